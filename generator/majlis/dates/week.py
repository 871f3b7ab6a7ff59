"""The week as a country keeps it: its first day and its weekend (CLDR). Days are 0 for Monday to 6 for Sunday."""

from datetime import date, timedelta
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Week(NamedTuple):
    """The first day of the week and the days of the weekend."""

    first: int
    weekend: tuple[int, ...]

    def order(self) -> tuple[int, ...]:
        """The days of the week in the order of this week."""
        return tuple((self.first + n) % 7 for n in range(7))

    def start(self, day: date) -> date:
        """The first day of the week in which *day* falls."""
        return day - timedelta(days=(day.weekday() - self.first) % 7)


def week_of(country: str | None, first: str | None = None, weekend: tuple[str, ...] = ()) -> Week:
    """The week of *country* (`SA`), with the settings' own *first* day and *weekend* in its place."""
    usual = _usual(country or "001")
    days = tuple(DAYS.index(day) for day in weekend) or usual.weekend
    return Week(DAYS.index(first) if first else usual.first, days)


def _usual(country: str) -> Week:
    locale = _locale(country.upper())
    start, end = locale.weekend_start, locale.weekend_end
    days = tuple((start + n) % 7 for n in range((end - start) % 7 + 1))
    return Week(locale.first_week_day, days)


def _locale(country: str) -> Locale:
    """A locale of *country*: Babel keeps weeks with the languages spoken there, and has no English of every country."""
    for language in get_official_languages(country, regional=True, de_facto=True):
        try:
            return Locale.parse(f"{language}_{country}")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en", territory="001")
