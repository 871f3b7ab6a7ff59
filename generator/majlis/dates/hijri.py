"""Hijri dates by the Umm al-Qura calendar of hijridate, which covers 1343 to 1500 AH (1924 to 2077)."""

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from hijridate import Gregorian, Hijri

from majlis.words import Words

_AT_HAND = 2048
"""Days: some years of a calendar, each asked for by every post, page and sheet that tells of it."""
MONTHS = (
    Words("Muharram", "محرم"), Words("Safar", "صفر"), Words("Rabi I", "ربيع الأول"),
    Words("Rabi II", "ربيع الآخر"), Words("Jumada I", "جمادى الأولى"), Words("Jumada II", "جمادى الآخرة"),
    Words("Rajab", "رجب"), Words("Shaban", "شعبان"), Words("Ramadan", "رمضان"), Words("Shawwal", "شوال"),
    Words("Dhu al-Qadah", "ذو القعدة"), Words("Dhu al-Hijjah", "ذو الحجة"),
)


class HijriDate(NamedTuple):
    """A day of the Hijri calendar; months from 1."""

    year: int
    month: int
    day: int

    @property
    def month_words(self) -> Words:
        """The month's name in both languages."""
        return MONTHS[self.month - 1]


@lru_cache(_AT_HAND)
def to_hijri(day: date, offset: int = 0) -> HijriDate | None:
    """The Hijri date of *day*, moved by *offset* days where a country's announced dates differ; None out of range."""
    try:
        found = Gregorian.fromdate(day + timedelta(days=offset)).to_hijri()
    except (OverflowError, ValueError):
        return None
    return HijriDate(found.year, found.month, found.day)


def from_hijri(year: int, month: int, day: int) -> date | None:
    """The Gregorian date of a Hijri one; None if there is no such day or it is out of range."""
    try:
        found = Hijri(year, month, day).to_gregorian()
    except (OverflowError, ValueError):
        return None
    return date(found.year, found.month, found.day)
