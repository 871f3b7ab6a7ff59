"""`majlis published`: that a post went out, when and where it can be seen."""

import os
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import click

from majlis.cache import cache_in
from majlis.cli import publishing_words as say
from majlis.cli.exits import FAILED, FINE, PROBLEMS
from majlis.cli.named import Folder, StoppedError, entry_of, member_of
from majlis.cli.plan_line import stamp
from majlis.cli.report import as_text
from majlis.cli.when import typed, writable, wrong
from majlis.dates.flaw import Flaw
from majlis.dates.zones import zone
from majlis.fields import Scope
from majlis.fields.web import Url
from majlis.kinds import Post, kind_named
from majlis.kinds.post import Publication
from majlis.load.again import NewBytes
from majlis.mend.changes import Change, Put
from majlis.mend.changing import ByHandError, Prepared, prepare_change, what_is_wrong, write_all
from majlis.mend.open_file import written
from majlis.mend.outlook import outlook
from majlis.plan.goings import goings
from majlis.plan.naming import channels_named
from majlis.plan.recording import held_then, planned_time, same_minute, still_to_come, went_out_again
from majlis.problems import Problem, visible
from majlis.review import review
from majlis.words import Words


class Wish(NamedTuple):
    """How the command was called, as it was typed."""

    name: str
    url: str
    at: str | None = None
    channel: str | None = None
    who: str | None = None


def run_published(root: Path, lang: str, wish: Wish, as_of: datetime | None) -> int:
    """Record that a post went out. Its path and problems go to stdout, the rest to stderr. The exit code."""
    reviewed = review(root, os.environ, as_of, cache_in(root))
    if reviewed.plan is None:
        click.echo(as_text(reviewed.problems, lang), nl=False)
        return PROBLEMS
    folder = Folder(root, lang, reviewed.plan, tuple(reviewed.problems))
    try:
        post = _post(folder, wish)
        return _record(folder, post, _publication(folder, post, wish), wish)
    except StoppedError as stopped:
        click.echo(str(stopped), err=True)
        return stopped.code


def _post(folder: Folder, wish: Wish) -> Post:
    """The post, if it can have gone out; else StoppedError."""
    post = entry_of(folder, wish.name, (Post,), say.NO_POST)
    assert isinstance(post, Post)
    refused = say.REFUSED.get(post.status) if post.channels else say.NO_CHANNELS
    if refused:
        raise StoppedError(refused.to(folder.lang).format(path=post.path), PROBLEMS)
    if wish.channel and wish.channel not in post.channels:
        known = ", ".join(post.channels)
        raise StoppedError(say.NOT_ITS_CHANNEL.to(folder.lang).format(
            path=post.path, channel=wish.channel, known=known))
    return post


def _publication(folder: Folder, post: Post, wish: Wish) -> Publication:
    """What is to be recorded, in the post's own zone; StoppedError if something about it is wrong."""
    plan, lang = folder.plan, folder.lang
    now = plan.now.astimezone((zone(post.timezone) if post.timezone else None) or plan.workspace.zone)
    address = Url().read(wish.url, Scope("--url", plan.workspace.zone))
    if isinstance(address, Flaw):
        raise StoppedError(wrong("--url", address, lang))
    at = typed("--at", wish.at, now, lang) if wish.at else planned_time(plan, post, wish.channel) or now
    if at > now:
        raise StoppedError(say.NOT_YET.to(lang).format(at=stamp(at)))
    by = member_of(plan, wish.who, lang).id if wish.who else None
    return Publication(at=writable(at), url=address, by=by)


def _record(folder: Folder, post: Post, new: Publication, wish: Wish) -> int:
    old = None if went_out_again(folder.plan, post) else post.published
    if old is None and post.published and post.published.by and new.by is None:
        raise StoppedError(say.WHO_NOW.to(folder.lang).format(path=post.path, by=post.published.by))
    if old and _differs(old, new, wish):
        said = ", ".join(filter(None, (stamp(old.at), old.url, old.by)))
        line = post.place("published").line
        _say(folder, say.DIFFERS, path=post.path, line=line, said=said)
        return PROBLEMS
    changes = _changes(post, old, new)
    if not changes:
        _say(folder, say.ALREADY, path=post.path, at=stamp(old.at if old else new.at), url=new.url)
        return FINE
    return _write(folder, post, changes, old or new, wish)


def _differs(old: Publication, new: Publication, wish: Wish) -> bool:
    """Whether *old*, which stands there, contradicts what was said now."""
    at = wish.at is not None and not same_minute(old.at, new.at)
    return at or old.url not in (None, new.url) or bool(new.by and old.by not in (None, new.by))


def _changes(post: Post, old: Publication | None, new: Publication) -> list[Change]:
    """What records *new*: only what is not there yet, the status last, which asks for the rest."""
    fields = {"at": stamp(new.at), "url": new.url or "", **({"by": new.by} if new.by else {})}
    if post.published is None:
        changes: list[Change] = [Put(("published",), fields)]
    else:
        there = {"at": old.at, "url": old.url, "by": old.by} if old else {}
        changes = [Put(("published", key), text) for key, text in fields.items() if not there.get(key)]
    return [*changes, *([Put(("status",), "published")] if post.status != "published" else [])]


def _write(folder: Folder, post: Post, changes: list[Change], told: Publication, wish: Wish) -> int:
    file = _prepared(folder, post, changes)
    if isinstance(file, Problem):
        click.echo(as_text([file], folder.lang), nl=False)
        return FAILED
    then = outlook(folder.plan, folder.problems, [NewBytes(post.path, kind_named(post.kind), file.new)])
    failed = write_all(folder.root, [file])
    if failed:
        click.echo(as_text([failed], folder.lang), nl=False)
        return FAILED
    click.echo(post.path)
    _tell(folder, post, told, wish)
    if then.problems:
        _say(folder, say.PROBLEMS)
        click.echo(as_text(then.problems, folder.lang), nl=False, err=True)
    return FINE


def _tell(folder: Folder, post: Post, told: Publication, wish: Wish) -> None:
    """Say what is recorded, which other times it ends, and that somebody had said no."""
    _say(folder, say.DONE, path=post.path, at=stamp(told.at), url=wish.url)
    for going in goings(still_to_come(folder.plan, post), folder.plan.workspace.zone):
        channels = channels_named(folder.plan, going.channels).to(folder.lang)
        _say(folder, say.LATER, at=stamp(going.at), channels=channels)
    for hold in held_then(folder.plan, post, told.at, wish.channel):
        _say(folder, say.HELD, title=hold.title, path=hold.path)


def _prepared(folder: Folder, post: Post, changes: list[Change]) -> Prepared | Problem:
    """The file with *changes*; StoppedError if it would be wrong then, or its author must make them."""
    try:
        return prepare_change(folder.root, folder.plan.workspace, post, changes)
    except ByHandError as error:
        found = what_is_wrong(folder.root, folder.plan.workspace, post, changes)
        if found:
            click.echo(as_text(found, folder.lang), nl=False)
            raise StoppedError(say.WRONG.to(folder.lang).format(path=post.path), PROBLEMS) from error
        lines = [f"    {': '.join((*map(str, change.keys), written(change.value)))}" for change in changes
                 if isinstance(change, Put)]
        text = "\n".join([say.BY_HAND.to(folder.lang).format(path=post.path), *lines])
        raise StoppedError(text, PROBLEMS) from error


def _say(folder: Folder, words: Words, **values: object) -> None:
    shown = {name: visible(str(value)) for name, value in values.items()}
    click.echo(words.to(folder.lang).format(**shown), err=True)
