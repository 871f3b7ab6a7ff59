"""Days that a rule gives each year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.dates.flaw import Flaw
from majlis.dates.rules import Easter, NthWeekday, read_rule


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("second sunday of may", date(2027, 5, 9)), ("last friday of november", date(2027, 11, 26)),
        ("fourth thursday of november", date(2027, 11, 25)), ("first monday of january", date(2027, 1, 4)),
        ("last sunday of december", date(2027, 12, 26)), ("last sunday of february", date(2027, 2, 28)),
        ("Third Sunday of June", date(2027, 6, 20)), ("easter", date(2027, 3, 28)),
        ("Orthodox  Easter", date(2027, 5, 2)), ("orthodox_easter", date(2027, 5, 2)),
    ],
)
def test_a_rule_gives_a_day(text: str, day: date) -> None:
    rule = read_rule(text)
    assert not isinstance(rule, Flaw)
    assert rule.in_year(2027) == day


# Dates as the churches publish them.
@pytest.mark.parametrize(
    ("year", "western", "orthodox"),
    [
        (1954, date(1954, 4, 18), date(1954, 4, 25)), (2000, date(2000, 4, 23), date(2000, 4, 30)),
        (2008, date(2008, 3, 23), date(2008, 4, 27)), (2024, date(2024, 3, 31), date(2024, 5, 5)),
        (2025, date(2025, 4, 20), date(2025, 4, 20)), (2026, date(2026, 4, 5), date(2026, 4, 12)),
        (2038, date(2038, 4, 25), date(2038, 4, 25)), (2049, date(2049, 4, 18), date(2049, 4, 25)),
    ],
)
def test_easter_is_when_it_is_kept(year: int, western: date, orthodox: date) -> None:
    assert (Easter().in_year(year), Easter(True).in_year(year)) == (western, orthodox)


@given(st.integers(1925, 2098))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    for found in (Easter().in_year(year), Easter(True).in_year(year)):
        assert found.weekday() == 6
        assert date(year, 3, 22) <= found <= date(year, 5, 8)


@given(st.sampled_from([1, 2, 3, 4, -1]), st.integers(0, 6), st.integers(1, 12), st.integers(1900, 2098))
def test_the_nth_weekday_is_that_weekday_in_that_month(nth: int, weekday: int, month: int, year: int) -> None:
    rule = NthWeekday(nth, weekday, month)
    found = rule.in_year(year)
    assert (found.year, found.month, found.weekday()) == (year, month, weekday)
    if nth > 0:
        assert (found.day - 1) // 7 == nth - 1
    else:
        assert (found + timedelta(days=7)).month != month
    assert read_rule(str(rule)) == rule


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("2nd Sun in May", "second sunday of may"), ("the last fri of nov", "last friday of november"),
        ("fifth sunday of may", None), ("second sunday of ramadan", None), ("second funday of may", None),
        ("second s of may", None), ("sunday", None), ("", None), ("easter+1", None), ("x " * 5000, None),
    ],
)
def test_what_is_no_rule_is_told_with_what_it_may_mean(text: str, guess: str | None) -> None:
    found = read_rule(text)
    assert isinstance(found, Flaw)
    assert found.code.name == "rule-form"
    assert (str(found.values["guess"]) if found.hint else None) == guess
