"""Stamps come from the history of the files, never from the clock."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from majlis.cache import Cache
from majlis.dates.zones import zone
from majlis.history import History, Version
from majlis.outputs.feeds.told import facts_in, last_told

FeedOf = Callable[..., bytes]
LinesOf = Callable[..., list[str]]
HistoryOf = Callable[..., History]

START = datetime(2026, 9, 1, 10, 0, tzinfo=UTC)
DANA, SPRING, TEAM = "content/posts/dana.md", "content/campaigns/spring.md", "content/team.yml"


def stamps(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith(("DTSTAMP", "CREATED", "LAST-MOD", "SEQ"))]


def day(number: int) -> datetime:
    return START + timedelta(days=number)


def test_stamps_are_the_first_and_last_commit_of_the_file(lines_of: LinesOf, history_of: HistoryOf) -> None:
    assert stamps(lines_of(history=history_of({DANA: (day(0), day(4), 3)}))) == [
        "DTSTAMP:20260905T100000Z", "SEQUENCE:3", "CREATED:20260901T100000Z", "LAST-MODIFIED:20260905T100000Z",
    ]


def test_they_are_in_utc_whatever_zone_the_commit_has(lines_of: LinesOf, history_of: HistoryOf) -> None:
    cairo = day(0).astimezone(zone("Africa/Cairo"))
    assert stamps(lines_of(history=history_of({DANA: (cairo, cairo, 1)})))[0] == "DTSTAMP:20260901T100000Z"


def test_without_git_they_are_constant(lines_of: LinesOf) -> None:
    later = datetime(2027, 2, 9, 6, 0, tzinfo=UTC)
    assert stamps(lines_of()) == stamps(lines_of(now=later)) == ["DTSTAMP:20000101T000000Z", "SEQUENCE:0"]


def test_a_file_that_no_commit_holds_is_as_without_git(lines_of: LinesOf, history_of: HistoryOf) -> None:
    history = history_of({TEAM: (day(0), day(9), 4)}, dirty=True)
    assert stamps(lines_of(history=history)) == ["DTSTAMP:20000101T000000Z", "SEQUENCE:0"]


def test_its_first_commit_moves_every_stamp_forward(lines_of: LinesOf, history_of: HistoryOf) -> None:
    before = stamps(lines_of(history=history_of({})))
    after = stamps(lines_of(history=history_of({DANA: (day(0), day(0), 1)})))
    assert before[0] < after[0]
    assert after[1] == "SEQUENCE:1"


def version(path: str, ordinal: int, text: str | None) -> Version:
    return Version(path, ordinal, day(ordinal), text.encode() if text else None)


def test_a_new_name_of_a_person_or_channel_moves_the_events_that_tell_it(
    lines_of: LinesOf, history_of: HistoryOf
) -> None:
    team = "members:\n  - {{id: lina, name_en: {}}}\n  - {{id: salem, name_en: {}}}\n"
    channels = "channels:\n  - {{id: instagram, name_en: {}}}\n  - {{id: x, name_en: {}}}\n"
    for path, text in ((TEAM, team), ("content/channels.yml", channels)):
        for names, moved in ((("New", "b"), True), (("a", "New"), False), (("a", "b"), False)):
            versions = (version(path, 1, text.format("a", "b")), version(path, 7, text.format(*names)))
            found = stamps(lines_of(history=history_of({DANA: (day(0), day(4), 3)}, versions=versions)))
            assert found == ([
                "DTSTAMP:20260908T100000Z", "SEQUENCE:7", "CREATED:20260901T100000Z", "LAST-MODIFIED:20260908T100000Z",
            ] if moved else [
                "DTSTAMP:20260905T100000Z", "SEQUENCE:3", "CREATED:20260901T100000Z", "LAST-MODIFIED:20260905T100000Z",
            ])


def test_a_new_address_of_the_site_moves_all_events(lines_of: LinesOf, history_of: HistoryOf) -> None:
    versions = (version(TEAM, 1, "site_url: https://a.example/\n"), version(TEAM, 5, "site_url: https://b.example/\n"))
    assert "SEQUENCE:5" in stamps(lines_of(history=history_of({DANA: (day(0), day(4), 3)}, versions=versions)))


def test_a_new_title_of_the_campaign_moves_its_posts_another_text_does_not(
    lines_of: LinesOf, history_of: HistoryOf
) -> None:
    def told(title: str, budget: int) -> list[str]:
        front = "---\nid: spring\ntitle: {}\nbudget: {}\n---\n"
        versions = (version(SPRING, 2, front.format("Spring", 1)), version(SPRING, 6, front.format(title, budget)))
        history = history_of({DANA: (day(0), day(4), 3)}, versions=versions)
        return stamps(lines_of({"dana": {"campaign": "spring"}}, history=history, faulty=True))

    assert "SEQUENCE:6" in told("Spring at home", 1)
    assert "SEQUENCE:3" in told("Spring", 2)


def test_a_campaign_that_moves_to_another_file_says_the_same(lines_of: LinesOf, history_of: HistoryOf) -> None:
    text = "---\nid: spring\ntitle: Spring\n---\n"
    versions = (version(SPRING, 2, text), version("content/campaigns/s.md", 6, text), version(SPRING, 6, None))
    history = history_of({DANA: (day(0), day(4), 3)}, versions=versions)
    assert "SEQUENCE:3" in stamps(lines_of({"dana": {"campaign": "spring"}}, history=history, faulty=True))


HOLD = """\
---
title: Freeze
owner: lina
from: 2027-02-11 00:00
until: {until}
channels: [{channel}]
reason: x
---
"""
FREEZE = "content/holds/freeze.md"
OVER = HOLD.format(until="2027-02-12 00:00", channel="instagram")


@pytest.mark.parametrize(("texts", "sequence"), [
    ([OVER], 5),
    ([OVER, None], 6),
    ([OVER, HOLD.format(until="2027-02-11 10:00", channel="x")], 6),
    ([HOLD.format(until="2027-02-12 00:00", channel="x")], 3),
    ([HOLD.format(until="2027-02-11 10:00", channel="instagram"), None], 3),
    (["---\ntitle: [\n---\n", None], 3),
], ids=["written", "removed", "moved away", "another channel", "another time", "broken"])
def test_a_hold_moves_the_events_that_it_stops_and_its_end_moves_them_again(
    lines_of: LinesOf, history_of: HistoryOf, texts: list[str | None], sequence: int
) -> None:
    versions = tuple(version(FREEZE, 5 + at, text) for at, text in enumerate(texts))
    found = stamps(lines_of(history=history_of({DANA: (day(0), day(4), 3)}, versions=versions)))
    assert f"SEQUENCE:{sequence}" in found
    assert f"LAST-MODIFIED:{day(max(sequence, 4)):%Y%m%dT%H%M%SZ}" in found


@pytest.mark.parametrize("status", ["published", "cancelled"])
def test_a_hold_leaves_the_events_that_it_can_not_stop(
    lines_of: LinesOf, history_of: HistoryOf, status: str
) -> None:
    changed = {"dana": {"status": status}}
    history = history_of({DANA: (day(0), day(4), 3)}, day(9))
    held = history_of({DANA: (day(0), day(4), 3)}, day(9), versions=(version(FREEZE, 5, OVER),))
    assert lines_of(changed, history=held, faulty=True) == lines_of(changed, history=history, faulty=True)


KEY_DATES = """\
keydates:
  - {{id: ramadan, hijri: {hijri}, country: SA{announced}}}
  - {{id: first-night, hijri: 09-01}}
"""


@pytest.mark.parametrize(("hijri", "sequence"), [("09", 7), ("09-01", 7), ("10", 3)])
def test_an_announced_day_moves_the_posts_that_hang_on_it(
    lines_of: LinesOf, history_of: HistoryOf, hijri: str, sequence: int
) -> None:
    announced = ", overrides: [{year: 1448, date: 2027-02-09}]"
    versions = tuple(version("content/keydates/sa.yml", at, KEY_DATES.format(hijri=hijri, announced=said))
                     for at, said in ((1, ""), (7, announced)))
    changes = {"publish_at": None, "anchor": {"hijri": "1448-09-01"}}
    history = history_of({DANA: (day(0), day(4), 3)}, versions=versions)
    assert f"SEQUENCE:{sequence}" in stamps(lines_of({"dana": changes}, history=history, faulty=True))


def test_leaving_a_campaign_never_lowers_the_sequence(lines_of: LinesOf, history_of: HistoryOf) -> None:
    changes = {DANA: (day(0), day(4), 4), SPRING: (day(0), day(3), 30)}
    assert "SEQUENCE:4" in lines_of(history=history_of(changes))


def test_one_edit_changes_one_event(feed_of: FeedOf, history_of: HistoryOf) -> None:
    paths = {id: f"content/posts/{id}.md" for id in ("a", "b", "c")}
    before = {path: (day(0), day(1), 1) for path in paths.values()}
    after = before | {paths["b"]: (day(0), day(2), 2)}
    old = feed_of({"a": {}, "b": {}, "c": {}}, history=history_of(before, day(1)))
    new = feed_of({"a": {}, "b": {"title": "New"}, "c": {}}, history=history_of(after, day(2)))
    blocks = zip(old.split(b"BEGIN:VEVENT"), new.split(b"BEGIN:VEVENT"), strict=True)
    assert [one == other for one, other in blocks] == [True, True, False, True]


def test_what_a_version_told_is_read_once(
    history_of: HistoryOf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = "members:\n  - {{id: lina, name_en: {}}}\n"
    first, second, third = (version(TEAM, number, team.format("abc"[number])) for number in range(3))
    before = last_told(history_of({}, versions=(first, second)), Cache(tmp_path))
    read: list[int] = []

    def seen(version: Version) -> Iterator[tuple[str, str]]:
        read.append(version.ordinal)
        return facts_in(version)

    monkeypatch.setattr("majlis.outputs.feeds.told.facts_in", seen)
    assert last_told(history_of({}, versions=(first, second)), Cache(tmp_path)) == before
    after = last_told(history_of({}, versions=(first, second, third)), Cache(tmp_path))
    assert read == [2]
    assert (before["member:lina"].ordinal, after["member:lina"].ordinal) == (1, 2)
    rewritten = last_told(history_of({}, versions=(first, first._replace(ordinal=1))), Cache(tmp_path))
    assert rewritten["member:lina"].ordinal == 0


def test_a_file_that_is_gone_told_nothing_and_an_empty_one_does(history_of: HistoryOf, tmp_path: Path) -> None:
    gone = version(SPRING, 0, "")
    empty = gone._replace(data=b"")
    assert last_told(history_of({}, versions=(gone,)), Cache(tmp_path)) == {}
    fresh = last_told(history_of({}, versions=(empty,)), Cache())
    assert last_told(history_of({}, versions=(empty,)), Cache(tmp_path)) == fresh != {}
