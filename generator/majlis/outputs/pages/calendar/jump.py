"""From any page of the calendar to any month, in the same view."""

from datetime import date
from itertools import groupby
from typing import NamedTuple

from majlis.outputs.pages.calendar.calendar import Calendar
from majlis.outputs.pages.calendar.frame import address, week_of


class Month(NamedTuple):
    """A month that has a page, and the way to it; of weeks the way to one of its weeks."""

    first: date
    name: str
    href: str


class Year(NamedTuple):
    """The months of a year that have pages."""

    name: str
    months: tuple[Month, ...]


def years_of(calendar: Calendar, sort: str) -> tuple[Year, ...]:
    """All that the list of months leads to from a page of *sort*."""
    dates = calendar.view.dates
    by_year = groupby(calendar.months, key=lambda first: first.year)
    return tuple(
        Year(dates.number(year), tuple(_month(calendar, sort, first) for first in months)) for year, months in by_year)


def _month(calendar: Calendar, sort: str, first: date) -> Month:
    view = calendar.view
    start = week_of(calendar, first) if sort == "week" else first
    return Month(first, view.dates.month_name(first), view.to(address(sort, start, view.lang)))
