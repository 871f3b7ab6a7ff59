"""Which sheets the arguments of `majlis print` name."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import click

from majlis.cli import printing_words as say
from majlis.cli.exits import PROBLEMS
from majlis.cli.named import NEAR, UNREAD, StoppedError, errors_in, paths_of
from majlis.cli.report import as_text
from majlis.edition import Edition
from majlis.kinds import KINDS, Entry, kind_named
from majlis.outputs.print.choice import UNPRINTED, printed
from majlis.outputs.print.jobs import Job
from majlis.outputs.print.months import MONTH, month_job
from majlis.outputs.print.sheets import ACROSS, entry_job, jobs_of
from majlis.problems import Problem
from majlis.text.guess import nearest

NAMES = ("handbook", MONTH, "replies")
"""The sheets that are no entry's, by name; a month may follow the second."""


class Wanted(NamedTuple):
    """The sheets to print; *paths* are the files of the entries named, None if more than those was asked for."""

    jobs: tuple[Job, ...]
    paths: frozenset[str] | None = None


class Asked(NamedTuple):
    """Of what, from where, what is wrong there, in which language that is said; *language* is that of the sheets that
    are wanted, None for both.
    """

    edition: Edition
    root: Path
    problems: tuple[Problem, ...]
    lang: str
    language: str | None


def wanted(asked: Asked, names: tuple[str, ...]) -> Wanted:
    """The sheets that *names* mean, all without any. StoppedError for a name that means none."""
    if not names:
        jobs = tuple(job for job in jobs_of(asked.edition) if asked.language in (None, job.lang))
        if not jobs:
            raise StoppedError(say.NOTHING_AT_ALL.to(asked.lang), PROBLEMS)
        return Wanted(jobs)
    entries = [entry for name in names if (entry := _entry(asked, name))]
    jobs = tuple({job.address: job for name in names for job in _named(asked, name)}.values())
    return Wanted(jobs, frozenset(entry.path for entry in entries) if len(entries) == len(names) else None)


def _named(asked: Asked, name: str) -> Iterator[Job]:
    entry = _entry(asked, name)
    if entry is not None:
        yield _job_of(asked, entry, name)
        return
    found = [job for job in _across(asked, name) if asked.language in (None, job.lang)]
    if not found:
        raise StoppedError(_nothing(asked, name), PROBLEMS)
    yield from found


def _entry(asked: Asked, name: str) -> Entry | None:
    """The entry that *name* names by its id or its path."""
    workspace, paths = asked.edition.workspace, paths_of(asked.root, name)
    return workspace.by_id.get(name) or next((one for one in workspace.entries if one.path in paths), None)


def _job_of(asked: Asked, entry: Entry, name: str) -> Job:
    """The sheet of *entry*, or of its translation where another language is wanted."""
    twins = asked.edition.workspace.translations.get(entry.id, ())
    same = [one for one in (entry, *twins) if asked.language in (None, one.lang)]
    if not same:
        raise StoppedError(_nothing(asked, name), PROBLEMS)
    if not list(printed(same[:1])):
        raise StoppedError(_unprinted(asked, same[0]))
    return entry_job(asked.edition, same[0])


def _across(asked: Asked, name: str) -> Iterator[Job]:
    """The sheets called *name* in each of the site's languages."""
    sort, _, month = name.partition(":")
    if sort == MONTH:
        first = _month(asked, name, month)
        yield from (month_job(asked.edition, first, lang) for lang in asked.edition.languages)
    elif name in NAMES:
        yield from (job for make in ACROSS for job in make(asked.edition) if job.called == name)
    else:
        raise _unknown(asked, name)


def _month(asked: Asked, name: str, written: str) -> date:
    """The first day of the month that was asked for; that of now, if none was named."""
    if not written:
        return asked.edition.now.date().replace(day=1)
    try:
        return date.fromisoformat(f"{written}-01")
    except ValueError:
        raise StoppedError(say.NO_MONTH.to(asked.lang).format(name=name)) from None


def _unknown(asked: Asked, name: str) -> StoppedError:
    """Why nothing is called *name*: its file is wrong, which is told, or there is none; then with a guess."""
    told = errors_in(asked.problems, paths_of(asked.root, name))
    if told or name in asked.edition.workspace.unread:
        click.echo(as_text(told, asked.lang), nl=False)
        return StoppedError(UNREAD.to(asked.lang).format(name=name), PROBLEMS)
    guess = nearest(name, [*NAMES, *(entry.id for entry in printed(asked.edition.workspace.entries))])
    near = NEAR.to(asked.lang).format(guess=guess) if guess else ""
    known = _joined(asked.lang, ("handbook", f"{MONTH}:2027-02", "replies"))
    return StoppedError(say.NO_SHEET.to(asked.lang).format(name=name, known=known) + near)


def _unprinted(asked: Asked, entry: Entry) -> str:
    kind, lang = kind_named(entry.kind), asked.lang
    kinds = _joined(lang, (known.plural.to(lang).lower() for known in KINDS if known.record in UNPRINTED))
    return say.NOT_PRINTED.to(lang).format(
        path=entry.path, kind=kind.word.to(lang), status=kind.states[entry.state].to(lang).lower(), kinds=kinds)


def _joined(lang: str, texts: Iterable[str]) -> str:
    """Texts with the comma of *lang* between them."""
    return ("، " if lang == "ar" else ", ").join(texts)


def _nothing(asked: Asked, name: str) -> str:
    if asked.language is None:
        return say.NOTHING.to(asked.lang).format(name=name)
    return say.NOTHING_IN.to(asked.lang).format(name=name, language=say.LANGUAGES[asked.language].to(asked.lang))
