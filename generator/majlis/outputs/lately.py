"""What changed lately, as far as Git knows: for the home page, the page of changes and the feed of them."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from heapq import nsmallest
from typing import NamedTuple

from majlis.edition import Edition
from majlis.history import Change, History, Version
from majlis.kinds import Campaign, Entry, Event, Post
from majlis.outputs.earlier import entry_of

Day = date | datetime
_Found = tuple[int, str, "Turn"]


class Turn(NamedTuple):
    """What the step *ordinal* of the branch, at the time *at* (UTC), made of an entry: *what* is new, changed or
    removed; of one that was removed *entry* is what it was. *before* is what it was before the step, where that is
    known: to the team alone, and of the last 30 days.
    """

    ordinal: int
    at: datetime
    what: str
    entry: Entry
    before: Entry | None = None

    @property
    def states(self) -> tuple[str, str] | None:
        """Where it stood before and where it stands now, if that changed."""
        if self.before is None or self.before.state == self.entry.state:
            return None
        return self.before.state, self.entry.state

    @property
    def days(self) -> tuple[Day | None, Day | None] | None:
        """When it was to be and when it is to be now, if that changed."""
        if self.before is None or _day(self.before) == _day(self.entry):
            return None
        return _day(self.before), _day(self.entry)


def told_history(edition: Edition) -> History | None:
    """The history, if it can be trusted: that of a shallow clone can't."""
    return edition.history if edition.history and not edition.history.shallow else None


def lately(edition: Edition, most: int) -> tuple[Turn, ...]:
    """The *most* entries that changed last, each once, the latest first; none without a history."""
    history = told_history(edition)
    if history is None:
        return ()
    found = nsmallest(most, [*_living(edition, history.changes, most), *_removed(edition, history)], key=_order)
    versions = {(version.path, version.ordinal): version for version in history.replaced}
    return tuple(_with_before(edition, turn, versions) for _, _, turn in found)


def _order(one: tuple[int, str, object]) -> tuple[int, str]:
    return one[:2]


def _living(edition: Edition, changes: Mapping[str, Change], most: int) -> Iterator[_Found]:
    """The *most* of the entries that are there."""
    known = ((-changes[entry.path].ordinal, entry.path, entry)
             for entry in edition.workspace.entries if entry.path in changes)
    for _, path, entry in nsmallest(most, known, key=_order):
        change = changes[path]
        what = "new" if change.created == change.changed else "changed"
        yield -change.ordinal, path, Turn(change.ordinal, change.changed, what, entry)


def _removed(edition: Edition, history: History) -> Iterator[_Found]:
    """Entries whose files are no more, under no other name: the team alone learns of them."""
    there = {entry.path for entry in edition.workspace.entries}
    last = {version.path: version for version in history.replaced if version.path not in there}
    for version in last.values():
        entry = entry_of(edition, version) if _is_gone(edition, version) else None
        if entry and entry.visibility != "private" and entry.id not in edition.workspace.by_id:
            yield -version.ordinal, version.path, Turn(version.ordinal, version.at, "removed", entry)


def _is_gone(edition: Edition, version: Version) -> bool:
    """Whether the file is not there: one that was made private is, and nobody reads of it."""
    return edition.root is not None and not (edition.root / version.path).exists()


def _with_before(edition: Edition, turn: Turn, versions: Mapping[tuple[str, int], Version]) -> Turn:
    version = versions.get((turn.entry.path, turn.ordinal)) if turn.what == "changed" else None
    before = entry_of(edition, version) if version else None
    known = before is not None and before.visibility != "private" and before.kind == turn.entry.kind
    return turn._replace(before=before) if known else turn


def _day(entry: Entry) -> Day | None:
    """The day that an entry is planned for."""
    match entry:
        case Post():
            return entry.publish_at
        case Event():
            return entry.starts_at
        case Campaign():
            return entry.starts_on
    return None
