"""A month as a list: what lasts for days, then the days that hold something."""

from datetime import date, timedelta

from majlis.outputs.pages.agenda import Slot
from majlis.outputs.pages.calendar.calendar import Calendar
from majlis.outputs.pages.calendar.spans import Span
from majlis.outputs.pages.calendar.times import last_of
from majlis.values import dataclass


@dataclass(frozen=True, slots=True)
class Day:
    """A day that holds something; *facts* are the key dates of this one day."""

    day: date
    weekend: bool
    facts: tuple[Span, ...]
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list of a month shows."""

    lasting: tuple[Span, ...]
    days: tuple[Day, ...]
    slots: tuple[Slot, ...]
    spans: tuple[Span, ...]


def listed(calendar: Calendar, first: date) -> Listed:
    """The month that begins on *first*."""
    spans = calendar.spans_in(first, last_of(first))
    days = (_day(calendar, first + timedelta(days=n), spans) for n in range(last_of(first).day))
    found = tuple(day for day in days if day.facts or day.slots)
    return Listed(
        lasting=tuple(span for span in spans if span.lasts),
        days=found,
        slots=tuple(slot for day in found for slot in day.slots),
        spans=spans,
    )


def _day(calendar: Calendar, day: date, spans: tuple[Span, ...]) -> Day:
    weekend = day.weekday() in calendar.view.edition.workspace.week.weekend
    facts = tuple(span for span in spans if not span.lasts and span.first == day)
    return Day(day, weekend, facts, calendar.agenda.get(day, ()))
