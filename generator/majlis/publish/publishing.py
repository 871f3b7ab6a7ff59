"""One publication, from the lock to the exchange."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from majlis.publish import lock, manifest
from majlis.publish.contents import Contents
from majlis.publish.durable import sync
from majlis.publish.errors import PublishError, explained, plain_words, shown
from majlis.publish.exchange import recover, replace
from majlis.publish.finishing import finish, remember
from majlis.publish.ownership import refuse_foreign
from majlis.publish.places import Places, emptied, make_hidden, make_ready, places_of
from majlis.publish.summary import Summary, summary
from majlis.publish.tree import survey


@dataclass(slots=True)
class Publication:
    """A site being written, which nobody sees before `commit`. Made by `Publication.open`; needs `close`."""

    places: Places
    _contents: Contents
    _lock: int | None
    _over: bool = False

    @classmethod
    def open(cls, site_dir: Path, *, wait: float = 30.0) -> Publication:
        """Wait up to `wait` seconds for another build, put right what a killed one left, and begin.

        Raises PublishError: lock held, no permission, read-only or full disk, a file, a mount point, a folder
        with somebody's own documents. Nothing is written before the folder was found to be a site's.
        """
        places = places_of(site_dir)
        with plain_words(places.site):
            refuse_foreign(places.site, names_at_top(places))
            make_hidden(places)
            held = lock.take(places.lock, wait, places.site)
            try:
                return cls(places, begin(places), held)
            except BaseException:
                lock.let_go(held)
                raise

    def staging(self) -> Path:
        """An empty folder for files that another program writes; a second call empties it again."""
        self._must_be_open()
        with plain_words(self.places.site):
            return emptied(self.places.staging)

    def write(self, path: str, data: bytes) -> None:
        """Put a file into the new site. `path` is relative, with `/`.

        Raises PathError (a ValueError) for a path that is no site path, PublishError where another path of this
        publication is the same or the same but for capitals or Unicode form, or where the disk refuses.
        """
        self._must_be_open()
        try:
            self._contents.put(path, data)
        except OSError as error:  # not `plain_words`, for speed: there are thousands of calls
            raise explained(error, self.places.site) from error

    def has(self, path: str, size: int, digest: str) -> bool:
        """Whether the live site has a file at `path` of so many bytes with this SHA-256 (hexadecimal), unread."""
        return self._contents.has(path, size, digest)

    def keep(self, path: str, size: int, digest: str) -> None:
        """Put the live site's own file into the new site: `has` must have said that it is there."""
        self._must_be_open()
        if not self._contents.keep(path, size, digest):
            raise PublishError(f"{shown(path)} was changed while the site was being built.", "Build again.")

    def leave(self, path: str, data: bytes) -> None:
        """Write a file that `take` may put into the new site: what a fork of this process may do.

        Raises PathError, OSError, and FileExistsError where one was left or written there already.
        """
        self._contents.leave(path, data)

    def take(self, path: str, size: int, digest: str) -> None:
        """Put the file that was left at `path`, of so many bytes with this SHA-256, into the new site as it is.

        Raises what `write` raises.
        """
        self._must_be_open()
        try:
            self._contents.take(path, size, digest)
        except OSError as error:  # as in `write`
            raise explained(error, self.places.site) from error

    def adopt(self, folder: Path) -> None:
        """Write every file below `folder`; PublishError for a link or anything else that is no file."""
        self._must_be_open()
        with plain_words(self.places.site):
            found = survey(folder)
            if found.others:
                raise PublishError(
                    f"{shown(folder / min(found.others))} is a link or no file, so it cannot be published.",
                    "Put the file itself there.",
                )
            for path in sorted(found.files):
                self._contents.put(path, (folder / path).read_bytes())

    def commit(self) -> Summary:
        """Let the new site take the place of the old one. Only `close` may follow, also where it failed.

        Raises PublishError where the disk refuses or no file was written; the old site is served on.
        """
        self._must_be_open()
        self._over = True
        if not self._contents.files:
            raise PublishError("The build made no file, so the site stays as it is.", "See the build's messages.")
        with plain_words(self.places.site):
            plan = self._contents.plan()
            if plan.is_same_as(self._contents.live):
                remember(self.places, self._contents)
                return summary(plan, self._contents, True)
            finish(self.places, self._contents, plan)
            in_one_step = replace(self.places.site, self.places.previous, self.places.aside)
        with contextlib.suppress(OSError):  # the site is out; what fails from here costs the next build some time
            sync([self.places.site.parent, self.places.hidden])
            os.replace(self.places.next_manifest, self.places.manifest)
        return summary(plan, self._contents, in_one_step)

    def close(self) -> None:
        """Let the next build begin; may be repeated. Without `commit`, the served folder stays as it was."""
        self._over = True
        if self._lock is None:
            return
        with contextlib.suppress(OSError):
            emptied(self.places.staging).rmdir()
            emptied(self.places.incoming)
        lock.let_go(self._lock)
        self._lock = None

    def _must_be_open(self) -> None:
        if self._over:
            raise RuntimeError("this publication is over: open another one")


@contextlib.contextmanager
def publication(site_dir: Path, *, wait: float = 30.0) -> Iterator[Publication]:
    """A publication that is closed at the end of the block; without `commit` in it, nothing changes."""
    opened = Publication.open(site_dir, wait=wait)
    try:
        yield opened
    finally:
        opened.close()


def names_at_top(places: Places) -> Iterator[str]:
    """The names that our own publications had, or were to have, at the top of the site; first those that are told
    without reading a manifest. Raises OSError.
    """
    if places.previous.is_dir():
        yield from os.listdir(places.previous)
    for noted in (places.manifest, places.next_manifest):
        yield from (path.partition("/")[0] for path in manifest.load(noted))


def begin(places: Places) -> Contents:
    """Recover, make the folders and look at the live site. Raises OSError, PublishError."""
    recover(places.site, places.previous, places.aside)
    make_ready(places)
    return Contents(places.site, places.incoming, manifest.load(places.manifest), survey(places.site))
