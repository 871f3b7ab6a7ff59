"""What holds, replies and routines know of themselves."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from majlis.kinds import Hold, Reply, Routine, kind_named
from majlis.kinds.read import read_entry
from majlis.source import read_source

HOLD = "---\ntitle: Freeze\nowner: huda\nfrom: 2027-02-12 00:00\nreason: Mourning\n{}---\n"
REPLY = "---\ntitle: Thanks\nlang: en\nstatus: draft\nowner: huda\n{}---\n{}"
Entries = Callable[[str, str], object]


def entry(kind: str, text: str, zone: ZoneInfo) -> object:
    source, problems = read_source(f"content/x/{kind}.md", text.encode())
    assert source
    assert problems == []
    read = read_entry(source, kind_named(kind), zone, "ar")
    return read.entry


def hold(riyadh: ZoneInfo, more: str = "") -> Hold:
    found = entry("hold", HOLD.format(more), riyadh)
    assert isinstance(found, Hold)
    return found


def test_a_hold_is_in_force_from_its_first_moment_to_before_its_last(riyadh: ZoneInfo) -> None:
    found = hold(riyadh, "until: 2027-02-14 12:00\n")
    moments = [datetime(2027, 2, day, hour, minute, tzinfo=riyadh) for day, hour, minute in (
        (11, 23, 59), (12, 0, 0), (14, 11, 59), (14, 12, 0))]
    assert [found.in_force(moment) for moment in moments] == [False, True, True, False]
    assert hold(riyadh).in_force(datetime(2030, 1, 1, tzinfo=riyadh))
    assert found.state == "active"


def test_a_hold_stops_what_is_not_excepted_on_its_channels(riyadh: ZoneInfo) -> None:
    moment = datetime(2027, 2, 13, tzinfo=riyadh)
    some = hold(riyadh, "channels: [x]\nexcept: [hours]\n")
    assert some.stops("iftar", "x", moment)
    assert not some.stops("iftar", "instagram", moment)
    assert not some.stops("hours", "x", moment)
    assert hold(riyadh).stops("iftar", "instagram", moment)


def test_a_replys_texts_are_its_fields_or_its_body(riyadh: ZoneInfo) -> None:
    both = entry("reply", REPLY.format("body_ar: شكرًا\nbody_en: Thank you\n", "Say it **soon**.\n"), riyadh)
    twin = entry("reply", REPLY.format("", "\nThank you\n"), riyadh)
    none = entry("reply", REPLY.format("", "\n"), riyadh)
    assert isinstance(both, Reply)
    assert isinstance(twin, Reply)
    assert isinstance(none, Reply)
    assert both.texts == {"ar": "شكرًا", "en": "Thank you"}
    assert twin.texts == {"en": "Thank you"}
    assert none.texts == {}


def test_days_of_a_repetition_are_read_as_people_write_them(riyadh: ZoneInfo) -> None:
    text = ("---\ntitle: Report\nstatus: draft\nowner: huda\n"
            "repeat: {freq: monthly, on: [First Sunday, ٠٥, last-day, '31', أول أحد]}\n---\n")
    source, _ = read_source("content/routines/report.md", text.encode())
    assert source
    read = read_entry(source, kind_named("routine"), riyadh, "ar")
    assert isinstance(read.entry, Routine)
    assert read.entry.repeat
    assert read.entry.repeat.on == ("first_sunday", "5", "last_day", "31")
    assert [problem.hint() for problem in read.problems] == ["Did you mean 'first_sunday'?"]
