"""Where what is made goes: a site that is published whole at the end, or the folder that `serve` shows."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from majlis.outputs.artifact import Artifact
from majlis.publish import Publication, Summary
from majlis.publish.folder import Shelf
from majlis.publish.readers import note_readers


class _Site(Protocol):
    """Where files are put, one by one."""

    def keep(self, path: str, size: int, digest: str) -> None: ...
    def take(self, path: str, file: str, size: int, digest: str) -> None: ...
    def write(self, path: str, data: bytes) -> None: ...


class Destination(Protocol):
    """Where a build goes. *name* tells its site from others; other programs write into *staging*, which is empty;
    another process of ours leaves single files in *room*, if there is such a folder.
    """

    @property
    def name(self) -> str: ...
    @property
    def staging(self) -> Path: ...
    @property
    def room(self) -> Path | None: ...
    def has(self, path: str, size: int, digest: str) -> bool:
        """Whether the file at *path* is there, with so many bytes and this SHA-256 (hexadecimal)."""

    def put(self, made: Iterator[Artifact]) -> None:
        """Take in what is made. Raises PublishError, OSError."""


class ServedFolder:
    """The folder of one `serve`, over all its rounds: written in place, since one reader on this machine looks on."""

    name = "serve"
    room = None

    def __init__(self, folder: Path) -> None:
        self._shelf, self._staging = Shelf(folder), TemporaryDirectory(prefix="majlis-serve-")

    @property
    def staging(self) -> Path:
        """MkDocs empties its folder before each build: this one, and not that which is served."""
        return Path(self._staging.name)

    def has(self, path: str, size: int, digest: str) -> bool:
        """See `Destination`."""
        return self._shelf.has(path, size, digest)

    def put(self, made: Iterator[Artifact]) -> None:
        """See `Destination`."""
        _put(self._shelf, made)

    def end_round(self) -> None:
        """Show what was put and what stands in `staging`. Raises OSError."""
        self._shelf.adopt(self.staging)
        self._shelf.end_round()

    def close(self) -> None:
        """Take the staging folder away."""
        self._staging.cleanup()


class PublishedSite:
    """The site in *folder*, which nobody sees before `publish`; `close` it in any case."""

    def __init__(self, folder: Path) -> None:
        self.name, self._publication = str(folder), Publication.open(folder)
        try:
            self.staging, self.room = self._publication.staging(), self._publication.places.incoming
        except BaseException:
            self._publication.close()
            raise

    def has(self, path: str, size: int, digest: str) -> bool:
        """See `Destination`."""
        return self._publication.has(path, size, digest)

    def put(self, made: Iterator[Artifact]) -> None:
        """See `Destination`."""
        _put(self._publication, made)

    def publish(self, audience: str) -> Summary:
        """Publish what was put and what stands in `staging`, for *audience*. Raises PublishError."""
        self._publication.adopt(self.staging)
        note_readers(self._publication.places, audience)
        return self._publication.commit()

    def close(self) -> None:
        """Let the next build begin."""
        self._publication.close()


def _put(site: _Site, made: Iterator[Artifact]) -> None:
    """Put each file into *site*; one that stands there already stays."""
    for one in made:
        if one.stands and one.lies:
            site.take(one.path, one.lies, *one.stands)
        elif one.stands:
            site.keep(one.path, *one.stands)
        else:
            site.write(one.path, one.data)
