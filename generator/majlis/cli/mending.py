"""`majlis fmt` and `majlis check --fix`: what they print, and how they end."""

from pathlib import Path

import click

from majlis.cli.exits import FAILED, FINE, PROBLEMS
from majlis.cli.report import as_text
from majlis.mend import as_fixed, as_paths, fixed_summary, format_files, format_summary, mend_files


def run_fmt(root: Path, lang: str, dry: bool) -> int:
    """Format every file, or with *dry* name those that would change. The exit code."""
    changed = format_files(root, write=not dry)
    click.echo(as_paths(changed), nl=False)
    failed = [file.failed for file in changed if file.failed]
    click.echo(as_text(failed, lang), nl=False, err=True)
    click.echo(format_summary(changed, not dry, lang), err=True)
    return FAILED if failed else PROBLEMS if dry and changed else FINE


def run_mend(root: Path, lang: str) -> bool:
    """Mend, say what was mended on stderr; whether a file could not be written."""
    changed = mend_files(root)
    click.echo(as_fixed(changed, lang), nl=False, err=True)
    failed = [file.failed for file in changed if file.failed]
    click.echo(as_text(failed, lang), nl=False, err=True)
    if changed:
        click.echo(fixed_summary(changed, lang), err=True)
    return bool(failed)
