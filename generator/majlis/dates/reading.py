"""Dates and local times as people write them: one spelling is read, the others are told what to write instead.

Day and month are never guessed: 03/04/2027 is refused with both readings.
"""

import re
from datetime import date, datetime

from majlis.dates.clock import read_time
from majlis.dates.flaw import WRITE_GUESS, Flaw
from majlis.dates.hijri import from_hijri
from majlis.dates.months import month_named
from majlis.problems import Code
from majlis.text.digits import to_ascii_digits
from majlis.words import Words

DATE_AMBIGUOUS = Code(
    "date-ambiguous",
    Words("'{text}' can be read as {first} or as {second}.", "قد يعني «{text}» التاريخ {first} أو {second}."),
    Words("Write the one you mean: year-month-day", "اكتب التاريخ المقصود: سنة-شهر-يوم"),
)
DATE_FORM = Code(
    "date-form",
    Words("'{text}' is not a date in the right form.", "«{text}» ليس تاريخًا بالصيغة المطلوبة."),
    Words("Write it as year-month-day: 2027-02-10", "اكتبه سنة-شهر-يوم: 2027-02-10"),
)
DATE_IMPOSSIBLE = Code(
    "date-impossible",
    Words("There is no such day as {text}.", "لا يوجد يوم بتاريخ {text}."),
    Words("Check the month and the day.", "راجع الشهر واليوم."),
)
DATE_HIJRI = Code(
    "date-hijri",
    Words("{text} looks like a Hijri date; this field takes a Gregorian one.",
          "يبدو {text} تاريخًا هجريًا، وهذا الحقل للتاريخ الميلادي."),
    Words("Write the Gregorian date, such as 2027-02-10", "اكتب التاريخ الميلادي، مثل 2027-02-10"),
)
DATE_HIJRI_MEANT = Words("Write {guess}, the Gregorian date by the Umm al-Qura calendar.",
                         "اكتب {guess} وهو التاريخ الميلادي حسب تقويم أم القرى.")
DATE_FAR = Code(
    "date-far",
    Words("The year of {text} is not between 2000 and 2099.", "سنة التاريخ {text} ليست بين 2000 و2099."),
    Words("Check the year.", "راجع السنة."),
)
TIME_MISSING = Code(
    "time-missing",
    Words("'{text}' has no time of day.", "لا وقت مع التاريخ «{text}»."),
    Words("Add it: {text} 18:30", "أضفه: {text} 18:30"),
)
TIME_WITH_OFFSET = Code(
    "time-with-offset",
    Words("'{text}' ends in an offset from UTC; times are local times of the project's zone.",
          "ينتهي «{text}» بفارق عن التوقيت العالمي، والأوقات هنا بتوقيت المشروع المحلي."),
    Words("Leave '{offset}' out and write the local time.", "احذف «{offset}» واكتب الوقت المحلي."),
)

__all__ = ["CODES", "HIJRI_YEARS", "YEARS", "Flaw", "read_date", "read_local", "read_time"]
CODES = (DATE_AMBIGUOUS, DATE_FORM, DATE_IMPOSSIBLE, DATE_HIJRI, DATE_FAR, TIME_MISSING, TIME_WITH_OFFSET)
# Longer texts are no dates, and could keep a pattern busy.
LONGEST = 60
HIJRI_YEARS = range(1300, 1601)
YEARS = range(2000, 2100)
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−ـ"), "-")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_OFFSET = re.compile(
    r".*\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?P<offset>Z|[+-]\d{1,2}(?::?\d{2})?|(?:GMT|UTC)\S*)", re.IGNORECASE)
_ISO_LOCAL = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})[T ](\d{1,2}:\d{2})")
_ISO_HALVES = re.compile(r"(?P<date>\d{4}-\d{1,2}-\d{1,2})(?:T|,?\s+)(?P<time>.+)")
_HALVES = re.compile(r"(?P<date>.*\d{4}.*?|\S+)(?:T|,?\s+)(?P<time>\d{1,2}(?:[:.]\d{2}|\s*[aApPصم]|\d{2}$).*)")
_YEAR_FIRST = re.compile(r"(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_DAY_NAMED = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?P<month>[^\W\d][^\d,]*?)[\s,،-]+(?P<year>\d{4})\s*(?:م|ه-?)?")
_MONTH_NAMED = re.compile(r"(?P<month>[^\W\d][^\d,]*?)\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s,]+(?P<year>\d{4})")


def read_date(text: str) -> date | Flaw:
    """The date that *text* spells as year-month-day, digits of either script; else what is wrong with it."""
    plain = to_ascii_digits(text).strip()
    if len(plain) > LONGEST:
        return Flaw(DATE_FORM, {"text": text})
    match = _ISO.fullmatch(plain)
    if match:
        return _date(text, int(match[1]), int(match[2]), int(match[3]))
    return _misspelt(text, plain.translate(_DASHES))


def read_local(text: str) -> datetime | Flaw:
    """The local date and time that *text* spells (`2027-02-10 18:30`, also with T), without a zone."""
    plain = to_ascii_digits(text).strip()
    match = _ISO_LOCAL.fullmatch(plain)
    if match:
        return _combined(_date(plain[: match.end(3)], int(match[1]), int(match[2]), int(match[3])), match[4])
    if len(plain) > LONGEST:
        return Flaw(DATE_FORM, {"text": text})
    if offset := _OFFSET.fullmatch(plain):
        return Flaw(TIME_WITH_OFFSET, {"text": text, "offset": offset["offset"]})
    halves = _ISO_HALVES.fullmatch(plain) or _HALVES.fullmatch(plain)
    if halves:
        return _combined(read_date(halves["date"]), halves["time"])
    day = read_date(plain)
    return day if isinstance(day, Flaw) else Flaw(TIME_MISSING, {"text": text})


def _combined(day: date | Flaw, rest: str) -> datetime | Flaw:
    if isinstance(day, Flaw):
        return day
    clock = read_time(rest)
    return clock if isinstance(clock, Flaw) else datetime.combine(day, clock)


def _date(text: str, year: int, month: int, day: int) -> date | Flaw:
    """The date of these numbers, which *text* spells; else what is wrong with them."""
    if year in HIJRI_YEARS:
        meant = from_hijri(year, month, day)
        return Flaw(DATE_HIJRI, {"text": text, "guess": meant}, DATE_HIJRI_MEANT if meant else None)
    found = _possible(year, month, day)
    if found is None:
        return Flaw(DATE_IMPOSSIBLE, {"text": text})
    return found if year in YEARS else Flaw(DATE_FAR, {"text": text})


def _misspelt(text: str, plain: str) -> Flaw:
    """What is wrong with a date in another spelling, with the right one where there is no doubt about it."""
    if match := _YEAR_LAST.fullmatch(plain):
        return _year_last(text, int(match[1]), int(match[2]), int(match[3]))
    if match := _YEAR_FIRST.fullmatch(plain):
        if match[2] or len(plain) == 8:
            return _form(text, _date(text, int(match[1]), int(match[3]), int(match[4])))
    elif match := _ISO_HALVES.fullmatch(plain):
        return _form(text, read_date(match["date"]))
    elif match := _DAY_NAMED.fullmatch(plain) or _MONTH_NAMED.fullmatch(plain):
        return _named(text, int(match["year"]), match["month"], int(match["day"]))
    return Flaw(DATE_FORM, {"text": text})


def _year_last(text: str, first: int, second: int, year: int) -> Flaw:
    readings = {_possible(year, second, first), _possible(year, first, second)} - {None}
    if year in HIJRI_YEARS or len(readings) < 2:
        month, day = (second, first) if second <= 12 else (first, second)
        return _form(text, _date(text, year, month, day))
    early, late = sorted(day for day in readings if day)
    return Flaw(DATE_AMBIGUOUS, {"text": text, "first": early, "second": late})


def _named(text: str, year: int, name: str, day: int) -> Flaw:
    """A date with the month's name: `10 Feb 2027`, «12 رمضان 1448»."""
    month = month_named(name)
    if month is None or month[1] != (year in HIJRI_YEARS):
        return Flaw(DATE_FORM, {"text": text})
    return _form(text, _date(text, year, month[0], day))


def _form(text: str, meant: date | Flaw) -> Flaw:
    return meant if isinstance(meant, Flaw) else Flaw(DATE_FORM, {"text": text, "guess": meant}, WRITE_GUESS)


def _possible(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
