"""What pages that are kept need: a review on their day, a drill, a report's ending and the actions in it."""

from collections.abc import Iterator
from datetime import date

from majlis.kinds import Entry, Playbook, Post, Report
from majlis.kinds.places import items_of, place_in
from majlis.kinds.playbook import Drill
from majlis.plan.needs.need import SOON, Need, due, open_until_forgotten
from majlis.plan.plan import Plan

_GONE = ("cancelled", "archived", "retired", "ended", "done", "final")
_NOT_IN_USE = ("draft", "retired")
_DRILL_AHEAD = 14


def kept_needs(plan: Plan) -> Iterator[Need]:
    """What reviews, drills and reports ask for."""
    for entry in plan.workspace.entries:
        if entry.state not in _GONE and not isinstance(entry, Post):
            yield from _review(plan, entry)
    for playbook in plan.workspace.of(Playbook):
        if playbook.drill and playbook.status not in _NOT_IN_USE:
            yield from _drill(plan, playbook, playbook.drill)
    for report in plan.workspace.of(Report):
        yield from _report(plan, report)


def _review(plan: Plan, entry: Entry) -> Iterator[Need]:
    """The day of its next review; one that is under review waits from now on."""
    if entry.state == "under_review":
        place = entry.place("status") if entry.review_on is None else entry.place("last_reviewed_on")
        need = due(plan, "page_review", entry, place, (entry.owner,), entry.review_on or plan.today)
        yield need.from_now_on(plan.today) if entry.review_on else need.undated()
    elif entry.review_on:
        yield due(plan, "page_review", entry, entry.place("last_reviewed_on"), (entry.owner,), entry.review_on)


def _drill(plan: Plan, playbook: Playbook, drill: Drill) -> Iterator[Need]:
    """The next drill; that of a translation only where it differs from the original's."""
    original = plan.workspace.by_id.get(playbook.translation_of or "")
    if isinstance(original, Playbook) and original.status not in _NOT_IN_USE and original.drill == drill:
        return
    day = drill_day(drill)
    if day:
        key = "next_on" if day == drill.next_on else "last_on"
        yield due(plan, "drill", playbook, playbook.place("drill", key), (playbook.owner,), day, ahead=_DRILL_AHEAD)


def drill_day(drill: Drill) -> date | None:
    """When the playbook is rehearsed next: the day that was set, unless it was held since; else by its rhythm."""
    if drill.next_on and (drill.last_on is None or drill.last_on < drill.next_on):
        return drill.next_on
    return drill.every.after(drill.last_on) if drill.last_on else None


def _report(plan: Plan, report: Report) -> Iterator[Need]:
    """A draft is due when its period is over, and late a week after; its actions have their own days."""
    if report.status == "draft" and report.period:
        ended = report.period.to
        yield due(plan, "report", report, report.place("period", "to"), (report.owner,), ended, ahead=0,
                  late=(plan.today - ended).days > SOON)
    nodes = items_of(report, len(report.actions), "actions")
    for action, node in zip(report.actions, nodes, strict=True):
        if open_until_forgotten(plan, action.due):
            yield due(plan, "action", report, place_in(report, node, "due"), (action.owner,), action.due,
                      item=action.what)
