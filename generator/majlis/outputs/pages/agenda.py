"""What happens when: the times of posts and events, the first and last days of campaigns."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import groupby
from typing import NamedTuple

from majlis.edition import Edition
from majlis.kinds import Campaign, Entry, Event, Post
from majlis.outputs.states import GONE, held_times
from majlis.render.dates import local
from majlis.values import dataclass

Agenda = Mapping[date, tuple["Slot", ...]]


class Time(NamedTuple):
    """A time of a post or an event, and the channels that run it then."""

    at: datetime
    channels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """One entry on one day. *what* is post, event, or starts or ends of a campaign; posts and events have their times,
    in the project's zone, and a post is *held* where a hold stops them all.
    """

    day: date
    what: str
    entry: Entry
    times: tuple["Time", ...] = ()
    held: bool = False

    @property
    def counts(self) -> bool:
        """Whether the day has something planned because of it."""
        return self.what in ("post", "event") and self.entry.state not in GONE


def agenda(edition: Edition) -> Agenda:
    """All slots by their day, in the order of the day: whole days first, then by time."""
    days: dict[date, list[Slot]] = {}
    for entry in edition.workspace.entries:
        for slot in slots(entry, edition):
            days.setdefault(slot.day, []).append(slot)
    return {day: tuple(sorted(days[day], key=_order)) for day in sorted(days)}


def slots(entry: Entry, edition: Edition) -> Iterator[Slot]:
    """The slots of one entry."""
    if isinstance(entry, Post):
        yield from _post_slots(entry, edition)
    if isinstance(entry, Event) and entry.starts_at:
        start = local(entry.starts_at, edition.workspace.zone)
        yield Slot(start.date(), "event", entry, (Time(start, (entry.channel,) if entry.channel else ()),))
    if isinstance(entry, Campaign) and entry.state not in GONE:
        if entry.starts_on:
            yield Slot(entry.starts_on, "starts", entry)
        if entry.ends_on:
            yield Slot(entry.ends_on, "ends", entry)


def _post_slots(post: Post, edition: Edition) -> Iterator[Slot]:
    """One slot for each day of a post, however many times it has on it."""
    times = [Time(at, channels) for at, channels in post_times(post, edition).items()]
    held = held_times(post, edition)
    for day, found in groupby(times, key=lambda time: time.at.date()):
        same = tuple(found)
        yield Slot(day, "post", post, same, all(time.at in held for time in same))


def post_times(post: Post, edition: Edition) -> dict[datetime, tuple[str, ...]]:
    """The times of a post in the project's zone, in order, each with the channels that run it then."""
    times: dict[datetime, list[str]] = {}
    for slot in edition.plan.slots_by_post.get(post.path, ()):
        times.setdefault(local(slot.at, edition.workspace.zone), []).append(slot.channel)
    order = {channel: place for place, channel in enumerate(post.channels)}
    return {at: tuple(sorted(times[at], key=lambda channel: order[channel])) for at in times}


def next_time(post: Post, edition: Edition) -> datetime | None:
    """The first of the post's times that is not behind the edition's, in the project's zone; of those that all are, the
    last.
    """
    times = [slot.at for slot in edition.plan.slots_by_post.get(post.path, ())]
    found = next((at for at in times if at >= edition.plan.moment), times[-1] if times else None)
    return found and local(found, edition.workspace.zone)


def _order(slot: Slot) -> tuple[str, str]:
    return (slot.times[0].at.isoformat()[11:16] if slot.times else "", slot.entry.id)
