"""Routines: each of their days as an event of its own, in the months that `Window.ahead` spans. Nobody is busy with it:
whoever subscribes is not always the one whose turn it is.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from majlis.dates.durations import UNITS, Duration
from majlis.edition import Edition
from majlis.kinds import Routine, kind_named
from majlis.outputs.feeds import wording
from majlis.outputs.feeds.event import FeedEvent, Key
from majlis.outputs.feeds.identity import part_name, uid_of
from majlis.outputs.feeds.links import page_url
from majlis.outputs.feeds.stamps import Stamps
from majlis.outputs.feeds.window import Window
from majlis.plan.repeats import routine_days
from majlis.words import Words

FEED: Key = ("routines", "")
COLOR = "cadetblue"
WHO = Words("Who", "المكلّفون")
LASTS = timedelta(minutes=30)
"""How long a duty is shown of which only the beginning is known."""
IN_USE = ("active", "under_review")


def routine_events(edition: Edition, stamps: Stamps, window: Window, routine: Routine) -> Iterator[FeedEvent]:
    """The days of *routine*, if it is in use."""
    first, last = window.ahead
    if routine.status in IN_USE:
        for day in routine_days(routine, first, last, edition.workspace.week):
            yield _event(edition, stamps, routine, day)


def _event(edition: Edition, stamps: Stamps, routine: Routine, day: date) -> FeedEvent:
    start, end = _span(edition, routine, day)
    names = wording.people(edition.workspace, _who(routine), routine.lang)
    return FeedEvent(
        uid=uid_of(part_name("routine", routine.id, f"{day:%Y%m%d}"), edition.workspace.team.uid_domain),
        path=routine.path,
        start=start,
        end=end,
        summary=wording.title_line(None, routine, names),
        description=_description(edition, routine, start),
        status="CONFIRMED",
        transparent=True,
        color=COLOR,
        stamp=stamps.of(routine.path, _told(routine)),
        categories=(kind_named("routine").plural.to(routine.lang), *routine.tags),
        url=page_url(edition, routine),
        feeds=frozenset({FEED}),
    )


def _span(edition: Edition, routine: Routine, day: date) -> tuple[date, date]:
    """From its time of day on, or the whole day; of one that takes days all of them."""
    if routine.at is None:
        days = _length(routine.duration).days if routine.duration else 0
        return day, day + timedelta(days=max(days, 1))
    start = datetime.combine(day, routine.at, edition.workspace.zone).astimezone(UTC)
    return start, start + (_length(routine.duration) if routine.duration else LASTS)


def _length(duration: Duration) -> timedelta:
    """At least a minute; months and years, which no duty takes, count as one day."""
    if duration.unit in ("mo", "y"):
        return timedelta(days=1)
    return max(timedelta(**{UNITS[duration.unit]: duration.number}), timedelta(minutes=1))


def _who(routine: Routine) -> tuple[str, ...]:
    return routine.who or (routine.owner,)


def _told(routine: Routine) -> Iterator[str]:
    yield from (f"member:{id}" for id in (*routine.who, routine.owner))
    yield from (f"channel:{id}" for id in routine.channels)


def _description(edition: Edition, routine: Routine, start: date | datetime) -> str:
    return wording.paragraphs(_facts(edition, routine, start), [page_url(edition, routine) or ""])


def _facts(edition: Edition, routine: Routine, start: date | datetime) -> Iterator[str]:
    lang, workspace = routine.lang, edition.workspace
    channels = wording.channel_names(workspace, routine.channels, lang)
    state = kind_named("routine").states[routine.status]
    yield wording.line(WHO, wording.people(workspace, _who(routine), lang), lang)
    yield wording.line(wording.label_of(Routine, "status"), state.to(lang), lang)
    yield wording.line(wording.HIJRI, wording.hijri_day(edition, start, lang), lang)
    yield wording.line(wording.CHANNEL if len(routine.channels) == 1 else wording.CHANNELS, channels, lang)
    yield wording.line(wording.label_of(Routine, "owner"), wording.owner_name(workspace, routine), lang)
