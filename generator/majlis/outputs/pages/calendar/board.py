"""A month by status: posts, events and campaigns as far as the work has come. What has no date yet stands in the month
of now.

Statuses of one stage stand below each other, so that the whole way fits beside itself on a screen.
"""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import NamedTuple

from majlis.kinds import Campaign, Entry, Event, Post
from majlis.outputs.pages.agenda import Slot
from majlis.outputs.pages.calendar.calendar import Calendar
from majlis.outputs.pages.calendar.filters import status_word
from majlis.outputs.pages.calendar.times import first_of, last_of
from majlis.outputs.states import GONE, TONES
from majlis.values import dataclass

STAGES = (
    ("idea", "planned", "draft"), ("in_review", "changes_requested"), ("approved", "confirmed"), ("scheduled",),
    ("live", "published", "done"), ("on_hold", "postponed", "cancelled", "archived"),
)
"""The statuses of posts, events and campaigns by stage."""
_UNDATED = 40
_OVER = frozenset({*GONE, "published", "done"})


class Day(NamedTuple):
    """The slots of one day in a column; None for those without a day."""

    day: date | None
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """All that stands at one status."""

    name: str
    word: str
    tone: str
    days: tuple[Day, ...]

    @property
    def n(self) -> int:
        """How much stands in it."""
        return sum(len(day.slots) for day in self.days)


@dataclass(frozen=True, slots=True)
class Board:
    """What the board of a month shows; *more* posts have no date and no room here."""

    stacks: tuple[tuple[Column, ...], ...]
    slots: tuple[Slot, ...]
    more: int


def board(calendar: Calendar, first: date) -> Board:
    """The month that begins on *first*."""
    waiting = undated(calendar) if first == first_of(calendar.today) else ()
    shown = waiting[:_UNDATED]
    slots = (*_running(calendar, first), *_dated(calendar, first), *shown)
    by_state: dict[str, list[Slot]] = {}
    for slot in slots:
        by_state.setdefault(calendar.told(slot).state.name, []).append(slot)
    stacks = (tuple(_column(calendar, name, by_state[name]) for name in stage if name in by_state) for stage in STAGES)
    return Board(tuple(stack for stack in stacks if stack), slots, len(waiting) - len(shown))


def _column(calendar: Calendar, name: str, slots: Iterable[Slot]) -> Column:
    days = groupby(slots, key=lambda slot: None if slot.what == "undated" else slot.day)
    return Column(
        name, status_word(calendar.view, name), TONES[name], tuple(Day(day, tuple(same)) for day, same in days))


def _dated(calendar: Calendar, first: date) -> tuple[Slot, ...]:
    days = (day for day in calendar.by_day if first <= day <= last_of(first))
    return tuple(slot for day in days for slot in calendar.by_day[day])


def _running(calendar: Calendar, first: date) -> tuple[Slot, ...]:
    spans = (span for span in calendar.spans_in(first, last_of(first)) if isinstance(span.entry, Campaign))
    return tuple(Slot(span.first, "runs", span.entry) for span in spans if span.entry)


def undated(calendar: Calendar) -> tuple[Slot, ...]:
    """Posts and events on which somebody works, that have no time."""
    entries: tuple[Entry, ...] = (*calendar.view.edition.workspace.of(Post), *calendar.view.edition.workspace.of(Event))
    timed = {slot.entry.path for slots in calendar.by_day.values() for slot in slots}
    open = (entry for entry in entries if entry.path not in timed and entry.state not in _OVER)
    return tuple(Slot(calendar.today, "undated", entry) for entry in open)
