"""Guidance: its data are whole, and say whose they are."""

from datetime import date

import pytest

from majlis.kinds.entry import LANGUAGE
from majlis.kinds.partner import TYPES
from majlis.platforms.guidance import clear_labels, licence_rules, unclear_labels
from majlis.platforms.limits import Confidence


def test_every_licence_says_whose_account_it_follows() -> None:
    rules = licence_rules()
    assert list(rules) == ["SA", "AE"]
    for rule in rules.values():
        assert rule.source
        assert rule.as_of == date(2026, 11, 23)
        assert rule.confidence is Confidence.PRESS
        assert set(rule.types) <= set(TYPES)
        assert all(rule.authority)


@pytest.mark.parametrize(
    ("country", "day", "asked"),
    [("SA", date(2022, 9, 30), False), ("SA", date(2022, 10, 1), True), ("AE", date(2026, 1, 31), False),
     ("AE", date(2026, 2, 1), True)],
)
def test_a_licence_is_asked_for_from_a_day_on(country: str, day: date, asked: bool) -> None:
    assert licence_rules()[country].asks("influencer", day) is asked


def test_who_is_no_advertiser_needs_no_licence() -> None:
    assert not licence_rules()["SA"].asks("customer", date(2027, 1, 1))
    assert not licence_rules()["SA"].asks(None, date(2027, 1, 1))


def test_there_is_a_clear_label_in_each_language() -> None:
    assert [clear_labels(lang)[0] for lang in LANGUAGE.labels] == ["إعلان", "Ad"]
    assert clear_labels("fr") == ()


def test_no_label_is_both_clear_and_unclear() -> None:
    clear = {label.casefold() for lang in LANGUAGE.labels for label in clear_labels(lang)}
    assert clear.isdisjoint(label.strip("#").casefold() for label in unclear_labels())
    assert unclear_labels()["#sp"] == "US"
