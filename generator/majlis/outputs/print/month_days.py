"""What a printed month is made from: the items of its days, as they are written, and the bars of its campaigns."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from majlis.edition import Edition
from majlis.kinds import Campaign, Event, Hold, Post, kind_named
from majlis.kinds.keydates import ADVICE, KeyDate
from majlis.outputs.print import words_month as words
from majlis.outputs.print.runs import Node
from majlis.outputs.print.writer import Writer
from majlis.plan import has_run
from majlis.plan.agenda import Item, agenda
from majlis.values import dataclass
from majlis.words import Words

_SHOWN = frozenset({"holiday", "key_date", "hold", "event", "post"})
_SILENT = ("scheduled", "confirmed", "live", "done")
"""Statuses that go without saying in a plan."""
_MARKS = {"hold": words.ON_HOLD, "overdue": words.OVERDUE, "missed": words.MISSED}


class Run(NamedTuple):
    """What lasts several days of the month, drawn as a bar: a campaign, a hold, a key date (*sort*: `campaign`, `hold`,
    `day`). *of* is the entry or the item that names it.
    """

    first: date
    last: date
    sort: str
    path: str
    of: Campaign | Item


class Bar(NamedTuple):
    """A run in a week: in which lane, from which column on, over how many days, whether it begins and ends there."""

    run: Run
    lane: int
    at: int
    days: int
    starts: bool
    ends: bool


@dataclass(frozen=True)
class Calendar:
    """The month from *first* up to *end*, without it; *by_day* are the items of its days."""

    first: date
    end: date
    by_day: Mapping[date, tuple[Item, ...]]
    runs: tuple[Run, ...]

    @property
    def days(self) -> Iterator[date]:
        """Every day of the month."""
        return (self.first + timedelta(days=at) for at in range((self.end - self.first).days))

    def items(self, day: date) -> tuple[Item, ...]:
        """What is on *day*; what lasts several days is a run."""
        return self.by_day.get(day, ())

    @cached_property
    def busy(self) -> bool:
        """Whether something is planned in it; days that come back every year are no plan."""
        planned = any(item.what in ("post", "event") for items in self.by_day.values() for item in items)
        return planned or any(run.sort != "day" for run in self.runs)

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The files that it is made from."""
        paths = [item.path for items in self.by_day.values() for item in items if item.path]
        files = (path for path in paths if not path.startswith("content/keydates") or path.endswith((".yml", ".yaml")))
        return tuple(sorted({*files, *(run.path for run in self.runs if run.path)}))


def calendar_of(edition: Edition, first: date) -> Calendar:
    """The month that begins on *first*, as the edition's audience may see it."""
    end = (first + timedelta(days=31)).replace(day=1)
    last = end - timedelta(days=1)
    items = [item for day in agenda(edition.plan, first, last) for item in day.items if item.what in _SHOWN]
    lasting = [run for item in items if (run := _run(item))]
    by_day: dict[date, list[Item]] = {}
    for item in items:
        if _run(item) is None:
            by_day.setdefault(item.day, []).append(item)
    runs = sorted([*_campaigns(edition, first, last), *lasting], key=lambda run: run[:4])
    return Calendar(first, end, {day: tuple(found) for day, found in by_day.items()}, tuple(runs))


def _run(item: Item) -> Run | None:
    """The run that *item* is: a hold, or a key date of several days."""
    until = item.last or (date.max if item.what == "hold" else item.day)
    if item.what not in ("hold", "key_date") or until == item.day:
        return None
    return Run(item.day, until, "hold" if item.what == "hold" else "day", item.path, item)


def _campaigns(edition: Edition, first: date, last: date) -> Iterator[Run]:
    for one in edition.workspace.of(Campaign):
        days = one.starts_on and one.ends_on and (one.starts_on, one.ends_on)
        if days and one.status not in ("cancelled", "postponed") and days[0] <= last and days[1] >= first:
            yield Run(*days, "campaign", one.path, one)


def bars_of(calendar: Calendar, week: list[date], lanes: int) -> tuple[list[Bar], list[int]]:
    """The bars of a week in as many lanes as there may be, and for each day how many found no room."""
    free = [week[0]] * lanes
    bars: list[Bar] = []
    hidden = [0] * 7
    for run in calendar.runs:
        first, last = max(run.first, week[0], calendar.first), min(run.last, week[6], calendar.end - timedelta(days=1))
        if first > last:
            continue
        at, length = (first - week[0]).days, (last - first).days + 1
        lane = next((number for number, day in enumerate(free) if day <= first), None)
        if lane is None:
            hidden = [count + (at <= place < at + length) for place, count in enumerate(hidden)]
            continue
        free[lane] = last + timedelta(days=1)
        bars.append(Bar(run, lane, at, length, run.first == first, run.last == last))
    return bars, hidden


def written(writer: Writer, item: Item) -> Node:
    """*item* as the template draws it: letters of channels, clock, mark (done, event, open, stopped), title, status."""
    note = item.what in ("holiday", "key_date", "hold")
    channels = writer.edition.workspace.channel_by_id
    mark, state = (None, None) if note else _standing(writer, item)
    return {
        "codes": [channels[id].letters for id in item.channels if not note and id in channels],
        "clock": f"{item.begins:%H:%M}" if item.begins and not note else None, "note": note,
        "mark": mark, "of": [_breakable(run) for run in writer.inside(title_of(writer, item))],
        "state": writer.told(words.BRACKETS, text=state) if state else None,
    }


def _breakable(run: Node) -> Node:
    """A run of several words may be broken: a line that is cut off shall show the first of them."""
    return {**run, "keep": False} if run.get("keep") and " " in run.get("t", "").strip() else run


def _standing(writer: Writer, item: Item) -> tuple[str | None, str | None]:
    """The mark of a post or an event, and its status unless that goes without saying."""
    if item.mark in _MARKS:
        return "stopped", writer.say(_MARKS[item.mark])
    entry = item.subject
    assert isinstance(entry, Post | Event)
    status = entry.status
    if isinstance(entry, Post) and (status == "published" or has_run(writer.edition.plan, entry)):
        return "done", None
    if status in _SILENT:
        return "event" if item.what == "event" else None, None
    return "event" if item.what == "event" else "open", kind_named(item.what).states[status].to(writer.lang)


def title_of(writer: Writer, item: Item | Campaign) -> str:
    """What it is called; of a day also what to do on it, which the team alone sees, and, where a line has
    room for it, whether it may move.
    """
    if isinstance(item, Campaign):
        return item.title
    name, subject = item.title.to(writer.lang), item.subject
    if isinstance(subject, Hold):
        return writer.say(words.HOLD, reason=subject.reason.strip().splitlines()[0])
    if not isinstance(subject, KeyDate):
        return name
    advice: Words | None = ADVICE.get(subject.advice or "")
    shown = writer.say(words.ADVICE, name=name, advice=advice.to(writer.lang)) if advice else name
    return writer.say(words.MAY_MOVE, name=shown) if item.may_move else shown
