"""What many things gave the last time, each by the hash of all that it was made from: only what changed is made again.

    before = Records[FileRead](cache, "files", zone)
    read = before.read("content/posts/a.md", digest, lambda: understood(...))      # for each file
    before.keep()

The records of one sort stand in bundles, and these in a few files of the cache; only those files are written of which a
record changed.
"""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from operator import itemgetter
from typing import Generic, TypeVar
from zlib import crc32

from majlis.bundles import SIZE, Bundle, Named, Pile, bundled, packed, unpacked
from majlis.cache import Cache, ingredients, key_of

T = TypeVar("T")
_FORM = b"majlis-records-3"
_FILES = 8
_FEW = SIZE // 2
"""Bundles of fewer records are put together with what is new, or there would be one for each."""

Held = dict[str, tuple[str, T]]
"""Records as they are, by their names, each with its key: for who builds again in the same process."""


class Records(Generic[T]):
    """The records of one sort, made under the same *settings*, kept in *cache*. Each that is asked for is kept for the
    next time; who holds them in memory reads and writes them once, not at every build.
    """

    def __init__(self, cache: Cache, *settings: str) -> None:
        self._cache = cache
        self._name = key_of(_FORM, ingredients(), *(text.encode() for text in settings)) if cache.keeps else ""
        self._held: Held[T] = {} if cache.held is None else cache.held.setdefault(self._name, {})
        self._keeps = cache.keeps and not self._held
        self._before: list[Bundle[T]] = []
        for at in range(_FILES) if self._keeps else ():
            self._before += unpacked(cache.get(self._file(at)) or b"")
        self._brought, self._made = list[Bundle[T]](), list[Bundle[T]]()
        self._fresh, self._pile = Named[T](), Pile()
        self._known = _by_name(self._before)
        self._asked: dict[str, str] = {}

    def read(self, name: str, key: str, make: Callable[[], T]) -> T:
        """The record called *name*, made from what has the hash *key*: as it was kept, or as *make* makes it."""
        found = self.kept(name, key)
        return self.put(name, key, make()) if found is None else found

    def kept(self, name: str, key: str) -> T | None:
        """The record called *name*, if it was made from what has the hash *key*."""
        held, known = self._held.get(name), self._known.get(name)
        if held and held[0] == key:
            return held[1]
        if known is None or known.keys[name] != key or (found := known.take(name)) is None:
            return None
        self._asked[name] = key
        self._hold(name, key, found)
        return found

    def put(self, name: str, key: str, record: T) -> T:
        """*record*, to be kept under *name*."""
        if self._keeps:
            self._asked.pop(name, None)
            self._known.pop(name, None)
            self._fresh[name] = key, record
            if len(self._fresh) == SIZE:  # who makes thousands, one after the other, need not hold them all
                self._made.append(self._pile.lay(bundled(self._fresh)))
                self._fresh = {}
        self._hold(name, key, record)
        return record

    def take(self, data: bytes) -> dict[str, str]:
        """Know the records that another process packed as *data*; their keys, by their names."""
        packed_there: list[Bundle[T]] = unpacked(data)
        brought = [self._pile.lay(bundle) for bundle in packed_there]
        self._brought += brought
        self._known |= _by_name(brought)
        return {name: key for bundle in brought for name, key in bundle.keys.items()}

    def still(self, name: str, key: str) -> None:
        """The record called *name* is to stay, if it was made from what has the hash *key*, though nobody reads it."""
        known = self._known.get(name)
        if known and known.keys[name] == key:
            self._asked[name] = key

    def _hold(self, name: str, key: str, record: T) -> None:
        if self._cache.held is not None:
            self._held[name] = key, record

    def keep(self) -> None:
        """Keep what was asked for, where it is not what was kept before."""
        known = [*self._before, *self._brought]
        whole = [bundle for bundle in known if bundle.keys.items() <= self._asked.items()]
        if not self._keeps or not (self._brought or self._made or self._fresh or len(whole) < len(known)):
            return
        stay = {bundle: None for bundle in whole if len(bundle.keys) >= _FEW}
        self._bundle(bundle for bundle in known if bundle not in stay)
        before, after = _by_file(self._before), _by_file([*stay, *self._made])
        for at in range(_FILES):
            if after[at] != before[at]:
                self._cache.put(self._file(at), *packed(after[at]))

    def _bundle(self, broken: Iterable[Bundle[T]]) -> None:
        """Put what is to stay of *broken* bundles together with what is fresh."""
        left = {name: one for bundle in broken for name, one in bundle.among(self._asked)}
        loose = sorted((left | self._fresh).items(), key=itemgetter(0))
        self._made += [bundled(dict(loose[at:at + SIZE])) for at in range(0, len(loose), SIZE)]

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


def _by_name(bundles: list[Bundle[T]]) -> dict[str, Bundle[T]]:
    return {name: bundle for bundle in bundles for name in bundle.keys}


def _by_file(bundles: Iterable[Bundle[T]]) -> list[list[Bundle[T]]]:
    """The bundles of each of the files: one that is written anew for a change mostly stands where it stood."""
    files: list[list[Bundle[T]]] = [[] for _ in range(_FILES)]
    for bundle in bundles:
        files[crc32(next(iter(bundle.keys)).encode("utf-8", "surrogatepass")) % _FILES].append(bundle)
    return files
