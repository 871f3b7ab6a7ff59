"""Fields come out by the names of the schema, and can be read again as they were."""

import json
import re
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from majlis.dates.durations import Duration
from majlis.kinds import kind_named
from majlis.kinds.campaign import Phase
from majlis.kinds.channels import Channel
from majlis.kinds.event import Event
from majlis.kinds.hours import Hours
from majlis.kinds.read import read_entry
from majlis.load import load
from majlis.outputs.data.records import as_json, line
from majlis.source import read_source

EXAMPLE = Path(__file__).parents[3]
RIYADH = ZoneInfo("Asia/Riyadh")
_OFFSET = re.compile(r'"(\d{4}-\d\d-\d\d)T(\d\d:\d\d):00\+03:00"')


def local(text: str) -> str:
    """Moments as authors write them, without the offset of the project's zone."""
    return _OFFSET.sub(r'"\1 \2"', text)


def test_every_entry_of_the_example_can_be_read_again() -> None:
    workspace = load(EXAMPLE).workspace
    assert workspace
    assert len(workspace.entries) > 50
    for entry in workspace.entries:
        written = as_json(entry)
        front = "".join(f"{key}: {local(line(value))}\n" for key, value in written.items())
        source, _ = read_source(entry.path, f"---\n{front}---\n{entry.body}\n".encode())
        assert source
        again = read_entry(source, kind_named(entry.kind), workspace.zone, "ar")
        assert again.problems == (), entry.path
        assert again.entry
        assert as_json(again.entry) == written, entry.path


def test_days_moments_and_times_of_day_are_text() -> None:
    event = Event(
        kind="event", path="e.md", body="", body_line=1, digest="", front="", id="e", title="E",
        lang="en", owner="huda", status="idea", starts_at=datetime(2027, 2, 3, 9, 30, tzinfo=RIYADH),
        recap_due=date(2027, 2, 5), review_in=Duration(6, "mo"),
    )
    assert as_json(event) == {
        "id": "e", "title": "E", "lang": "en", "owner": "huda", "visibility": "team", "review_in": "6mo",
        "status": "idea", "starts_at": "2027-02-03T09:30:00+03:00", "recap_due": "2027-02-05",
    }
    assert list(as_json(event))[:2] == ["id", "title"]


def test_what_python_keeps_for_itself_has_its_own_name() -> None:
    phase = Phase(name="teaser", from_=date(2027, 2, 1), to=date(2027, 2, 7))
    assert as_json(phase) == {"name": "teaser", "from": "2027-02-01", "to": "2027-02-07"}


def test_hours_are_text() -> None:
    channel = Channel(id="x", platform="x", name_en="X", name_ar="إكس", owner="huda",
                      quiet_hours=Hours(from_=time(23), to=time(7)))
    assert as_json(channel)["quiet_hours"] == "23:00-07:00"


@pytest.mark.parametrize("text", ["سطر 🌙", '"quoted" \\ back', "a\u2028b\nc\td", "\u200f<b>"])
def test_a_line_is_one_line_that_reads_back_as_it_was(text: str) -> None:
    made = line({"a": text})
    assert "\n" not in made
    assert json.loads(made) == {"a": text}
    assert "\\u06" not in made
