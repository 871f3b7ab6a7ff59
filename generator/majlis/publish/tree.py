"""What lies in a folder, told by looking at it and not into it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import field
from pathlib import Path
from sys import intern
from typing import Generic, NamedTuple, TypeVar

from majlis.publish.errors import PublishError, shown
from majlis.values import dataclass


class Stamp(NamedTuple):
    """What tells a file from another without reading it; the time in nanoseconds."""

    inode: int
    size: int
    mtime_ns: int


def stamp(status: os.stat_result) -> Stamp:
    """The stamp of a file whose status is known."""
    return Stamp(status.st_ino, status.st_size, status.st_mtime_ns)


Seen = TypeVar("Seen")
"""What was seen of each file."""


@dataclass(frozen=True, slots=True)
class Tree(Generic[Seen]):
    """Relative POSIX paths below a folder. `others` are links, pipes and the like; no link is followed."""

    files: dict[str, Seen] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)


def survey(root: Path, top: Callable[[str], bool] = lambda name: True) -> Tree[Stamp]:
    """Everything below `root` whose name at the top `top` accepts; nothing where `root` is not there.

    Raises OSError, and PublishError where another disk is mounted inside: its files are not ours to delete.
    """
    return _seen(root, top, lambda entry: stamp(status_of(entry)))


def inodes(root: Path) -> Tree[int]:
    """The same with the inodes alone, by the lists of names: no file is asked, which takes a fifth of the time.

    Some file systems have other numbers there than files say they have; then no file looks like itself.
    """
    return _seen(root, lambda name: True, os.DirEntry.inode)


def _seen(root: Path, top: Callable[[str], bool], of: Callable[[os.DirEntry[str]], Seen]) -> Tree[Seen]:
    tree: Tree[Seen] = Tree()
    if not root.exists():
        return tree
    disk = os.stat(root).st_dev
    waiting = [(entry, entry.name) for entry in os.scandir(root) if top(entry.name)]
    while waiting:
        entry, path = waiting.pop()
        if entry.is_dir(follow_symlinks=False):
            if status_of(entry).st_dev != disk:
                raise PublishError(f"A disk is mounted at {shown(entry.path)}.", "Mount it outside of the site.")
            tree.folders.add(path)
            waiting += [(below, f"{path}/{below.name}") for below in os.scandir(entry.path)]
        elif entry.is_file(follow_symlinks=False):
            tree.files[intern(path)] = of(entry)
        else:
            tree.others.add(path)
    return tree


def status_of(entry: os.DirEntry[str]) -> os.stat_result:
    """The status of the entry itself, not of what it links to."""
    if os.name == "nt":  # there, a directory listing knows neither inode nor disk
        return os.lstat(entry.path)
    return entry.stat(follow_symlinks=False)


def folders_of(paths: Iterable[str]) -> set[str]:
    """All folders above the paths."""
    found: set[str] = set()
    for path in paths:
        while (cut := path.rfind("/")) > 0 and (path := path[:cut]) not in found:
            found.add(path)
    return found
