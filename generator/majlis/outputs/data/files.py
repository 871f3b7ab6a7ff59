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
from majlis.outputs.again import again, all_again
from majlis.outputs.artifact import Artifact, Facts
from majlis.outputs.data.calendar import calendar_files
from majlis.outputs.data.entries import entry_files, entry_line
from majlis.outputs.data.records import Object, line
from majlis.problems import Problem
from majlis.words import LANGUAGES

FORM = 1
_CALENDARS = addresses.data("calendar-").removesuffix(".json")


def data_files(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    """The files of the content; their extent is how many items they hold."""
    shown = repr((edition.audience, edition.folder, edition.languages)).encode()
    for name, what, entries in entry_files(edition):
        make = partial(_of_entries, edition, name, what, entries)
        yield again(edition, addresses.data(name), (shown, *map(edition.marks.alone, entries)), make)
    yield from all_again(edition, _CALENDARS, (edition.marks.heads,), partial(_calendars, edition))


def _calendars(edition: Edition) -> Iterator[Artifact]:
    for name, items in calendar_files(edition):
        made = _file(name, "calendar", items)
        yield again(edition, made.path, (made.data,), partial(_itself, made))


def data_index(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    """What is wrong, for the team; the list of all files, which *facts* tell of."""
    listed = [_listed(addresses.data(name), what, len(entries)) for name, what, entries in entry_files(edition)]
    listed += [_listed(path, "calendar", fact.extent) for path, fact in facts.items() if path.startswith(_CALENDARS)]
    if edition.for_team:
        problems = _file("problems", "problem", [line(_problem(problem)) for problem in edition.problems])
        listed.append(_listed(problems.path, "problem", problems.extent))
        yield problems
    history = edition.history
    head = {"form": FORM, "audience": edition.audience, "languages": list(edition.languages),
            "timezone": edition.workspace.zone.key, "commit": history.commit if history else None}
    yield Artifact(addresses.data("index"), _written(head, listed))


def _listed(path: str, what: str, count: int | None) -> str:
    return line({"path": path, "what": what, "count": count})


def _of_entries(edition: Edition, name: str, what: str, entries: list[Entry]) -> Artifact:
    return _file(name, what, [entry_line(edition, entry) for entry in entries])


def _file(name: str, what: str, items: list[str]) -> Artifact:
    return Artifact(addresses.data(name), _written({"form": FORM, "what": what}, items), len(items))


def _itself(made: Artifact) -> Artifact:
    return made


def _problem(problem: Problem) -> Object:
    return {
        **problem.place._asdict(), "severity": problem.severity.value, "code": problem.code,
        "message": {lang: problem.message(lang) for lang in LANGUAGES},
        "hint": {lang: problem.hint(lang) for lang in LANGUAGES}, "clause": problem.clause,
    }


def _written(head: Mapping[str, Any], items: Iterable[str]) -> bytes:
    """One object with *items* one to a line, which keeps the difference of two builds short."""
    lines = b",\n".join([item.encode() for item in items])
    return b'%b,"items":[\n%b\n]}\n' % (line(head)[:-1].encode(), lines)
