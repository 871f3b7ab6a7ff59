"""What stands on the site already, and from what each file was made: what would come out the same is not made again.

A file counts as the same while its key is: the hash of all that it was made from (`marks`), and of Majlis itself. The
clock is no part of a key: `Watch` tells until when the same would come out. Where the file is not on the site, byte
for byte, it is made. So a cache that is missing, damaged or of another site costs time and changes nothing.
"""

import json
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from sys import intern
from typing import Any, NamedTuple

from majlis.cache import Cache, ingredients, key_of
from majlis.dates.watched import Watch

_FORM = b"majlis-site-2"
Has = Callable[[str, int, str], bool]
"""Whether the site has a file at a path, of a size, with a SHA-256 in hexadecimal."""


class Standing(NamedTuple):
    """A file on the site: its size in bytes, and the SHA-256 of them in hexadecimal."""

    size: int
    digest: str


class Note(NamedTuple):
    """What was made from what has the hash *key*: the *file*, how many pages or events it has, the name it is offered
    by in English and Arabic.
    """

    key: str
    file: Standing
    extent: int | None = None
    name: tuple[str, str] | None = None


class Group(NamedTuple):
    """Several files that were made together from what has the hash *key*, by their *paths*."""

    key: str
    paths: tuple[str, ...]


class SiteNotes:
    """The notes of one site: what was made of it the last time, and what is made now.

    *site* names it; *watch* is of this build's clock; *has* asks the folder itself.
    """

    def __init__(self, cache: Cache, site: str, watch: Watch, has: Has) -> None:
        self._cache, self.watch, self.has = cache, watch, has
        self._key = key_of(_FORM, ingredients(), site.encode())
        self._known, self._known_groups = self._kept()
        self._made: dict[str, Note] = {}
        self.groups: dict[str, Group] = {}

    def standing(self, path: str, key: str) -> Note | None:
        """What was noted of the file at *path*, if it was made from *key* and stands on the site."""
        note = self._known.get(path)
        if note is None or note.key != key or not self.has(path, *note.file):
            return None
        self._made[path] = note
        return note

    def all_standing(self, name: str, key: str) -> dict[str, Note] | None:
        """What was noted of each file of the group *name*, if they were made from *key* and all stand on the site."""
        group = self._known_groups.get(name)
        if group is None or group.key != key:
            return None
        found = {path: note for path in group.paths if (note := self._known.get(path)) and self.has(path, *note.file)}
        if len(found) < len(group.paths):
            return None
        self._made |= found
        self.groups[name] = group
        return found

    def note(
        self, path: str, key: str, data: bytes, extent: int | None = None, name: tuple[str, str] | None = None
    ) -> None:
        """The file at *path* is made from *key* and holds *data*; see `Note`."""
        self._made[path] = Note(key, standing(data), extent, name)

    def of(self, path: str) -> Note | None:
        """What was noted in this build of the file at *path*, if anything."""
        return self._made.get(path)

    def take_over(self, path: str, note: Note) -> None:
        """The file at *path* was made elsewhere, where *note* was made of it."""
        self._made[path] = note

    @property
    def known(self) -> int:
        """How many files were noted in the last build."""
        return len(self._known)

    def keep(self) -> None:
        """Keep the notes for the next build of this site."""
        borders = [self.watch.since.isoformat(), self.watch.until.isoformat()]
        self._cache.put(self._key, json.dumps([borders, self._made, self.groups], ensure_ascii=False).encode())

    def _kept(self) -> tuple[dict[str, Note], dict[str, Group]]:
        """The notes of the last build, while the clock has come to no border; none where they are not as we write."""
        try:
            (since, until), notes, groups = json.loads(self._cache.get(self._key) or b"")
            before = Watch(self.watch.now, datetime.fromisoformat(since), datetime.fromisoformat(until))
            found = {intern(path): note_of(*parts) for path, parts in notes.items()}, groups_of(groups)
        except (ValueError, TypeError, AttributeError):
            return {}, {}
        if not before.covers(self.watch.now):
            return {}, {}
        self.watch.narrow(before.since, before.until)
        return found


def standing(data: bytes) -> Standing:
    """What a file that holds *data* is."""
    return Standing(len(data), sha256(data).hexdigest())


def groups_of(groups: dict[str, Any]) -> dict[str, Group]:
    """Groups by their names, from what JSON holds of them."""
    return {name: Group(key, tuple(paths)) for name, (key, paths) in groups.items()}


def note_of(key: str, file: list[Any], extent: int | None, name: list[str] | None) -> Note:
    """A note from its parts, as JSON holds them."""
    size, digest = file
    return Note(key, Standing(size, intern(digest)), extent, (name[0], name[1]) if name else None)
