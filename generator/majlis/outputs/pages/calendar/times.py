"""Months and weeks: which of them have pages, and which of them belong together."""

from collections.abc import Iterable
from datetime import date, timedelta

from majlis.dates.week import Week

_AHEAD = 5
"""So many weeks from now on have a page, whatever is planned for them."""


def first_of(day: date) -> date:
    """The first day of the month of *day*."""
    return day.replace(day=1)


def next_month(first: date) -> date:
    """The first day of the month after *first*."""
    return (first + timedelta(days=31)).replace(day=1)


def last_of(day: date) -> date:
    """The last day of the month of *day*."""
    return next_month(first_of(day)) - timedelta(days=1)


def months_with(days: Iterable[date], today: date) -> tuple[date, ...]:
    """The first days of the months with a page: those of *days*, that of *today*, the one before and the one after."""
    now = first_of(today)
    found = {first_of(day) for day in days}
    return tuple(sorted(found | {now, first_of(now - timedelta(days=1)), next_month(now)}))


def weeks_with(days: Iterable[date], today: date, week: Week) -> tuple[date, ...]:
    """The first days of the weeks with a page: those of *days*, that of *today*, the one before, some after."""
    now = week.start(today)
    near = {now + timedelta(days=7 * n) for n in range(-1, _AHEAD)}
    return tuple(sorted(near | {week.start(day) for day in days}))


def middle(week: date) -> date:
    """The middle day of the week that begins on *week*: the week is told by it, and belongs to its month."""
    return week + timedelta(days=3)


def nearest(found: tuple[date, ...], wanted: date) -> date:
    """Of the days *found* the one nearest to *wanted*, of two the earlier one."""
    return min(found, key=lambda day: (abs(day - wanted), day))
