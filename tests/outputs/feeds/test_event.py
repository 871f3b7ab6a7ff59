"""One event and its bytes."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Event

from majlis.dates.zones import zone
from majlis.outputs.feeds import campaigns, posts
from majlis.outputs.feeds.calendar import COLOR
from majlis.outputs.feeds.event import FeedEvent, instant
from majlis.outputs.feeds.stamps import Stamp

CSS3 = """
coral cornflowerblue crimson darkorange darkseagreen dodgerblue gold goldenrod gray indigo mediumpurple mediumseagreen
orange orchid purple royalblue seagreen silver slateblue slategray steelblue teal tomato
"""


def event(**changes: object) -> FeedEvent:
    fields: dict[str, object] = {
        "uid": "a@b", "path": "content/posts/a.md", "start": datetime(2027, 2, 11, 17, 30, tzinfo=UTC),
        "end": datetime(2027, 2, 11, 17, 45, tzinfo=UTC), "summary": "a", "description": "b", "status": "CONFIRMED",
        "transparent": False, "color": "gold", "stamp": Stamp(), **changes,
    }
    return FeedEvent(**fields)  # type: ignore[arg-type]


def test_text_is_escaped_once() -> None:
    text = 'a\\b, c; d: "e" \\n \\N \\, ^n'
    lines = event(summary=text, description=f"{text}\n{text}", categories=(text,)).to_ical().decode()
    escaped = 'a\\\\b\\, c\\; d: "e" \\\\n \\\\N \\\\\\, ^n'
    assert lines.replace("\r\n ", "").split("\r\n")[1] == f"SUMMARY:{escaped}"
    assert f"DESCRIPTION:{escaped}\\n{escaped}\r\n" in lines.replace("\r\n ", "")


@pytest.mark.parametrize("changes", [
    {}, {"start": date(27, 2, 11), "end": date(2027, 2, 12), "transparent": True},
    {"url": "https://a.example/b", "categories": ("c; d", "e"), "alarm": timedelta(minutes=-90)},
    {"alarm": timedelta(hours=-15)}, {"alarm": timedelta()}, {"summary": "f, g" * 40},
    {"stamp": Stamp(*[datetime(2027, 1, day, 8, tzinfo=UTC) for day in (3, 1, 2)], 7)},
])
def test_icalendar_would_write_the_same(changes: dict[str, object]) -> None:
    data = event(**changes).to_ical()
    assert Event.from_ical(data).to_ical() == data


def test_a_text_without_visible_characters_gives_way_to_the_name() -> None:
    assert b"SUMMARY:a\r\n" in event(summary="\u200b\n").to_ical()


def test_instants_are_written_in_utc() -> None:
    cairo = zone("Africa/Cairo")
    start = datetime(2027, 7, 1, 20, 0, tzinfo=cairo)
    data = event(start=start, end=datetime(2027, 7, 1, 21, 0, tzinfo=cairo)).to_ical()
    assert b"DTSTART:20270701T170000Z\r\nDTEND:20270701T180000Z\r\n" in data


def test_a_day_counts_from_its_midnight_in_utc() -> None:
    assert instant(date(2027, 3, 14)) == datetime(2027, 3, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "PUBLISHED"}, {"uid": "قهوة@b"}, {"uid": ""}, {"url": "https://a.example/ب"}, {"url": "a b"},
        {"end": datetime(2027, 2, 11, 17, 30, tzinfo=UTC)}, {"color": "#fff"},
        {"start": date(2027, 2, 11), "end": date(2027, 2, 11)}, {"status": "CONFIRMED\r\nATTENDEE:x"},
        {"stamp": Stamp(sequence=-1)},
    ],
)
def test_an_event_that_would_be_wrong_is_not_written(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        event(**changes).to_ical()


def test_colours_are_names_of_css3() -> None:
    used = {COLOR, campaigns.COLOR, *(look.color for look in posts.LOOKS.values())}
    assert used <= set(CSS3.split())
    assert all(re.fullmatch("[a-z]+", name) for name in used)
