"""The coming days, each with what happens on it: posts, events, campaigns that begin or end, key dates and holidays."""

from collections.abc import Iterable
from datetime import date, timedelta

from markupsafe import Markup

from majlis import addresses
from majlis.kinds import Entry
from majlis.outputs.pages.view import TitleLink, View
from majlis.outputs.states import GONE, State
from majlis.plan.agenda import Item, agenda
from majlis.values import dataclass

_MARKED = ("key_date", "holiday")
_ELSEWHERE = ("routine", "hold")
_MOST = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One thing of a day; *label* says in words what it is, where it is no post, *state* where a post stands."""

    item: Item
    link: TitleLink
    label: Markup
    state: State | None

    @property
    def tone(self) -> str:
        """The tone of its state; what is no post has its own."""
        if self.state is None:
            return "event"
        return "late" if self.state.late else self.state.tone


@dataclass(frozen=True, slots=True)
class Day:
    """A day: what happens on it, how much more there is (*href* leads there), the names of its key dates and holidays.
    *counts* says whether readers hear from us on it.
    """

    day: date
    weekend: bool
    lines: tuple[Line, ...]
    more: int
    href: str
    marks: tuple[str, ...]
    counts: bool


def coming_days(view: View, length: int) -> tuple[Day, ...]:
    """The next days, today first, those without anything too."""
    plan = view.edition.plan
    days = agenda(plan, plan.today, plan.today + timedelta(days=length - 1))
    return tuple(_day(view, day.day, day.weekend, day.items) for day in days)


def _day(view: View, day: date, weekend: bool, items: Iterable[Item]) -> Day:
    found = tuple(items)
    lines = [item for item in found if item.what not in (*_MARKED, *_ELSEWHERE)]
    marks = [item.title.to(view.lang) for item in found if item.what in _MARKED]
    heard = any(item.what == "post" and isinstance(item.subject, Entry) and item.subject.state not in GONE
                for item in found)
    shown = tuple(_line(view, item) for item in lines[:_MOST])
    href = view.to(addresses.month(day, view.lang))
    return Day(day, weekend, shown, len(lines) - len(shown), href, tuple(dict.fromkeys(marks)), heard)


def _line(view: View, item: Item) -> Line:
    subject = item.subject
    assert isinstance(subject, Entry)
    if item.what == "post":
        return Line(item, view.entry_link(subject), Markup(""), view.state(subject, item.mark == "hold"))
    key = f"need.{item.what}" if item.what in ("event", "brief_draft", "brief_post") else f"item.{item.what}"
    return Line(item, view.entry_link(subject), view.say(key), None)
