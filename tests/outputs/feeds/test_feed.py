"""The feed as a whole: the same bytes everywhere, whole or not at all."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from majlis.edition import Edition
from majlis.history import History
from majlis.outputs.artifact import Fact
from majlis.outputs.feeds import FeedError, calendar_feed, feed_problems, feed_warnings
from majlis.outputs.feeds.event import FeedEvent

EditionOf = Callable[..., Edition]
HistoryOf = Callable[..., History]
HEAD = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
PRINT_FEED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from majlis.edition import edition_for
from majlis.load import load
from majlis.outputs.feeds import calendar_feed

edition = edition_for("team", load(Path(sys.argv[1])).workspace, datetime(2027, 2, 3, 6, tzinfo=UTC))
for artifact in calendar_feed(edition, {}):
    sys.stdout.buffer.write(artifact.data)
"""


def printed(root: Path, *options: str, **environment: str) -> bytes:
    """The feed of the workspace in *root*, made by another Python."""
    command = [sys.executable, *options, "-c", PRINT_FEED, str(root)]
    return subprocess.run(command, env={**os.environ, **environment}, capture_output=True, check=True).stdout


def test_the_machine_leaves_no_trace_in_the_bytes(root_of: Callable[..., Path]) -> None:
    variants = {"x": {"publish_at": "2027-02-12 09:00"}}
    post = {"channels": ["instagram", "x"], "variants": variants, "tags": ["one", "two"]}
    root = root_of({"a": post}, {"spring": {}})
    feed = printed(root)
    assert feed.count(b"BEGIN:VEVENT") == 3
    for environment in (
        {"TZ": "America/New_York", "PYTHONHASHSEED": "1"}, {"TZ": "Asia/Kolkata", "PYTHONHASHSEED": "2"},
        {"LC_ALL": "C", "LANG": "ar_EG.UTF-8", "LC_TIME": "fr_FR.UTF-8", "SOURCE_DATE_EPOCH": "1"},
    ):
        assert printed(root, **environment) == feed


def test_optimised_python_makes_the_same_bytes(root_of: Callable[..., Path]) -> None:
    root = root_of({"a": {"title": "One\u200e, two; \\N three"}}, team={"name_ar": "قهوة, سدرة; \\N"})
    assert printed(root, "-O") == printed(root)


def test_the_same_edition_gives_the_same_feed_twice(edition_of: EditionOf) -> None:
    edition = edition_of({"a": {}, "b": {}}, {"spring": {}})
    assert list(calendar_feed(edition, {})) == list(calendar_feed(edition, {}))


def test_a_shallow_clone_gives_no_feed_but_the_command_that_mends_it(
    edition_of: EditionOf, history_of: HistoryOf
) -> None:
    edition = edition_of(history=history_of({}, shallow=True))
    (problem,) = feed_problems(edition)
    assert (problem.code, problem.place.path) == ("feed-shallow", "content")
    assert "git fetch --unshallow" in problem.hint("en")
    assert "git fetch --unshallow" in problem.hint("ar")
    with pytest.raises(FeedError) as refused:
        list(calendar_feed(edition, {}))
    assert refused.value.problems == (problem,)


def test_a_whole_clone_and_none_at_all_are_fine(edition_of: EditionOf, history_of: HistoryOf) -> None:
    assert list(feed_problems(edition_of())) == []
    assert list(feed_problems(edition_of(history=history_of({})))) == []


def test_an_event_that_cannot_be_written_is_told_with_its_file_and_line(
    edition_of: EditionOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(event: FeedEvent) -> bytes:
        if event.uid.startswith("b@"):
            raise ValueError("a reason")
        return b""

    monkeypatch.setattr(FeedEvent, "to_ical", fail)
    with pytest.raises(FeedError) as refused:
        list(calendar_feed(edition_of({"a": {}, "b": {}}), {}))
    (problem,) = refused.value.problems
    assert (problem.place.path, problem.place.line) == ("content/posts/b.md", 8)
    assert problem.message() == "The calendar event of this entry can't be written: a reason."


@pytest.mark.parametrize(
    ("feed", "warned"),
    [(Fact(799_999, 799), False), (Fact(800_000, 10), True), (Fact(10, 800), True), (Fact(10, None), False)],
)
def test_at_eighty_percent_of_what_calendars_take_there_is_a_warning(feed: Fact, warned: bool) -> None:
    assert [problem.code for problem in feed_warnings(feed)] == ["feed-nearly-full"] * warned


def test_the_warning_says_how_full_it_is() -> None:
    (problem,) = feed_warnings(Fact(500_000, 900))
    assert problem.message() == "The calendar feed holds 900 of 1000 events and 500000 of 1000000 bytes."
    assert problem.message("ar") == "عدد أحداث التقويم 900 من 1000، وحجمه 500000 من 1000000 بايت."


def test_no_two_events_are_alike(edition_of: EditionOf) -> None:
    variants = {"x": {"publish_at": "2027-02-11 20:30"}}
    posts = {"a": {"channels": ["instagram", "x"], "variants": variants}, "b": {"title": "Another"}}
    (artifact,) = calendar_feed(edition_of(posts), {})
    summaries = [line for line in artifact.data.decode().split("\r\n") if line.startswith("SUMMARY")]
    assert len(summaries) == len(set(summaries)) == 3
