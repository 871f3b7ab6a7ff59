"""What a page of the calendar is made from, as a mark: a page on which nothing changed is not made again."""

from collections.abc import Iterator
from datetime import date, timedelta

from majlis.marks import mark_of
from majlis.outputs.pages.calendar.board import undated
from majlis.outputs.pages.calendar.calendar import Calendar
from majlis.outputs.pages.calendar.frame import SORTS, address, now_address
from majlis.outputs.pages.calendar.times import first_of, last_of

_WEEK = timedelta(days=7)


def parts_of_all(calendar: Calendar) -> tuple[bytes, ...]:
    """All that goes into the pages of *calendar*."""
    view = calendar.view
    here = {page for sort in SORTS for page in (now_address(sort, view.lang), address(sort, calendar.today, view.lang))}
    frames = (view.frames.mark(view.lang, page) for page in sorted(here))
    return view.edition.marks.heads, view.sheets, *frames


def parts_of(calendar: Calendar, sort: str, first: date, here: str) -> tuple[bytes, ...]:
    """All that goes into the page at *here*: the *sort* of view of what begins on *first*."""
    view = calendar.view
    days = (calendar.mark_of_day(day) for day in _days(sort, first))
    board_of_now = sort == "board" and first == first_of(calendar.today)
    others = (calendar.mark_of(slot) for slot in (undated(calendar) if board_of_now else ()))
    whole = mark_of(sort, first, view.paper("month", first))
    return calendar.mark, view.frames.mark(view.lang, here), whole, *days, *others


def _days(sort: str, first: date) -> Iterator[date]:
    """The days on the page, and of the week before and after, whose days a month shows too."""
    last = first + _WEEK if sort == "week" else last_of(first)
    yield from (first - _WEEK + timedelta(days=day) for day in range((last - first + 2 * _WEEK).days + 1))

