"""What stands around every view of the calendar: its name, the way to the other views and times, the filters."""

from datetime import date, timedelta
from typing import NamedTuple

from majlis import addresses
from majlis.outputs.pages.agenda import Slot
from majlis.outputs.pages.calendar.begin import Beginning, beginning
from majlis.outputs.pages.calendar.calendar import Calendar
from majlis.outputs.pages.calendar.filters import Filter
from majlis.outputs.pages.calendar.spans import Span
from majlis.outputs.pages.calendar.times import first_of, last_of, middle, nearest
from majlis.values import dataclass

SORTS = ("month", "week", "agenda", "board")


class Way(NamedTuple):
    """A link to another page of the calendar."""

    href: str
    text: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """*sort* is one of `SORTS`, of what begins on *first*, which belongs to the *month*; *tabs* lead to the same time
    in each, *before* and *after* to the neighbours.
    """

    sort: str
    first: date
    month: date
    title: str
    hijri: str | None
    tabs: tuple[Way, ...]
    before: Way | None
    after: Way | None
    now: str
    filters: tuple[Filter, ...]
    new: Beginning | None

    @property
    def name(self) -> str:
        """The page's own title: the month or week, and the view if it is not that of a month."""
        view = next(tab.text for tab in self.tabs if tab.current)
        return self.title if self.sort in ("month", "week") else f"{self.title} · {view}"


def address(sort: str, first: date, lang: str) -> str:
    """Where the *sort* of view stands of the month or the week that begins on *first*."""
    if sort == "week":
        return addresses.week(middle(first), lang)
    return addresses.month(first, lang) if sort == "month" else addresses.calendar_list(sort, first, lang)


def now_address(sort: str, lang: str) -> str:
    """Where the *sort* of view stands of the build's clock."""
    return addresses.calendar(lang) if sort == "month" else addresses.calendar_now(sort, lang)


def frame(
    calendar: Calendar, sort: str, first: date, slots: tuple[Slot, ...], spans: tuple[Span, ...]
) -> Frame:
    """The frame of the month or week that begins on *first*, which shows *slots* and *spans*."""
    view = calendar.view
    found = calendar.weeks if sort == "week" else calendar.months
    last = first + timedelta(days=6) if sort == "week" else last_of(first)
    place = found.index(first)
    return Frame(
        sort=sort,
        first=first,
        month=month_of(sort, first),
        title=title(calendar, sort, first),
        hijri=view.dates.hijri_months(first, last),
        tabs=tuple(_tab(calendar, other, sort, first) for other in SORTS),
        before=_way(calendar, sort, found[place - 1]) if place else None,
        after=_way(calendar, sort, found[place + 1]) if place + 1 < len(found) else None,
        now=view.to(now_address(sort, view.lang)),
        filters=calendar.filters(slots, spans),
        new=beginning(view, calendar.today if first <= calendar.today <= last else first),
    )


def title(calendar: Calendar, sort: str, first: date) -> str:
    """`February 2027`, or of a week `31 Jan – 6 Feb 2027`."""
    dates = calendar.view.dates
    if sort != "week":
        return dates.month(first)
    last = first + timedelta(days=6)
    if first_of(first) == first_of(last):
        return f"{dates.number(first.day)} – {dates.short_year(last)}"
    short = f"{dates.number(first.day)} {dates.month_name(first)}"
    return f"{short if first.year == last.year else dates.short_year(first)} – {dates.short_year(last)}"


def _way(calendar: Calendar, sort: str, first: date) -> Way:
    return Way(calendar.view.to(address(sort, first, calendar.view.lang)), title(calendar, sort, first))


def _tab(calendar: Calendar, other: str, sort: str, first: date) -> Way:
    """The way to the same time in another view: from a month to its week of now, else to its first one."""
    when = first
    if sort == "week" and other != "week":
        when = nearest(calendar.months, month_of(sort, first))
    if sort != "week" and other == "week":
        when = week_of(calendar, first)
    view = calendar.view
    return Way(view.to(address(other, when, view.lang)), str(view.say(f"calendar.{other}")), other == sort)


def month_of(sort: str, first: date) -> date:
    """The month to which the page belongs of what begins on *first*."""
    return first_of(middle(first)) if sort == "week" else first


def week_of(calendar: Calendar, month: date) -> date:
    """The week that is shown of *month*: that of now, or its first one."""
    wanted = calendar.today if first_of(calendar.today) == month else month
    return nearest(calendar.weeks, calendar.view.edition.workspace.week.start(wanted))
