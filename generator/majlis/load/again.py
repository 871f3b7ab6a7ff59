"""A workspace in which some files say something else: what it would be once they were written."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from majlis.kinds import Kind
from majlis.kinds.read import EntryRead, read_entry
from majlis.load.echoes import without_echoes
from majlis.load.load import Loaded
from majlis.problems import Problem
from majlis.source import read_source
from majlis.workspace import Workspace


class NewBytes(NamedTuple):
    """The file of an entry of *kind* at *path* is to hold *data*."""

    path: str
    kind: Kind
    data: bytes


def load_again(workspace: Workspace, files: Iterable[NewBytes]) -> Loaded:
    """*workspace* with *files* in place of those of the same paths, or beside the others, and what is wrong in these.

    Other files, and the bytes of media, are as they were read.
    """
    read: dict[str, EntryRead | None] = {}
    problems: list[Problem] = []
    for file in files:
        read[file.path], found = _read(workspace, file)
        problems += found
    entries = [entry for entry in workspace.entries if entry.path not in read]
    entries += [one.entry for one in read.values() if one and one.entry]
    references = [one for one in workspace.references if one.path not in read]
    references += [reference for one in read.values() if one for reference in one.references]
    unread = {one.id for one in read.values() if one and one.entry is None}
    grown = replace(
        workspace, entries=tuple(sorted(entries, key=lambda entry: entry.path)), references=tuple(references),
        unread=workspace.unread | unread)
    return Loaded(grown, problems)


def _read(workspace: Workspace, file: NewBytes) -> tuple[EntryRead | None, list[Problem]]:
    source, problems = read_source(file.path, file.data)
    if source is None or source.front is None:
        return None, problems
    read = read_entry(source, file.kind, workspace.zone, workspace.team.languages[0])
    return read, [*problems, *without_echoes(read.problems, problems)]
