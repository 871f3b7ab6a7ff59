"""The agenda: what is planned from one day to another, day by day."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from majlis.dates.hijri import to_hijri
from majlis.plan.agenda.days import holds_between, holidays_between, key_dates_between
from majlis.plan.agenda.item import Day, Item, Only
from majlis.plan.agenda.planned import campaigns_between, deliverables_between, events_between, routines_between
from majlis.plan.agenda.posts import posts_between
from majlis.plan.plan import Plan

SOURCES: tuple[Callable[[Plan, date, date], Iterator[Item]], ...] = (
    holidays_between, key_dates_between, holds_between, campaigns_between, deliverables_between, routines_between,
    events_between, posts_between,
)
"""Where items come from. To add one: write its function, then its line here and its name in `WHATS`."""
_EVERYTHING = Only()


def agenda(plan: Plan, first: date, last: date, only: Only = _EVERYTHING) -> tuple[Day, ...]:
    """Every day from *first* to *last*, both included, with its items in order."""
    days: dict[date, list[Item]] = {}
    for source in SOURCES:
        for item in source(plan, first, last):
            if only.wants(item):
                days.setdefault(item.day, []).append(item)
    length = (last - first).days + 1
    return tuple(_day(plan, day, days.get(day, [])) for day in (first + timedelta(days=n) for n in range(length)))


def _day(plan: Plan, day: date, items: list[Item]) -> Day:
    return Day(
        day, to_hijri(day, plan.workspace.team.hijri_offset), day.weekday() in plan.workspace.week.weekend,
        day == plan.today, tuple(sorted(items, key=lambda item: item.order)),
    )
