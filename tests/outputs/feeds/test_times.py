"""Times that come back, that hang on a day, and that a hold stops: as events of their own, for ever."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from majlis.edition import edition_for
from majlis.load import load
from majlis.outputs.feeds import calendar_feeds

RootOf = Callable[..., Path]
Events = dict[str, list[str]]
FeedOf = Callable[..., Events]
NOW = datetime(2027, 2, 3, 6, tzinfo=UTC)
HOLD = """\
---
id: quake
title: After the earthquake
lang: en
owner: lina
from: 2027-02-10 00:00
until: 2027-02-20 00:00
reason: Mourning
CHANNELS---
"""


@pytest.fixture
def feed(root_of: RootOf) -> FeedOf:
    """A function that writes a workspace and more files and gives the lines of each event by its UID's name."""

    def made(posts: dict[str, Any], files: dict[str, str] | None = None, now: datetime = NOW) -> Events:
        root = root_of(posts)
        for path, text in (files or {}).items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, "utf-8")
        workspace, problems = load(root)
        assert workspace, problems
        artifact = next(calendar_feeds(edition_for("team", workspace, now), {}))
        blocks = artifact.data.decode().replace("\r\n ", "").split("BEGIN:VEVENT\r\n")[1:]
        found = [block.partition("END:VEVENT")[0].split("\r\n")[:-1] for block in blocks]
        return {next(line[4:].partition("@")[0] for line in lines if line.startswith("UID:")): lines for lines in found}

    return made


def starts(found: dict[str, list[str]]) -> dict[str, str]:
    return {name: next(line[8:] for line in lines if line.startswith("DTSTART:")) for name, lines in found.items()}


def test_each_time_of_a_post_that_comes_back_is_an_event(feed: FeedOf) -> None:
    repeat = {"freq": "weekly", "until": "2027-03-01", "except": ["2027-02-18"]}
    assert starts(feed({"dana": {"repeat": repeat}})) == {
        "dana--20270211": "20270211T173000Z", "dana--20270225": "20270225T173000Z",
    }


def test_the_names_of_times_stay_when_another_is_left_out_or_the_clock_moves(
    feed: FeedOf
) -> None:
    repeat = {"freq": "weekly", "until": "2027-03-01"}
    before = starts(feed({"dana": {"repeat": repeat}}))
    after = starts(feed({"dana": {"repeat": repeat | {"except": ["2027-02-11"]}, "publish_at": "2027-02-11 21:00"}}))
    assert list(before) == ["dana--20270211", "dana--20270218", "dana--20270225"]
    assert after == {"dana--20270218": "20270218T180000Z", "dana--20270225": "20270225T180000Z"}


def test_a_hijri_day_falls_every_year_anew(feed: FeedOf) -> None:
    post = {"publish_at": None, "anchor": {"hijri": "09-01", "offset": "-7d"}}
    one = starts(feed({"dana": post}))
    assert one == {"dana--20270208": "20270201T060000Z", "dana--20280128": "20280121T060000Z"}
    later = starts(feed({"dana": post}, now=datetime(2028, 1, 1, 6, tzinfo=UTC)))
    assert {name: at for name, at in later.items() if name in one} == {
        name: at for name, at in one.items() if name in later}


def test_an_announced_day_moves_the_event_and_keeps_its_name(feed: FeedOf) -> None:
    post = {"publish_at": None, "anchor": {"hijri": "1448-09-01"}}
    announced = (
        "keydates:\n  - id: ramadan\n    name_en: Ramadan\n    name_ar: رمضان\n    hijri: 09-01\n    kind: holiday\n"
        "    overrides:\n      - {year: 1448, date: 2027-02-09}\n"
    )
    assert starts(feed({"dana": post})) == {"dana": "20270208T060000Z"}
    assert starts(feed({"dana": post}, {"content/keydates/sa.yml": announced})) == {"dana": "20270209T060000Z"}


def test_a_hold_puts_a_post_on_hold(feed: FeedOf) -> None:
    lines = feed({"dana": {}}, {"content/holds/quake.md": HOLD.replace("CHANNELS", "")})["dana"]
    assert "SUMMARY:On hold: Dana's first rosetta · Instagram" in lines
    assert "STATUS:TENTATIVE" in lines
    assert "COLOR:darkorange" in lines
    assert next(line for line in lines if line.startswith("DESCRIPTION")).startswith(
        "DESCRIPTION:On hold by: After the earthquake (Instagram)\\nStatus: Scheduled\\n")


def test_a_hold_of_one_channel_is_told_and_stops_that_one(feed: FeedOf) -> None:
    hold = HOLD.replace("CHANNELS", "channels: [x]\n")
    lines = feed({"dana": {"channels": ["instagram", "x"]}}, {"content/holds/quake.md": hold})["dana"]
    assert "STATUS:CONFIRMED" in lines
    assert "On hold by: After the earthquake (X)" in next(line for line in lines if line.startswith("DESCRIPTION"))


@pytest.mark.parametrize("status", ["published", "cancelled"])
def test_a_hold_stops_nothing_that_is_over(feed: FeedOf, status: str) -> None:
    post = {"status": status, "published": {"at": "2027-02-11 20:30", "by": "lina", "url": "https://x.example/1"},
            "cancel_reason": "x"}
    lines = feed({"dana": post}, {"content/holds/quake.md": HOLD.replace("CHANNELS", "")})["dana"]
    assert not any("On hold" in line for line in lines)
