"""Dates are nobody's secret: every calendar shows «فبراير 2027», whatever a hidden report is called."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from majlis.dates.hijri import MONTHS
from majlis.leaks.squeeze import plain
from majlis.words import LANGUAGES

_WORD = re.compile(r"[^\W_]+")
_DAYS = re.compile(r"(?:(?:19|20)\d\d[01]\d[0-3]\d(?:t?[0-2]\d[0-5]\d(?:[0-5]\d)?)?z?)+")
_LONGEST = 60
_ERAS = ("AH", "هـ", "م", "شهر")
"""The marks of a year, and the word that may stand before a month."""


def is_date(text: str) -> bool:
    """Whether *text* says nothing but days, months, years and times: `4 فبراير 2027`, `2027-02-04 18:30`."""
    words = _WORD.findall(plain(text)) if len(text) <= _LONGEST else []
    named = [word for word in words if not word.isdecimal()]
    if named and all(word in _names() for word in named):
        return True
    return _DAYS.fullmatch("".join(words)) is not None


@cache
def _names() -> frozenset[str]:
    """Every word in the names of months, weekdays and parts of the day, as it is compared."""
    written = (*_ERAS, *(name for month in MONTHS for name in month), *_in_calendars())
    return frozenset(word for name in written for word in _WORD.findall(plain(str(name))))


def _in_calendars() -> Iterator[str]:
    for locale in map(Locale, LANGUAGES):
        for names in (locale.months, locale.days):
            for widths in names.values():
                for width in ("wide", "abbreviated"):
                    yield from widths[width].values()
        yield from (locale.day_periods["format"]["abbreviated"][half] for half in ("am", "pm"))
