"""Holds as they ever were: which of their changes touched an event, and when. A hold that was removed counts too, since
its removal puts the event back.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from majlis.history import History, Version
from majlis.kinds import Hold, kind_named
from majlis.kinds.read import read_entry
from majlis.outputs.feeds.told import Moment
from majlis.source import read_source

FOLDER = "content/holds/"


class HoldChange(NamedTuple):
    """A step that wrote, changed or removed a hold: what it was before and after."""

    moment: Moment
    before: Hold | None
    after: Hold | None

    def touches(self, post: str, channels: Iterable[str], at: datetime) -> bool:
        """Whether one of the two stops the post with this id on one of *channels* at *at*."""
        holds = [hold for hold in (self.before, self.after) if hold]
        return any(hold.stops(post, channel, at) for hold in holds for channel in channels)


def hold_changes(history: History, project_zone: ZoneInfo) -> tuple[HoldChange, ...]:
    """Every change of every hold, oldest first."""
    return tuple(_changes(history.versions, project_zone))


def _changes(versions: Iterable[Version], project_zone: ZoneInfo) -> Iterator[HoldChange]:
    known: dict[str, Hold | None] = {}
    for version in versions:
        if version.path.startswith(FOLDER):
            hold = _hold(version, project_zone)
            yield HoldChange(Moment(version.ordinal, version.at), known.get(version.path), hold)
            known[version.path] = hold


def _hold(version: Version, project_zone: ZoneInfo) -> Hold | None:
    source, _ = read_source(version.path, version.data) if version.data else (None, [])
    entry = read_entry(source, kind_named("hold"), project_zone, "en").entry if source and source.front else None
    return entry if isinstance(entry, Hold) else None
