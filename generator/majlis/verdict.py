"""What the last check said, as long as nothing changed: no file by its stamps, no commit, no border of the clock.

After a file that was written within the last moments nothing is kept: see `stamps`.
"""

import os
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from majlis.cache import Cache, key_of
from majlis.folders import CONFIG_FILE, FOLDERS
from majlis.git import line
from majlis.problems import Problem
from majlis.records import Records
from majlis.stamps import SETTLED, Stamp, stamp_of

_READ = frozenset({CONFIG_FILE, *FOLDERS})


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
    files = sorted(_files(root))
    key = key_of(repr(files).encode(), repr((as_of, environ.get("SOURCE_DATE_EPOCH"))).encode(), _head(root))
    before = Records[Verdict](cache, "verdict", str(root.resolve()))
    found = before.kept("verdict", key)
    if found is None or not found.holds(datetime.now(UTC)):
        found = before.put("verdict", key, check())
    settled = time.time_ns() - SETTLED
    if all(file.stamp.is_older(settled) for file in files):
        before.keep()
    return found.problems


class _File(NamedTuple):
    path: str
    stamp: Stamp
    mode: int


def _files(root: Path) -> Iterator[_File]:
    """The stamps of everything that a check may read."""
    waiting = [str(root)]
    while waiting:
        folder = waiting.pop()
        for entry in _within(folder):
            if folder == str(root) and entry.name not in _READ:
                continue
            told = entry.stat(follow_symlinks=False)
            yield _File(entry.path, stamp_of(told), told.st_mode)
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
