"""What the interface says."""

import pytest
from markupsafe import Markup

from majlis.render.say import Say


@pytest.mark.parametrize(("n", "said"), [
    (0, "لا أحداث"), (1, "حدث واحد"), (2, "حدثان"), (3, "3 أحداث"), (10, "10 أحداث"), (11, "11 حدثًا"), (99, "99 حدثًا"),
    (100, "100 حدث"), (102, "102 حدث"), (103, "103 أحداث"), (1000, "1,000 حدث"),
])
def test_arabic_counts_by_its_six_forms(n: int, said: str) -> None:
    assert Say("ar")("subscribe.events", n=n) == said


def test_numbers_follow_the_teams_digits() -> None:
    assert Say("ar", indic=True)("subscribe.events", n=1103) == "١٬١٠٣ أحداث"


@pytest.mark.parametrize(("number", "shown"), [
    (450000.0, "450,000"), (5.5, "5.5"), (0, "0"), (1e15, "1,000,000,000,000,000"),
])
def test_numbers_are_grouped(number: float, shown: str) -> None:
    assert Say("en").number(number) == shown


def test_values_are_escaped_and_the_text_is_safe() -> None:
    said = Say("en")("entry.source")
    assert isinstance(said, Markup)
    assert Say("en")("listing.empty", folder="<b>") == "There is nothing here yet. Add a file to &lt;b&gt;."


def test_an_unknown_text_is_an_error() -> None:
    with pytest.raises(KeyError):
        Say("en")("no.such.text")


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        Say("en")("listing.empty")


def test_a_word_without_a_name_stays_itself() -> None:
    assert (Say("ar").name("kpi", "reach"), Say("ar").name("kpi", "mood")) == ("الوصول", "mood")
