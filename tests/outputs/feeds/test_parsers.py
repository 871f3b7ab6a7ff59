"""The feed read back by three parsers that did not write it: icalendar, ical (Home Assistant's) and vobject."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple

import icalendar
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from majlis.edition import Edition
from majlis.kinds import Post
from majlis.outputs.feeds import calendar_feeds
from majlis.outputs.feeds.text import can_be_seen, clean_line

FeedOf = Callable[..., bytes]
EditionOf = Callable[..., Edition]
ANY = st.text(st.characters(categories=None), max_size=120)


class Read(NamedTuple):
    """What a parser makes of an event."""

    start: datetime | date
    end: datetime | date
    summary: str
    description: str
    categories: tuple[str, ...]
    status: str


def moment(value: datetime | date) -> datetime | date:
    return value.astimezone(UTC) if isinstance(value, datetime) else value


def by_icalendar(feed: bytes) -> dict[str, Read]:
    events = icalendar.Calendar.from_ical(feed).events
    return {
        str(event["UID"]): Read(
            moment(event.start), moment(event.end), str(event["SUMMARY"]), str(event["DESCRIPTION"]),
            tuple(map(str, event.categories)), str(event["STATUS"]),
        ) for event in events
    }


def by_ical(feed: bytes) -> dict[str, Read]:
    events = IcsCalendarStream.calendar_from_ics(feed.decode()).events
    return {
        str(event.uid): Read(
            moment(event.start), moment(event.end), event.summary or "", event.description or "",
            tuple(event.categories), event.status.value if event.status else "",
        ) for event in events
    }


def by_vobject(feed: bytes) -> dict[str, Read]:
    found: Iterable[Any] = getattr(vobject.readOne(feed.decode()), "vevent_list", [])
    return {
        event.uid.value: Read(
            moment(event.dtstart.value), moment(event.dtend.value), event.summary.value, event.description.value,
            tuple(event.categories.value) if hasattr(event, "categories") else (), event.status.value,
        ) for event in found
    }


PARSERS = (by_icalendar, by_ical, by_vobject)
each_parser = pytest.mark.parametrize("parse", PARSERS)


@each_parser
@pytest.mark.parametrize(
    ("zone", "local", "utc"),
    [
        ("Asia/Riyadh", "2027-02-11 20:30", "2027-02-11 17:30"),
        ("Asia/Riyadh", "2027-02-11 01:30", "2027-02-10 22:30"),
        ("Africa/Cairo", "2027-01-15 20:30", "2027-01-15 18:30"),
        ("Africa/Cairo", "2027-07-15 20:30", "2027-07-15 17:30"),
        ("Africa/Cairo", "2027-04-29 23:59", "2027-04-29 21:59"),
        ("Africa/Cairo", "2027-04-30 01:00", "2027-04-29 22:00"),
        ("Africa/Cairo", "2027-10-28 22:59", "2027-10-28 19:59"),
        ("Africa/Cairo", "2027-10-29 00:00", "2027-10-28 22:00"),
        ("Europe/London", "2027-01-15 20:30", "2027-01-15 20:30"),
        ("Europe/London", "2027-07-15 20:30", "2027-07-15 19:30"),
        ("Africa/Casablanca", "2026-09-19 12:00", "2026-09-19 11:00"),
        ("Africa/Casablanca", "2026-09-21 12:00", "2026-09-21 12:00"),
    ],
)
def test_every_parser_sees_the_same_instant(
    feed_of: FeedOf, parse: Callable[[bytes], dict[str, Read]], zone: str, local: str, utc: str
) -> None:
    instant = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    for team, post in (({}, {"timezone": zone}), ({"timezone": zone}, {})):
        (event,) = parse(feed_of({"dana": {"publish_at": local, **post}}, team=team)).values()
        assert (event.start, event.end) == (instant, instant + timedelta(minutes=15))


@each_parser
def test_every_parser_sees_the_same_days(feed_of: FeedOf, parse: Callable[[bytes], dict[str, Read]]) -> None:
    (event,) = parse(feed_of({}, {"spring": {}})).values()
    assert (event.start, event.end) == (date(2027, 3, 14), date(2027, 4, 18))


@each_parser
def test_every_parser_reads_every_status(feed_of: FeedOf, parse: Callable[[bytes], dict[str, Read]]) -> None:
    more = {"cancel_reason": "Rain", "published": {"at": "2027-02-11 20:31"}}
    posts = {status.replace("_", "-"): {"status": status, **more} for status in (
        "in_review", "changes_requested", "approved", "scheduled", "published", "on_hold", "cancelled")}
    found = parse(feed_of(posts, {"spring": {}}))
    assert sorted(event.status for event in found.values()) == ["CANCELLED", *["CONFIRMED"] * 3, *["TENTATIVE"] * 4]


@each_parser
def test_every_parser_takes_a_feed_without_events(
    feed_of: FeedOf, parse: Callable[[bytes], dict[str, Read]]
) -> None:
    assert parse(feed_of({})) == {}


@pytest.fixture(scope="module")
def two_posts(edition_of: EditionOf) -> Edition:
    """Two posts, of which the second stays as it is."""
    return edition_of({"dana": {"campaign": "spring"}, "other": {"publish_at": "2027-02-12 09:00"}}, {"spring": {}})


@settings(max_examples=120, deadline=None)
@given(title=ANY, tag=ANY, owner=ANY, body=ANY, campaign=ANY, name=ANY)
def test_any_text_comes_back_as_it_was_meant(
    two_posts: Edition, title: str, tag: str, owner: str, body: str, campaign: str, name: str
) -> None:
    edition = _with(two_posts, title, tag, owner, body, campaign, name)
    artifact = next(calendar_feeds(edition, {}))
    shown = clean_line(title) if can_be_seen(clean_line(title)) else "dana"
    for parse in PARSERS:
        found = parse(artifact.data)
        assert sorted(found) == ["dana@sidra.example", "other@sidra.example", "spring@sidra.example"]
        dana = found["dana@sidra.example"]
        assert dana.summary.replace("\u200e", "") == f"{shown} · Instagram".replace("\u200e", "")
        assert (f"Owner: {clean_line(owner)}\n" in dana.description) is can_be_seen(clean_line(owner))
        assert dana.categories[:2] == ("Brewing craft", "Text")
        own = {clean_line(tag).casefold()} - {"text", "brewing craft"} if can_be_seen(clean_line(tag)) else set()
        assert len(dana.categories) == 2 + len(own)
        assert found["other@sidra.example"].summary == "Dana's first rosetta · Instagram"


@settings(max_examples=50, deadline=None)
@given(title=ANY, tag=ANY, owner=ANY, body=ANY, campaign=ANY, name=ANY)
def test_the_count_of_lines_hangs_on_no_text(
    two_posts: Edition, title: str, tag: str, owner: str, body: str, campaign: str, name: str
) -> None:
    artifact = next(calendar_feeds(_with(two_posts, title, tag, owner, body, campaign, name), {}))
    usual = next(calendar_feeds(two_posts, {}))
    text = artifact.data.decode()
    assert _names(artifact.data) == _names(usual.data)
    # What splitlines() takes for a line's end, no line holds.
    assert len(text.splitlines()) == text.count("\r\n")


def _names(feed: bytes) -> list[str]:
    return [line.partition(":")[0] for line in feed.decode().replace("\r\n ", "").split("\r\n")]


def _with(edition: Edition, title: str, tag: str, owner: str, body: str, campaign: str, name: str) -> Edition:
    """*edition* with any texts in place of those of its first post, its campaign and its team."""
    workspace = edition.workspace
    entries = tuple(
        replace(entry, title=title, tags=(tag,), owner=owner, body=body)
        if isinstance(entry, Post) and entry.id == "dana" else replace(entry, title=campaign)
        if not isinstance(entry, Post) else entry for entry in workspace.entries
    )
    return replace(edition, workspace=replace(
        workspace, entries=entries, team=replace(workspace.team, name_ar=name, name_en=name, uid_domain="sidra.example")
    ))
