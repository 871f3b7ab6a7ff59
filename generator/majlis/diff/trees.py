"""A tree of Git as a folder, without a checkout: what stands below the workspace, as it was committed."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from majlis.diff.revisions import RevisionError
from majlis.folders import FOLDERS
from majlis.git import git, read_blobs

_LINK, _MODULE = "120000", "160000"
_AT_ONCE = 64_000_000
"""Bytes of files that are held at a time: pictures and films may be many."""


class Blob(NamedTuple):
    """A file of a tree: *path* from the workspace on, its mode (`100644`), its object and the size of that, which is 0
    where Git lacks it.
    """

    path: str
    mode: str
    id: str
    size: int


def write_tree(root: Path, commit: str, folder: Path) -> None:
    """Write what *commit* holds of the workspace at *root* below *folder*, which is empty.

    Links are written last, as links: nothing is written through one. Submodules are left out. Raises RevisionError for
    a path that leaves the folder, and where Git lacks an object.
    """
    blobs = list(_listed(root, commit))
    for batch in _batches(blob for blob in blobs if blob.mode != _LINK):
        _write(root, batch, folder)
    for link in (blob for blob in blobs if blob.mode == _LINK):
        target = _contents(root, [link])[link.id]
        _below(folder, link.path).symlink_to(os.fsdecode(target))


def _listed(root: Path, commit: str) -> Iterator[Blob]:
    """The files of the workspace in *commit*; of a workspace in a folder of the work tree those below that."""
    printed = git(root, "ls-tree", "-r", "-z", "-l", commit, "--", *FOLDERS) or b""
    for record in printed.split(b"\0")[:-1]:
        head, _, path = record.partition(b"\t")
        mode, _, id, size = head.decode("ascii").split()
        if mode != _MODULE:
            yield Blob(os.fsdecode(path), mode, id, int(size) if size.isdigit() else 0)


def _batches(blobs: Iterable[Blob]) -> Iterator[list[Blob]]:
    batch: list[Blob] = []
    held = 0
    for blob in blobs:
        if batch and held + blob.size > _AT_ONCE:
            yield batch
            batch, held = [], 0
        batch.append(blob)
        held += blob.size
    if batch:
        yield batch


def _write(root: Path, batch: list[Blob], folder: Path) -> None:
    contents = _contents(root, batch)
    for blob in batch:
        with _below(folder, blob.path).open("xb") as file:
            file.write(contents[blob.id])


def _contents(root: Path, blobs: list[Blob]) -> dict[str, bytes]:
    found = read_blobs(root, (blob.id for blob in blobs))
    missing = [blob.path for blob in blobs if blob.id not in found]
    if missing:
        raise RevisionError(f"Git lacks the contents of {missing[0]!r} here. Fetch the whole repository.")
    return found


def _below(folder: Path, path: str) -> Path:
    """Where *path* is below *folder*, whose folders are there then."""
    parts = path.split("/")
    odd = {"", ".", ".."}.intersection(parts) or any(sign in path for sign in ("\\", ":") if os.name == "nt")
    if odd or any(part.lower() == ".git" for part in parts):
        raise RevisionError(f"The tree holds the path {path!r}, which is none within a folder.")
    target = folder.joinpath(*parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    return target
