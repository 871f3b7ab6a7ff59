"""Lengths of time: a number and a unit, `15m`, `2h`, `3d`, `2w`, `6mo`, `1y`."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from majlis.dates.flaw import WRITE_GUESS, Flaw
from majlis.problems import Code
from majlis.text.digits import to_ascii_digits
from majlis.words import Words

DURATION_FORM = Code(
    "duration-form",
    Words("'{text}' is not a length of time.", "«{text}» ليس مدة زمنية."),
    Words("Write a number and its unit: 15m (minutes), 2h (hours), 3d (days), 2w (weeks), 6mo (months), 1y (years)",
          "اكتب العدد ثم الوحدة: 15m (دقائق) أو 2h (ساعات) أو 3d (أيام) أو 2w (أسابيع) أو 6mo (أشهر) أو 1y (سنوات)"),
)
DURATION_LONG = Code(
    "duration-long",
    Words("'{text}' is longer than ten years.", "المدة «{text}» أطول من عشر سنوات."),
    Words("Write a shorter time.", "اكتب مدة أقصر."),
)
CODES = (DURATION_FORM, DURATION_LONG)
_FORM = re.compile(r"(\d{1,6})\s*(mo|m|h|d|w|y)")
_SPELT = re.compile(r"(\d{1,6})\s*([^\W\d]+)\.?")
UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks", "mo": "months", "y": "years"}
_IN_TEN_YEARS = {"m": 5_259_600, "h": 87_660, "d": 3_653, "w": 522, "mo": 120, "y": 10}
_NAMES = {
    "m": "min mins minute minutes دقيقة دقائق", "h": "hr hrs hour hours ساعة ساعات",
    "d": "day days يوم أيام يومًا يوما", "w": "week weeks أسبوع أسابيع أسبوعًا",
    "mo": "mon month months شهر أشهر شهور شهرًا", "y": "yr yrs year years سنة سنوات",
}
_ONE_WORD = {
    "ساعة": "1h", "ساعتان": "2h", "ساعتين": "2h", "يوم": "1d", "يومان": "2d", "يومين": "2d",
    "أسبوع": "1w", "أسبوعان": "2w", "أسبوعين": "2w",
    "شهر": "1mo", "شهران": "2mo", "شهرين": "2mo", "سنة": "1y", "سنتان": "2y", "سنتين": "2y",
    "daily": "1d", "weekly": "1w", "monthly": "1mo", "quarterly": "3mo", "yearly": "1y",
}
_UNIT_NAMED = {name: unit for unit, names in _NAMES.items() for name in names.split()}


class Duration(NamedTuple):
    """*number* units of m, h, d, w, mo or y; ten years at the most."""

    number: int
    unit: str

    def __str__(self) -> str:
        return f"{self.number}{self.unit}"

    def after(self, day: date) -> date:
        """The date this much later than *day*; months and years keep the day of the month where there is one."""
        if self.unit in ("mo", "y"):
            return _add_months(day, self.number * (12 if self.unit == "y" else 1))
        return day + timedelta(**{UNITS[self.unit]: self.number})


def read_duration(text: str) -> Duration | Flaw:
    """The length of time that *text* spells; else what is wrong with it."""
    plain = to_ascii_digits(text[:40]).strip().lower()
    match = _FORM.fullmatch(plain)
    if not match:
        return _misspelt(text, plain)
    found = Duration(int(match[1]), match[2])
    return found if found.number <= _IN_TEN_YEARS[found.unit] else Flaw(DURATION_LONG, {"text": text})


def _misspelt(text: str, plain: str) -> Flaw:
    """What is wrong with `2 weeks` or «3 أيام»."""
    match = _SPELT.fullmatch(plain)
    unit = _UNIT_NAMED.get(match[2]) if match else None
    single = plain.removesuffix(" واحدة").removesuffix(" واحد")
    guess = f"{int(match[1])}{unit}" if match and unit else _ONE_WORD.get(single)
    if guess:
        return Flaw(DURATION_FORM, {"text": text, "guess": guess}, WRITE_GUESS)
    return Flaw(DURATION_FORM, {"text": text})


def _add_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in range(day.day, 27, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, day.day)
