"""What stands on the site already, and from what each file was made: what would come out the same is not made again.

A file counts as the same while its key is: the hash of all that it was made from (`marks`), and of Majlis itself. The
clock is no part of a key: `Watch` tells until when the same would come out. Where the file is not on the site, byte
for byte, it is made. So a cache that is missing, damaged or of another site costs time and changes nothing.

Where thousands of files are to be made, another process may make some of them meanwhile, see `begin`.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from majlis.ahead import Ahead, Piece
from majlis.cache import Cache, ingredients, key_of
from majlis.dates.watched import Watch
from majlis.hands import ENOUGH

_FORM = b"majlis-site-1"
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


class SiteNotes:
    """The notes of one site: what was made of it the last time, and what is made now.

    *site* names it; *watch* is of this build's clock; *has* asks the folder itself; in the folder *room*, if there is
    one, another process may leave what it makes.
    """

    def __init__(self, cache: Cache, site: str, watch: Watch, has: Has, room: Path | None = None) -> None:
        self._cache, self._watch, self._has, self._room = cache, watch, has, room
        self._key = key_of(_FORM, ingredients(), site.encode())
        self._known = self._kept()
        self._made: dict[str, Note] = {}
        self._ahead: Ahead | None = None

    def standing(self, path: str, key: str) -> Note | None:
        """What was noted of the file at *path*, if it was made from *key* and stands on the site."""
        note = self._known.get(path)
        if note is None or note.key != key or not self._has(path, *note.file):
            return None
        self._made[path] = note
        return note

    def note(
        self, path: str, key: str, data: bytes, extent: int | None = None, name: tuple[str, str] | None = None
    ) -> None:
        """The file at *path* is made from *key* and holds *data*; see `Note`."""
        self._made[path] = Note(key, Standing(len(data), sha256(data).hexdigest()), extent, name)

    @contextmanager
    def begin(self, count: int, pieces: Callable[[], Sequence[tuple[str, Callable[[], bytes]]]]) -> Iterator[None]:
        """Let another process begin with *count* files, if so many are not on the site: *pieces* gives their paths and
        how they are made, in the order in which they will be asked for. It ends with the block.
        """
        if self._room and count - len(self._known) >= ENOUGH:
            made = [Piece(path, partial(self._told, path, make)) for path, make in pieces()]
            self._ahead = Ahead(made, self._room, self._watch)
        try:
            yield
        finally:
            if self._ahead:
                self._ahead.close()

    def brought(self, path: str, key: str) -> tuple[Note, Path] | None:
        """What another process made for *path*, if from *key*, and where it lies."""
        found = self._ahead.done(path, key) if self._ahead else None
        if found is None:
            return None
        note = self._made[path] = Note(key, Standing(found.size, found.digest))
        return note, found.lies

    def keep(self) -> None:
        """Keep the notes for the next build of this site."""
        borders = [self._watch.since.isoformat(), self._watch.until.isoformat()]
        self._cache.put(self._key, json.dumps([borders, self._made], ensure_ascii=False).encode())

    def _told(self, path: str, make: Callable[[], bytes]) -> tuple[str, str, bytes] | None:
        """What *make* makes for *path*, with what was noted of it; None where it stands on the site."""
        data, note = make(), self._made[path]
        return (note.key, note.file.digest, data) if data else None

    def _kept(self) -> dict[str, Note]:
        """The notes of the last build, while the clock has come to no border; none where they are not as we write."""
        try:
            (since, until), notes = json.loads(self._cache.get(self._key) or b"")
            before = Watch(self._watch.now, datetime.fromisoformat(since), datetime.fromisoformat(until))
            found = {path: _note(*parts) for path, parts in notes.items()}
        except (ValueError, TypeError, AttributeError):
            return {}
        if not before.covers(self._watch.now):
            return {}
        self._watch.narrow(before.since, before.until)
        return found


def _note(key: str, file: list[Any], extent: int | None, name: list[str] | None) -> Note:
    size, digest = file
    return Note(key, Standing(size, digest), extent, (name[0], name[1]) if name else None)
