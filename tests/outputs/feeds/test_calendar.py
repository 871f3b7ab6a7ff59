"""The calendar around the events, and the bytes of the whole feed."""

from collections.abc import Callable

import pytest

from majlis.edition import Edition
from majlis.outputs.feeds import calendar_feeds
from majlis.outputs.feeds.calendar import filled, frame

FeedOf = Callable[..., bytes]

WHOLE = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Majlis//Content calendar//EN
CALSCALE:GREGORIAN
DESCRIPTION:المنشورات والحملات والفعاليات ال
 مخطط لها
X-WR-CALDESC:المنشورات والحملات والفعاليات ال
 مخطط لها
NAME:قهوة سدرة
X-WR-CALNAME:قهوة سدرة
COLOR:seagreen
REFRESH-INTERVAL;VALUE=DURATION:PT1H
X-PUBLISHED-TTL:PT1H
BEGIN:VEVENT
SUMMARY:Dana's first rosetta · Instagram
DTSTART:20270211T173000Z
DTEND:20270211T174500Z
DTSTAMP:20000101T000000Z
UID:dana@sidra.example
SEQUENCE:0
CATEGORIES:Brewing craft,Text
COLOR:seagreen
DESCRIPTION:Status: Scheduled\\nChannel: Instagram\\nOwner: Lina Haddad\\nPub
 lishing time: Thursday 11 February 2027\\, 20:30 Riyadh time\\nHijri date: 4
  Ramadan 1448 AH\\nFormat: Text\\n\\nForty-one attempts.\\n\\nhttps://team.sidr
 a.example/en/posts/dana.html
STATUS:CONFIRMED
TRANSP:OPAQUE
URL:https://team.sidra.example/en/posts/dana.html
END:VEVENT
END:VCALENDAR
"""


def test_the_feed_of_one_post_is_these_bytes(feed_of: FeedOf) -> None:
    assert feed_of().decode() == WHOLE.replace("\n", "\r\n")


def test_a_feed_without_events_is_still_a_calendar(feed_of: FeedOf) -> None:
    empty = feed_of({"dana": {"status": "draft"}})
    assert empty.startswith(b"BEGIN:VCALENDAR\r\n")
    assert empty.endswith(b"X-PUBLISHED-TTL:PT1H\r\nEND:VCALENDAR\r\n")


def test_the_artifact_is_called_calendar_ics_and_counts_its_events(edition_of: Callable[..., Edition]) -> None:
    artifact = next(calendar_feeds(edition_of({"a": {}, "b": {}, "c": {"status": "idea"}}), {}))
    assert (artifact.path, artifact.extent) == ("calendar.ics", 2)


def test_the_name_is_in_the_first_language_of_the_project(feed_of: FeedOf) -> None:
    lines = feed_of(team={"languages": ["en", "ar"]}).decode().split("\r\n")
    assert [line for line in lines if "NAME" in line] == ["NAME:Sidra Coffee", "X-WR-CALNAME:Sidra Coffee"]
    assert "X-WR-CALDESC:Planned posts\\, campaigns and events" in lines


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Sidra, Riyadh; the team\\N", r"Sidra\, Riyadh\; the team\\N"),
        ("Sidra\r\nMETHOD:REQUEST", "Sidra METHOD:REQUEST"),
        ("\u202eSidra\x00", "\u202eSidra\ufffd\u202c"),
        ("\u200b", "Majlis"),
    ],
)
def test_the_name_is_escaped_once_and_cannot_break_the_line(name: str, line: str) -> None:
    lines = frame(name, name).decode().split("\r\n")
    assert [found for found in lines if found.startswith(("NAME", "X-WR", "DESC"))] == [
        f"DESCRIPTION:{line}", f"X-WR-CALDESC:{line}", f"NAME:{line}", f"X-WR-CALNAME:{line}",
    ]
    assert len(lines) == 13


def test_events_stand_before_the_end_of_the_calendar() -> None:
    assert filled(frame("a", "b"), [b"one\r\n", b"two\r\n"]).endswith(b"PT1H\r\none\r\ntwo\r\nEND:VCALENDAR\r\n")


def test_what_confuses_calendars_is_not_in_the_feed(feed_of: FeedOf) -> None:
    text = feed_of({"a": {}, "b": {"status": "cancelled", "cancel_reason": "Rain"}}, {"spring": {}}).decode()
    for word in ("METHOD", "TZID", "VTIMEZONE", "X-WR-TIMEZONE", "VALARM", "ATTENDEE", "ORGANIZER", "mailto", "tel:"):
        assert word not in text


def test_lines_are_short_utf_8_that_crlf_ends(feed_of: FeedOf) -> None:
    title = "فنجان يجمعنا 👨‍👩‍👧 " * 12
    data = feed_of({"a": {"title": title, "lang": "ar", "body": "☕" * 300}}, {"spring": {}})
    *lines, rest = data.split(b"\r\n")
    assert rest == b""
    assert max(map(len, lines)) <= 75
    assert all(line.decode().strip() for line in lines)
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")


def test_events_are_sorted_by_start_then_uid(feed_of: FeedOf) -> None:
    posts = {
        "c": {"publish_at": "2027-03-14 03:00"}, "b": {}, "a": {}, "z": {"publish_at": "2026-12-01 10:00"},
        "d": {"publish_at": "2027-03-14 02:59"},
    }
    lines = feed_of(posts, {"spring": {}}).decode().split("\r\n")
    # The campaign's day begins at midnight UTC, after the post of 02:59 in Riyadh and with that of 03:00.
    uids = [line[4:].partition("@")[0] for line in lines if line.startswith("UID:")]
    assert uids == ["z", "a", "b", "d", "c", "spring"]
