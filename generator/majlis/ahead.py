"""What another process makes of a site and writes, while this one makes the rest."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from majlis.hands import Hands
from majlis.standing import Note, SiteNotes, note_of


class Made(Protocol):
    """A file of the site; *stands* says that it is there already."""

    @property
    def path(self) -> str: ...
    @property
    def data(self) -> bytes: ...
    @property
    def stands(self) -> object: ...


class Piece(NamedTuple):
    """A file by its path, or several by a name of their own; *make* notes of each what it is made of."""

    name: str
    make: Callable[[], Iterable[Made]]


class Brought(NamedTuple):
    """A file that another process made: what is to be noted of it, where it *lies*; None where it stands already."""

    path: str
    note: Note
    lies: Path | None


class Ahead:
    """What another process makes of a site, of which *notes* are made; it is left in the folder *room*."""

    def __init__(self, notes: SiteNotes, room: Path) -> None:
        self._notes, self._room = notes, room
        self._pieces: Sequence[Piece] = ()
        self._places: dict[str, int] = {}
        self._hands: Hands | None = None

    def begin(self, pages: Sequence[Piece], waited_for: Sequence[Piece]) -> None:
        """Let the other process begin: with those that are *waited_for*, then with the last of the *pages*, for which
        this one will ask in their order.
        """
        self._pieces = (*pages, *waited_for)
        self._places = {piece.name: at for at, piece in enumerate(self._pieces)}
        self._hands = Hands(len(self._pieces), self._work)

    def page(self, path: str, key: str) -> Brought | None:
        """The file at *path*, if it was made elsewhere, from what has the hash *key*."""
        at = self._places.get(path)
        found = self._read(self._hands.take(at)) if self._hands and at is not None else []
        return next((one for one in found if one.note.key == key), None)

    def several(self, name: str) -> list[Brought]:
        """The files of the piece called *name*, as soon as they are made; none where that was not done elsewhere."""
        return self._read(self._hands.bring(self._places[name])) if self._hands else []

    def close(self) -> None:
        """The other process is not needed any more; may be repeated."""
        if self._hands:
            self._hands.close()

    def _read(self, brought: bytes | None) -> list[Brought]:
        if not brought:
            return []
        since, until, files = json.loads(brought)
        self._notes.watch.narrow(datetime.fromisoformat(since), datetime.fromisoformat(until))
        return [Brought(path, note_of(*note), self._room / lies if lies else None) for path, lies, note in files]

    def _work(self, at: int) -> bytes:
        files = [(made.path, self._written(made, f"apart-{at}-{number}"), self._notes.of(made.path))
                 for number, made in enumerate(self._pieces[at].make())]
        watch = self._notes.watch
        return json.dumps([watch.since.isoformat(), watch.until.isoformat(), files]).encode()

    def _written(self, made: Made, name: str) -> str:
        """The name of the file in which it lies; empty where it stands already."""
        if made.stands:
            return ""
        with (self._room / name).open("xb") as file:
            file.write(made.data)
        return name
