"""Key dates: each id once, each announced date in the year that it is given for, and some day that they fall on.

Fails: `{year: 2027, date: 2028-03-09}` in `overrides`. Passes: the same with `date: 2027-03-09`.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from majlis.dates.anchors import YearDay
from majlis.dates.hijri import from_hijri, to_hijri
from majlis.kinds.keydates import KeyDate
from majlis.problems import Code, Place, Problem, Severity
from majlis.words import Words
from majlis.workspace import Workspace

KEY_DATE_TWICE = Code(
    "duplicate-id",
    Words("The id '{id}' is taken: another key date of {other} has it too.",
          "المعرّف «{id}» مستعمل من قبل لمناسبة في {other}."),
    Words("Give one of them another id.", "أعطِ إحداهما معرّفًا آخر."),
)
OVERRIDE_ASTRAY = Code(
    "override-astray",
    Words("{date} is not in {year}, the year that it is given for.", "التاريخ {date} ليس في سنة {year} المذكورة معه."),
    Words("Check the year and the date. A Hijri day takes its Hijri year (1448) or the Gregorian one (2027).",
          "راجع السنة والتاريخ. لليوم الهجري تُكتب سنته الهجرية (1448) أو الميلادية (2027)."),
)
OVERRIDE_TWICE = Code(
    "override-twice",
    Words("Two dates are given for {year}.", "ذُكر تاريخان لسنة {year}."),
    Words("Keep the one that was announced.", "أبقِ التاريخ المعلن منهما."),
)
KEY_DATE_NEVER = Code(
    "key-date-never",
    Words("'{id}' falls on no day: the Hijri calendar of this tool has no {text}.",
          "لا تقع المناسبة «{id}» في أي يوم، فلا وجود للتاريخ {text} في التقويم الهجري هنا."),
    Words("Check the date; years from 1343 to 1500 are covered, and some months have 29 days.",
          "راجع التاريخ، فالتقويم يغطي من 1343 إلى 1500، وبعض الأشهر 29 يومًا."),
    Severity.WARNING,
)
CODES = (KEY_DATE_TWICE, OVERRIDE_ASTRAY, OVERRIDE_TWICE, KEY_DATE_NEVER)
# A year's first day may be announced as the last day of the year before it.
_AT_THE_EDGE = timedelta(days=15)


def check_key_dates(workspace: Workspace) -> Iterator[Problem]:
    """Problems of key dates that share an id, of announced dates, and of key dates that never come."""
    first: dict[str, str] = {}
    for key_date in workspace.key_dates:
        place = key_date.place or Place("")
        if key_date.id in first:
            yield KEY_DATE_TWICE.at(place, id=key_date.id, other=first[key_date.id])
        first.setdefault(key_date.id, place.path)
        if _never(key_date):
            yield KEY_DATE_NEVER.at(place, id=key_date.id, text=key_date.hijri)
        yield from _overrides(key_date)


def _never(key_date: KeyDate) -> bool:
    """Whether its one date is none that the Hijri calendar has, and nothing was announced."""
    day = key_date.course.anchor
    if not isinstance(day, YearDay) or not day.hijri or day.year is None or key_date.overrides:
        return False
    return from_hijri(day.year, day.month, day.day or 1) is None


def _overrides(key_date: KeyDate) -> Iterator[Problem]:
    seen: set[int] = set()
    for override in key_date.overrides:
        place = override.place or Place("")
        if override.year not in _years(override.date, key_date.hijri is not None):
            yield OVERRIDE_ASTRAY.at(place, date=override.date, year=override.year)
        elif override.year in seen:
            yield OVERRIDE_TWICE.at(place, year=override.year)
        seen.add(override.year)


def _years(day: date, hijri: bool) -> set[int]:
    """The years, of both calendars if *hijri*, that *day* may be told by."""
    near = (day - _AT_THE_EDGE, day, day + _AT_THE_EDGE)
    of_moon = {found.year for one in near if hijri and (found := to_hijri(one))}
    return of_moon | {one.year for one in near}
