"""Whom and what the arguments of a command name: a member, an entry by its id or its path."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import click

from majlis.cli.exits import PROBLEMS, WRONG_USE
from majlis.cli.report import as_text
from majlis.kinds import Entry
from majlis.kinds.team import Member
from majlis.plan import Plan
from majlis.plan.people import member_named
from majlis.problems import Problem, Severity
from majlis.text.guess import nearest
from majlis.words import Words

NOBODY = Words("There is no member '{name}' in team.yml. Members are: {known}",
               "لا عضو باسم «{name}» في team.yml. الأعضاء: {known}")
NO_CHANNEL = Words("There is no channel '{name}'. Channels are: {known}", "لا قناة باسم «{name}». القنوات: {known}")
UNREAD = Words("'{name}' can't be read; 'majlis check' says why.", "تعذّرت قراءة «{name}»؛ يبيّن majlis check السبب.")
NEAR = Words(" Did you mean '{guess}'?", " هل تقصد «{guess}»؟")


class StoppedError(Exception):
    """The command was called wrongly, or something stands in its way: what to say, and the exit code."""

    def __init__(self, message: str, code: int = WRONG_USE) -> None:
        super().__init__(message)
        self.code = code


class Folder(NamedTuple):
    """The folder *root*, its plan and all that is wrong in it; what is said is in *lang*."""

    root: Path
    lang: str
    plan: Plan
    problems: tuple[Problem, ...]


def member_of(plan: Plan, name: str, lang: str) -> Member:
    """The member of that id or name; StoppedError if there is none, or several."""
    found, guesses = member_named(plan.workspace, name)
    if found is None:
        raise StoppedError(NOBODY.to(lang).format(name=name, known=", ".join(guesses or plan.workspace.members)))
    return found


def channel_of(plan: Plan, name: str, lang: str) -> str:
    """The id of a channel, which *name* must be; else StoppedError."""
    known = plan.workspace.channel_by_id
    if name not in known:
        raise StoppedError(NO_CHANNEL.to(lang).format(name=name, known=", ".join(known)))
    return name


def entry_of(folder: Folder, name: str, kinds: tuple[type[Entry], ...], missing: Words) -> Entry:
    """The entry of one of *kinds* that *name* names by its id or its path.

    StoppedError if there is none, which *missing* says of {name}, or if it can't be read.
    """
    paths, workspace, lang = paths_of(folder.root, name), folder.plan.workspace, folder.lang
    found = workspace.by_id.get(name) or next((one for one in workspace.entries if one.path in paths), None)
    if isinstance(found, kinds):
        return found
    told = errors_in(folder.problems, paths)
    if found is None and (told or name in workspace.unread):
        click.echo(as_text(told, lang), nl=False)
        raise StoppedError(UNREAD.to(lang).format(name=name), PROBLEMS)
    guess = nearest(name, [entry.id for entry in workspace.entries if isinstance(entry, kinds)])
    near = NEAR.to(lang).format(guess=guess) if guess else ""
    raise StoppedError(missing.to(lang).format(name=name) + near)


def errors_in(problems: Iterable[Problem], paths: Iterable[str]) -> list[Problem]:
    """The errors among *problems* that are in one of *paths*."""
    wanted = frozenset(paths)
    return [problem for problem in problems
            if problem.place.path in wanted and problem.severity is Severity.ERROR]


def paths_of(root: Path, name: str) -> set[str]:
    """The paths that *name* may be from the root on: a path from there, from the current folder, or a whole one."""
    whole = Path(os.path.abspath(name))
    below = [whole.relative_to(start).as_posix() for start in (Path(os.path.abspath(root)), root.resolve())
             if whole.is_relative_to(start)]
    return {Path(name).as_posix(), *below}
