"""Dates and lengths of time as people read them, in one language. Times are 24 hours, always in Western digits."""

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, get_timezone_location

from majlis.dates.durations import UNITS, Duration
from majlis.dates.hijri import HijriDate, to_hijri
from majlis.render.say import Say, arabic_indic
from majlis.values import dataclass
from majlis.words import Words

_ERA = Words("AH", "هـ")


@dataclass(frozen=True, slots=True)
class Dates:
    """Writes dates in *lang*; *indic* in Arabic-Indic digits, Hijri ones moved by *hijri_offset* days.

    A moment is told, and its day counted, in *zone*: the project's own, whatever zone its file is written in.
    """

    lang: str
    indic: bool = False
    hijri_offset: int = 0
    zone: ZoneInfo | None = None

    def local(self, moment: datetime) -> datetime:
        """*moment* in the project's zone."""
        return local(moment, self.zone) if self.zone else moment

    def day_of(self, moment: date) -> date:
        """The day of *moment* in the project's zone; a day is itself."""
        return self.local(moment).date() if isinstance(moment, datetime) else moment

    def elsewhere(self, moment: datetime) -> str | None:
        """`10:00, Tokyo`: what the clock shows where *moment* was written; None where it shows the project's time.

        The day stands before it where it is another one.
        """
        here = self.local(moment)
        if moment.replace(tzinfo=None) == here.replace(tzinfo=None):
            return None
        clock = f"{moment:%H:%M}"
        when = clock if moment.date() == here.date() else f"{self.short(moment.date())}, {clock}"
        told = Say(self.lang)("value.elsewhere", time=when, place=place(moment, self.lang))
        return told.unescape()

    def day(self, day: date) -> str:
        """`6 February 2027`."""
        return self._written(day, "d MMMM y")

    def weekday_day(self, day: date) -> str:
        """`Saturday 6 February 2027`."""
        return self._written(day, "EEEE d MMMM y")

    def short(self, day: date) -> str:
        """`Sat 6 Feb`, for places where the year is plain."""
        return self._written(day, "EEE d MMM")

    def short_year(self, day: date) -> str:
        """`6 Feb 2027`."""
        return self._written(day, "d MMM y")

    def weekday(self, day: date) -> str:
        """`Saturday`."""
        return self._written(day, "EEEE")

    def month(self, day: date) -> str:
        """`February 2027`."""
        return self._written(day, "LLLL y")

    def month_name(self, day: date) -> str:
        """`Feb`."""
        return self._written(day, "LLL")

    def number(self, number: int) -> str:
        """A day of the month, or a year."""
        return self._digits(str(number))

    def hijri(self, day: date) -> str | None:
        """`28 Shaban 1448 AH`; None out of the calendar's range."""
        found = self.hijri_date(day)
        return self._digits(f"{found.day} {self._month(found)} {found.year} {_ERA.to(self.lang)}") if found else None

    def hijri_corner(self, day: date, whole: bool) -> str | None:
        """The Hijri day alone, with its month on the first of it or where *whole* says so."""
        found = self.hijri_date(day)
        if found is None:
            return None
        return self._digits(f"{found.day} {self._month(found)}" if whole or found.day == 1 else str(found.day))

    def hijri_months(self, first: date, last: date) -> str | None:
        """The Hijri months from *first* to *last*: `Shaban – Ramadan 1448 AH`."""
        start, end = self.hijri_date(first), self.hijri_date(last)
        if start is None or end is None:
            return None
        names = [self._month(start)] if start[:2] == end[:2] else [self._month(start), self._month(end)]
        if start.year != end.year:
            names[0] += f" {start.year}"
        return self._digits(f"{' – '.join(names)} {end.year} {_ERA.to(self.lang)}")

    def hijri_date(self, day: date) -> HijriDate | None:
        """The Hijri date of *day*."""
        return to_hijri(self.day_of(day), self.hijri_offset)

    def clock(self, moment: datetime) -> str:
        """`20:30`."""
        here = self.local(moment)
        return f"{here.hour:02}:{here.minute:02}"

    def length(self, length: Duration) -> str:
        """`15 minutes`. By our own texts: Babel has no Arabic forms for most of them ("6 duration-month")."""
        return str(Say(self.lang, self.indic)(f"length.{UNITS[length.unit]}", n=length.number))

    def _month(self, found: HijriDate) -> str:
        return found.month_words.to(self.lang)

    def _written(self, day: date, pattern: str) -> str:
        return self._digits(_format(self.day_of(day).toordinal(), pattern, self.lang))

    def _digits(self, text: str) -> str:
        return arabic_indic(text) if self.indic else text


def local(moment: datetime, zone: ZoneInfo) -> datetime:
    """*moment*, written in any zone, on the clocks of *zone*: the one place where times are moved."""
    return moment.astimezone(zone)


def place(moment: datetime, lang: str) -> str:
    """The city whose clocks *moment* follows: `Tokyo`."""
    zone = moment.tzinfo
    return get_timezone_location(zone, locale=lang, return_city=True) if isinstance(zone, ZoneInfo) else f"{moment:%Z}"


@cache
def _format(ordinal: int, pattern: str, lang: str) -> str:
    return format_date(date.fromordinal(ordinal), pattern, _locale(lang))


def _locale(lang: str) -> str:
    """British order and names for English; the Arabic that the Gulf and Egypt share (فبراير, not شباط)."""
    return {"en": "en_GB", "ar": "ar"}.get(lang, lang)
