"""Where what is made goes: a site that is published whole at the end, or the folder that `serve` shows."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from majlis.ahead import Ahead
from majlis.dates.watched import Watch
from majlis.edition import Edition
from majlis.outputs.artifact import Artifact
from majlis.publish import Publication, Summary
from majlis.publish.folder import Shelf
from majlis.publish.readers import note_readers
from majlis.standing import SiteNotes


class _Site(Protocol):
    """Where files are put, one by one."""

    def keep(self, path: str, size: int, digest: str) -> None: ...
    def write(self, path: str, data: bytes) -> None: ...


class Destination(Protocol):
    """Where a build goes; other programs write into *staging*, which is empty."""

    @property
    def staging(self) -> Path: ...
    def has(self, path: str, size: int, digest: str) -> bool:
        """Whether the file at *path* is there, with so many bytes and this SHA-256 (hexadecimal)."""

    def known_to(self, edition: Edition, watch: Watch) -> Edition:
        """*edition*, whose clock has this *watch*, knowing what stands here, and what another process makes of it."""

    def put(self, made: Iterator[Artifact]) -> None:
        """Take in what is made. Raises PublishError, OSError."""


class ServedFolder:
    """The folder of one `serve`, over all its rounds: written in place, since one reader on this machine looks on."""

    def __init__(self, folder: Path) -> None:
        self._shelf, self._staging = Shelf(folder), TemporaryDirectory(prefix="majlis-serve-")

    @property
    def staging(self) -> Path:
        """MkDocs empties its folder before each build: this one, and not that which is served."""
        return Path(self._staging.name)

    def has(self, path: str, size: int, digest: str) -> bool:
        """See `Destination`."""
        return self._shelf.has(path, size, digest)

    def known_to(self, edition: Edition, watch: Watch) -> Edition:
        """See `Destination`; other threads run while it is served, so there is no other process."""
        return replace(edition, notes=_notes("serve", self.has, edition, watch))

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
        self._name, self._publication = str(folder), Publication.open(folder)
        self._ahead: Ahead | None = None
        try:
            self.staging = self._publication.staging()
        except BaseException:
            self._publication.close()
            raise

    def has(self, path: str, size: int, digest: str) -> bool:
        """See `Destination`."""
        return self._publication.has(path, size, digest)

    def known_to(self, edition: Edition, watch: Watch) -> Edition:
        """See `Destination`; what another process began to make for an earlier edition of this build is used too."""
        if self._ahead is None:
            notes = _notes(self._name, self.has, edition, watch)
            self._ahead = Ahead(notes, lambda path, data: self._publication.leave(edition.folder + path, data))
        return replace(edition, notes=self._ahead.notes, ahead=self._ahead)

    def put(self, made: Iterator[Artifact]) -> None:
        """See `Destination`. Where it fails, no other process goes on writing here."""
        try:
            _put(self._publication, self._not_ready(made))
        finally:
            self._end_ahead()

    def publish(self, audience: str) -> Summary:
        """Publish what was put and what stands in `staging`, for *audience*. Raises PublishError."""
        self._publication.adopt(self.staging)
        note_readers(self._publication.places, audience)
        return self._publication.commit()

    def close(self) -> None:
        """Let the next build begin."""
        self._end_ahead()
        self._publication.close()

    def _not_ready(self, made: Iterator[Artifact]) -> Iterator[Artifact]:
        """What is still to be put of what is *made*, while what lies ready is taken."""
        for one in made:
            if one.lies and one.stands:
                self._publication.take(one.path, *one.stands)
            else:
                yield one

    def _end_ahead(self) -> None:
        if self._ahead:
            self._ahead.close()


def _notes(name: str, has: Callable[[str, int, str], bool], edition: Edition, watch: Watch) -> SiteNotes:
    """The notes of the site called *name*, where the paths of *edition* stand below its folder."""
    return SiteNotes(edition.cache, name, watch, lambda path, *file: has(edition.folder + path, *file))


def _put(site: _Site, made: Iterator[Artifact]) -> None:
    """Put each file into *site*; one that stands there already stays."""
    for one in made:
        if one.stands:
            site.keep(one.path, *one.stands)
        else:
            site.write(one.path, one.data)
