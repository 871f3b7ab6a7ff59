"""Which entries become sheets: those that somebody may have to hold in hand."""

from collections.abc import Iterable, Iterator, Mapping

from majlis.kinds import Brief, Entry, Event, Listening, Playbook, Policy, Report, Routine

UNPRINTED: Mapping[type[Entry], frozenset[str]] = {
    Playbook: frozenset({"retired"}), Brief: frozenset({"cancelled"}),
    Event: frozenset({"idea", "cancelled"}), Report: frozenset(),
}
"""The kinds that have sheets, each with the statuses in which nobody should print one."""
_CHAPTERS = (Policy, Listening, Routine)
_NO_CHAPTER = ("retired",)


def printed(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries that become sheets, in their order."""
    return (entry for entry in entries if _is_printed(entry))


def on_paper(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries whose prose comes onto paper, in their order: those with sheets, and the chapters of the handbook."""
    return (entry for entry in entries if _is_printed(entry) or _is_chapter(entry))


def _is_printed(entry: Entry) -> bool:
    without = UNPRINTED.get(type(entry))
    return without is not None and entry.state not in without


def _is_chapter(entry: Entry) -> bool:
    return isinstance(entry, _CHAPTERS) and entry.state not in _NO_CHAPTER
