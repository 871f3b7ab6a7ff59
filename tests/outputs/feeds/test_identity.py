"""UIDs: ASCII, for ever, one for each event."""

from collections.abc import Callable

import pytest

from majlis.outputs.feeds.identity import uid_of

FeedOf = Callable[..., bytes]


def uids(feed: bytes) -> list[str]:
    return [line[4:] for line in feed.decode().replace("\r\n ", "").split("\r\n") if line.startswith("UID:")]


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Another title"}, {"publish_at": "2027-05-01 09:00"}, {"status": "on_hold"}, {"channels": ["x"]},
        {"lang": "ar"}, {"owner": "salem"},
    ],
)
def test_a_uid_outlives_every_edit(feed_of: FeedOf, change: dict[str, object]) -> None:
    assert uids(feed_of({"dana": change})) == ["dana@sidra.example"]


def test_a_variant_with_its_own_time_is_an_event_of_its_own(feed_of: FeedOf) -> None:
    post = {"channels": ["instagram", "x"], "variants": {"x": {"publish_at": "2027-02-12 09:00"}}}
    assert uids(feed_of({"dana": post})) == ["dana@sidra.example", "dana--x@sidra.example"]


def test_a_post_called_like_a_variant_takes_nothing_from_it(feed_of: FeedOf) -> None:
    post = {"channels": ["instagram", "x"], "variants": {"x": {"publish_at": "2027-02-12 09:00"}}}
    feed = feed_of({"dana": post, "dana-x": {"publish_at": "2027-02-13 09:00"}})
    assert uids(feed) == ["dana@sidra.example", "dana--x@sidra.example", "dana-x@sidra.example"]


def test_the_site_address_is_no_part_of_it(feed_of: FeedOf) -> None:
    assert uids(feed_of(team={"site_url": None})) == ["dana@sidra.example"]


def test_two_files_with_one_id_are_one_event(feed_of: FeedOf) -> None:
    assert uids(feed_of({"a": {"id": "same"}, "b": {"id": "same"}}, faulty=True)) == ["same@sidra.example"]


@pytest.mark.parametrize(
    ("domain", "uid"),
    [
        ("sidra.example", "a@sidra.example"),
        ("  Sidra.Example ", "a@Sidra.Example"),
        ("سدرة", "a@%D8%B3%D8%AF%D8%B1%D8%A9"),
        ("a@b c,d;e\\f:g", "a@a%40b%20c%2Cd%3Be%5Cf%3Ag"),
        ("x\r\nMETHOD:REQUEST", "a@x%0D%0AMETHOD%3AREQUEST"),
        ("\ud800", "a@%ED%A0%80"),
    ],
)
def test_any_uid_domain_gives_an_ascii_uid(domain: str, uid: str) -> None:
    assert uid_of("a", domain) == uid


def test_a_very_long_domain_stands_as_its_hash() -> None:
    uids = {uid_of("a" * 64, "ب" * 100), uid_of("a" * 64, "ب" * 101)}
    assert len(uids) == 2
    assert {len(uid) for uid in uids} == {97}
