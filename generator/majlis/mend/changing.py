"""Changing the files of entries for a command: the edge that reads and writes them."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from majlis.kinds import Entry, kind_named
from majlis.load.files import read_bytes
from majlis.mend.changes import Change, changed
from majlis.mend.files import FILE_CHANGED, FILE_UNWRITABLE
from majlis.mend.reading import Reader
from majlis.mend.sound import errors, told
from majlis.mend.writing import write_over
from majlis.problems import Place, Problem
from majlis.source.reader import digest
from majlis.workspace import Workspace


class ByHandError(Exception):
    """The front matter is written in a way in which the change can't be made safely; nothing was written."""


class Prepared(NamedTuple):
    """The file of an entry as it is, *old*, and as it shall be, *new*."""

    entry: Entry
    old: bytes
    new: bytes


def change_entry(root: Path, workspace: Workspace, entry: Entry, changes: Iterable[Change]) -> Problem | None:
    """Make *changes* in the file of *entry*, which *workspace* holds as it was loaded from *root*.

    The problem that kept them from being written, if the file was changed since or can't be written; it is as it was
    then. ByHandError if its author must make them.
    """
    file = prepare_change(root, workspace, entry, changes)
    return file if isinstance(file, Problem) else write_all(root, [file])


def prepare_change(root: Path, workspace: Workspace, entry: Entry, changes: Iterable[Change]) -> Prepared | Problem:
    """The same as `change_entry`, up to the point where it is written."""
    data, problems = read_bytes(root, entry.path)
    if data is None or digest(data) != entry.digest:
        return problems[0] if problems else FILE_CHANGED.at(Place(entry.path))
    new = changed(data, reader_of(workspace, entry), changes)
    if new is None:
        raise ByHandError
    return Prepared(entry, data, new)


def what_is_wrong(root: Path, workspace: Workspace, entry: Entry, changes: Iterable[Change]) -> list[Problem]:
    """The errors that *changes*, which can't be kept, would bring to the file of *entry*; none if that is not why."""
    data = read_bytes(root, entry.path)[0]
    reader = reader_of(workspace, entry)
    new = changed(data, reader, changes, wrong=True) if data is not None else None
    if data is None or new is None:
        return []
    fresh = errors(reader.read(new)) - errors(reader.read(data))
    return [problem for problem in reader.read(new).problems if told(problem) in fresh]


def reader_of(workspace: Workspace, entry: Entry) -> Reader:
    """How the file of *entry* is read."""
    return Reader(entry.path, workspace.zone, workspace.team.languages[0], kind_named(entry.kind))


def write_all(root: Path, files: Iterable[Prepared]) -> Problem | None:
    """Write *files*, all or none: what stood in the way, and those that were written by then are put back.

    One that something else changed in that moment is left as that made it.
    """
    done: list[Prepared] = []
    try:
        for file in files:
            problem = _write(root, file)
            if problem:
                _put_back(root, done)
                return problem
            done.append(file)
    except BaseException:
        _put_back(root, done)
        raise
    return None


def _write(root: Path, file: Prepared) -> Problem | None:
    place = Place(file.entry.path)
    try:
        return None if write_over(root, file.entry.path, file.old, file.new) else FILE_CHANGED.at(place)
    except OSError as error:
        return FILE_UNWRITABLE.at(place, reason=error.strerror or "unknown")


def _put_back(root: Path, files: list[Prepared]) -> None:
    for file in reversed(files):
        _write(root, file._replace(old=file.new, new=file.old))
