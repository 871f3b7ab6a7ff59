"""When a day that comes back each year falls: computed for the years asked for, moved by what was announced."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from majlis.dates.anchors import YearDay
from majlis.dates.hijri import from_hijri
from majlis.dates.rules import Rule
from majlis.values import dataclass

Anchor = YearDay | Rule
_DAY = timedelta(days=1)


class Occurrence(NamedTuple):
    """The days from *first* to *last*, both included; *announced* if an override says so, not the calendar."""

    first: date
    last: date
    announced: bool = False


class Announced(NamedTuple):
    """An override: what falls in *year* (Gregorian, or Hijri for a Hijri day) begins on *first*."""

    year: int
    first: date


@dataclass(frozen=True, slots=True)
class Course:
    """What a key date hangs on: *shift* days after its anchor, *length* days long (its anchor's own if None)."""

    anchor: Anchor
    shift: timedelta = timedelta()
    length: int | None = None
    announced: tuple[Announced, ...] = ()


class _Computed(NamedTuple):
    """A day of the calendar, with the years of both calendars that it is told by."""

    years: tuple[int, ...]
    first: date
    last: date


def days_of(course: Course, years: range, hijri_offset: int = 0) -> tuple[Occurrence, ...]:
    """Every occurrence that touches *years* (Gregorian), in order.

    A Hijri day is found again for each Hijri year, so that a Gregorian year may have it twice; *hijri_offset* is in
    days as in the settings: at 1 the Hijri calendar runs a day ahead. Out of hijridate's range (1343 to 1500 AH) and
    in years without the day (29 February) there is none, unless one was announced.
    """
    near = range(max(years.start - 1, 1), min(years.stop + 1, 9999))
    computed = [_moved(found, course) for found in _computed(course.anchor, near, hijri_offset)]
    told = {index: by for by in course.announced if (index := _nearest(by, computed)) is not None}
    alone = [by for by in course.announced if by not in told.values() and by.first.year in near]
    found = [_occurrence(item, told.get(index), course) for index, item in enumerate(computed)]
    found += [Occurrence(by.first, by.first + ((course.length or 1) - 1) * _DAY, True) for by in alone]
    return tuple(sorted(one for one in found if one.last.year >= years.start and one.first.year < years.stop))


def _computed(anchor: Anchor, years: Iterable[int], hijri_offset: int) -> Iterator[_Computed]:
    if not isinstance(anchor, YearDay):
        for year in years:
            day = anchor.in_year(year)
            yield _Computed((year,), day, day)
        return
    for year in _hijri_years(years) if anchor.hijri else years:
        if anchor.year in (None, year):
            first, last = _day(anchor, year, anchor.day or 1), _last(anchor, year)
            if first and last:
                ahead = hijri_offset * _DAY if anchor.hijri else timedelta()
                yield _Computed((year, (first - ahead).year), first - ahead, last - ahead)


def _hijri_years(years: Iterable[int]) -> Iterator[int]:
    """The Hijri years that touch *years*, which are Gregorian."""
    gregorian = sorted(years)
    yield from range((gregorian[0] - 622) * 33 // 32 - 1, (gregorian[-1] - 622) * 33 // 32 + 3)


def _last(anchor: YearDay, year: int) -> date | None:
    if anchor.day is not None:
        return _day(anchor, year, anchor.day)
    return next((day for number in (31, 30, 29, 28) if (day := _day(anchor, year, number))), None)


def _day(anchor: YearDay, year: int, day: int) -> date | None:
    if anchor.hijri:
        return from_hijri(year, anchor.month, day)
    try:
        return date(year, anchor.month, day)
    except ValueError:
        return None


def _moved(found: _Computed, course: Course) -> _Computed:
    first = found.first + course.shift
    last = found.last + course.shift if course.length is None else first + (course.length - 1) * _DAY
    return _Computed((*found.years, first.year), first, last)


def _nearest(by: Announced, computed: list[_Computed]) -> int | None:
    """The place in *computed* of what *by* replaces: of its year, and of two in one year the nearer."""
    places = [index for index, item in enumerate(computed) if by.year in item.years]
    return min(places, key=lambda index: abs(computed[index].first - by.first), default=None)


def _occurrence(item: _Computed, by: Announced | None, course: Course) -> Occurrence:
    """*item* as announced: of a fixed length it moves whole, of a whole month only the beginning does."""
    if by is None:
        return Occurrence(item.first, item.last)
    whole_month = isinstance(course.anchor, YearDay) and course.anchor.day is None and course.length is None
    last = item.last if whole_month else by.first + (item.last - item.first)
    return Occurrence(by.first, max(last, by.first), True)
