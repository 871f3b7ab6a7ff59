"""Actions: what a report says is to be done, is done by its day.

A file does not say whether an action was done, so each is told of for two weeks after its day and then no more.

Told: `actions: [{what: Answer in the evening too, owner: huda, due: 2027-02-01}]` on 2027-02-03. Passes: a later day.
"""

from collections.abc import Iterator

from majlis.kinds import Report
from majlis.kinds.places import items_of, place_in
from majlis.plan import Plan
from majlis.plan.needs.need import FORGOTTEN, open_until_forgotten
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words

ACTION_OVERDUE = Code(
    "action-overdue",
    Words("{owner} was to do this by {due}: '{what}'.", "كان على {owner_ar} إنجاز هذا في موعد أقصاه {due}: «{what}»."),
    Words("Do it, or set a later 'due'. If it is done, leave it: this is told for {days} days only.",
          "أنجزه أو حدّد في «due» موعدًا أبعد. وإن أُنجز فاتركه، فلن يتكرر هذا التنبيه بعد {days} يومًا."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (ACTION_OVERDUE,)
_LONGEST = 80


def check_actions(plan: Plan) -> Iterator[Problem]:
    """Actions of reports whose day has just passed."""
    for report in plan.workspace.of(Report):
        nodes = items_of(report, len(report.actions), "actions")
        for action, node in zip(report.actions, nodes, strict=True):
            if action.due < plan.today and open_until_forgotten(plan, action.due):
                owner = plan.workspace.members.get(action.owner)
                yield ACTION_OVERDUE.at(
                    place_in(report, node, "due"), what=_short(action.what), due=action.due, days=FORGOTTEN,
                    owner=owner.name_en if owner else action.owner, owner_ar=owner.name_ar if owner else action.owner,
                )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
