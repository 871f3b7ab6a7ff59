"""The calendar: month, week, agenda and board of the same records, each month and week at an address for ever."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from types import MappingProxyType

from majlis.outputs.again import again, all_again
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.calendar.board import board
from majlis.outputs.pages.calendar.calendar import Calendar, calendar_of
from majlis.outputs.pages.calendar.frame import Frame, address, frame, now_address
from majlis.outputs.pages.calendar.grid import Grid, month_grid, week_grid
from majlis.outputs.pages.calendar.jump import Year, years_of
from majlis.outputs.pages.calendar.listed import listed
from majlis.outputs.pages.calendar.mark import parts_of, parts_of_all
from majlis.outputs.pages.calendar.times import first_of
from majlis.outputs.pages.view import View

__all__ = ["calendar_pages"]
_Made = tuple[str, Frame, dict[str, object]]
"""A template, and what it shows."""


def calendar_pages(view: View) -> Iterator[Artifact]:
    """Each view of every month and week that has something or is near now; that of now at an address of its own too."""
    calendar = calendar_of(view)
    yield from all_again(view.edition, calendar.view.address, parts_of_all(calendar), partial(_pages, calendar))


def _pages(calendar: Calendar) -> Iterator[Artifact]:
    view = calendar.view
    week = view.edition.workspace.week
    for sort, make in _VIEWS.items():
        now = week.start(calendar.today) if sort == "week" else first_of(calendar.today)
        years = years_of(calendar, sort)
        for first in calendar.weeks if sort == "week" else calendar.months:
            made = cache(partial(make, calendar, first))
            where = [{lang: address(sort, first, lang) for lang in view.edition.languages}]
            if first == now:
                where.append({lang: now_address(sort, lang) for lang in view.edition.languages})
            for alternates in where:
                here = alternates[view.lang]
                parts = parts_of(calendar, sort, first, here)
                yield again(view.edition, here, parts, partial(_page, calendar, alternates, made, years))


def _page(
    calendar: Calendar, where: Mapping[str, str], make: Callable[[], _Made], years: tuple[Year, ...]
) -> Artifact:
    template, around, values = make()
    view = calendar.view.at(where[calendar.view.lang])
    return view.unstamped(template, around.name, where, calendar=calendar, frame=around, years=years, **values)


def _month(calendar: Calendar, first: date) -> _Made:
    return _of_grid(calendar, "month", first, month_grid(calendar, first))


def _week(calendar: Calendar, first: date) -> _Made:
    return _of_grid(calendar, "week", first, week_grid(calendar, first))


def _of_grid(calendar: Calendar, sort: str, first: date, grid: Grid) -> _Made:
    return "pages/month.html", frame(calendar, sort, first, grid.slots, grid.spans), {"grid": grid}


def _agenda(calendar: Calendar, first: date) -> _Made:
    found = listed(calendar, first)
    return "pages/agenda.html", frame(calendar, "agenda", first, found.slots, found.spans), {"listed": found}


def _board(calendar: Calendar, first: date) -> _Made:
    found = board(calendar, first)
    return "pages/board.html", frame(calendar, "board", first, found.slots, ()), {"board": found}


_VIEWS: Mapping[str, Callable[[Calendar, date], _Made]] = MappingProxyType(
    {"month": _month, "week": _week, "agenda": _agenda, "board": _board})
