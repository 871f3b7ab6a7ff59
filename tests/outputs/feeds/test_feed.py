"""The feed as a whole: the same bytes everywhere, whole or not at all."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import icalendar
import pytest
import vobject
from ical.calendar_stream import IcsCalendarStream

from majlis.edition import Edition, edition_for
from majlis.history import History
from majlis.load import load
from majlis.outputs.artifact import Fact
from majlis.outputs.feeds import FeedError, calendar_feeds, feed_problems, feed_warnings
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
from majlis.outputs.feeds import calendar_feeds

edition = edition_for("team", load(Path(sys.argv[1])).workspace, datetime(2027, 2, 3, 6, tzinfo=UTC))
for artifact in calendar_feeds(edition, {}):
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
    assert feed.count(b"UID:a@") == 5  # all, its channel without a time of its own, owner, language, kind
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
    assert list(calendar_feeds(edition, {})) == list(calendar_feeds(edition, {}))


def test_a_shallow_clone_gives_no_feed_but_the_command_that_mends_it(
    edition_of: EditionOf, history_of: HistoryOf
) -> None:
    edition = edition_of(history=history_of({}, shallow=True))
    (problem,) = feed_problems(edition)
    assert (problem.code, problem.place.path) == ("feed-shallow", "content")
    assert "git fetch --unshallow" in problem.hint("en")
    assert "git fetch --unshallow" in problem.hint("ar")
    with pytest.raises(FeedError) as refused:
        list(calendar_feeds(edition, {}))
    assert refused.value.problems == (problem,)


def test_a_whole_clone_and_none_at_all_are_fine(edition_of: EditionOf, history_of: HistoryOf) -> None:
    assert list(feed_problems(edition_of())) == []
    assert list(feed_problems(edition_of(history=history_of({})))) == []


def test_an_event_that_cannot_be_written_is_told_with_its_file(
    edition_of: EditionOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(event: FeedEvent) -> bytes:
        if event.uid.startswith("b@"):
            raise ValueError("a reason")
        return b""

    monkeypatch.setattr(FeedEvent, "to_ical", fail)
    with pytest.raises(FeedError) as refused:
        list(calendar_feeds(edition_of({"a": {}, "b": {}}), {}))
    (problem,) = refused.value.problems
    assert problem.place.path == "content/posts/b.md"
    assert problem.message() == "The calendar event of this entry can't be written: a reason."


@pytest.mark.parametrize(
    ("fact", "warned"),
    [(Fact(799_999, 799), False), (Fact(800_000, 10), True), (Fact(10, 800), True), (Fact(10, None), False)],
)
@pytest.mark.parametrize("path", ["calendar.ics", "feeds/rota.ics", "feeds/channel-instagram.ics"])
def test_at_eighty_percent_of_what_calendars_take_there_is_a_warning(path: str, fact: Fact, warned: bool) -> None:
    problems = list(feed_warnings({path: fact, "posts/a.pdf": Fact(9_000_000, 900)}))
    assert [(problem.code, path in problem.message()) for problem in problems] == [("feed-nearly-full", True)] * warned


def test_the_warning_says_which_one_how_full_it_is_and_what_helps() -> None:
    first, second = feed_warnings({"calendar.ics": Fact(500_000, 900), "feeds/rota.ics": Fact(500_000, 900)})
    assert first.message() == (
        "The calendar feed calendar.ics holds 900 of 1000 events and 500000 of 1000000 bytes.")
    assert first.message("ar") == "عدد أحداث التقويم calendar.ics هو 900 من 1000، وحجمه 500000 من 1000000 بايت."
    assert "Archive posts" in first.hint()
    assert "Fewer days or channels" in second.hint()


def test_no_two_events_are_alike(edition_of: EditionOf) -> None:
    variants = {"x": {"publish_at": "2027-02-11 20:30"}}
    posts = {"a": {"channels": ["instagram", "x"], "variants": variants}, "b": {"title": "Another"}}
    artifact = next(calendar_feeds(edition_of(posts), {}))
    summaries = [line for line in artifact.data.decode().split("\r\n") if line.startswith("SUMMARY")]
    assert len(summaries) == len(set(summaries)) == 3


def test_an_event_is_written_once_for_all_feeds(edition_of: EditionOf, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    to_ical = FeedEvent.to_ical

    def count(event: FeedEvent) -> bytes:
        written.append(event.uid)
        return to_ical(event)

    monkeypatch.setattr(FeedEvent, "to_ical", count)
    feeds = list(calendar_feeds(edition_of({"a": {}, "b": {"channels": ["instagram", "x"]}}, {"spring": {}}), {}))
    assert sorted(written) == ["a@sidra.example", "b@sidra.example", "spring@sidra.example"]
    assert sum(one.extent or 0 for one in feeds) == 17


def test_an_event_that_cannot_be_written_leaves_the_others_in_every_feed(
    edition_of: EditionOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    to_ical = FeedEvent.to_ical

    def fail(event: FeedEvent) -> bytes:
        if event.uid.startswith("b@"):
            raise ValueError("a reason")
        return to_ical(event)

    monkeypatch.setattr(FeedEvent, "to_ical", fail)
    made = calendar_feeds(edition_of({"a": {}, "b": {}}), {})
    found = []
    with pytest.raises(FeedError) as refused:
        found.extend(iter(lambda: next(made), None))
    assert len(refused.value.problems) == 1
    assert {one.extent for one in found if one.path in ("calendar.ics", "feeds/owner-lina.ics")} == {1}


def test_three_programs_read_every_feed_of_the_example(read_events: Callable[[bytes], dict[str, list[str]]]) -> None:
    workspace, _ = load(Path(__file__).parents[3])
    assert workspace
    edition = edition_for("team", workspace, datetime(2027, 2, 3, 6, tzinfo=UTC))
    for artifact in calendar_feeds(edition, {}):
        uids = sorted(name + "@sidra.example" for name in read_events(artifact.data))
        assert sorted(str(one["UID"]) for one in icalendar.Calendar.from_ical(artifact.data).events) == uids
        text = artifact.data.decode()
        assert sorted(str(one.uid) for one in IcsCalendarStream.calendar_from_ics(text).events) == uids
        assert sorted(one.uid.value for one in getattr(vobject.readOne(text), "vevent_list", [])) == uids
        assert len(uids) == artifact.extent
        assert not list(feed_warnings({artifact.path: Fact(len(artifact.data), artifact.extent)}))
