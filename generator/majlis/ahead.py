"""What another process makes of a site and writes, while this one makes the rest."""

import json
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from majlis.hands import Hands
from majlis.standing import Note, SiteNotes, Standing, groups_of, note_of, standing


class Made(Protocol):
    """A file of the site; *stands* says that it is there already."""

    @property
    def path(self) -> str: ...
    @property
    def data(self) -> bytes: ...
    @property
    def stands(self) -> Standing | None: ...


class Piece(NamedTuple):
    """Files, called by what makes them; *make* may note of each what it is made of."""

    name: Hashable
    make: Callable[[], Iterable[Made]]


class Pages(NamedTuple):
    """Files by their *paths*, and what makes the one at a place among them: a piece for each would take more room than
    some pages.
    """

    paths: Sequence[str]
    make: Callable[[int], Iterable[Made]]


class Brought(NamedTuple):
    """A file that another process made, and what it noted of it, if anything; whether it *lies* ready, or stands on the
    site already.
    """

    path: str
    file: Standing
    note: Note | None
    lies: bool


class Ahead:
    """What another process makes of a site, of which *notes* are made, and *leave*s where it is to be found."""

    def __init__(self, notes: SiteNotes, leave: Callable[[str, bytes], None]) -> None:
        self.notes, self._leave = notes, leave
        self._pages: Pages | None = None
        self._waited_for: Sequence[Piece] = ()
        self._places: dict[Hashable, int] = {}
        self._hands: Hands | None = None

    def begin(self, pages: Pages | None, waited_for: Sequence[Piece]) -> None:
        """Let the other process begin: with those that are *waited_for*, in their order, then with the last of the
        *pages*, for which this one will ask in theirs.
        """
        self._pages, self._waited_for = pages, waited_for[::-1]
        names = [*(pages.paths if pages else ()), *(piece.name for piece in self._waited_for)]
        self._places = {name: at for at, name in enumerate(names)}
        self._hands = Hands(len(names), self._work)

    @property
    def is_begun(self) -> bool:
        """Whether the other process was told what to make."""
        return self._hands is not None

    def page(self, path: str, key: str) -> Brought | None:
        """The file at *path*, if it was made elsewhere, from what has the hash *key*."""
        at = self._places.get(path)
        found = self._read(self._hands.take(at)) if self._hands and at is not None else []
        return next((one for one in found if one.note and one.note.key == key), None)

    def several(self, name: Hashable) -> list[Brought]:
        """The files of the piece called *name*, as soon as they are made; none where that was not done elsewhere."""
        at = self._places.get(name)
        return self._read(self._hands.bring(at)) if self._hands and at is not None else []

    def close(self) -> None:
        """The other process is not needed any more; may be repeated."""
        if self._hands:
            self._hands.close()

    def _read(self, brought: bytes | None) -> list[Brought]:
        if not brought:
            return []
        since, until, groups, files = json.loads(brought)
        self.notes.groups |= groups_of(groups)
        self.notes.watch.narrow(datetime.fromisoformat(since), datetime.fromisoformat(until))
        return [brought_of(*file) for file in files]

    def _work(self, at: int) -> bytes:
        files = [self._left(one) for one in self._made(at)]
        watch, groups, self.notes.groups = self.notes.watch, self.notes.groups, {}
        return json.dumps([watch.since.isoformat(), watch.until.isoformat(), groups, files]).encode()

    def _made(self, at: int) -> Iterable[Made]:
        before = len(self._pages.paths) if self._pages else 0
        return self._pages.make(at) if self._pages and at < before else self._waited_for[at - before].make()

    def _left(self, made: Made) -> tuple[str, int, str, bool, Note | None]:
        """What is brought back of a file, which is left unless it stands on the site."""
        note = self.notes.of(made.path)
        file = note.file if note else made.stands or standing(made.data)
        lies = not (made.stands or self.notes.has(made.path, *file))
        if lies:
            self._leave(made.path, made.data)
        return made.path, *file, lies, note


def brought_of(path: str, size: int, digest: str, lies: bool, note: list[Any] | None) -> Brought:
    """A file that was brought, from its parts, as JSON holds them."""
    noted = note_of(*note) if note else None
    return Brought(path, noted.file if noted else Standing(size, digest), noted, lies)
