"""`majlis print`: sheets as PDFs on this machine, without a site."""

import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import click

from majlis.audience import TEAM, partner_of
from majlis.cache import Cache, cache_in
from majlis.cli import printing_words as say
from majlis.cli.exits import FAILED, FINE, PROBLEMS
from majlis.cli.named import StoppedError, errors_in
from majlis.cli.placing import folder_of_ours, write_whole
from majlis.cli.printed import Asked, Wanted, wanted
from majlis.cli.report import as_text
from majlis.edition import Edition
from majlis.leaks import Scan
from majlis.make import Chosen, choose
from majlis.outputs.artifact import Artifact
from majlis.outputs.print.press import printing_available
from majlis.outputs.print.setting import set_jobs
from majlis.problems import Problem, has_errors
from majlis.render.chrome import say_in
from majlis.review import read_plan
from majlis.words import Words

_PDF = b"%PDF-"
_FOLDER = Path("print")
_PAPERS = {"a4": "a4", "letter": "us_letter"}


class Wish(NamedTuple):
    """How the command was called: what to print, where to, in which language alone, on which paper, for whom, when."""

    names: tuple[str, ...] = ()
    out: Path | None = None
    language: str | None = None
    paper: str | None = None
    audience: str | None = None
    as_of: datetime | None = None
    keep: bool = True


def run_print(root: Path, lang: str, wish: Wish) -> int:
    """Print what is wished for: a line for each PDF on stdout, errors of the content too, the rest on stderr. The exit
    code.
    """
    try:
        _print(root, lang, wish)
    except StoppedError as stopped:
        click.echo(str(stopped), err=True)
        return stopped.code
    return FINE


def _print(root: Path, lang: str, wish: Wish) -> None:
    if not printing_available():
        raise StoppedError(say.NO_TYPST.to(lang), FAILED)
    cache = cache_in(root) if wish.keep else Cache()
    chosen = choose(read_plan(root, os.environ, wish.as_of, cache), wish.audience or TEAM)
    edition = _edition(chosen, lang, wish)
    found = wanted(Asked(edition, root, tuple(chosen.problems), lang, wish.language), wish.names)
    _stop_for(_in_the_way(chosen.problems, found), say.STOPPED, lang)
    files = _places(root, lang, wish.out, found)
    whole = edition.whole or edition.plan
    scan = Scan(whole.workspace, edition.workspace, edition.audience, (edition.partner,))
    made = list(scan.over(set_jobs(edition, found.jobs)))
    _stop_for(scan.problems(), say.LEAKED, lang)
    for artifact, file in zip(made, files, strict=True):
        write_whole(file, artifact.data)
        click.echo(_line(edition, lang, artifact, file))
    cache.sweep()


def _edition(chosen: Chosen, lang: str, wish: Wish) -> Edition:
    """What the audience may see, on the paper that was asked for; StoppedError while the settings can't be used."""
    edition = chosen.edition
    if edition is None:
        _stop_for(chosen.problems, say.STOPPED, lang)
        raise StoppedError(say.STOPPED.to(lang), PROBLEMS)
    partner = partner_of(edition.audience)
    if partner and not edition.partner:
        raise StoppedError(say.NO_PARTNER.to(lang).format(name=partner))
    if wish.paper is None:
        return edition
    team = replace(edition.workspace.team, paper=_PAPERS[wish.paper])
    return replace(edition, workspace=replace(edition.workspace, team=team))


def _in_the_way(problems: Iterable[Problem], found: Wanted) -> list[Problem]:
    """The errors that keep from printing: all, unless only entries were named; then theirs, since somebody who needs
    one playbook now shall have it.
    """
    told = [problem for problem in problems if has_errors([problem])]
    return told if found.paths is None else errors_in(told, found.paths)


def _stop_for(problems: list[Problem], why: Words, lang: str) -> None:
    """Print *problems* and stop, if there are any."""
    if problems:
        click.echo(as_text(problems, lang), nl=False)
        raise StoppedError(why.to(lang), PROBLEMS)


def _places(root: Path, lang: str, out: Path | None, found: Wanted) -> list[Path]:
    """The file of each sheet; StoppedError where one may not lie there."""
    place = out or _FOLDER
    single = place.suffix.lower() == ".pdf" and not place.is_dir()
    if single and len(found.jobs) > 1:
        raise StoppedError(say.ONE_FILE.to(lang).format(file=place, n=len(found.jobs)))
    names = [job.address.rpartition("/")[2] for job in found.jobs]
    files = [place if single else place / name for name in names]
    for file in files:
        folder = folder_of_ours(root, file)
        if folder:
            raise StoppedError(say.IN_SITE.to(lang).format(file=file, folder=folder))
        if file.exists() and not _is_pdf(file):
            raise StoppedError(say.NO_PDF.to(lang).format(file=file))
    return files


def _is_pdf(file: Path) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(len(_PDF)) == _PDF


def _line(edition: Edition, lang: str, artifact: Artifact, file: Path) -> str:
    """`print/crisis-response.pdf (5 pages, 84 KB)`."""
    told = say_in(edition, lang)
    size = told("value.size", size=told.number((len(artifact.data) + 1023) // 1024))
    return f"{file} ({told('entry.pages', n=artifact.extent or 0)}{told('value.comma')}{size})"
