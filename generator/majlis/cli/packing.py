"""`majlis pack`: what one partner needs, as a zip to send."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import click

from majlis.cli import packing_words as say
from majlis.cli.exits import FINE, PROBLEMS
from majlis.cli.named import Folder, StoppedError, entry_of
from majlis.cli.placing import folder_of_ours, write_whole
from majlis.cli.report import as_text
from majlis.edition import Edition, edition_for
from majlis.kinds import Brief, Partner
from majlis.leaks import Scan
from majlis.make import choose
from majlis.outputs.artifact import Artifact
from majlis.outputs.feeds import FeedError
from majlis.outputs.print.press import printing_available
from majlis.pack import languages_of, out_of_reach, pack_edition, pack_files, stamp_of, unseen_briefs, zipped
from majlis.plan import Plan
from majlis.problems import Problem, Severity
from majlis.review import read_plan
from majlis.words import Words
from majlis.workspace import Workspace

_ZIP = b"PK"


class Wish(NamedTuple):
    """How the command was called: the partner's id or path, the zip, the clock."""

    name: str
    out: Path | None = None
    as_of: datetime | None = None


def run_pack(root: Path, lang: str, wish: Wish) -> int:
    """Write the pack of one partner. Errors of the content go to stdout, the rest to stderr. The exit code."""
    try:
        _pack(root, lang, wish)
    except StoppedError as stopped:
        click.echo(str(stopped), err=True)
        return stopped.code
    return FINE


def _pack(root: Path, lang: str, wish: Wish) -> None:
    whole, team = _read(root, lang, wish)
    partner = _partner(Folder(root, lang, Plan(whole, team.now), team.problems), wish.name)
    out = _place(root, lang, wish.out or Path(f"{partner.id}-pack.zip"))
    _stop_for([problem for problem in team.problems if problem.severity is Severity.ERROR], say.STOPPED, lang)
    seen = edition_for(f"partner:{partner.id}", whole, _clock(team), fixed_clock=team.fixed_clock,
                       history=team.history, root=root)
    pack = pack_edition(seen, partner.id, languages_of(partner))
    if not any(pack.workspace.of(Brief)):
        raise StoppedError("\n".join(_why_none(whole, partner, lang)), PROBLEMS)
    files = _made(whole, seen, pack, lang)
    data = zipped(files, stamp_of(pack))
    write_whole(out, data, 0o600)
    for note in _notes(whole, pack, partner, lang):
        click.echo(note, err=True)
    _tell(say.PACKED, lang, file=out, partner=pack.partner, files=len(files), size=(len(data) + 1023) // 1024)


def _read(root: Path, lang: str, wish: Wish) -> tuple[Workspace, Edition]:
    """All that was read, and the team's edition of it; StoppedError while the settings can't be used."""
    chosen = choose(read_plan(root, os.environ, wish.as_of))
    if chosen.edition is None or chosen.edition.whole is None:
        _stop_for(chosen.problems, say.STOPPED, lang)
        raise StoppedError(say.STOPPED.to(lang), PROBLEMS)
    return chosen.edition.whole.workspace, chosen.edition


def _partner(folder: Folder, name: str) -> Partner:
    known = ", ".join(one.id for one in folder.plan.workspace.of(Partner)) or "—"
    missing = Words(*(text.replace("{known}", known) for text in say.NO_PARTNER))
    found = entry_of(folder, name, (Partner,), missing)
    assert isinstance(found, Partner)
    return found


def _clock(team: Edition) -> datetime:
    """The moment of the pack: the one that was chosen, else that of the commit, so that the same commit gives the same
    bytes on any day.
    """
    if team.fixed_clock or team.history is None:
        return team.now
    return team.history.committed.astimezone(team.workspace.zone)


def _made(whole: Workspace, seen: Edition, pack: Edition, lang: str) -> list[Artifact]:
    """The files of the pack, read for what the partner must not see; StoppedError where something is wrong."""
    scan = Scan(whole, seen.workspace, seen.audience, (seen.partner,))
    try:
        files = list(scan.over(pack_files(pack)))
    except FeedError as error:
        _stop_for(error.problems, say.STOPPED, lang)
        raise
    _stop_for(scan.problems(), say.LEAKED, lang)
    return files


def _stop_for(problems: list[Problem] | tuple[Problem, ...], why: Words, lang: str) -> None:
    """Print *problems* and stop, if there are any."""
    if problems:
        click.echo(as_text(problems, lang), nl=False)
        raise StoppedError(why.to(lang), PROBLEMS)


def _why_none(whole: Workspace, partner: Partner, lang: str) -> Iterator[str]:
    """Why the partner sees no brief, and what to do about each."""
    yield say.NO_BRIEFS.to(lang).format(partner=partner.id)
    briefs = list(unseen_briefs(whole, partner.id))
    if not briefs:
        yield say.WRITE_ONE.to(lang).format(id=partner.id)
    for brief, theirs, ready in briefs:
        if not theirs:
            yield say.NOT_THEIRS.to(lang).format(path=brief.path, id=partner.id, visibility=brief.visibility)
        if not ready:
            yield say.NOT_READY.to(lang).format(path=brief.path, status=brief.status)


def _place(root: Path, lang: str, out: Path) -> Path:
    """Where the zip goes, if it may lie there; else StoppedError. No site and no content may hold it."""
    whole = out.resolve()
    if not whole.parent.is_dir():
        raise StoppedError(say.NO_FOLDER.to(lang).format(folder=out.parent))
    folder = folder_of_ours(root, out)
    if folder:
        raise StoppedError(say.IN_SITE.to(lang).format(file=out, folder=folder))
    if out.exists() and not _is_zip(out):
        raise StoppedError(say.NO_ZIP.to(lang).format(file=out))
    return out


def _is_zip(file: Path) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(len(_ZIP)) == _ZIP


def _notes(whole: Workspace, pack: Edition, partner: Partner, lang: str) -> Iterator[str]:
    """What whoever sends the pack should know."""
    if partner.do_not_contact:
        yield say.DO_NOT_CONTACT.to(lang).format(path=partner.path)
    for policy in out_of_reach(whole, pack):
        yield say.FOR_TEAM.to(lang).format(path=policy.path)
    if not printing_available():
        yield say.NO_PDF.to(lang)
    if pack.history and pack.history.dirty:
        yield say.DIRTY.to(lang)


def _tell(words: Words, lang: str, **values: object) -> None:
    click.echo(words.to(lang).format(**values), err=True)
