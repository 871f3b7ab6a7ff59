"""Events in the feed: what is live with the community, from its start to its end. An idea is not in the feed."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from majlis.edition import Edition
from majlis.kinds import Event, kind_named
from majlis.kinds.event import FORMATS
from majlis.outputs.feeds import wording
from majlis.outputs.feeds.event import EVERYTHING, FeedEvent, Key
from majlis.outputs.feeds.identity import uid_of
from majlis.outputs.feeds.links import page_url
from majlis.outputs.feeds.plans import PREFIXED, STATUSES
from majlis.outputs.feeds.stamps import Stamps
from majlis.plan.needs.live import roles_at
from majlis.words import Words

COLOR = "darkcyan"
LASTS = timedelta(hours=1)
"""How long an event is shown whose end is not known yet."""
QUESTIONS = Words("Questions", "استقبال الأسئلة")


def live_events(edition: Edition, stamps: Stamps, event: Event) -> Iterator[FeedEvent]:
    """What *event* is in calendars, if it has a start."""
    if event.status in STATUSES and event.starts_at:
        start, end = (moment.astimezone(UTC) if moment else None for moment in (event.starts_at, event.ends_at))
        assert start
        yield _event(edition, stamps, event, start, end if end and end > start else start + LASTS)


def _event(edition: Edition, stamps: Stamps, event: Event, start: datetime, end: datetime) -> FeedEvent:
    state = kind_named("event").states[event.status]
    return FeedEvent(
        uid=uid_of(event.id, edition.workspace.team.uid_domain),
        path=event.path,
        start=start,
        end=end,
        summary=wording.title_line(state if event.status in PREFIXED else None, event, _channel(edition, event)),
        description=_description(edition, event, start, end),
        status=STATUSES[event.status],
        transparent=event.status == "cancelled",
        color="silver" if event.status == "cancelled" else COLOR,
        stamp=stamps.of(event.path, _told(event)),
        categories=_categories(event),
        url=page_url(edition, event),
        feeds=frozenset(_feeds(edition, event)),
    )


def _feeds(edition: Edition, event: Event) -> Iterator[Key]:
    """Those of its channel, of everybody who takes part, of its guests."""
    yield from (EVERYTHING, ("kind", "event"), ("lang", event.lang))
    yield from [("channel", event.channel)] if event.channel else []
    yield from (("owner", person) for person in roles_at(edition.plan, event))
    yield from (("partner", guest.partner) for guest in event.guests if guest.partner)


def _told(event: Event) -> Iterator[str]:
    """The facts of other files that the event tells."""
    people = (event.owner, event.host, event.moderator)
    yield from (f"member:{id}" for id in people if id)
    yield from [f"channel:{event.channel}"] if event.channel else []


def _channel(edition: Edition, event: Event) -> str:
    return wording.channel_names(edition.workspace, [event.channel] if event.channel else [], event.lang)


def _categories(event: Event) -> tuple[str, ...]:
    shape = [FORMATS[event.format].to(event.lang)] if event.format else []
    return (kind_named("event").plural.to(event.lang), *shape, *event.tags)


def _description(edition: Edition, event: Event, start: datetime, end: datetime) -> str:
    return wording.paragraphs(
        _facts(edition, event, start, end),
        _links(event),
        [page_url(edition, event) or ""],
    )


def _facts(edition: Edition, event: Event, start: datetime, end: datetime) -> Iterator[str]:
    lang, workspace = event.lang, edition.workspace
    first, last = (wording.moment_in(edition, moment, lang) for moment in (start, end))
    yield wording.line(wording.label_of(Event, "status"), kind_named("event").states[event.status].to(lang), lang)
    yield wording.line(wording.label_of(Event, "starts_at"), first, lang)
    yield wording.line(wording.label_of(Event, "ends_at"), last, lang)
    yield wording.line(wording.HIJRI, wording.hijri_day(edition, start, lang), lang)
    yield wording.line(wording.CHANNEL, _channel(edition, event), lang)
    for key, person in (("owner", event.owner), ("host", event.host), ("moderator", event.moderator)):
        yield wording.line(wording.label_of(Event, key), wording.person_name(workspace, person, lang), lang)
    if event.question_window:
        window, dates = event.question_window, wording.dates_in(edition, lang)
        yield wording.line(QUESTIONS, wording.span(dates.day(window.opens), dates.day(window.closes), lang), lang)


def _links(event: Event) -> Iterator[str]:
    for key in ("join_url", "registration_url"):
        yield wording.line(wording.label_of(Event, key), getattr(event, key), event.lang)
