"""`majlis check`: what it prints, and how it ends."""

import os
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from majlis.cache import Cache, cache_in
from majlis.cli.exits import FAILED, FINE, PROBLEMS
from majlis.cli.report import as_github, as_json, as_text, summary
from majlis.problems import has_errors
from majlis.verdict import Verdict, verdict

FORMS = {"text": as_text, "github": as_github, "json": as_json}


def run_check(root: Path, lang: str, form: str, fix: bool, as_of: datetime | None, keep: bool = True) -> int:
    """Print every problem to stdout, after mending what is safe if asked to; *keep*: with what was found before. The
    exit code.
    """
    failed = _mended(root, lang) if fix else False
    cache = cache_in(root) if keep else Cache()
    problems = list(verdict(root, os.environ, as_of, cache, partial(_checked, root, as_of, cache)))
    click.echo(FORMS[form](problems, lang), nl=False)
    click.echo(summary(problems, lang), err=True)
    return PROBLEMS if has_errors(problems) else FAILED if failed else FINE


def _checked(root: Path, as_of: datetime | None, cache: Cache) -> Verdict:
    from majlis.checking import checked  # both take longer to import than all else here, and are seldom needed
    from majlis.review import read_plan

    found = checked(read_plan(root, os.environ, as_of, cache))
    if found.watch is None or found.fixed_clock or "SOURCE_DATE_EPOCH" in os.environ:
        return Verdict(tuple(found.problems))
    return Verdict(tuple(found.problems), found.watch.since, found.watch.until)


def _mended(root: Path, lang: str) -> bool:
    from majlis.cli.mending import run_mend  # takes as long, and only --fix asks for it

    return run_mend(root, lang)
