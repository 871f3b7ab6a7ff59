"""Days that come back each year: `09-23`, a Hijri `09-01`, a whole month `09`, and offsets from them, `-7d`."""

import re
from datetime import timedelta
from typing import NamedTuple

from majlis.dates.flaw import WRITE_GUESS, Flaw
from majlis.dates.months import month_named
from majlis.dates.reading import DATE_IMPOSSIBLE, HIJRI_YEARS, YEARS, read_date
from majlis.problems import Code
from majlis.text.digits import to_ascii_digits
from majlis.words import Words

YEAR_DAY_FORM = Code(
    "year-day-form",
    Words("'{text}' is not a day of the year in the right form.", "«{text}» ليس يومًا من السنة بالصيغة المطلوبة."),
    Words("Write month-day (09-23), a whole month (10), or one date alone (2027-09-23).",
          "اكتب شهر-يوم (09-23)، أو شهرًا كاملًا (10)، أو تاريخًا واحدًا (2027-09-23)."),
)
HIJRI_DAY_FORM = Code(
    "hijri-day-form",
    Words("'{text}' is not a Hijri day in the right form.", "«{text}» ليس يومًا هجريًا بالصيغة المطلوبة."),
    Words("Write month-day of the Hijri calendar (09-01), a whole month (09), or one date alone (1448-09-01).",
          "اكتب شهر-يوم بالتقويم الهجري (09-01)، أو شهرًا كاملًا (09)، أو تاريخًا واحدًا (1448-09-01)."),
)
OFFSET_FORM = Code(
    "offset-form",
    Words("'{text}' is not a time before or after.", "«{text}» ليس مدة قبل الموعد أو بعده."),
    Words("Write + or -, a number and h, d or w, a year at the most: -7d, +2w",
          "اكتب + أو - ثم عددًا ثم h أو d أو w، بما لا يزيد على سنة: -7d أو +2w"),
)
CODES = (YEAR_DAY_FORM, HIJRI_DAY_FORM, OFFSET_FORM)
_FORM = re.compile(r"(?:(\d{4})-)?(\d{1,2})(?:-(\d{1,2}))?")
_NAMED = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>[^\W\d][^\d]*)")
_NAMED_FIRST = re.compile(r"(?P<month>[^\W\d][^\d]*?)\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?")
_OFFSET = re.compile(r"([+-]?)(\d{1,4})\s*([hdw])")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_HOURS = {"h": 1, "d": 24, "w": 168}
_LONGEST = 60
_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
A_YEAR = timedelta(days=366)


class YearDay(NamedTuple):
    """A day of one calendar; without *day* the whole month, without *year* each year. Months count from 1."""

    month: int
    day: int | None = None
    year: int | None = None
    hijri: bool = False

    def __str__(self) -> str:
        year = "" if self.year is None else f"{self.year}-"
        return f"{year}{self.month:02}" + ("" if self.day is None else f"-{self.day:02}")


def read_year_day(text: str) -> YearDay | Flaw:
    """The Gregorian day that *text* spells: `09-23`, `10`, `2027-09-23`; else what is wrong with it."""
    plain = _plain(text)
    match = _FORM.fullmatch(plain)
    if match and match[1]:
        found = read_date(plain if match[3] else f"{plain}-01")
        return found if isinstance(found, Flaw) else _day(match, False)
    return _checked(text, _day(match, False)) if match else _misspelt(text, plain, YEAR_DAY_FORM)


def read_hijri_day(text: str) -> YearDay | Flaw:
    """The Hijri day that *text* spells: `09-01`, `09`, `1448-09-01`; else what is wrong with it."""
    plain = _plain(text)
    match = _FORM.fullmatch(plain)
    if not match:
        return _misspelt(text, plain, HIJRI_DAY_FORM)
    if match[1] and int(match[1]) not in HIJRI_YEARS:
        return Flaw(HIJRI_DAY_FORM, {"text": text})
    return _checked(text, _day(match, True))


def read_offset(text: str) -> timedelta | Flaw:
    """The time that *text* spells, negative for before: `-7d`, `+2w`, `3h`; a year at the most."""
    match = _OFFSET.fullmatch(_plain(text).lower())
    found = timedelta(hours=int(match[2]) * _HOURS[match[3]]) if match else None
    if match is None or found is None or found > A_YEAR:
        return Flaw(OFFSET_FORM, {"text": text})
    return -found if match[1] == "-" else found


def _plain(text: str) -> str:
    return to_ascii_digits(text[: _LONGEST + 1]).strip().translate(_DASHES)


def _day(match: re.Match[str], hijri: bool) -> YearDay:
    return YearDay(int(match[2]), int(match[3]) if match[3] else None, int(match[1]) if match[1] else None, hijri)


def _checked(text: str, day: YearDay) -> YearDay | Flaw:
    if _exists(day):
        return day
    turned = YearDay(day.day or 0, day.month, day.year, day.hijri)
    guess = WRITE_GUESS if _exists(turned) else None
    return Flaw(DATE_IMPOSSIBLE, {"text": text, "guess": turned if guess else ""}, guess)


def _exists(day: YearDay) -> bool:
    """Whether some year has this day: 29 February counts, and the 30th of every Hijri month."""
    if not 1 <= day.month <= 12:
        return False
    most = 30 if day.hijri else _MONTH_DAYS[day.month - 1]
    years = HIJRI_YEARS if day.hijri else YEARS
    return (day.day is None or 1 <= day.day <= most) and (day.year is None or day.year in years)


def _misspelt(text: str, plain: str, code: Code) -> Flaw:
    """What is wrong with `23 September` or «1 رمضان»."""
    match = _NAMED.fullmatch(plain) or _NAMED_FIRST.fullmatch(plain)
    named = month_named(match["month"].strip()) if match else None
    if match is None or named is None or named[1] != (code is HIJRI_DAY_FORM):
        return Flaw(code, {"text": text})
    meant = _checked(text, YearDay(named[0], int(match["day"]), None, named[1]))
    return meant if isinstance(meant, Flaw) else Flaw(code, {"text": text, "guess": meant}, WRITE_GUESS)
