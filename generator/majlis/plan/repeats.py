"""Repetitions: the days on which something comes back."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from majlis.dates.rules import NTHS, NthWeekday
from majlis.dates.week import DAYS, Week
from majlis.kinds import Routine
from majlis.kinds.repeat import Repeat

_NO_BEGINNING = date(2000, 1, 1)
"""Counted from where a routine says nothing: the first of a month and of a year, and of a week by `Week.start`."""


class Span(NamedTuple):
    """The days from *first* to *last*, both included."""

    first: date
    last: date


def repeat_days(repeat: Repeat, begin: date, span: Span, week: Week) -> Iterator[date]:
    """The days of *repeat* in *span*, in order, each once, none before *begin*.

    Every second week, month or year is counted from that of *begin*, which also gives the weekday, the day of the month
    or of the year where `on` does not. A month without a 31st and a year without 29 February have no day for it. Days
    of `on` that do not suit `freq` count for nothing: a check tells of them.
    """
    first, last = max(begin, span.first), min(span.last, repeat.until or span.last)
    if first > last:
        return
    start, except_ = _period(repeat.freq, begin, week), frozenset(repeat.except_)
    behind = (_period(repeat.freq, first, week) - start) % repeat.interval
    current = _period(repeat.freq, first, week) + (repeat.interval - behind) % repeat.interval
    for period in range(current, _period(repeat.freq, last, week) + 1, repeat.interval):
        yield from (day for day in _days(repeat, period, begin, week) if first <= day <= last and day not in except_)


def routine_days(routine: Routine, first: date, last: date, week: Week) -> tuple[date, ...]:
    """The days from *first* to *last*, both included, on which *routine* is due, whatever its status.

    Without `starts_on` it has always been due; without `on` too, on the first day of each week, month or year. *week*
    is the project's (`workspace.week`), by which every second week is counted.
    """
    if routine.repeat is None:
        return ()
    never_begun = week.start(_NO_BEGINNING) if routine.repeat.freq == "weekly" else _NO_BEGINNING
    return tuple(repeat_days(routine.repeat, routine.starts_on or never_begun, Span(first, last), week))


def _period(freq: str, day: date, week: Week) -> int:
    """The number of the day, week, month or year that *day* is in."""
    match freq:
        case "daily":
            return day.toordinal()
        case "weekly":
            return week.start(day).toordinal() // 7
        case "monthly":
            return day.year * 12 + day.month - 1
        case _:
            return day.year


def _days(repeat: Repeat, period: int, begin: date, week: Week) -> list[date]:
    """The days of one period, in order."""
    match repeat.freq:
        case "daily":
            return [date.fromordinal(period)]
        case "weekly":
            return _of_week(repeat, period, begin, week)
        case "monthly":
            return _of_month(repeat, *divmod(period, 12), begin)
        case _:
            return _existing(period, begin.month, begin.day)


def _of_week(repeat: Repeat, period: int, begin: date, week: Week) -> list[date]:
    wanted = {DAYS.index(name) for name in repeat.on if name in DAYS} or {begin.weekday()}
    # The ordinals of Mondays leave 1 when divided by 7.
    start = period * 7 + (week.first + 1) % 7
    return sorted(date.fromordinal(start + (day - week.first) % 7) for day in wanted)


def _of_month(repeat: Repeat, year: int, month: int, begin: date) -> list[date]:
    names = [name for name in repeat.on if name not in DAYS] or [str(begin.day)]
    return sorted({day for name in names for day in _named(name, year, month + 1)})


def _named(name: str, year: int, month: int) -> list[date]:
    """The day of a month that `15`, `last_day` or `first_sunday` stands for, if it has one."""
    if name.isdigit():
        return _existing(year, month, int(name))
    if name == "last_day":
        return next(found for day in (31, 30, 29, 28) if (found := _existing(year, month, day)))
    nth, _, weekday = name.partition("_")
    return [NthWeekday(NTHS[nth], DAYS.index(weekday), month).in_year(year)]


def _existing(year: int, month: int, day: int) -> list[date]:
    try:
        return [date(year, month, day)]
    except ValueError:
        return []
