"""What a file holds, known by its stamps: one that stands as it stood the last time need not be read.

A file's stamps are its size, its number on the disk, and when it and its stamps changed. One that was written within
the last moments could change again under the same stamps, so it is read until it has settled.
"""

import os
import time
from pathlib import Path
from typing import NamedTuple

from majlis.cache import Cache, ingredients, key_of
from majlis.pickles import read, written

_FORM = b"majlis-stamps-2"
SETTLED = 2_000_000_000
"""Nanoseconds after which a file's stamps are sure to differ if it changes."""


class Stamp(NamedTuple):
    """When a file changed and when its stamps did (nanoseconds), its size (bytes), its number on the disk."""

    changed: int
    stamped: int
    size: int
    number: int

    def is_older(self, moment: int) -> bool:
        """Whether all of it is from before *moment* (nanoseconds)."""
        return max(self.changed, self.stamped) < moment


def stamp_of(status: os.stat_result) -> Stamp:
    """The stamps of a file whose status is known; its number is 0 where the system tells none."""
    return Stamp(status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)


_Noted = dict[str, tuple[int, int, int, int, str]]
"""The stamps of files, and behind them their digests, by their paths."""
_PARTS = 5


class Digests:
    """The digests of the files below *root* that did not change since they were read, as *cache* knows them."""

    def __init__(self, cache: Cache, root: Path) -> None:
        self._cache, self._settled = cache, time.time_ns() - SETTLED
        self._key = key_of(_FORM, ingredients(), os.fsencode(root.resolve())) if cache.keeps else ""
        self._known = _read(cache.get(self._key) or b"")
        self._seen: _Noted = {}

    def of(self, path: str, stamp: Stamp) -> str | None:
        """The digest of the file at *path*, which has this *stamp*, if it is known."""
        found = self._known.get(path)
        if found is None or found[:-1] != stamp or not stamp.number:
            return None
        self._seen[path] = found
        return found[-1]

    def note(self, path: str, stamp: Stamp, digest: str) -> None:
        """The file at *path* had this *stamp* before it was read, and what was read has this *digest*."""
        if stamp.is_older(self._settled):
            self._seen[path] = *stamp, digest

    def keep(self) -> None:
        """Keep what was asked for or noted for the next time."""
        if self._seen != self._known:
            self._cache.put(self._key, written(self._seen))


def _read(data: bytes) -> _Noted:
    """The stamps and the digest of each file by its path; nothing where *data* is not what `keep` writes."""
    found = read(data)
    good = isinstance(found, dict) and all(isinstance(one, tuple) and len(one) == _PARTS for one in found.values())
    return found if good else {}
