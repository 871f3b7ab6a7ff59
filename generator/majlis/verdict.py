"""What the last check said, as long as nothing changed: no file by its stamps, no commit, no border of the clock.

A file's stamps are its size, its number on the disk, and when it and its stamps changed. One that was written within
the last moments could change again under the same stamps, so then nothing is kept.
"""

import os
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from majlis.cache import Cache, key_of
from majlis.history.git import line
from majlis.kinds import KINDS
from majlis.problems import Problem
from majlis.records import Records

_SETTLED = 2_000_000_000
"""Nanoseconds after which a file's stamps are sure to differ if it changes."""
_READ = frozenset({"mkdocs.yml", "content"} | {kind.folder.partition("/")[0] for kind in KINDS})


class Verdict(NamedTuple):
    """The problems that a check found, and from when (UTC) until when it would find the same; both None for always."""

    problems: tuple[Problem, ...]
    since: datetime | None = None
    until: datetime | None = None

    def holds(self, now: datetime) -> bool:
        """Whether the same would be found *now*."""
        return self.since is None or self.until is None or self.since <= now < self.until


def verdict(
    root: Path, environ: Mapping[str, str], as_of: datetime | None, cache: Cache, check: Callable[[], Verdict]
) -> tuple[Problem, ...]:
    """The problems in *root* under the clock that *environ* and *as_of* set: as they were found before, or as *check*
    finds them.
    """
    stamps = sorted(_stamps(root))
    key = key_of(repr(stamps).encode(), repr((as_of, environ.get("SOURCE_DATE_EPOCH"))).encode(), _head(root))
    before = Records[Verdict](cache, "verdict", str(root.resolve()))
    found = before.kept("verdict", key)
    if found is None or not found.holds(datetime.now(UTC)):
        found = before.put("verdict", key, check())
    if max((max(stamp.changed, stamp.stamped) for stamp in stamps), default=0) < time.time_ns() - _SETTLED:
        before.keep()
    return found.problems


class _Stamp(NamedTuple):
    path: str
    changed: int
    stamped: int
    size: int
    number: int
    mode: int


def _stamps(root: Path) -> Iterator[_Stamp]:
    """The stamps of everything that a check may read; times in nanoseconds."""
    waiting = [str(root)]
    while waiting:
        folder = waiting.pop()
        for entry in _within(folder):
            if folder == str(root) and entry.name not in _READ:
                continue
            told = entry.stat(follow_symlinks=False)
            yield _Stamp(entry.path, told.st_mtime_ns, told.st_ctime_ns, told.st_size, told.st_ino, told.st_mode)
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)


def _within(folder: str) -> list[os.DirEntry[str]]:
    """What lies in *folder*; nothing where it can't be opened, which its own stamps tell."""
    try:
        return list(os.scandir(folder))
    except OSError:
        return []


def _head(root: Path) -> bytes:
    """The commit, and whether older ones are missing."""
    return line(root, "rev-parse", "HEAD", "--is-shallow-repository").encode()
