"""Which events the feed holds."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from majlis.edition import Edition
from majlis.history import History
from majlis.outputs.feeds import calendar_feeds, feed
from majlis.outputs.feeds.event import Written
from majlis.outputs.feeds.window import within_bytes

FeedOf = Callable[..., bytes]
HistoryOf = Callable[..., History]
HEAD = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def ids(feed: bytes) -> list[str]:
    return [line[4:].partition("@")[0] for line in feed.decode().split("\r\n") if line.startswith("UID:")]


POSTS = {"old": {"publish_at": "2026-04-30 23:40"}, "edge": {"publish_at": "2026-04-30 23:50"}, "far": {
    "publish_at": "2029-01-01 10:00"}}


def test_the_window_opens_with_the_month_six_months_before_head(feed_of: FeedOf, history_of: HistoryOf) -> None:
    # `edge` ends five minutes into 1 May in Riyadh.
    assert ids(feed_of(POSTS, history=history_of({}, HEAD))) == ["edge", "far"]


def test_it_counts_from_head_and_not_from_the_build_clock(feed_of: FeedOf, history_of: HistoryOf) -> None:
    late = datetime(2028, 12, 1, 6, 0, tzinfo=UTC)
    history = history_of({}, HEAD)
    assert feed_of(POSTS, history=history, now=late) == feed_of(POSTS, history=history)
    assert ids(feed_of(POSTS, now=late)) == ["far"]


def test_a_campaign_is_in_it_until_its_last_day(feed_of: FeedOf, history_of: HistoryOf) -> None:
    dates = {"starts_on": "2026-01-01", "objective": "retention"}
    campaigns = {"over": {**dates, "ends_on": "2026-04-29"}, "ends": {**dates, "ends_on": "2026-05-01"}}
    assert ids(feed_of({}, campaigns, history=history_of({}, HEAD))) == ["ends"]


@pytest.mark.parametrize(("days", "shown"), [(0, ["dana"]), (30, ["dana"]), (31, [])])
def test_a_cancelled_post_stays_for_thirty_days(
    feed_of: FeedOf, history_of: HistoryOf, days: int, shown: list[str]
) -> None:
    changed = HEAD - timedelta(days=days)
    history = history_of({"content/posts/dana.md": (changed, changed, 2)}, HEAD)
    assert ids(feed_of({"dana": {"status": "cancelled", "cancel_reason": "Rain"}}, history=history)) == shown


def test_a_change_of_the_settings_does_not_prolong_that(feed_of: FeedOf, history_of: HistoryOf) -> None:
    old = HEAD - timedelta(days=40)
    history = history_of({"content/posts/dana.md": (old, old, 2), "content/team.yml": (old, HEAD, 5)}, HEAD)
    assert ids(feed_of({"dana": {"status": "cancelled", "cancel_reason": "Rain"}}, history=history)) == []


def test_without_history_a_cancelled_post_stays_while_its_day_is_in_the_window(feed_of: FeedOf) -> None:
    assert ids(feed_of({"dana": {"status": "cancelled", "cancel_reason": "Rain"}})) == ["dana"]


def test_beyond_the_most_events_the_oldest_go_first(
    edition_of: Callable[..., Edition], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "MAX_EVENTS", 3)
    days = {"a": "2027-01-10", "b": "2027-01-20", "c": "2027-02-10", "d": "2027-02-20", "e": "2027-09-01"}
    edition = edition_of({id: {"publish_at": f"{day} 10:00"} for id, day in days.items()})
    artifact = next(calendar_feeds(edition, {}))
    assert (ids(artifact.data), artifact.extent) == (["c", "d", "e"], 3)


def test_beyond_the_most_bytes_the_same(edition_of: Callable[..., Edition], monkeypatch: pytest.MonkeyPatch) -> None:
    edition = edition_of({"past": {"publish_at": "2027-01-20 10:00"}, "next": {}})
    whole = next(calendar_feeds(edition, {}))
    monkeypatch.setattr(feed, "MAX_BYTES", len(whole.data))
    cut = next(calendar_feeds(edition, {}))
    assert (ids(cut.data), cut.extent) == (["next"], 1)


def test_bytes_stay_under_the_room_there_is() -> None:
    events = [Written(HEAD.timestamp(), str(number), b"x" * 10, HEAD.timestamp(), b"", ()) for number in range(5)]
    assert len(list(within_bytes(events, 50))) == 4
    assert len(list(within_bytes(events, 51))) == 5
