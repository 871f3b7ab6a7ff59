"""The limits of the platforms, by day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from majlis.kinds.choices import PLATFORMS
from majlis.platforms import LIMITS, Confidence, Limit, limits_on, read_limits

DAY = date(2027, 2, 10)
ALL = read_limits()


@pytest.mark.parametrize("limit", ALL, ids=[f"{limit.platform}-{limit.what}-{limit.before}" for limit in ALL])
def test_every_number_has_a_source_a_day_and_a_name(limit: Limit) -> None:
    assert limit.platform in PLATFORMS
    assert limit.what in LIMITS
    assert limit.source
    assert date(2020, 1, 1) < limit.as_of <= date(2026, 11, 23)
    assert limit.most is not None or limit.least is not None
    assert limit.least is None or limit.most is None or limit.least <= limit.most
    assert limit.since is None or limit.before is None or limit.since < limit.before


def test_what_is_measured_in_letters_says_how_they_are_counted() -> None:
    uncounted = {limit.what for limit in ALL if limit.count is None}
    counted = {limit.what for limit in ALL if limit.count is not None}
    assert uncounted & counted == set()
    assert {"text", "title", "alt", "caption"} <= counted


def test_at_no_day_a_platform_has_two_limits_of_one_name() -> None:
    edges = {edge for limit in ALL for edge in (limit.since, limit.before) if edge}
    for day in {near for edge in edges for near in (edge - timedelta(days=1), edge)} | {DAY}:
        names = [(limit.platform, limit.what) for limit in ALL if limit.holds_on(day)]
        assert len(names) == len(set(names))


def test_a_limit_holds_from_its_first_day_to_the_day_before_its_end() -> None:
    assert limits_on("instagram", date(2025, 12, 18))["hashtags"].most == 30
    assert limits_on("instagram", date(2025, 12, 19))["hashtags"].most == 5
    assert "links" not in limits_on("threads", date(2025, 12, 21))
    assert limits_on("threads", date(2025, 12, 22))["links"].most == 5


def test_the_teams_own_number_takes_the_place_of_ours_and_is_counted_alike() -> None:
    ours = limits_on("x", DAY)["text"]
    own = limits_on("x", DAY, {"text": 4000, "hashtags": 2})
    assert own["text"] == replace(ours, most=4000, source="channels.yml", as_of=DAY, confidence=Confidence.OWN)
    assert (own["hashtags"].most, own["hashtags"].confidence) == (2, Confidence.OWN)
    assert limits_on("x", DAY)["text"] == ours


def test_numbers_that_are_not_sure_and_advice_only_warn() -> None:
    instagram, youtube = limits_on("instagram", DAY), limits_on("youtube", DAY)
    assert not instagram["text"].only_warns
    assert not instagram["hashtags"].only_warns
    assert instagram["text_fold"].only_warns
    assert instagram["alt"].only_warns
    assert youtube["tags_total"].only_warns
    assert not limits_on("youtube", DAY, {"tags_total": 400})["tags_total"].only_warns


def test_a_platform_of_which_nothing_is_known_has_no_limits() -> None:
    assert limits_on("forum", DAY) == {}
    assert limits_on("forum", DAY, {"title": 90})["title"].most == 90


def test_labels_stand_in_both_languages_and_each_is_used() -> None:
    assert all(label.en and label.ar for label in LIMITS.values())
    assert {limit.what for limit in ALL} == set(LIMITS)
