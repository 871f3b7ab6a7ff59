"""Any text in any field of any sort: every feed stays whole, and says what was meant."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, NamedTuple

import icalendar
import pytest
import vobject
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from majlis.edition import Edition, edition_for
from majlis.kinds import Brief, Report
from majlis.load import load
from majlis.outputs.feeds import calendar_feeds
from majlis.outputs.feeds.text import can_be_seen, clean_line

ANY = st.text(st.characters(categories=None), max_size=60)
TWO_THOUSAND = r'''
import random, sys
from datetime import UTC, datetime, timedelta
from icalendar import Calendar
from majlis.outputs.feeds.calendar import filled, frame
from majlis.outputs.feeds.event import FeedEvent
from majlis.outputs.feeds.stamps import Stamp
from majlis.outputs.feeds.text import can_be_seen, clean_line, clean_lines, escaped
from majlis.problems import Place

draw = random.Random(1448)
SPECIAL = ("\r\n\t\x00\x0b\x1b\x7f\x85\u2028\u2029\ufeff\u202e\u202c\u2066\u2069\ud800\udfff\\,;:\"^nN\u0600\u200d"
           "\U0001f319\u0301")

def text():
    size = draw.choice((0, 1, 3, 20, 90))
    return "".join(draw.choice(SPECIAL) if draw.random() < 0.4 else chr(draw.randrange(0x110000)) for _ in range(size))

start, bad, cases = datetime(2027, 2, 11, 17, 30, tzinfo=UTC), 0, 0
while cases < 2000:
    events = [FeedEvent(f"{cases + n}@a", "x", start, start + timedelta(1), text(), text(), "CONFIRMED", False,
                        "gold", Stamp(), (text(), text()), None, alarm=timedelta(hours=-15)) for n in range(50)]
    cases += len(events)
    name = text()
    data = filled(frame(name, text()), (event.to_ical() for event in events))
    read = Calendar.from_ical(data)
    found = {str(one["UID"]): one for one in read.events}
    bad += len(found) != len(events) or any(len(line) > 75 for line in data.split(b"\r\n"))
    # icalendar leaves NAME as it stands, escaped.
    shown = clean_line(name) if can_be_seen(clean_line(name)) else "Majlis"
    bad += str(read["NAME"]) != escaped(shown)
    for event in events:
        one, title = found[event.uid], clean_line(event.summary)
        bad += str(one["SUMMARY"]) != (title if can_be_seen(title) else event.uid.partition("@")[0])
        bad += str(one["DESCRIPTION"]) != clean_lines(event.description)
        bad += [str(alarm["DESCRIPTION"]) for alarm in one.subcomponents] != [str(one["SUMMARY"])]
print(cases, bad, __debug__)
'''


@pytest.mark.parametrize("options", [(), ("-O",)])
def test_two_thousand_cases_survive_the_way_there_and_back(options: tuple[str, ...]) -> None:
    command = [sys.executable, *options, "-c", TWO_THOUSAND]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == f"2000 0 {not options}\n", done.stderr


class Whole(NamedTuple):
    """An edition that hypothesis does not print."""

    edition: Edition

    def __repr__(self) -> str:
        return "whole"


@pytest.fixture(scope="module")
def whole_edition(tmp_path_factory: pytest.TempPathFactory, whole_files: Callable[[Any], None]) -> Whole:
    """Something of every sort."""
    root = tmp_path_factory.mktemp("any")
    whole_files(root)
    workspace = load(root).workspace
    assert workspace
    channels = tuple(replace(one, rota=one.rota[2:]) for one in workspace.channels)
    team = replace(workspace.team, holidays=())
    shown = replace(workspace, channels=channels, team=team)
    return Whole(edition_for("team", shown, datetime(2027, 2, 3, 6, tzinfo=UTC)))


@settings(max_examples=8, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(title=ANY, name=ANY, other=ANY)
def test_any_text_anywhere_leaves_every_feed_whole(whole_edition: Whole, title: str, name: str, other: str) -> None:
    usual = {one.path: one for one in calendar_feeds(whole_edition.edition, {})}
    made = {one.path: one for one in calendar_feeds(with_texts(whole_edition.edition, title, name, other), {})}
    assert made.keys() == usual.keys()
    for path, artifact in made.items():
        text = artifact.data.decode()
        assert len(text.splitlines()) == text.count("\r\n")
        uids = sorted(str(event["UID"]) for event in icalendar.Calendar.from_ical(artifact.data).events)
        # Who takes part in an event is known by name.
        assert len(uids) == artifact.extent
        assert path.startswith("feeds/owner-") or artifact.extent == usual[path].extent
        assert sorted(str(event.uid) for event in IcsCalendarStream.calendar_from_ics(text).events) == uids
        found = getattr(vobject.readOne(text), "vevent_list", [])
        assert sorted(event.uid.value for event in found) == uids
        if path == "feeds/deadlines.ics":
            shown = {event.uid.value.partition("@")[0]: event.summary.value for event in found}
            line = clean_line(title)
            assert (line if can_be_seen(line) else "crisis") in shown["due.crisis.drill"]


def with_texts(edition: Edition, title: str, name: str, other: str) -> Edition:
    """*edition* with these in the place of all that somebody typed."""
    workspace = edition.workspace

    def of_entry(entry: Any) -> Any:
        entry = replace(entry, title=title, tags=(other, name), body=other)
        if isinstance(entry, Report):
            return replace(entry, actions=tuple(replace(one, what=other) for one in entry.actions))
        if isinstance(entry, Brief):
            listed = (replace(one, caption_notes=name, code=other, length=title) for one in entry.deliverables)
            return replace(entry, deliverables=tuple(listed))
        return entry

    def named(one: Any) -> Any:
        return replace(one, name_en=name, name_ar=name)

    team = replace(named(workspace.team), members=tuple(map(named, workspace.team.members)),
                   pillars=tuple(map(named, workspace.team.pillars)))
    return replace(edition, workspace=replace(
        workspace, team=team, entries=tuple(map(of_entry, workspace.entries)),
        channels=tuple(map(named, workspace.channels)), key_dates=tuple(map(named, workspace.key_dates))))
