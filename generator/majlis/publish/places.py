"""Where a publication keeps its things: in one hidden folder beside the site, so on the same disk."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from pathlib import Path

from majlis.publish.errors import ELSEWHERE, PublishError, shown
from majlis.values import dataclass


@dataclass(frozen=True, slots=True)
class Places:
    """The served folder `site` and the hidden `<parent>/.<name>.majlis/` beside it."""

    site: Path
    hidden: Path

    @property
    def previous(self) -> Path:
        """The site before; the next one is made here."""
        return self.hidden / "previous"

    @property
    def aside(self) -> Path:
        """The old site, only between the two renames of a system without an exchange."""
        return self.hidden / "aside"

    @property
    def incoming(self) -> Path:
        """New and changed files of this publication, at their paths."""
        return self.hidden / "incoming"

    @property
    def staging(self) -> Path:
        """Files that another program writes for us."""
        return self.hidden / "staging"

    @property
    def manifest(self) -> Path:
        """What Majlis knows of the served files."""
        return self.hidden / "manifest.json"

    @property
    def next_manifest(self) -> Path:
        """The manifest to be, until the site is there."""
        return self.hidden / "manifest.next.json"

    @property
    def readers(self) -> Path:
        """For whom the served site is."""
        return self.hidden / "readers"

    @property
    def lock(self) -> Path:
        """The file that a running publication holds locked."""
        return self.hidden / "lock"


def places_of(site_dir: Path) -> Places:
    """The places for a site folder, which need not exist. Of a link, the folder behind it is exchanged.

    Raises PublishError where the path is a file, a mount point or the root of a disk.
    """
    site = Path(os.path.realpath(site_dir))
    if site.exists() and not site.is_dir():
        raise PublishError(f"{shown(site)} is a file, not a folder.", f"Delete it, or {ELSEWHERE}.")
    if site.parent == site or os.path.ismount(site):
        raise PublishError(
            f"{shown(site)} is where a disk is mounted, so the new site cannot take its place in one step.",
            "Mount the folder above it and publish into a folder in there.",
        )
    return Places(site, site.parent / f".{site.name}.majlis")


def make_ready(places: Places) -> None:
    """Make the folders of a publication, with the rights of the served one. Raises OSError, PublishError."""
    emptied(places.incoming)
    if places.previous.is_symlink() or not places.previous.is_dir():
        emptied(places.previous)
    if not places.site.exists():
        return
    if not os.access(places.site, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(places.site))
    for folder in (places.incoming, places.previous):
        resemble(places.site, folder)
    if places.hidden.stat().st_dev != places.site.stat().st_dev:
        raise PublishError(
            f"{shown(places.site)} and {shown(places.hidden)} are on different disks.",
            "Keep both on one disk: the new site takes the old one's place by a rename.",
        )


def make_hidden(places: Places) -> None:
    """Make the hidden folder. Nobody else may look in: it holds pages that are no longer published."""
    places.site.parent.mkdir(parents=True, exist_ok=True)
    places.hidden.mkdir(mode=0o700, exist_ok=True)


def emptied(folder: Path) -> Path:
    """The folder, there and empty; whatever had its name is gone. Raises OSError."""
    if folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder)
    else:
        folder.unlink(missing_ok=True)
    folder.mkdir()
    return folder


def resemble(model: Path, folder: Path) -> None:
    """Give a folder the mode of the model, and its owner and group as far as we may."""
    status = model.stat()
    if hasattr(os, "chown"):
        with contextlib.suppress(PermissionError):
            os.chown(folder, status.st_uid, status.st_gid)
    os.chmod(folder, status.st_mode & 0o7777)
