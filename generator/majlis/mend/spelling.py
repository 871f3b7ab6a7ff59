"""The one spelling of dates, times and numbers, and what another spelling of a date or time surely means."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from majlis.dates.clock import TIME_FORM, read_range, read_time
from majlis.dates.durations import DURATION_FORM, Duration, read_duration
from majlis.dates.flaw import WRITE_GUESS, Flaw
from majlis.dates.reading import DATE_FORM, read_date, read_local
from majlis.fields import FieldType
from majlis.fields.numbers import Number, Whole, number_text
from majlis.fields.times import Clock, Date, Length, LocalTime
from majlis.kinds.hours import PartOfDay
from majlis.text.digits import to_ascii_digits

Read = Callable[[str], Any]
_READERS: tuple[tuple[type[FieldType[Any]], Read], ...] = (
    (Date, read_date), (LocalTime, read_local), (Clock, read_time), (Length, read_duration), (PartOfDay, read_range),
)
_SURE = (DATE_FORM, TIME_FORM, DURATION_FORM)
# The guess for `2027-02-10 tentative` leaves the word out, that for 18:30:25 the seconds.
_DAY_AND_MORE = re.compile(r"\d{4}\D\d{1,2}\D\d{1,2}(?!\d)\s*\S")
_SECONDS = re.compile(r"\d{1,2}\D\d{2}:(?!00(?:\.0+)?$)\d{2}")


def canonical(type: FieldType[Any], text: str) -> str | None:
    """The spelling that `majlis fmt` gives *text*, which *type* reads; None for other types, and if it is not read.

    Dates are `2027-02-03`, times `18:30`, both with a space between them; lengths `2w`, parts of the day
    `09:00-17:00`; numbers keep their form and get ASCII digits.
    """
    if isinstance(type, Number | Whole):
        return _numeral(text)
    read = _reader(type)
    found = read(text) if read else None
    return None if found is None or isinstance(found, Flaw) else _spelt(found)


def surely_meant(type: FieldType[Any], text: str) -> str | None:
    """What *text*, a date, a time or a length in a spelling that *type* does not read, means without any doubt.

    Only what the problem's own hint says to write, and only if that leaves nothing of the text out. Never an order of
    day and month, a Hijri date, an offset from UTC.
    """
    read = _reader(type)
    if read is None:
        return None
    plain = to_ascii_digits(text).strip()
    for _ in range(3):
        found = read(plain)
        if not isinstance(found, Flaw):
            return _spelt(found)
        instead = _corrected(plain, found)
        if instead is None or instead == plain:
            break
        plain = instead
    return None


def _corrected(plain: str, flaw: Flaw) -> str | None:
    """*plain* with the half that *flaw* is about as its hint says."""
    wrong, guess = str(flaw.values["text"]), flaw.values.get("guess")
    if flaw.code not in _SURE or flaw.hint is not WRITE_GUESS or guess is None:
        return None
    if flaw.code is DATE_FORM:
        return None if _DAY_AND_MORE.match(wrong) else plain.replace(wrong, str(guess), 1)
    return None if _SECONDS.search(wrong) else str(guess).join(plain.rsplit(wrong, 1))


def _reader(type: FieldType[Any]) -> Read | None:
    return next((read for kind, read in _READERS if isinstance(type, kind)), None)


def _spelt(found: date | datetime | time | Duration | tuple[time, time]) -> str:
    if isinstance(found, Duration):
        return str(found)
    if isinstance(found, tuple):
        return f"{found[0]:%H:%M}-{found[1]:%H:%M}"
    if isinstance(found, time):
        return f"{found:%H:%M}"
    return f"{found:%Y-%m-%d %H:%M}" if isinstance(found, datetime) else found.isoformat()


def _numeral(text: str) -> str | None:
    """A number in Arabic digits with ASCII ones; without separators of thousands, which `{a: 1,200}` can't hold."""
    plain = to_ascii_digits(text).strip()
    if text.isascii() or not plain.isascii():
        return None
    return number_text(plain)
