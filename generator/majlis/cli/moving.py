"""`majlis move`: what moves, what that would bring, and that all of it is written or nothing."""

import os
from datetime import datetime, time
from pathlib import Path
from typing import NamedTuple

import click

from majlis.cache import cache_in
from majlis.checks.approvals import APPROVAL_MISSING, APPROVAL_VOID
from majlis.cli import moving_words as say
from majlis.cli.exits import FAILED, FINE, PROBLEMS
from majlis.cli.moving_told import Plans, tell, tell_one, tell_problems
from majlis.cli.named import Folder, StoppedError, entry_of
from majlis.cli.report import as_text
from majlis.cli.when import wrong
from majlis.dates.flaw import Flaw
from majlis.dates.reading import read_date, read_local
from majlis.dates.zones import zone
from majlis.fields import Scope
from majlis.kinds import Campaign, Entry, Event, Post, kind_named
from majlis.load.again import NewBytes
from majlis.load.files import read_bytes
from majlis.mend.changes import Put
from majlis.mend.changing import ByHandError, Prepared, prepare_change, write_all
from majlis.mend.moves import Move, moves_of
from majlis.mend.outlook import outlook
from majlis.plan.moving import GONE, hangs, moving_with
from majlis.plan.shifting import Shift, read_shift, shift_to
from majlis.problems import Problem, has_errors, visible
from majlis.review import review

_MOVED = (Campaign, Post, Event)
_ASKED_AGAIN = (APPROVAL_MISSING.name, APPROVAL_VOID.name)
"""What a move brings and says in its own words: approvals are of a time, and are asked for again."""


class Wanted(NamedTuple):
    """What is to move: *name* is an id or a path; *by* or *to*, as they were typed."""

    name: str
    by: str | None = None
    to: str | None = None
    dry: bool = False
    force: bool = False


def run_move(root: Path, lang: str, wanted: Wanted, as_of: datetime | None) -> int:
    """Move a campaign, a post or an event. Each change goes to stdout, the rest to stderr. The exit code."""
    reviewed = review(root, os.environ, as_of, cache_in(root))
    if reviewed.plan is None:
        click.echo(as_text(reviewed.problems, lang), nl=False)
        return PROBLEMS
    folder = Folder(root, lang, reviewed.plan, tuple(reviewed.problems))
    try:
        return _carried_out(folder, _plans(folder, wanted), wanted)
    except StoppedError as stopped:
        click.echo(str(stopped), err=True)
        return stopped.code


def _plans(folder: Folder, wanted: Wanted) -> Plans:
    entry = entry_of(folder, wanted.name, _MOVED, say.NOTHING_NAMED)
    shift = _shift(folder, entry, wanted)
    if isinstance(entry, Campaign):
        _refuse_unread(folder, entry)
    moving = moving_with(entry, folder.plan.workspace)
    found = {one.path: moves_of(one, shift, _scope(one, folder)) for one in moving.entries}
    problems = [problem for moves in found.values() for problem in moves.problems]
    if problems:
        click.echo(as_text(problems, folder.lang), nl=False)
        raise StoppedError(say.NOT_THERE.to(folder.lang), PROBLEMS)
    moves = {path: one.moves for path, one in found.items() if one.moves}
    files = [_prepared(folder, one, moves[one.path]) for one in moving.entries if one.path in moves]
    return Plans(moves, moving, shift, files)


def _carried_out(folder: Folder, plans: Plans, wanted: Wanted) -> int:
    if not plans.files:
        there = say.STAYS_THERE if wanted.to else say.NOTHING_MOVES
        tell_one(folder, there, path=plans.moving.entries[0].path)
        return FINE if wanted.to else PROBLEMS
    then = outlook(folder.plan, folder.problems, [
        NewBytes(one.entry.path, kind_named(one.entry.kind), one.new) for one in plans.files])
    fresh = [one for one in then.problems if one.code not in _ASKED_AGAIN]
    tell_problems(folder, fresh)
    if has_errors(fresh) and not wanted.force:
        tell_one(folder, say.ERRORS)
        return PROBLEMS
    failed = None if wanted.dry else write_all(folder.root, plans.files)
    if failed:
        click.echo(as_text([failed], folder.lang), nl=False)
        return FAILED
    for path, moves in plans.moves.items():
        for move in moves:
            click.echo(f"{visible(path)}:{move.place.line}: {visible(move.old)} → {visible(move.new)}")
    tell(folder, plans, then, say.WOULD if wanted.dry else say.DONE)
    return FINE


def _shift(folder: Folder, entry: Entry, wanted: Wanted) -> Shift:
    """By how much *entry* moves; StoppedError if it can't."""
    lang = folder.lang
    if (wanted.by is None) == (wanted.to is None):
        raise StoppedError((say.HOW_FAR if wanted.by is None else say.EITHER).to(lang))
    if entry.state in GONE:
        raise StoppedError(say.OVER.to(lang).format(path=entry.path, status=entry.state), PROBLEMS)
    if isinstance(entry, Post) and hangs(entry):
        raise StoppedError(say.HANGS.to(lang).format(path=entry.path), PROBLEMS)
    if wanted.to is not None:
        return _shift_to(entry, wanted.to, lang)
    found = read_shift(wanted.by or "")
    if isinstance(found, Flaw):
        raise StoppedError(wrong("--by", found, lang))
    if not found.by:
        raise StoppedError(say.NO_DISTANCE.to(lang))
    return found


def _shift_to(entry: Entry, text: str, lang: str) -> Shift:
    """The shift of a post or an event to the time *text*, or to the same time of that day."""
    if isinstance(entry, Campaign):
        raise StoppedError(say.ONLY_BY.to(lang))
    key = "starts_at" if isinstance(entry, Event) else "publish_at"
    at: datetime | None = getattr(entry, key)
    day = read_date(text)
    then = read_local(text) if isinstance(day, Flaw) else datetime.combine(day, at.time() if at else time())
    if isinstance(then, Flaw):
        raise StoppedError(wrong("--to", then, lang))
    if at is None:
        lines = [say.NO_TIME.to(lang).format(path=entry.path), f"    {key}: {then:%Y-%m-%d %H:%M}"]
        raise StoppedError("\n".join(lines), PROBLEMS)
    return shift_to(at, then)


def _scope(entry: Entry, folder: Folder) -> Scope:
    name = entry.timezone if isinstance(entry, Post | Event) else None
    return Scope(entry.path, (zone(name) if name else None) or folder.plan.workspace.zone)


def _prepared(folder: Folder, entry: Entry, moves: list[Move]) -> Prepared:
    """The file of *entry* with *moves*; StoppedError if it was changed since, or its author must make them."""
    try:
        found = prepare_change(folder.root, folder.plan.workspace, entry, [Put(move.keys, move.new) for move in moves])
    except ByHandError:
        lines = [f"    {move.place.line}: {move.old} → {move.new}" for move in moves]
        raise StoppedError("\n".join([say.BY_HAND.to(folder.lang).format(path=entry.path), *lines]), PROBLEMS) from None
    if isinstance(found, Problem):
        raise StoppedError(as_text([found], folder.lang).rstrip("\n"), FAILED)
    return found


def _refuse_unread(folder: Folder, campaign: Campaign) -> None:
    """StoppedError if a file that can't be read names *campaign*: it would stay behind."""
    known = {entry.path for entry in folder.plan.workspace.entries}
    folders = tuple(f"{kind_named(name).folder}/" for name in ("post", "event", "brief"))
    paths = {one.place.path for one in folder.problems if one.place.path.startswith(folders)} - known
    naming = {path for path in paths if campaign.id.encode() in (read_bytes(folder.root, path)[0] or b"")}
    if naming:
        click.echo(as_text([one for one in folder.problems if one.place.path in naming], folder.lang), nl=False)
        raise StoppedError(say.UNREAD.to(folder.lang), PROBLEMS)
