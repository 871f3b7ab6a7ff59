"""When an event was made and last changed, and how often: from the history of the files that it is made of.

An event says what stands in its own file, in the settings (names of people and channels) and, for a post, in its
campaign's file (the title). LAST-MODIFIED is the newest change of all of these. SEQUENCE counts the commits of the
event's own file alone: a count over several would go down when a post leaves its campaign.

Without Git, and for a file that no commit holds yet, nothing is known that the next build would find again:
DTSTAMP is a constant, older than any commit, SEQUENCE is 0, and there is no LAST-MODIFIED and no CREATED. The first
commit thus moves all of them forward.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from majlis.history import History
from majlis.load.settings import CHANNELS_PATH, TEAM_PATH

UNKNOWN = datetime(2000, 1, 1, tzinfo=UTC)
"""The DTSTAMP of an event without history."""


class Stamp(NamedTuple):
    """DTSTAMP, CREATED, LAST-MODIFIED (UTC; None if not known), SEQUENCE; *own* is when the file itself changed."""

    at: datetime = UNKNOWN
    created: datetime | None = None
    changed: datetime | None = None
    sequence: int = 0
    own: datetime | None = None


def stamp_of(history: History | None, path: str, others: Iterable[str] = ()) -> Stamp:
    """The stamp of the event of the file at *path*, which also shows something of the files at *others*."""
    own = history.changes.get(path) if history else None
    if history is None or own is None:
        return Stamp()
    shown = (history.changes.get(other) for other in (*others, TEAM_PATH, CHANNELS_PATH))
    changed = max([own.changed, *(change.changed for change in shown if change)])
    return Stamp(changed, min(own.created, changed), changed, own.times, own.changed)
