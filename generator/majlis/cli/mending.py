"""`majlis check` and `majlis fmt`: what they print, and how they end."""

import os
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from majlis.cache import Cache, cache_in
from majlis.cli.exits import FAILED, FINE, PROBLEMS
from majlis.cli.report import as_github, as_json, as_text, summary
from majlis.mend import as_fixed, as_paths, fixed_summary, format_files, format_summary, mend_files
from majlis.problems import has_errors
from majlis.verdict import Verdict, verdict

FORMS = {"text": as_text, "github": as_github, "json": as_json}


def run_check(root: Path, lang: str, form: str, fix: bool, as_of: datetime | None, keep: bool = True) -> int:
    """Print every problem to stdout, after mending what is safe if asked to; *keep*: with what was found before. The
    exit code.
    """
    failed = _mend(root, lang) if fix else False
    cache = cache_in(root) if keep else Cache()
    problems = list(verdict(root, os.environ, as_of, cache, partial(_checked, root, as_of, cache)))
    click.echo(FORMS[form](problems, lang), nl=False)
    click.echo(summary(problems, lang), err=True)
    return PROBLEMS if has_errors(problems) else FAILED if failed else FINE


def _checked(root: Path, as_of: datetime | None, cache: Cache) -> Verdict:
    from majlis.checking import check_all  # takes as long to import as all else here, and is seldom needed

    found = check_all(root, os.environ, as_of, cache)
    if found.watch is None or found.fixed_clock or "SOURCE_DATE_EPOCH" in os.environ:
        return Verdict(tuple(found.problems))
    return Verdict(tuple(found.problems), found.watch.since, found.watch.until)


def run_fmt(root: Path, lang: str, dry: bool) -> int:
    """Format every file, or with *dry* name those that would change. The exit code."""
    changed = format_files(root, write=not dry)
    click.echo(as_paths(changed), nl=False)
    failed = [file.failed for file in changed if file.failed]
    click.echo(as_text(failed, lang), nl=False, err=True)
    click.echo(format_summary(changed, written=not dry), err=True)
    return FAILED if failed else PROBLEMS if dry and changed else FINE


def _mend(root: Path, lang: str) -> bool:
    """Mend, say what was mended on stderr; whether a file could not be written."""
    changed = mend_files(root)
    click.echo(as_fixed(changed, lang), nl=False, err=True)
    failed = [file.failed for file in changed if file.failed]
    click.echo(as_text(failed, lang), nl=False, err=True)
    if changed:
        click.echo(fixed_summary(changed), err=True)
    return bool(failed)
