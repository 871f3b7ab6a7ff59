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
from typing import Any

from majlis import addresses
from majlis.edition import Edition
from majlis.outputs.artifact import Artifact, Facts
from majlis.outputs.data.calendar import calendar_files
from majlis.outputs.data.entries import entry_files
from majlis.outputs.data.records import Object, line
from majlis.problems import Problem
from majlis.words import LANGUAGES

FORM = 1


def data_files(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    """Every file, the list of them last."""
    listed: list[str] = []
    for name, what, items in _files(edition):
        path = addresses.data(name)
        listed.append(line({"path": path, "what": what, "count": len(items)}))
        yield Artifact(path, _written({"form": FORM, "what": what}, items))
    history = edition.history
    head = {"form": FORM, "audience": edition.audience, "languages": list(edition.languages),
            "timezone": edition.workspace.zone.key, "commit": history.commit if history else None}
    yield Artifact(addresses.data("index"), _written(head, listed))


def _files(edition: Edition) -> Iterator[tuple[str, str, list[str]]]:
    yield from entry_files(edition)
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
