"""The files of the site being written: the same as in the live site, or new."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from majlis.publish import manifest
from majlis.publish.durable import write_new
from majlis.publish.manifest import Entry
from majlis.publish.names import Names, check
from majlis.publish.next_tree import Plan, carried_over
from majlis.publish.tree import Stamp, Tree, folders_of, stamp


@dataclass(slots=True)
class Contents:
    """What was written so far, compared with the `live` tree in `site`, of which a manifest has `known`."""

    site: Path
    incoming: Path
    known: dict[str, Entry]
    live: Tree[Stamp]
    names: Names = field(default_factory=Names)
    files: dict[str, Entry] = field(default_factory=dict)
    fresh: set[str] = field(default_factory=set)
    """New and changed files, which wait at their paths in `incoming`."""
    reread: set[str] = field(default_factory=set)
    """Files of the live site that are right, as reading them showed; they may not be on the disk yet."""

    def put(self, path: str, data: bytes) -> None:
        """Take in a file. Raises PublishError (see `Names.claim`) or OSError."""
        self.names.claim(path)
        same = self._same(path, len(data), lambda: manifest.digest(data))
        self.files[path] = same or self._new(path, data)

    def take(self, path: str, size: int, digest: str) -> None:
        """Take in the file that was left at *path* and holds these bytes. Raises what `put` raises."""
        self.names.claim(path)
        same = self._same(path, size, lambda: digest)
        if same is None:
            self.fresh.add(path)
        self.files[path] = same or Entry(stamp(os.stat(self._waiting(path))), digest)

    def leave(self, path: str, data: bytes) -> None:
        """Write a new file to where `take` finds it. Raises PathError, OSError, and FileExistsError if one is there."""
        check(path)
        self._write(path, data)

    def keep(self, path: str, size: int, digest: str) -> bool:
        """Take in the live site's file at *path*; False if it is not known to have these bytes. Raises PublishError."""
        if not self.has(path, size, digest):
            return False
        self.names.claim(path)
        self.files[path] = self.known[path]
        return True

    def has(self, path: str, size: int, digest: str) -> bool:
        """Whether the live site's file at *path* is known to have these bytes."""
        known = self.known.get(path)
        return known is not None and known == (self.live.files.get(path), digest) and known.stamp.size == size

    def plan(self) -> Plan:
        """The next site: these files, and the team's own hidden ones of the live site. Raises OSError."""
        kept = carried_over(self.site, self.names, self.known)
        fresh = {path: self.files[path].stamp for path in self.fresh}
        shared = {path: entry.stamp for path, entry in self.files.items() if path not in fresh}
        return Plan(shared | kept.files, fresh, folders_of(self.files) | kept.folders, kept.others)

    def _same(self, path: str, size: int, digest: Callable[[], str]) -> Entry | None:
        """The entry of the live site's file, where it has this size and digest."""
        at = self.live.files.get(path)
        if at is None or at.size != size:
            return None
        entry = Entry(at, digest())
        if self.known.get(path) == entry:
            return entry
        if manifest.digest_of(self.site / path) != entry.digest:
            return None
        self.reread.add(path)
        return entry

    def _new(self, path: str, data: bytes) -> Entry:
        self.fresh.add(path)
        try:
            at = self._write(path, data)
        except FileExistsError:  # another process left it, but nobody took it
            os.unlink(self._waiting(path))
            at = self._write(path, data)
        return Entry(at, manifest.digest(data))

    def _write(self, path: str, data: bytes) -> Stamp:
        file = self._waiting(path)
        try:
            return write_new(file, data)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(file), exist_ok=True)
            return write_new(file, data)

    def _waiting(self, path: str) -> str:
        return f"{self.incoming}/{path}"
