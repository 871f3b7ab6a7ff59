"""Files that another process makes and writes, while this one makes what comes before them."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from majlis.dates.watched import Watch
from majlis.hands import Hands


class Done(NamedTuple):
    """What a file was made from (its *key*), its size in bytes and SHA-256 (hexadecimal), and where it lies."""

    key: str
    size: int
    digest: str
    lies: Path


class Piece(NamedTuple):
    """The file at *path* of the site; *make* gives its key and its bytes, None where it stands there already."""

    path: str
    make: Callable[[], tuple[str, str, bytes] | None]


class Ahead:
    """*pieces*, in the order in which they are asked for here. What the other process makes lies in the folder *room*;
    its clock is watched as *watch* is here.
    """

    def __init__(self, pieces: Sequence[Piece], room: Path, watch: Watch) -> None:
        self._pieces, self._room, self._watch = pieces, room, watch
        self._places = {piece.path: at for at, piece in enumerate(pieces)}
        self._hands = Hands(len(pieces), self._work)

    def done(self, path: str, key: str) -> Done | None:
        """The file at *path*, if it was made elsewhere from what has the hash *key*."""
        at = self._places.get(path)
        brought = None if at is None else self._hands.take(at)
        if at is None or not brought:
            return None
        made_from, size, digest, since, until = json.loads(brought)
        if made_from != key:
            return None
        self._watch.narrow(datetime.fromisoformat(since), datetime.fromisoformat(until))
        return Done(key, size, digest, self._lies(at))

    def close(self) -> None:
        """The other process is not needed any more."""
        self._hands.close()

    def _work(self, at: int) -> bytes:
        made = self._pieces[at].make()
        if made is None:
            return b""
        key, digest, data = made
        with self._lies(at).open("xb") as file:
            file.write(data)
        since, until = self._watch.since.isoformat(), self._watch.until.isoformat()
        return json.dumps([key, len(data), digest, since, until]).encode()

    def _lies(self, at: int) -> Path:
        return self._room / f"apart-{at}"
