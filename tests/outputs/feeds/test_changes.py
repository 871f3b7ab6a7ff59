"""What a change of the content changes in the feeds: the events that say something else, and no byte more."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from majlis.load import load
from majlis.outputs.feeds import calendar_feeds

Reader = Callable[[bytes], dict[str, list[str]]]
Repository = Any
PRINT = """
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from majlis.edition import edition_for
from majlis.history import read_history
from majlis.load import load
from majlis.outputs.feeds import calendar_feeds

root, year = Path(sys.argv[1]), int(sys.argv[2])
edition = edition_for("team", load(root).workspace, datetime(year, 2, 3, 6, tzinfo=UTC), history=read_history(root))
for artifact in calendar_feeds(edition, {}):
    sys.stdout.buffer.write(artifact.path.encode() + artifact.data)
"""
DANA, CHANNELS, DAYS = "content/posts/dana.md", "content/channels.yml", "content/keydates/sa.yml"


def printed(root: Path, *options: str, year: int = 2027, **environment: str) -> bytes:
    command = [sys.executable, *options, "-c", PRINT, str(root), str(year)]
    return subprocess.run(command, env={**os.environ, **environment}, capture_output=True, check=True).stdout


def test_one_commit_gives_the_same_bytes_anywhere_and_at_any_time(whole: Repository, tmp_path_factory: Any) -> None:
    first = printed(whole.root)
    assert b"feeds/rota.ics" in first
    other = tmp_path_factory.mktemp("other") / "copy"
    subprocess.run(["git", "clone", "-q", str(whole.root), str(other)], check=True, capture_output=True)
    assert printed(other, year=2031, TZ="America/New_York", PYTHONHASHSEED="1", SOURCE_DATE_EPOCH="1") == first
    assert printed(other, "-O", year=2020, TZ="Asia/Kolkata", PYTHONHASHSEED="2", LC_ALL="C") == first


def changed(
    repository: Repository, feeds: dict[str, bytes], read: Reader, *edit: str
) -> dict[str, tuple[list[str], list[str]]]:
    """By name what an event said before an edit, in *feeds*, and after it, with nothing where it was not there."""
    before = all_events(feeds, read)
    repository.change(*edit)
    after = all_events(repository.feeds(), read)
    names = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    for name in names & before.keys() & after.keys():
        assert stamp(after[name]) > stamp(before[name]), name
    return {name: (before.get(name, []), after.get(name, [])) for name in sorted(names)}


def all_events(feeds: dict[str, bytes], read: Reader) -> dict[str, list[str]]:
    return {name: lines for data in feeds.values() for name, lines in read(data).items()}


def stamp(lines: list[str]) -> tuple[str, int]:
    told = dict(line.partition(":")[::2] for line in lines)
    return told["LAST-MODIFIED"], int(told["SEQUENCE"])


def starts(lines: list[str]) -> str:
    return next(line for line in lines if line.startswith("SUMMARY"))


SECOND_SHIFTS = [f"shift.instagram.{date(2027, 1, 3) + timedelta(weeks=week):%Y%m%d}.2" for week in range(17)]


@pytest.mark.parametrize(("edit", "names"), [
    ((DANA, "first rosetta", "second rosetta"), ["dana"]),
    ((DANA, "20:30", "21:30"), ["dana"]),
    ((CHANNELS, "{days: [friday]", "{days: [saturday]"), None),
    ((CHANNELS, 'hours: "17:00-23:00", who: salem', 'hours: "16:00-22:00", who: lina'), SECOND_SHIFTS),
    ((CHANNELS, "platform: linkedin, name_en: LinkedIn, name_ar: لينكدإن",
      "platform: linkedin, name_en: Linked In, name_ar: لينكدإن"), None),
    ((DAYS, "name_en: Ramadan", "name_en: The month of Ramadan"), ["day.ramadan.1448", "day.ramadan.1449"]),
    ((DAYS, "date: 2027-03-10", "date: 2027-03-11"), ["day.eid.1448"]),
    (("content/team.yml", '"role": "creator"', '"role": "lead"'), None),
], ids=["title", "time", "rota", "one shift", "channel", "key date", "announced", "roles"])
def test_an_edit_changes_the_events_that_tell_of_it_in_all_feeds_together(
    whole: Repository, whole_feeds: dict[str, bytes], read_events: Reader, edit: tuple[str, str, str],
    names: list[str] | None,
) -> None:
    found = changed(whole, whole_feeds, read_events, *edit)
    if names is not None:
        assert list(found) == names
    elif edit[0] == CHANNELS and "friday" in edit[1]:
        assert {name.rpartition(".")[0].split(".")[0] for name in found} == {"shift"}
        weekdays = {datetime.strptime(name.split(".")[2], "%Y%m%d").replace(tzinfo=UTC).weekday() for name in found}
        assert weekdays == {4, 5}
    elif edit[0] == CHANNELS:
        assert set(found) == {f"weekly--202702{day}" for day in ("09", "16", "23")} | {
            "weekly--20270302", "weekly--20270309"}
    else:
        assert set(found) == {"due.poll.review", "due.poll.approval", "due.ama.reminder.1d", "due.ama.reminder.2h",
                              "due.ama.questions", "due.ama.recap"}


def test_a_file_that_moves_changes_no_byte(
    whole: Repository, whole_feeds: dict[str, bytes], read_events: Reader
) -> None:
    before = all_events(whole_feeds, read_events)
    (whole.root / DANA).rename(whole.root / "content/posts/another.md")
    whole.commit()
    assert all_events(whole.feeds(), read_events) == before


def test_what_settings_give_no_more_is_cancelled_for_a_month(whole: Repository, read_events: Reader) -> None:
    whole.change(CHANNELS, '      - {days: [friday], hours: "22:00-02:00", who: salem}\n', "")
    whole.change(DAYS, "  - {id: ramadan", "  # - {id: ramadan")
    whole.change("content/team.yml", 'holidays: ["SA"]', "holidays: []")
    shifts, days = (read_events(whole.feeds()[f"feeds/{sort}.ics"]) for sort in ("rota", "keydates"))
    gone = {name for name, lines in shifts.items() if "STATUS:CANCELLED" in lines}
    assert "shift.instagram.20270129.1" in gone
    assert "shift.instagram.20270115.1" not in gone  # it was over
    assert all("COLOR:silver" in shifts[name] and "TRANSP:TRANSPARENT" in shifts[name] for name in gone)
    assert starts(shifts["shift.instagram.20270129.1"]).startswith("SUMMARY:ملغى: ")
    assert starts(days["day.ramadan.1448"]) == "SUMMARY:ملغى: رمضان (متوقع)"
    assert any("STATUS:CANCELLED" in lines for name, lines in days.items() if name.startswith("holiday.SA.2027."))
    whole.commit(days=31)
    shifts, days = (read_events(whole.feeds()[f"feeds/{sort}.ics"]) for sort in ("rota", "keydates"))
    assert not any("STATUS:CANCELLED" in lines for lines in (*shifts.values(), *days.values()))


def test_what_entries_give_no_more_is_cancelled_in_every_feed_that_held_it(
    whole: Repository, read_events: Reader
) -> None:
    whole.change("content/posts/poll.md", "draft_due: 2027-02-01\n", "")
    whole.change("content/routines/sweep.md", "on: [sunday, wednesday]", "on: [sunday]")
    (whole.root / "partners/briefs/brief-noura.md").unlink()
    (whole.root / DANA).unlink()
    whole.commit()
    feeds = {path: read_events(data) for path, data in whole.feeds().items()}
    for path, name in (
        ("calendar.ics", "dana"), ("feeds/channel-instagram.ics", "dana"), ("feeds/campaign-spring.ics", "dana"),
        ("feeds/owner-lina.ics", "dana"), ("feeds/lang-en.ics", "dana"), ("feeds/kind-post.ics", "dana"),
        ("feeds/deadlines.ics", "due.poll.draft"), ("feeds/deadlines.ics", "due.brief-noura.brief_draft.reel"),
        ("feeds/routines.ics", "routine.sweep.20270203"), ("feeds/partner-noura.ics", "deliverable.brief-noura.reel"),
    ):
        assert "STATUS:CANCELLED" in feeds[path][name], (path, name)
        assert "BEGIN:VALARM" not in feeds[path][name]


def test_a_channel_that_is_no_more_has_an_empty_feed_a_campaign_that_is_over_none(whole: Repository) -> None:
    whole.change(CHANNELS, "{id: linkedin,", "{id: linked,")
    whole.change("content/posts/weekly.md", "channels: [linkedin]", "channels: [linked]")
    whole.change("content/campaigns/spring.md", "status: confirmed", "status: done")
    artifacts = {one.path: one for one in calendar_feeds(whole.edition(), {})}
    assert artifacts["feeds/channel-linkedin.ics"].name is None
    assert artifacts["feeds/channel-linkedin.ics"].data.startswith(b"BEGIN:VCALENDAR\r\n")
    assert "feeds/campaign-spring.ics" in artifacts
    whole.commit(days=600)
    assert "feeds/campaign-spring.ics" not in whole.feeds()
    assert {"feeds/channel-linkedin.ics", "feeds/channel-x.ics", "feeds/owner-salem.ics"} <= set(whole.feeds())


def test_one_invalid_entry_never_loses_the_feeds(
    whole: Repository, whole_feeds: dict[str, bytes], read_events: Reader
) -> None:
    texts = ("---\ntitle: [\n---\n", "---\nid: Ä\ntitle: x\n", "", "\x00\x01", "---\n- a\n---\n")
    for number, text in enumerate(texts):
        (whole.root / f"content/posts/broken-{number}.md").write_text(text, "utf-8")
    whole.commit()
    assert {path: read_events(data) for path, data in whole.feeds().items()} == {
        path: read_events(data) for path, data in whole_feeds.items()}


BAD = """\
---
id: bad
title: x
lang: en
status: draft
owner: lina
channels: [x]
publish_at: 2127-02-11 20:30
link: "https://a.example/x\\nMETHOD:X"
tags: ["a, b"]
---
x
"""


def test_what_would_break_a_feed_is_told_with_its_place(whole: Repository, read_events: Reader) -> None:
    (whole.root / "content/posts/bad.md").write_text(BAD, "utf-8")
    _, problems = load(whole.root)
    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems
            if problem.place.path == "content/posts/bad.md"] == [
        ("date-far", 8, 13), ("url-form", 9, 7), ("list-as-text", 10, 8)]
    assert "bad" not in read_events(whole.feeds()["calendar.ics"])


def test_others_get_only_what_is_theirs(whole: Repository, read_events: Reader) -> None:
    assert list(whole.feeds("public")) == [
        "calendar.ics", "feeds/lang-ar.ics", "feeds/lang-en.ics", "feeds/kind-post.ics", "feeds/kind-campaign.ics",
        "feeds/kind-event.ics"]
    assert all(not read_events(data) for data in whole.feeds("public").values())
    (feed,) = whole.feeds("partner:noura").values()
    assert all(name.startswith("deliverable.brief-noura.") for name in read_events(feed))
    assert len(read_events(feed)) == 2
    assert b"salem" not in feed
    whole.change("content/campaigns/spring.md", "retro_on", "visibility: public\nretro_on")
    assert [len(read_events(data)) for data in whole.feeds("public").values()] == [1, 0, 1, 0, 1, 0]
