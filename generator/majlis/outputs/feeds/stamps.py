"""When an event was made and last changed: from the history of all that it tells, never from the clock.

LAST-MODIFIED is the time of the last step of the branch that changed something the event tells: its own file, a fact of
another (see `told`), a hold over it (see `held`). SEQUENCE is the place of that step in the branch: later steps have
later times and greater places, so both go forward with every change and back with none.

Without Git, and for a file that no commit holds yet, nothing is known that the next build would find again:
DTSTAMP is a constant, older than any commit, SEQUENCE is 0, and there is no LAST-MODIFIED and no CREATED. The first
commit thus moves all of them forward.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import UTC, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from majlis.cache import Cache
from majlis.history import History
from majlis.outputs.feeds.held import HoldChange, hold_changes
from majlis.outputs.feeds.told import TEAM, Moment, last_told
from majlis.values import dataclass

UNKNOWN = datetime(2000, 1, 1, tzinfo=UTC)
"""The DTSTAMP of an event without history."""


class Stamp(NamedTuple):
    """DTSTAMP, CREATED, LAST-MODIFIED (UTC; None if not known), SEQUENCE; *own* is when the file itself changed."""

    at: datetime = UNKNOWN
    created: datetime | None = None
    changed: datetime | None = None
    sequence: int = 0
    own: datetime | None = None


class Held(NamedTuple):
    """What a hold may stop: a post's id, its channels, the time (aware)."""

    post: str
    channels: tuple[str, ...]
    at: datetime


@dataclass(frozen=True)
class Stamps:
    """What stamps are made from, worked out once for a feed. Without *history* every stamp is the empty one."""

    history: History | None = None
    facts: Mapping[str, Moment] = field(default_factory=dict)
    holds: tuple[HoldChange, ...] = ()

    def of(
        self, path: str, facts: Iterable[str] = (), held: Held | None = None, files: Iterable[str] = ()
    ) -> Stamp:
        """The stamp of the event of the file at *path*, which tells *facts* of others too (`member:huda`), and hangs
        on all of *files*.
        """
        own = self.history.changes.get(path) if self.history else None
        if own is None:
            return Stamp()
        told = [*self._told(facts), *self._changed(files)]
        over = [change.moment for change in self.holds if held and change.touches(*held)]
        last = max([Moment(own.ordinal, own.changed), *told, *over])
        return Stamp(last.at, min(own.created, last.at), last.at, last.ordinal, own.changed)

    def of_part(self, path: str, facts: Iterable[str]) -> Stamp:
        """The stamp of what is one of many in the file at *path*, and changes only when one of *facts* does."""
        own = self.history.changes.get(path) if self.history else None
        if own is None:
            return Stamp()
        last = max(self._told(facts), default=Moment(own.ordinal, own.changed))
        return Stamp(last.at, min(own.created, last.at), last.at, last.ordinal, last.at)

    def named(self, sort: str) -> frozenset[str]:
        """The ids that ever named one of *sort* (`channel`), as far as the history tells."""
        return frozenset(id for kind, _, id in (name.partition(":") for name in self.facts) if kind == sort)

    def _told(self, facts: Iterable[str]) -> list[Moment]:
        return [self.facts[name] for name in (TEAM, *facts) if name in self.facts]

    def _changed(self, files: Iterable[str]) -> list[Moment]:
        changes = (self.history.changes.get(path) for path in files) if self.history else ()
        return [Moment(change.ordinal, change.changed) for change in changes if change]


def stamps_of(history: History | None, project_zone: ZoneInfo, cache: Cache) -> Stamps:
    """The stamps of *history*; what its versions told is kept in *cache*."""
    return Stamps(history, last_told(history, cache), hold_changes(history, project_zone)) if history else Stamps()
