"""Which entries become sheets: those that somebody may have to hold in hand."""

from collections.abc import Iterable, Iterator, Mapping

from majlis.kinds import Brief, Entry, Event, Listening, Playbook, Policy, Report, Routine

UNPRINTED: Mapping[type[Entry], frozenset[str]] = {
    Playbook: frozenset({"retired"}), Brief: frozenset({"cancelled"}),
    Event: frozenset({"idea", "cancelled"}), Report: frozenset(),
}
"""The kinds that have sheets, each with the statuses in which nobody should print one."""
_NO_CHAPTER = ("retired",)


def printed(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries that become sheets, in their order."""
    for entry in entries:
        if type(entry) in UNPRINTED and entry.state not in UNPRINTED[type(entry)]:
            yield entry


def on_paper(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries whose prose comes onto paper, in their order: those with sheets, and the chapters of the handbook."""
    for entry in entries:
        chapter = isinstance(entry, Policy | Listening | Routine) and entry.state not in _NO_CHAPTER
        if chapter or any(printed((entry,))):
            yield entry
