"""Until when what was made stays true."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.dates.watched import Watch, plain, watched

RIYADH, LOS_ANGELES = ZoneInfo("Asia/Riyadh"), ZoneInfo("America/Los_Angeles")
NOW = datetime(2027, 2, 3, 9, 30, tzinfo=RIYADH)
HOUR = timedelta(hours=1)


@pytest.fixture
def watch() -> Watch:
    return Watch.at(NOW)


def test_nothing_asked_lasts_for_ever(watch: Watch) -> None:
    assert watch.covers(NOW + timedelta(days=10_000))


def test_a_comparison_lasts_until_the_order_changes(watch: Watch) -> None:
    now = watched(NOW, watch)
    assert now > NOW - HOUR
    assert now < NOW + HOUR
    assert now < NOW + 2 * HOUR
    assert [watch.covers(NOW + by) for by in (-HOUR, -HOUR + timedelta(seconds=1), timedelta(), 0.9 * HOUR, HOUR)] == [
        False, True, True, True, False]


def test_equal_instants_last_for_that_instant(watch: Watch) -> None:
    assert watched(NOW, watch) == NOW.astimezone(UTC)
    assert watch.covers(NOW)
    assert not watch.covers(NOW + timedelta(microseconds=1))
    assert not watch.covers(NOW - timedelta(microseconds=1))


@pytest.mark.parametrize("ask", [lambda now: now.date(), lambda now: now.year, lambda now: now.day])
def test_the_day_lasts_until_midnight_in_its_zone(watch: Watch, ask: Any) -> None:
    ask(watched(NOW, watch))
    assert (watch.since, watch.until) == (datetime(2027, 2, 2, 21, tzinfo=UTC), datetime(2027, 2, 3, 21, tzinfo=UTC))


def test_the_day_elsewhere_lasts_until_midnight_there(watch: Watch) -> None:
    assert watched(NOW, watch).astimezone(LOS_ANGELES).date() == date(2027, 2, 2)
    assert (watch.since, watch.until) == (datetime(2027, 2, 2, 8, tzinfo=UTC), datetime(2027, 2, 3, 8, tzinfo=UTC))


@pytest.mark.parametrize("ask", [
    lambda now: f"{now:%H}", lambda now: now.hour, lambda now: str(now), lambda now: now.isoformat(),
    lambda now: NOW - now, lambda now: now - NOW, lambda now: now.timestamp(), lambda now: now.replace(hour=1),
    lambda now: now.time(), lambda now: repr(now), lambda now: now.weekday(), lambda now: now.strftime("%d"),
])
def test_what_tells_of_the_instant_lasts_no_longer(watch: Watch, ask: Any) -> None:
    ask(watched(NOW, watch))
    assert watch.covers(NOW)
    assert not watch.covers(NOW + timedelta(seconds=1))


def test_so_much_later_is_compared_from_there(watch: Watch) -> None:
    later = watched(NOW, watch) + 2 * HOUR
    assert later < NOW + 3 * HOUR
    assert later > NOW + HOUR
    assert watch.covers(NOW + 0.9 * HOUR)
    assert not watch.covers(NOW + HOUR)
    assert not watch.covers(NOW - HOUR)
    assert (later - 2 * HOUR) == NOW


def test_reckoning_across_a_change_of_the_clocks_lasts_for_the_instant() -> None:
    eve = datetime(2027, 3, 13, 12, tzinfo=LOS_ANGELES)
    watch = Watch.at(eve)
    assert watched(eve, watch) + timedelta(days=3) > eve
    assert not watch.covers(eve + timedelta(seconds=1))


def test_a_watched_instant_is_its_instant(watch: Watch) -> None:
    now = watched(NOW, watch)
    assert type(plain(now)) is datetime
    assert plain(now) == NOW
    assert hash(now) == hash(NOW)
    assert now.tzinfo is RIYADH
    assert sorted([NOW + HOUR, now, NOW - HOUR]) == [NOW - HOUR, NOW, NOW + HOUR]


moments = st.integers(-200_000, 200_000).map(lambda seconds: NOW + timedelta(seconds=seconds))


@given(st.lists(moments, max_size=6), moments, st.booleans())
def test_within_its_time_every_answer_is_the_same(others: list[datetime], later: datetime, days: bool) -> None:
    def ask(now: datetime) -> list[object]:
        order = [(now < other, now <= other, now == other, other > now) for other in others]
        return [*order, now.date() if days else None, [now - HOUR < other for other in others]]

    watch = Watch.at(NOW)
    first = ask(watched(NOW, watch))
    if watch.covers(later):
        assert ask(later) == first
    assert watch.covers(NOW)
