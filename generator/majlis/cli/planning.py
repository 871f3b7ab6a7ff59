"""`majlis status`, `majlis agenda` and `majlis today`: what they print, and how they end."""

import os
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import click

from majlis.cache import cache_in
from majlis.cli import plan_words as words
from majlis.cli.agenda_text import agenda_text, today_text
from majlis.cli.exits import FINE, PROBLEMS, WRONG_USE
from majlis.cli.plan_json import agenda_json, status_json, today_json
from majlis.cli.plan_line import Writer
from majlis.cli.report import as_json, as_text, summary
from majlis.cli.status_text import member_text, team_text
from majlis.kinds import KINDS, Campaign
from majlis.kinds.team import Member
from majlis.plan import Plan
from majlis.plan.agenda import Only, agenda, today
from majlis.plan.needs import context, share_of, shares
from majlis.plan.people import member_named
from majlis.problems import DID_YOU_MEAN, Problem, has_errors, visible
from majlis.review import review
from majlis.text.guess import nearest
from majlis.words import Words

_NAMED = 5
"""So many files are named that can't be read."""


class Asked(NamedTuple):
    """What every command of the plan is asked: where, in which language, as JSON or as text, as of when."""

    root: Path
    lang: str
    as_json: bool
    as_of: datetime | None


class Wanted(NamedTuple):
    """What of the agenda is wanted, as it was typed: the first and the last day, or a number of days from today."""

    first: date | None = None
    last: date | None = None
    days: int = 14
    person: str | None = None
    channel: str | None = None
    campaign: str | None = None


class UnknownNameError(Exception):
    """Somebody or something that is not there was named; its text says so, in the language asked for."""


def run_status(asked: Asked, person: str | None) -> int:
    """Print what waits for *person*, or for the whole team. The exit code."""
    plan, problems = _planned(asked)
    if plan is None:
        return PROBLEMS
    try:
        member = _member(plan, person, asked.lang) if person is not None else None
    except UnknownNameError as error:
        return _wrong(error)
    own = (share_of(plan, problems, member.id), context(plan)) if member else None
    found = own or shares(plan, problems)
    if asked.as_json:
        text = status_json(plan, member.id if member else None, found, asked.lang)
    else:
        text = member_text(Writer(plan, asked.lang), *own) if own else team_text(Writer(plan, asked.lang), found)
    click.echo(text, nl=False)
    return FINE


def run_agenda(asked: Asked, wanted: Wanted) -> int:
    """Print the agenda, day by day. The exit code."""
    plan, problems = _planned(asked)
    if plan is None:
        return PROBLEMS
    try:
        only = _only(plan, wanted, asked.lang)
    except UnknownNameError as error:
        return _wrong(error)
    first = wanted.first or plan.today
    days = agenda(plan, first, wanted.last or first + timedelta(days=wanted.days - 1), only)
    text = agenda_json(plan, days, asked.lang) if asked.as_json else agenda_text(Writer(plan, asked.lang), days)
    click.echo(text, nl=False)
    _tell_unread(plan, problems, asked.lang)
    return FINE


def run_today(asked: Asked) -> int:
    """Print the day. The exit code."""
    plan, problems = _planned(asked)
    if plan is None:
        return PROBLEMS
    found = today(plan)
    text = today_json(plan, found, asked.lang) if asked.as_json else today_text(Writer(plan, asked.lang), found)
    click.echo(text, nl=False)
    _tell_unread(plan, problems, asked.lang)
    return FINE


def _planned(asked: Asked) -> tuple[Plan | None, list[Problem]]:
    """The plan and all problems; without a plan they are printed, as `majlis check` prints them in either form."""
    reviewed = review(asked.root, os.environ, asked.as_of, cache_in(asked.root))
    if reviewed.plan is None:
        form = as_json if asked.as_json else as_text
        click.echo(form(reviewed.problems, asked.lang), nl=False)
        click.echo(summary(reviewed.problems, asked.lang), err=True)
    return reviewed.plan, reviewed.problems


def _tell_unread(plan: Plan, problems: list[Problem], lang: str) -> None:
    """Which files of the content can't be read, so that nobody takes what is told for all there is."""
    shown = {entry.path for entry in plan.workspace.entries}
    folders = tuple(f"{kind.folder}/" for kind in KINDS)
    paths = dict.fromkeys(problem.place.path for problem in problems if has_errors([problem]))
    unread = [visible(path) for path in paths if path not in shown and path.startswith(folders)]
    if unread:
        named = words.BETWEEN.to(lang).join(unread[:_NAMED]) + ("…" if len(unread) > _NAMED else "")
        click.echo(words.UNREAD.to(lang).format(paths=named), err=True)


def _only(plan: Plan, wanted: Wanted, lang: str) -> Only:
    """What of the agenda is wanted, by ids. Raises UnknownNameError."""
    campaigns = [campaign.id for campaign in plan.workspace.of(Campaign)]
    _known(wanted.channel, plan.workspace.channel_by_id, words.NO_CHANNEL, lang)
    _known(wanted.campaign, campaigns, words.NO_CAMPAIGN, lang)
    member = _member(plan, wanted.person, lang).id if wanted.person is not None else None
    return Only(member, wanted.channel, wanted.campaign)


def _member(plan: Plan, name: str, lang: str) -> Member:
    """The member called *name*. Raises UnknownNameError."""
    found = member_named(plan.workspace, name)
    if found.member:
        return found.member
    known = found.guesses or tuple(plan.workspace.members)
    hint = DID_YOU_MEAN if len(found.guesses) == 1 else words.SEVERAL
    raise UnknownNameError(_unknown(words.NO_MEMBER, name, hint, known, lang))


def _known(name: str | None, known: Iterable[str], message: Words, lang: str) -> None:
    """Nothing, or UnknownNameError where *name* is none of *known*."""
    ids = tuple(known)
    if name is not None and name not in ids:
        guess = nearest(name, ids)
        hint, told = (DID_YOU_MEAN, (guess,)) if guess else (words.SEVERAL, ids)
        raise UnknownNameError(_unknown(message, name, hint, told, lang))


def _unknown(message: Words, name: str, hint: Words, known: tuple[str, ...], lang: str) -> str:
    """What is not known, and on a second line what could have been meant."""
    told = visible(words.BETWEEN.to(lang).join(known))
    first = message.to(lang).format(name=visible(name))
    return f"{first}\n    {hint.to(lang).format(guess=told, known=told)}" if known else first


def _wrong(error: UnknownNameError) -> int:
    click.echo(str(error), err=True)
    return WRONG_USE
