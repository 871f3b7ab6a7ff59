"""`majlis hold`: a freeze from now on, and its end."""

import os
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import click

from majlis.cache import cache_in
from majlis.cli import holding_words as say
from majlis.cli.exits import FAILED, FINE, PROBLEMS
from majlis.cli.hold_end import Held, end_hold
from majlis.cli.holding_told import tell, tell_commit, tell_stopped
from majlis.cli.named import Folder, StoppedError, channel_of, entry_of, errors_in, member_of
from majlis.cli.plan_line import Writer, stamp
from majlis.cli.report import as_text
from majlis.cli.when import when, writable
from majlis.kinds import Hold, Playbook, Post, kind_named
from majlis.load.again import NewBytes
from majlis.mend.outlook import outlook
from majlis.mend.writing import write_fresh
from majlis.plan import Plan
from majlis.plan.stopping import stopped_by
from majlis.review import review
from majlis.scaffold.holding import NewHold, hold_file
from majlis.scaffold.new import NewFile


class Wish(NamedTuple):
    """How the command was called, as it was typed; *end* is the id of the hold to end, empty for the one in force."""

    reason: str = ""
    from_: str | None = None
    until: str | None = None
    open_: bool = False
    channels: tuple[str, ...] = ()
    except_: tuple[str, ...] = ()
    playbook: str | None = None
    who: str | None = None
    end: str | None = None


def run_hold(root: Path, lang: str, wish: Wish, as_of: datetime | None) -> int:
    """Write a hold, or end one. The path of the file goes to stdout, the rest to stderr. The exit code."""
    reviewed = review(root, os.environ, as_of, cache_in(root))
    if reviewed.plan is None:
        click.echo(as_text(reviewed.problems, lang), nl=False)
        return PROBLEMS
    folder = Folder(root, lang, reviewed.plan, tuple(reviewed.problems))
    try:
        held = _begin(folder, wish) if wish.end is None else end_hold(folder, wish.end, _alone(wish))
    except StoppedError as stopped:
        click.echo(str(stopped), err=True)
        return stopped.code
    if held.path and reviewed.history is not None:
        tell_commit(folder, held.path, held.message)
    return held.code


def _alone(wish: Wish) -> bool:
    return not (wish.reason or wish.from_ or wish.until or wish.open_ or wish.channels or wish.except_ or wish.playbook)


def _begin(folder: Folder, wish: Wish) -> Held:
    """Write the hold, and say what it stops."""
    new = _new_hold(folder, wish)
    there = next((hold for hold in folder.plan.holds if _same(hold, new)), None)
    if there:
        tell(folder, say.THERE, path=there.path, start=stamp(folder.plan.local(there.from_)))
        return Held(FINE)
    file = hold_file(new, folder.plan.workspace, folder.plan.today)
    then = outlook(folder.plan, folder.problems, [NewBytes(file.path, kind_named("hold"), file.text.encode())])
    wrong = errors_in(then.problems, [file.path])
    if wrong:
        click.echo(as_text(wrong, folder.lang), nl=False)
        return Held(PROBLEMS)
    if not write_fresh(folder.root, file.path, file.text.encode()):
        tell(folder, say.EXISTS, path=file.path)
        return Held(FAILED)
    click.echo(file.path)
    _tell(folder, then.plan, file)
    warnings = [problem for problem in then.problems if problem.place.path == file.path]
    click.echo(as_text(warnings, folder.lang), nl=False, err=True)
    return Held(FINE, file.path, say.BEGINS.to(folder.lang).format(title=new.title))


def _new_hold(folder: Folder, wish: Wish) -> NewHold:
    """The hold that is wanted; StoppedError if something about it is wrong."""
    plan, lang = folder.plan, folder.lang
    if not wish.reason.strip():
        raise StoppedError(say.NO_REASON.to(lang))
    if wish.until is None and not wish.open_:
        raise StoppedError(say.UNTIL_WHEN.to(lang))
    if wish.until is not None and wish.open_:
        raise StoppedError(say.EITHER.to(lang))
    start = when("--from", wish.from_, plan.now, lang) if wish.from_ else writable(plan.now)
    until = when("--until", wish.until, plan.now, lang, ends=True) if wish.until else None
    if until and until <= max(start, plan.now):
        raise StoppedError(say.OVER_ALREADY.to(lang).format(until=stamp(until), start=stamp(start)))
    channels = tuple(channel_of(plan, name, lang) for name in wish.channels)
    posts = tuple(entry_of(folder, name, (Post,), say.NO_POST).id for name in wish.except_)
    playbook = entry_of(folder, wish.playbook, (Playbook,), say.NO_PLAYBOOK).id if wish.playbook else None
    return NewHold(wish.reason, _owner(plan, wish, lang), start, until, channels, playbook, posts)


def _owner(plan: Plan, wish: Wish, lang: str) -> str:
    """The member who says so, else the first lead of the team, else its first member."""
    if wish.who:
        return member_of(plan, wish.who, lang).id
    members = plan.workspace.team.members
    return next((member for member in members if member.role == "lead"), members[0]).id


def _same(hold: Hold, new: NewHold) -> bool:
    """Whether *hold* says already what *new* would."""
    said = (hold.reason.strip(), hold.until, set(hold.channels), hold.playbook, set(hold.except_))
    return hold.in_force(new.from_) and said == (
        new.reason.strip(), new.until, set(new.channels), new.playbook, set(new.except_))


def _tell(folder: Folder, then: Plan, file: NewFile) -> None:
    hold = next(one for one in then.holds if one.path == file.path)
    writer = Writer(then, folder.lang)
    named = say.ON_CHANNELS.to(folder.lang).format(channels=writer.channels(hold.channels))
    channels = named if hold.channels else say.ALL_CHANNELS.to(folder.lang)
    until = stamp(hold.until) if hold.until else ""
    words = say.FROM_UNTIL if hold.until else say.FROM_OPEN
    tell(folder, words, start=stamp(hold.from_), until=until, id=hold.id, channels=channels)
    stopped = stopped_by(then, hold)
    tell(folder, say.STOPS if stopped else say.STOPS_NOTHING)
    tell_stopped(then, stopped, folder.lang)
