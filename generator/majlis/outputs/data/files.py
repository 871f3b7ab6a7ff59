"""The files below `data/`, and the list of them.

    data/index.json            which files there are: name, what is in it, how much
    data/posts-2027.json       the posts of a year, by their first time; data/posts-undated.json those without any
    data/campaigns.json …      each other kind that there is something of, in one file
    data/calendar-2027.json    what happens when, in the order of time
    data/problems.json         what `majlis check` says; for the team alone

Each is one object; what is in it stands one to a line under `items`. Its `form` is a number that goes up when a name
changes or goes away; new names may come at any time.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from majlis import addresses
from majlis.edition import Edition
from majlis.kinds import Entry
from majlis.outputs.again import again
from majlis.outputs.artifact import Artifact, Facts
from majlis.outputs.data.calendar import calendar_files
from majlis.outputs.data.entries import entry_files, entry_line
from majlis.outputs.data.records import Object, line
from majlis.problems import Problem
from majlis.words import LANGUAGES

FORM = 1


def data_files(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    """Every file, the list of them last."""
    listed: list[str] = []
    for name, what, entries in entry_files(edition):
        listed.append(_listed(name, what, len(entries)))
        make = partial(_of_entries, edition, name, what, entries)
        shown = repr((edition.audience, edition.folder, edition.languages)).encode()
        yield again(edition, addresses.data(name), (shown, *map(edition.marks.alone, entries)), make)
    for name, what, items in _others(edition):
        listed.append(_listed(name, what, len(items)))
        yield _file(name, what, items)
    history = edition.history
    head = {"form": FORM, "audience": edition.audience, "languages": list(edition.languages),
            "timezone": edition.workspace.zone.key, "commit": history.commit if history else None}
    yield Artifact(addresses.data("index"), _written(head, listed))


def _listed(name: str, what: str, count: int) -> str:
    return line({"path": addresses.data(name), "what": what, "count": count})


def _of_entries(edition: Edition, name: str, what: str, entries: list[Entry]) -> Artifact:
    return _file(name, what, [entry_line(edition, entry) for entry in entries])


def _file(name: str, what: str, items: list[str]) -> Artifact:
    return Artifact(addresses.data(name), _written({"form": FORM, "what": what}, items))


def _others(edition: Edition) -> Iterator[tuple[str, str, list[str]]]:
    """The name of each other file, what is in it, its items as lines."""
    for name, items in calendar_files(edition):
        yield name, "calendar", items
    if edition.for_team:
        yield "problems", "problem", [line(_problem(problem)) for problem in edition.problems]


def _problem(problem: Problem) -> Object:
    return {
        **problem.place._asdict(), "severity": problem.severity.value, "code": problem.code,
        "message": {lang: problem.message(lang) for lang in LANGUAGES},
        "hint": {lang: problem.hint(lang) for lang in LANGUAGES}, "clause": problem.clause,
    }


def _written(head: Mapping[str, Any], items: Iterable[str]) -> bytes:
    """One object with *items* one to a line, which keeps the difference of two builds short."""
    lines = ",\n".join(items)
    return f'{line(head)[:-1]},"items":[\n{lines}\n]}}\n'.encode()
