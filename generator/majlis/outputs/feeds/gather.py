"""Every event that any feed may hold, each once and one after the other: all of them at a time are many."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from majlis.edition import Edition
from majlis.kinds import Entry
from majlis.outputs.feeds.event import FeedEvent, Written
from majlis.outputs.feeds.keeping import entry_events
from majlis.outputs.feeds.press import Press
from majlis.outputs.feeds.removed import removed_events
from majlis.outputs.feeds.sources import sources_of
from majlis.outputs.feeds.stamps import Stamps
from majlis.outputs.feeds.unset import unset_events
from majlis.outputs.feeds.window import Window

E = TypeVar("E", FeedEvent, Written)


class Gathering:
    """The events of *edition* in the *window*, each UID once: of two entries with one id, the first by path."""

    def __init__(self, edition: Edition, stamps: Stamps, window: Window) -> None:
        self._edition, self._stamps, self._window = edition, stamps, window
        self._told: set[str] = set()

    def events(self) -> Iterator[FeedEvent]:
        """All of them."""
        yield from self._held(self._of_entries(self._edition, self._edition.workspace.entries))
        yield from self._others()

    def written(self, press: Press) -> Iterator[Written]:
        """All of them as bytes, and some that stand in no feed."""
        sources = sources_of(self._edition, self._stamps, self._window)
        yield from self._once(entry_events(sources, press))
        yield from filter(None, map(press.written, self._others()))

    def _others(self) -> Iterator[FeedEvent]:
        """Those that no entry gives, after those of entries."""
        yield from self._held(removed_events(self._edition, self._told, self._of_entries))
        if self._edition.for_team:
            yield from self._held(self._of_settings(self._edition))
            yield from self._held(unset_events(self._edition, self._told, self._of_settings))

    def _once(self, found: Iterable[E]) -> Iterator[E]:
        for event in found:
            if event.uid not in self._told:
                self._told.add(event.uid)
                yield event

    def _held(self, found: Iterable[FeedEvent]) -> Iterator[FeedEvent]:
        return (event for event in self._once(found) if self._window.holds(event))

    def _of_entries(self, edition: Edition, entries: Iterable[Entry]) -> Iterator[FeedEvent]:
        sources = sources_of(edition, self._stamps, self._window)
        for entry in entries:
            yield from sources.of(entry)

    def _of_settings(self, edition: Edition) -> Iterator[FeedEvent]:
        return sources_of(edition, self._stamps, self._window).of_settings()
