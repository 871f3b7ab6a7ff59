"""What each entry gave the last time, as bytes: of an entry that tells the same nothing is made again.

What it gives hangs on its mark, on when the facts of the settings changed and holds came, and on the month in which the
window opens; of other entries' facts a post tells those of its campaign and its event. On the day it hangs only where
it comes back or follows the Hijri calendar, and on the commit only once it has been cancelled for long.
"""

from collections.abc import Iterator, Mapping

from majlis.kinds import Entry, Post
from majlis.marks import mark_of
from majlis.outputs.feeds.event import Key, Written, named
from majlis.outputs.feeds.press import Press
from majlis.outputs.feeds.sources import Sources
from majlis.outputs.feeds.told import Moment
from majlis.records import Records

_Kept = tuple[tuple[float, str, bytes, float, bytes, tuple[Key, ...]], ...]
"""What `Written` holds, plainly: of thousands the name of their class would take as long to read as they."""
_OF_ENTRIES = ("campaign:", "approvers:", "event:")
"""How the facts of entries are called in `told`."""


def entry_events(sources: Sources, press: Press) -> Iterator[Written]:
    """The events of all entries, in the order of their paths, but for those that can't be written; of those that the
    window does not hold the names alone.
    """
    edition, keys = sources.edition, _Keys(sources)
    before = Records[_Kept](edition.cache, "entries' events", edition.audience)
    for entry in edition.workspace.entries:
        key = keys.of(entry)
        kept = before.kept(entry.path, key)
        if kept is not None:
            yield from (Written(*one) for one in kept)
            continue
        made = [press.fresh(event) if sources.window.holds(event) else named(event) for event in sources.of(entry)]
        found = [one for one in made if one]
        if len(found) == len(made):  # what is wrong is to be told again
            before.put(entry.path, key, tuple([(*one,) for one in found]))
        yield from found
    before.keep()


class _Keys:
    """What the events of an entry are made from, as the keys of their records."""

    def __init__(self, sources: Sources) -> None:
        self._edition, self._window, history = sources.edition, sources.window, sources.stamps.history
        self._changes = history.changes if history else {}
        media = [change for change in sorted(self._changes.items()) if change[0].startswith("content/media/")]
        settings, self._told = _parted(sources.stamps.facts)
        base = mark_of(settings, sources.stamps.holds, media, self._window.opens, self._window.ahead,
                       sources.edition.site_url)
        self._base, self._today = base.hex(), mark_of(base, sources.plan.today).hex()

    def of(self, entry: Entry) -> str:
        """The key of *entry*."""
        mark, far = self._edition.marks.of_events(entry).hex(), self._is_long_cancelled(entry)
        if not isinstance(entry, Post):
            return f"{self._base} {mark} {far:d}"
        base = self._today if entry.repeat or entry.anchor else self._base
        event = entry.anchor.event if entry.anchor else None
        return f"{base} {mark} {far:d} {self._told.get(entry.campaign)} {self._told.get(event)}"

    def _is_long_cancelled(self, entry: Entry) -> bool:
        own = self._changes.get(entry.path)
        return entry.state == "cancelled" and self._window.forgets(own and own.changed)


def _parted(facts: Mapping[str, Moment]) -> tuple[list[tuple[str, Moment]], dict[str | None, str]]:
    """The facts of the settings, in order, and when those of each entry changed, by its id."""
    settings: list[tuple[str, Moment]] = []
    told: dict[str | None, str] = {}
    for name, moment in sorted(facts.items()):
        if name.startswith(_OF_ENTRIES):
            kind, _, id = name.partition(":")
            told[id] = f"{told.get(id, '')}{kind} {moment.ordinal} {moment.at.timestamp()} "
        else:
            settings.append((name, moment))
    return settings, told
