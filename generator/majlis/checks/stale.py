"""Stale: ideas and drafts that nobody has touched for long, and trends that are over before their post is out.

How long is too long stands in team.yml under `patience`; when a file was last touched is known from Git. What has a day
of its own (`draft_due`, a time that passed, a report's period) is told of by that day, not here.

Told: an idea of 2026-11-01 on 2027-02-03. Passes: the same, changed in January.
"""

from collections.abc import Iterator
from datetime import date

from majlis.kinds import Entry, Post, Report
from majlis.kinds.team import Patience
from majlis.plan import OPEN, Plan
from majlis.plan.lateness import passed_unrecorded
from majlis.plan.naming import moment
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words

IDEA_STALE = Code(
    "idea-stale",
    Words("Nobody has touched this idea since {day}.", "لم يعمل أحد على هذه الفكرة منذ {day}."),
    Words("Take it up, or put it away: archive, cancel or delete it.",
          "ابدأ العمل عليها، أو اطوِ صفحتها بالأرشفة أو الإلغاء أو الحذف."),
    Severity.WARNING,
    Latitude.ENTRY,
)
DRAFT_STALE = Code(
    "draft-stale",
    Words("Nobody has touched this draft since {day}.", "لم يعمل أحد على هذه المسودة منذ {day}."),
    Words("Go on with it, or put it away: archive, cancel or delete it.",
          "أكملها، أو اطوِ صفحتها بالأرشفة أو الإلغاء أو الحذف."),
    Severity.WARNING,
    Latitude.ENTRY,
)
TREND_EXPIRED = Code(
    "trend-expired",
    Words("The trend was over on {ends}, and this is not out.", "انتهى الرائج في {ends}، والمنشور لم يُنشر."),
    Words("Cancel it, or give it a reason of its own and delete 'trend_expires_on'.",
          "ألغِه، أو اجعله صالحًا من غير الرائج واحذف «trend_expires_on»."),
    Severity.WARNING,
    Latitude.ENTRY,
)
TREND_EXPIRES_BEFORE = Code(
    "trend-expired",
    Words("This goes out on {at}, after the trend is over on {ends}.",
          "موعد هذا المنشور {at}، بعد أن ينتهي الرائج في {ends}."),
    Words("Give it an earlier time, or cancel it.", "قدّم موعده أو ألغِه."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (IDEA_STALE, DRAFT_STALE, TREND_EXPIRED, TREND_EXPIRES_BEFORE)


def check_stale(plan: Plan) -> Iterator[Problem]:
    """Ideas and drafts that lie about, and posts that come after their trend."""
    patience = plan.workspace.team.patience or Patience()
    codes = {"idea": IDEA_STALE, "draft": DRAFT_STALE}
    limits = {"idea": patience.idea, "draft": patience.draft}
    for entry in plan.workspace.entries:
        limit, day = limits.get(entry.state), plan.changed.get(entry.path)
        if limit and day and limit.after(day) < plan.today and not _has_its_day(plan, entry):
            yield codes[entry.state].at(entry.place("status"), day=day)
        if isinstance(entry, Post) and entry.trend_expires_on and _to_come(plan, entry):
            yield from _trend(plan, entry, entry.trend_expires_on)


def _has_its_day(plan: Plan, entry: Entry) -> bool:
    """Whether something else says by when *entry* goes on."""
    if isinstance(entry, Report):
        return entry.period is not None and entry.period.to >= plan.today
    return isinstance(entry, Post) and (entry.draft_due is not None or bool(passed_unrecorded(plan, entry)))


def _to_come(plan: Plan, post: Post) -> bool:
    return post.status in (*OPEN, "on_hold") and not passed_unrecorded(plan, post)


def _trend(plan: Plan, post: Post, ends: date) -> Iterator[Problem]:
    if ends < plan.today:
        yield TREND_EXPIRED.at(post.place("trend_expires_on"), ends=ends)
        return
    after = [slot for slot in plan.slots_by_post.get(post.path, ()) if plan.local(slot.at).date() > ends]
    for slot in after[:1]:
        yield TREND_EXPIRES_BEFORE.at(slot.place, at=moment(plan, slot.at), ends=ends)
