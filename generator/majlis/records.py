"""What many things gave the last time, each by the hash of all that it was made from: only what changed is made again.

    before = Records[FileRead](cache, "files", zone)
    read = before.read("content/posts/a.md", digest, lambda: understood(...))      # for each file
    before.keep()

The records of one sort stand in a few files of the cache, each with its name and key; only those files are written of
which a record changed.
"""

import gc
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Generic, NamedTuple, TypeVar
from zlib import crc32

from majlis.cache import Cache, ingredients, key_of
from majlis.pickles import read, written

T = TypeVar("T")
_FORM = b"majlis-records-2"
_BLOCK = 1 << 20
_FILES = 8

Held = dict[str, tuple[str, T]]
"""Records as they are, by their names, each with its key: for who builds again in the same process."""


class _Kept(NamedTuple):
    key: str
    pickled: memoryview


class _Pile:
    """Bytes laid one behind the other: thousands of single ones would leave holes in the memory between what stays."""

    def __init__(self) -> None:
        self._free = memoryview(b"")

    def lay(self, data: bytes) -> memoryview:
        """*data*, where it lies now."""
        if len(data) > len(self._free):
            self._free = memoryview(bytearray(max(_BLOCK, len(data))))
        laid, self._free = self._free[:len(data)], self._free[len(data):]
        laid[:] = data
        return laid


class Records(Generic[T]):
    """The records of one sort, made under the same *settings*, kept in *cache*. Each that is asked for is kept for the
    next time; who holds them in memory reads and writes them once, not at every build.
    """

    def __init__(self, cache: Cache, *settings: str) -> None:
        self._cache = cache
        self._name = key_of(_FORM, ingredients(), *(text.encode() for text in settings)) if cache.keeps else ""
        self._held: Held[T] = {} if cache.held is None else cache.held.setdefault(self._name, {})
        self._keeps = cache.keeps and not self._held
        self._known: dict[str, _Kept] = {}
        for at in range(_FILES) if self._keeps else ():
            self._known |= _unpacked(cache.get(self._file(at)) or b"")
        self._asked: dict[str, _Kept] = {}
        self._pile, self._fresh = _Pile(), set[int]()

    def read(self, name: str, key: str, make: Callable[[], T]) -> T:
        """The record called *name*, made from what has the hash *key*: as it was kept, or as *make* makes it."""
        found = self.kept(name, key)
        return self.put(name, key, make()) if found is None else found

    def kept(self, name: str, key: str) -> T | None:
        """The record called *name*, if it was made from what has the hash *key*."""
        held, known = self._held.get(name), self._known.get(name)
        found: T | None = None
        if held and held[0] == key:
            found = held[1]
        elif known and known.key == key:
            found = read(known.pickled)
        if found is not None:
            self.still(name, key)
            self._hold(name, key, found)
        return found

    def put(self, name: str, key: str, record: T) -> T:
        """*record*, to be kept under *name*."""
        if self._keeps:
            self._asked[name] = _Kept(key, self._pile.lay(written(record)))
            self._fresh.add(_place(name))
        self._hold(name, key, record)
        return record

    def take(self, name: str, key: str, pickled: bytes) -> T | None:
        """The record called *name*, as another process wrote it; None if it can't be read."""
        self._known[name] = _Kept(key, self._pile.lay(pickled))
        self._fresh.add(_place(name))
        return self.kept(name, key)

    def still(self, name: str, key: str) -> None:
        """The record called *name* is to stay, if it was made from what has the hash *key*, though nobody reads it."""
        known = self._known.get(name)
        if known and known.key == key:
            self._asked.setdefault(name, known)

    def _hold(self, name: str, key: str, record: T) -> None:
        if self._cache.held is not None:
            self._held[name] = key, record

    def keep(self) -> None:
        """Keep what was asked for, where it is not what was kept before."""
        if not self._keeps:
            return
        changed = self._fresh | {_place(name) for name in self._known.keys() ^ self._asked.keys()}
        files: dict[int, dict[str, _Kept]] = {at: {} for at in changed}
        for name, one in self._asked.items() if changed else ():
            if (at := _place(name)) in changed:
                files[at][name] = one
        for at, kept in files.items():
            self._cache.put(self._file(at), *_packed(kept))

    def _file(self, at: int) -> str:
        """The key of one of the files."""
        return f"{self._name}-{at}"


@contextmanager
def without_pauses() -> Iterator[None]:
    """Thousands of records come and none goes: looking for garbage among them takes longer than making them, now and
    later.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        _set_aside()
        if was:
            gc.enable()


@cache
def _set_aside() -> None:
    """Once, and not by counting what is set aside: who serves goes on for hours, and it is never looked at again."""
    gc.freeze()


def _place(name: str) -> int:
    """In which of the files the record called *name* stands."""
    return crc32(name.encode("utf-8", "surrogatepass")) % _FILES


def _packed(kept: dict[str, _Kept]) -> Iterator[bytes | memoryview]:
    """A line that tells the names, keys and sizes of the records, and these, in pieces."""
    head = [[name, one.key, len(one.pickled)] for name, one in kept.items()]
    yield json.dumps(head).encode() + b"\n"
    yield from (one.pickled for one in kept.values())


def _unpacked(data: bytes) -> dict[str, _Kept]:
    """The records by their names; none where *data* is not what `_packed` makes."""
    line = data[:max(data.find(b"\n"), 0)]
    at, view, found = len(line) + 1, memoryview(data), dict[str, _Kept]()
    try:
        for name, key, size in json.loads(line) if line else ():
            found[name] = _Kept(key, view[at:at + size])
            at += size
    except (ValueError, TypeError):
        return {}
    return found
