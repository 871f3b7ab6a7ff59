"""Which entry of the one side is which of the other: by id, and by path or bytes where that says nothing."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import NamedTuple

from majlis.diff.sides import Side
from majlis.kinds import Entry

_Key = Callable[[Entry], Hashable]
_KEYS: tuple[_Key, ...] = (
    lambda entry: (entry.kind, entry.id, entry.path),
    lambda entry: (entry.kind, entry.id),
    lambda entry: (entry.kind, entry.path),
    lambda entry: (entry.kind, entry.digest),
)


class Pair(NamedTuple):
    """An entry before and after; None where it is not there."""

    before: Entry | None
    after: Entry | None

    @property
    def entry(self) -> Entry:
        """The entry as it is, or as it was."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def same(self) -> bool:
        """Whether nothing in the file changed."""
        return bool(self.before and self.after and self.before.digest == self.after.digest)


def pairs_of(before: Side, after: Side) -> list[Pair]:
    """Every entry of both sides once, in the order of its path as it is, or as it was."""
    olds, news = list(before.workspace.entries), list(after.workspace.entries)
    found: list[Pair] = []
    for key in _KEYS:
        matched = list(_matched(olds, news, key))
        found += matched
        told = {id(entry) for pair in matched for entry in pair}
        olds, news = [one for one in olds if id(one) not in told], [one for one in news if id(one) not in told]
    found += [Pair(old, None) for old in olds] + [Pair(None, new) for new in news]
    return sorted(found, key=lambda pair: (pair.entry.path, pair.entry.id))


def _matched(olds: Iterable[Entry], news: Iterable[Entry], key: _Key) -> Iterator[Pair]:
    """Those that have the same *key*, each once."""
    waiting: dict[Hashable, list[Entry]] = {}
    for old in olds:
        waiting.setdefault(key(old), []).append(old)
    for new in news:
        same = waiting.get(key(new))
        if same:
            yield Pair(same.pop(0), new)
