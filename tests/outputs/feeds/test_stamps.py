"""Stamps come from the history of the files, never from the clock."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from majlis.dates.zones import zone
from majlis.history import History

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


def test_a_new_name_of_a_person_or_channel_moves_last_modified(lines_of: LinesOf, history_of: HistoryOf) -> None:
    for path in (TEAM, "content/channels.yml"):
        found = stamps(lines_of(history=history_of({DANA: (day(0), day(4), 3), path: (day(0), day(7), 9)})))
        assert found == [
            "DTSTAMP:20260908T100000Z", "SEQUENCE:3", "CREATED:20260901T100000Z", "LAST-MODIFIED:20260908T100000Z",
        ]


def test_a_new_title_of_the_campaign_moves_that_of_its_posts(feed_of: FeedOf, history_of: HistoryOf) -> None:
    changes = {DANA: (day(0), day(4), 3), SPRING: (day(0), day(6), 2)}
    feed = feed_of({"dana": {"campaign": "spring"}}, {"spring": {}}, history=history_of(changes)).decode()
    assert feed.count("LAST-MODIFIED:20260907T100000Z") == 2


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
