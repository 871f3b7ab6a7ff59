"""Reviews: a page in use was looked at again by the day that its author set.

Told: an active policy with `last_reviewed_on: 2026-07-20` and `review_in: 6mo` on 2027-02-03. Passes: the same on
2027-01-10.
"""

from collections.abc import Iterator

from majlis.kinds import KINDS, Entry, Post
from majlis.plan import Plan
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words

REVIEW_DUE = Code(
    "review-due",
    Words("This was last reviewed on {last} and was to be reviewed again by {due}.",
          "كانت آخر مراجعة في {last}، وكان موعد المراجعة التالية {due}."),
    Words("Read it again, change what is no longer so, then write the day in 'last_reviewed_on'.",
          "اقرأ النص من جديد وعدّل ما تغيّر، ثم اكتب تاريخ اليوم في «last_reviewed_on»."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (REVIEW_DUE,)
_READY = {kind.name: kind.ready for kind in KINDS}
_OVER = ("under_review", "done", "final")
"""Ready statuses in which a review is going on already, or is not needed any more."""


def check_reviews(plan: Plan) -> Iterator[Problem]:
    """Pages in use whose review is late. A post is reviewed before it goes out, not after."""
    for entry in plan.workspace.entries:
        due = entry.review_on if _in_use(entry) else None
        if due and due < plan.today:
            yield REVIEW_DUE.at(entry.place("last_reviewed_on"), last=entry.last_reviewed_on, due=due)


def _in_use(entry: Entry) -> bool:
    return entry.state in _READY[entry.kind] and entry.state not in _OVER and not isinstance(entry, Post)
