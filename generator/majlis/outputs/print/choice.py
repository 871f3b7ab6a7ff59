"""Which entries become sheets: those that somebody may have to hold in hand."""

from collections.abc import Iterable, Iterator, Mapping

from majlis.kinds import Brief, Entry, Playbook

UNPRINTED: Mapping[type[Entry], frozenset[str]] = {
    Playbook: frozenset({"retired"}), Brief: frozenset({"cancelled"}),
}
"""The kinds that have sheets, each with the statuses in which nobody should print one."""


def printed(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries that become sheets, in their order."""
    for entry in entries:
        if type(entry) in UNPRINTED and entry.state not in UNPRINTED[type(entry)]:
            yield entry
