"""`majlis diff`: what it prints, and how it ends."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import click

from majlis.cli.diff_html import html
from majlis.cli.diff_json import diff_json, unreadable_json
from majlis.cli.diff_markdown import markdown
from majlis.cli.diff_page import Page
from majlis.cli.diff_sections import page_of, unreadable_page
from majlis.cli.exits import FAILED, FINE, PROBLEMS, WRONG_USE
from majlis.diff import Diff, GitMissingError, RevisionError, Unreadable, compare, sides_of
from majlis.problems import visible

FAILS = ("conflict", "past", "unapproved")
"""What `--fail-on` can name."""
FORMS = ("markdown", "html", "json")


class Asked(NamedTuple):
    """What is to be compared: *head* is None for the work tree; *exact* compares the tips themselves."""

    root: Path
    base: str
    head: str | None
    exact: bool
    as_of: datetime | None


def run_diff(asked: Asked, form: str, lang: str | None, fail_on: tuple[str, ...]) -> int:
    """Print what changes in *form*; *lang* None is the team's first language. The exit code."""
    try:
        sides = sides_of(asked.root, asked.base, asked.head, asked.exact)
        found = compare(asked.root, sides, asked.as_of)
    except RevisionError as error:
        return _end(error, WRONG_USE)
    except GitMissingError as error:
        return _end(error, FAILED)
    if isinstance(found, Unreadable):
        click.echo(_unreadable(found, form, lang or "en"), nl=False)
        return PROBLEMS
    click.echo(_told(found, form, lang or found.plan.workspace.team.languages[0]), nl=False)
    return PROBLEMS if any(_fails(found, one) for one in fail_on) else FINE


def _told(diff: Diff, form: str, lang: str) -> str:
    return diff_json(diff, lang) if form == "json" else _page(page_of(diff, lang), form)


def _unreadable(found: Unreadable, form: str, lang: str) -> str:
    problems = found.problems
    return unreadable_json(problems, lang) if form == "json" else _page(unreadable_page(problems, lang), form)


def _page(page: Page, form: str) -> str:
    return html(page) if form == "html" else markdown(page)


def _fails(diff: Diff, what: str) -> bool:
    return bool({"conflict": diff.conflicts, "past": diff.past, "unapproved": diff.unapproved}[what])


def _end(error: Exception, code: int) -> int:
    click.echo(visible(str(error)), err=True)
    return code
