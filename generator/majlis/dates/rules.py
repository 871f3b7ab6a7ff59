"""Days that a rule gives each year: a weekday of a month, and Easter.

The rules that calendars of the trade ask for, and no more: `second sunday of may` (Mother's Day in many countries),
`fourth thursday of november` (and, with an offset of 1d, Black Friday), `easter`, `orthodox easter` (Sham el-Nessim is
the day after it).
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from majlis.dates.flaw import WRITE_GUESS, Flaw
from majlis.dates.months import ENGLISH, month_named
from majlis.dates.week import DAYS
from majlis.problems import Code
from majlis.words import Words

RULE_FORM = Code(
    "rule-form",
    Words("'{text}' is not a known rule.", "«{text}» ليس قاعدة معروفة."),
    Words("Write one of: second sunday of may; last friday of november (first, second, third, fourth, last); easter; "
          "orthodox easter. With 'offset' the days before and after it.",
          "اكتب واحدة من: second sunday of may أو last friday of november (first أو second أو third أو fourth أو last) "
          "أو easter أو orthodox easter، ومع «offset» ما قبلها وما بعدها من أيام."),
)
CODES = (RULE_FORM,)
NTHS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
EASTERS = {"easter": False, "orthodox easter": True}
_SPOKEN = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}
_NTH_WEEKDAY = re.compile(r"(?:the )?(\S+) (\S+) (?:of|in) (\S+)")


class NthWeekday(NamedTuple):
    """The *nth* (1 to 4, -1 for the last) *weekday* (0 is Monday) of *month*."""

    nth: int
    weekday: int
    month: int

    def in_year(self, year: int) -> date:
        """The day in *year*."""
        if self.nth > 0:
            first = date(year, self.month, 1)
            return first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1))
        last = date(year + self.month // 12, self.month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - self.weekday) % 7)

    def __str__(self) -> str:
        nth = next(name for name, number in NTHS.items() if number == self.nth)
        return f"{nth} {DAYS[self.weekday]} of {ENGLISH[self.month - 1]}"


class Easter(NamedTuple):
    """Easter Sunday, of the Western or of the *orthodox* churches."""

    orthodox: bool = False

    def in_year(self, year: int) -> date:
        """The Gregorian day in *year*, 1924 to 2099."""
        return _orthodox(year) if self.orthodox else _western(year)

    def __str__(self) -> str:
        return "orthodox easter" if self.orthodox else "easter"


Rule = NthWeekday | Easter


def read_rule(text: str) -> Rule | Flaw:
    """The rule that *text* spells, in words; else what is wrong with it."""
    plain = " ".join(text[:100].lower().replace("-", " ").replace("_", " ").split())
    found = Easter(EASTERS[plain]) if plain in EASTERS else _nth_weekday(plain)
    if found is None:
        return Flaw(RULE_FORM, {"text": text})
    return found if str(found) == plain else Flaw(RULE_FORM, {"text": text, "guess": found}, WRITE_GUESS)


def _nth_weekday(plain: str) -> NthWeekday | None:
    """The rule that `2nd Sun in May` stands for as well as `second sunday of may`."""
    match = _NTH_WEEKDAY.fullmatch(plain)
    if not match:
        return None
    nth = NTHS.get(_SPOKEN.get(match[1], match[1]))
    days = [n for n, name in enumerate(DAYS) if len(match[2]) > 2 and name.startswith(match[2].removesuffix("."))]
    month = month_named(match[3])
    return NthWeekday(nth, days[0], month[0]) if nth and days and month and not month[1] else None


def _western(year: int) -> date:
    """Easter Sunday by the Gregorian computus (Meeus)."""
    moon, century = year % 19, year // 100
    leap = century - century // 4 - (8 * century + 13) // 25
    epact = (leap + 19 * moon + 15) % 30
    epact -= epact // 28 * (1 - 29 // (epact + 1) * ((21 - moon) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    offset = epact - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def _orthodox(year: int) -> date:
    """Easter Sunday by the Julian computus (Meeus), 13 days later in the Gregorian calendar of 1900 to 2099."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)
