"""Drills: a playbook that is to be rehearsed has been, and the next time is planned.

Told: `drill: {every: 3mo, last_on: 2026-10-01}` on 2027-02-03. Passes: the same with `next_on: 2027-02-16`.
"""

from collections.abc import Iterator

from majlis.kinds import Playbook, kind_named
from majlis.kinds.playbook import Drill
from majlis.plan import Plan
from majlis.plan.needs.kept import drill_day
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words

DRILL_DUE = Code(
    "drill-due",
    Words("The drill of this playbook was due on {due}.", "كان موعد التدريب على هذا الدليل {due}."),
    Words("Hold it, then write its day in 'last_on' and the next one in 'next_on'; or set a later 'next_on'.",
          "نفّذ التدريب، ثم اكتب تاريخه في «last_on» وموعد التالي في «next_on»، أو حدّد في «next_on» موعدًا أبعد."),
    Severity.WARNING,
    Latitude.ENTRY,
)
DRILL_NEVER = Code(
    "drill-due",
    Words("This playbook is to be rehearsed every {every}, and no drill was held or is planned.",
          "يُفترض التدريب على هذا الدليل كل {every}، ولم يُجرَ تدريب ولا موعد محدد له."),
    Words("Set the day in 'next_on' under 'drill'.", "حدّد يومه في «next_on» داخل «drill»."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (DRILL_DUE, DRILL_NEVER)


def check_drills(plan: Plan) -> Iterator[Problem]:
    """Playbooks in use whose drill is late or was never planned; a translation only where its drill differs."""
    ready = kind_named("playbook").ready
    for playbook in plan.workspace.of(Playbook):
        original = plan.workspace.by_id.get(playbook.translation_of or "")
        same = isinstance(original, Playbook) and original.status in ready and original.drill == playbook.drill
        if playbook.drill and playbook.status in ready and not same:
            yield from _drill(plan, playbook, playbook.drill)


def _drill(plan: Plan, playbook: Playbook, drill: Drill) -> Iterator[Problem]:
    day = drill_day(drill)
    if day is None:
        yield DRILL_NEVER.at(playbook.place("drill", "every"), every=drill.every)
    elif day < plan.today:
        key = "next_on" if day == drill.next_on else "last_on"
        yield DRILL_DUE.at(playbook.place("drill", key), due=day)
