"""What `majlis hold` tells: what is stopped, and how the others get to know."""

import shlex
from collections.abc import Iterable
from pathlib import Path

import click

from majlis.cli import holding_words as say
from majlis.cli.named import Folder
from majlis.cli.plan_line import Writer, stamp
from majlis.plan import Plan
from majlis.plan.stopping import Stopped
from majlis.problems import visible
from majlis.words import Words


def tell_stopped(plan: Plan, stopped: Iterable[Stopped], lang: str) -> None:
    """A line for each, with its time, channels and file."""
    writer = Writer(plan, lang)
    for post, first, more in stopped:
        head = f"{stamp(first.at)}  {writer.value(post.title)} ({writer.channels(first.channels)})"
        click.echo(f"    {head}{say.more_times(more, lang)}  {post.path}", err=True)


def tell_commit(folder: Folder, path: str, message: str) -> None:
    """How to commit this file alone, in one commit."""
    git = "git" if folder.root == Path() else f"git -C {shlex.quote(str(folder.root))}"
    file, about = shlex.quote(path), shlex.quote(visible(message))
    tell(folder, say.COMMIT)
    click.echo(f"    {git} add {file} && {git} commit -m {about} -- {file} && {git} push", err=True)


def tell(folder: Folder, words: Words, **values: object) -> None:
    """One sentence."""
    click.echo(words.to(folder.lang).format(**values), err=True)
