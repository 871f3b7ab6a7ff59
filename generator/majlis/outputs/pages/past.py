"""What Git knows of an entry, for the foot of its page: when it was written, when it changed last, how it was moved."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from majlis.history import Version
from majlis.kinds import Campaign, Entry, Event, Post
from majlis.outputs.earlier import entry_of
from majlis.outputs.pages.view import View
from majlis.values import dataclass

Day = date | datetime
_KEYS = {"post": "publish_at", "event": "starts_at", "campaign": "starts_on"}
_FEW = 3


class Move(NamedTuple):
    """That the entry was planned for another day *before*, and was moved to *after* on the day of *at* (UTC)."""

    before: Day
    after: Day
    at: datetime


@dataclass(frozen=True, slots=True)
class Past:
    """When the file came to be and last changed (UTC), in how many steps of the branch, and its last moves."""

    created: datetime
    changed: datetime
    times: int
    moves: tuple[Move, ...] = ()


def past_of(view: View, entry: Entry) -> Past | None:
    """The past of *entry*, which the team alone is told; None without Git, and where it can't be trusted."""
    history = view.edition.history
    change = history.changes.get(entry.path) if history and view.for_team and not history.shallow else None
    if change is None:
        return None
    versions = view.edition.replaced_by_path.get(entry.path, ()) if entry.kind in _KEYS else ()
    moves = tuple(_moves(view, entry, versions))[-_FEW:] if versions else ()
    return Past(change.created, change.changed, change.times, moves)


def _moves(view: View, entry: Entry, versions: tuple[Version, ...]) -> Iterator[Move]:
    """The moves of the last weeks, the oldest first."""
    known = [(day, version.at) for version in versions if (day := _planned(entry_of(view.edition, version)))]
    now = _planned(entry)
    days = [*(day for day, _ in known), *([now] if now else [])]
    for (before, at), after in zip(known, days[1:], strict=False):
        if before != after:
            yield Move(before, after, at)


def _planned(entry: Entry | None) -> Day | None:
    """The day that an entry is planned for."""
    match entry:
        case Post(publish_at=day) | Event(starts_at=day) | Campaign(starts_on=day):
            return day
    return None
