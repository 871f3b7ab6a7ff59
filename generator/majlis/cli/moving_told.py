"""What `majlis move` tells besides the changes themselves."""

from collections.abc import Iterator
from typing import NamedTuple

import click

from majlis.cli import moving_words as say
from majlis.cli.named import Folder
from majlis.cli.report import as_text
from majlis.kinds import Brief, Campaign, Entry, Post
from majlis.mend.changing import Prepared
from majlis.mend.moves import Move
from majlis.mend.outlook import Outlook
from majlis.plan.moving import Moving
from majlis.plan.shifting import Shift
from majlis.problems import Problem
from majlis.words import Words


class Plans(NamedTuple):
    """The moves of each entry, what stays, by how much, and the files as they will be."""

    moves: dict[str, list[Move]]
    moving: Moving
    shift: Shift
    files: list[Prepared]


def tell_problems(folder: Folder, problems: list[Problem]) -> None:
    """What the move would bring."""
    if problems:
        tell_one(folder, say.PROBLEMS)
        click.echo(as_text(problems, folder.lang), nl=False, err=True)


def tell(folder: Folder, plans: Plans, then: Outlook, done: Words) -> None:
    """What else there is to know, then how much has moved."""
    for stays in plans.moving.stays:
        tell_one(folder, say.STAYS[stays.why], path=stays.entry.path, status=stays.entry.state)
    for file in plans.files:
        for line in _of_entry(folder, file.entry, plans.shift, then):
            click.echo(line, err=True)
    if plans.shift.elapsed and any(isinstance(one, Campaign) for one in plans.moving.entries):
        tell_one(folder, say.DAYS_STAY)
    tell_one(folder, done, times=sum(map(len, plans.moves.values())), files=len(plans.files))


def _of_entry(folder: Folder, entry: Entry, shift: Shift, then: Outlook) -> Iterator[str]:
    lang, members = folder.lang, folder.plan.workspace.members
    moved = then.plan.workspace.by_id.get(entry.id)
    if isinstance(entry, Post) and isinstance(moved, Post):
        counting = then.plan.sign_off(moved).counting
        voided = [by for by in folder.plan.sign_off(entry).counting if by not in counting]
        if voided:
            names = say.AND.to(lang).join(members[by].name.to(lang) for by in voided)
            yield say.VOIDED.to(lang).format(path=entry.path, names=names, id=entry.id)
        if entry.repeat and entry.repeat.on and shift.days % 7:
            yield say.WEEKDAYS.to(lang).format(path=entry.path)
    elif isinstance(entry, Brief) and entry.status in ("sent", "agreed"):
        yield say.AGREED.to(lang).format(path=entry.path, status=entry.status)


def tell_one(folder: Folder, words: Words, **values: object) -> None:
    """One sentence."""
    click.echo(words.to(folder.lang).format(**values), err=True)
