"""What every feed must do, point by point, held over every feed of a workspace that has something of every sort.

| point | test here, or the module that has more of it |
|---|---|
| UTF-8, CRLF, 75 octets, no control character, bidi balanced | `test_lines`; any text: test_parsers |
| UID from ids alone, ASCII, one for each occurrence, kept | `test_identity`; test_identity, test_times, test_sorts |
| stamps from the history, strictly forward, UTC | `test_stamps`; test_stamps, test_changes |
| an event that did not change keeps its bytes | test_changes |
| UTC or whole days; no zones, no rules | `test_time`; all zones: test_parsers, test_sorts |
| text escaped once; a title; description with Hijri date and address | `test_text` |
| tags without commas, addresses in ASCII | `test_text`; test_posts, test_links |
| name, refresh, colour, no METHOD, in order | `test_calendar` |
| size, number, window, warning at 80 % | `test_limits`; test_window, test_feed |
| who is busy; alarms only of deadlines; nobody invited | `test_manners` |
| no two events alike | `test_no_two_alike` |
| statuses; cancelled for 30 days | `test_manners`; test_posts, test_removed, test_changes |
| one bad event does not lose the feed | test_feed, test_changes |
| an event is the same in every feed | `test_one_event_has_the_same_bytes_everywhere` |
| read alike by programs that did not write it | `test_three_programs_read_every_feed_alike` |
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit

import icalendar
import vobject
from ical.calendar_stream import IcsCalendarStream

Feeds = dict[str, bytes]
Reader = Callable[[bytes], dict[str, list[str]]]
SORTS = ("channel", "campaign", "owner", "lang", "kind", "partner", "deadlines", "routines", "rota", "keydates")
CSS3 = {
    "cadetblue", "crimson", "darkcyan", "darkorange", "darkseagreen", "firebrick", "goldenrod", "hotpink",
    "mediumpurple", "seagreen", "silver", "slateblue", "slategray", "steelblue", "teal", "tomato",
}
OPEN, CLOSE = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068", "\u202c\u2069"


def value(lines: list[str], name: str) -> str:
    return next((re.split("[:;]", line, maxsplit=1)[1] for line in lines if re.match(f"{name}[:;]", line)), "")


def test_there_is_a_feed_of_every_sort_and_something_in_each(whole_feeds: Feeds, read_events: Reader) -> None:
    assert next(iter(whole_feeds)) == "calendar.ics"
    found = dict.fromkeys(path.split("/")[1].split("-")[0].removesuffix(".ics") for path in list(whole_feeds)[1:])
    assert tuple(found) == SORTS
    assert all(read_events(data) for data in whole_feeds.values())
    assert all(re.fullmatch(r"calendar\.ics|feeds/[a-z0-9-]+\.ics", path) for path in whole_feeds)


def test_lines(whole_feeds: Feeds) -> None:
    for data in whole_feeds.values():
        assert not data.startswith(b"\xef\xbb\xbf")
        assert data.endswith(b"END:VCALENDAR\r\n")
        for line in data.removesuffix(b"\r\n").split(b"\r\n"):
            assert 0 < len(line) <= 75
            assert line.strip()
            text = line.decode("utf-8")
            assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]", text)
        for line in data.decode().replace("\r\n ", "").split("\r\n"):
            assert sum(line.count(char) for char in OPEN) == sum(line.count(char) for char in CLOSE)


def test_identity(whole_feeds: Feeds, read_events: Reader) -> None:
    for data in whole_feeds.values():
        uids = re.findall(r"\r\nUID:(.*?)\r\n", data.decode().replace("\r\n ", ""))
        assert len(uids) == len(set(uids)) == len(read_events(data))
        assert all(re.fullmatch(r"[\x21-\x7e]{3,255}", uid) and uid.endswith("@sidra.example") for uid in uids)


def test_stamps(whole_feeds: Feeds, read_events: Reader) -> None:
    first, head = "20270121T090000Z", "20270121T130000Z"  # holidays: the library's version, in seconds
    for path, data in whole_feeds.items():
        for name, lines in read_events(data).items():
            created, changed, stamp = (value(lines, key) for key in ("CREATED", "LAST-MODIFIED", "DTSTAMP"))
            assert created == first
            assert first <= changed == stamp <= (head if name.startswith("holiday.") else first), (path, name)
            assert re.fullmatch(r"\d{1,9}", value(lines, "SEQUENCE"))


def test_time(whole_feeds: Feeds, read_events: Reader) -> None:
    for data in whole_feeds.values():
        assert not re.search(rb"TZID|VTIMEZONE|X-WR-TIMEZONE|RRULE|RDATE|EXDATE|RECURRENCE-ID", data)
        for lines in read_events(data).values():
            start, end = value(lines, "DTSTART"), value(lines, "DTEND")
            assert start < end
            for moment in (start, end):
                assert re.fullmatch(r"\d{8}T\d{6}Z|VALUE=DATE:\d{8}", moment)
            assert start.startswith("VALUE") == end.startswith("VALUE")


def test_text(whole_feeds: Feeds, read_events: Reader) -> None:
    for data in whole_feeds.values():
        for name, lines in read_events(data).items():
            assert value(lines, "SUMMARY").strip()
            told = value(lines, "DESCRIPTION").replace("\\n", "\n").split("\n")
            assert "<" not in value(lines, "DESCRIPTION")
            assert any(line.startswith(("Hijri date: ", "التاريخ الهجري: ")) for line in told), name
            assert told[-1] == value(lines, "URL")
            assert urlsplit(value(lines, "URL")).scheme == "https"
            assert value(lines, "URL").isascii()
            if not name.startswith(("shift.", "day.", "holiday.")):
                assert any(line.startswith(("Status: ", "الحالة: ")) for line in told), name
                assert any(line.startswith(("Owner: ", "المسؤول: ")) for line in told), name
            assert "\\," not in value(lines, "CATEGORIES")
    (day,) = (lines for name, lines in read_events(whole_feeds["feeds/keydates.ics"]).items()
              if name == "day.coffee-day.2027")
    assert value(day, "SUMMARY") == "يوم القهوة"


def test_calendar(whole_feeds: Feeds) -> None:
    names = []
    for data in whole_feeds.values():
        head = data.decode().replace("\r\n ", "").partition("BEGIN:VEVENT")[0].split("\r\n")
        assert value(head, "NAME") == value(head, "X-WR-CALNAME")
        assert value(head, "DESCRIPTION") == value(head, "X-WR-CALDESC") != ""
        assert value(head, "REFRESH-INTERVAL") == "VALUE=DURATION:" + value(head, "X-PUBLISHED-TTL")
        assert value(head, "COLOR") in CSS3
        assert not re.search(rb"\r\nMETHOD", data)
        names.append(value(head, "NAME"))
    assert len(set(names)) == len(names)
    assert names[:2] == ["قهوة سدرة", "قهوة سدرة · إنستغرام"]
    assert {"قهوة سدرة · لينا حدّاد", "قهوة سدرة · المواعيد النهائية", "قهوة سدرة · Spring at home"} <= set(names)


def test_events_are_in_the_order_of_their_starts(whole_feeds: Feeds, read_events: Reader) -> None:
    for data in whole_feeds.values():
        order = [(value(lines, "DTSTART").removeprefix("VALUE=DATE:").replace("T", "").ljust(15, "0")[:14],
                  value(lines, "UID")) for lines in read_events(data).values()]
        assert order == sorted(order)


def test_limits(whole_feeds: Feeds, read_events: Reader) -> None:
    for data in whole_feeds.values():
        assert len(data) < 1_000_000
        assert len(read_events(data)) < 1_000


def test_manners(whole_feeds: Feeds, read_events: Reader) -> None:
    alarms = 0
    for path, data in whole_feeds.items():
        assert not re.search(rb"ATTENDEE|ORGANIZER|mailto:|tel:", data)
        for lines in read_events(data).values():
            assert value(lines, "STATUS") in ("TENTATIVE", "CONFIRMED", "CANCELLED")
            assert value(lines, "COLOR") in CSS3
            if value(lines, "DTSTART").startswith("VALUE") or value(lines, "STATUS") == "CANCELLED":
                assert value(lines, "TRANSP") == "TRANSPARENT"
        alarms += data.count(b"BEGIN:VALARM")
        assert path == "feeds/deadlines.ics" or b"VALARM" not in data
    assert alarms > 5


def test_no_two_alike(whole_feeds: Feeds, read_events: Reader) -> None:
    for data in whole_feeds.values():
        shown = [(value(lines, "DTSTART"), value(lines, "DTEND"), value(lines, "SUMMARY"))
                 for lines in read_events(data).values()]
        assert len(set(shown)) == len(shown)


def test_one_event_has_the_same_bytes_everywhere(whole_feeds: Feeds) -> None:
    known: dict[bytes, bytes] = {}
    feeds = 0
    for data in whole_feeds.values():
        for block in data.split(b"BEGIN:VEVENT\r\n")[1:]:
            event = block.partition(b"END:VEVENT")[0]
            uid = re.search(rb"UID:[^\r]*", event)
            assert uid
            assert known.setdefault(uid[0], event) == event
            feeds += 1
    assert feeds > len(known)


def moment(found: datetime | date) -> datetime | date:
    return found.astimezone(UTC) if isinstance(found, datetime) else found


def test_three_programs_read_every_feed_alike(whole_feeds: Feeds, read_events: Reader) -> None:
    for data in whole_feeds.values():
        first = {str(event["UID"]): (moment(event.start), moment(event.end), str(event["SUMMARY"]),
                                     str(event["DESCRIPTION"]), str(event["STATUS"]), len(event.alarms.times))
                 for event in icalendar.Calendar.from_ical(data).events}
        second = {str(event.uid): (moment(event.start), moment(event.end), event.summary, event.description,
                                   event.status.value if event.status else "", len(event.alarm))
                  for event in IcsCalendarStream.calendar_from_ics(data.decode()).events}
        listed: list[Any] = vobject.readOne(data.decode()).vevent_list
        third = {event.uid.value: (moment(event.dtstart.value), moment(event.dtend.value), event.summary.value,
                                   event.description.value, event.status.value,
                                   len(getattr(event, "valarm_list", ()))) for event in listed}
        assert len(first) == len(read_events(data))
        assert first == second == third
