"""When a day that comes back each year falls."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.dates.anchors import YearDay
from majlis.dates.hijri import from_hijri
from majlis.dates.occurrences import Anchor, Announced, Course, Occurrence, days_of
from majlis.dates.rules import Easter, NthWeekday

RAMADAN, EID = YearDay(9, hijri=True), YearDay(10, 1, hijri=True)
ANCHORS: st.SearchStrategy[Anchor] = st.one_of(
    st.builds(YearDay, st.integers(1, 12), st.none() | st.integers(1, 28)),
    st.builds(YearDay, st.integers(1, 12), st.none() | st.integers(1, 30), hijri=st.just(True)),
    st.builds(NthWeekday, st.sampled_from([1, 2, 3, 4, -1]), st.integers(0, 6), st.integers(1, 12)),
    st.builds(Easter, st.booleans()),
)


def days(course: Course, first: int, last: int | None = None, offset: int = 0) -> list[tuple[str, str]]:
    """First and last days as text."""
    found = days_of(course, range(first, (last or first) + 1), offset)
    return [(f"{one.first:%Y-%m-%d}", f"{one.last:%Y-%m-%d}") for one in found]


def test_a_gregorian_day_is_the_same_each_year() -> None:
    assert days(Course(YearDay(9, 23)), 2026, 2027) == [("2026-09-23",) * 2, ("2027-09-23",) * 2]


def test_a_hijri_day_is_found_again_for_each_year_and_may_come_twice() -> None:
    assert days(Course(EID), 2027, 2028) == [("2027-03-09",) * 2, ("2028-02-26",) * 2]
    assert days(Course(YearDay(9, 1, hijri=True)), 2030) == [("2030-01-05",) * 2, ("2030-12-26",) * 2]


def test_a_month_is_as_long_as_the_calendar_says() -> None:
    assert days(Course(RAMADAN), 2027) == [("2027-02-08", "2027-03-08")]
    assert days(Course(YearDay(2)), 2027, 2028) == [("2027-02-01", "2027-02-28"), ("2028-02-01", "2028-02-29")]


def test_what_begins_in_december_belongs_to_both_years() -> None:
    course = Course(YearDay(12, 30), length=5)
    assert days(course, 2027) == [("2026-12-30", "2027-01-03"), ("2027-12-30", "2028-01-03")]
    assert days(Course(RAMADAN), 2031)[0] == ("2030-12-26", "2031-01-23")


def test_one_date_comes_once() -> None:
    assert days(Course(YearDay(4, 1, 2027), length=3), 2020, 2040) == [("2027-04-01", "2027-04-03")]
    assert days(Course(YearDay(9, 1, 1448, hijri=True)), 2020, 2040) == [("2027-02-08",) * 2]


def test_a_year_without_the_day_has_none() -> None:
    assert days(Course(YearDay(2, 29)), 2025, 2028) == [("2028-02-29",) * 2]
    assert len(days(Course(YearDay(12, 30, hijri=True)), 2020, 2039)) < 20


def test_a_shift_moves_it_over_the_year_too() -> None:
    assert days(Course(NthWeekday(4, 3, 11), timedelta(days=1)), 2027) == [("2027-11-26",) * 2]
    assert days(Course(YearDay(1, 1), timedelta(days=-7)), 2027) == [("2027-12-25",) * 2]
    assert days(Course(Easter(True), timedelta(days=1)), 2027) == [("2027-05-03",) * 2]


def test_the_hijri_offset_moves_hijri_days_alone() -> None:
    assert days(Course(EID), 2027, offset=1) == [("2027-03-08",) * 2]
    assert days(Course(EID), 2027, offset=-1) == [("2027-03-10",) * 2]
    assert days(Course(YearDay(9, 23)), 2027, offset=1) == [("2027-09-23",) * 2]


@pytest.mark.parametrize("year", [1448, 2027])
def test_what_was_announced_takes_the_place_of_one_year(year: int) -> None:
    course = Course(EID, length=3, announced=(Announced(year, date(2027, 3, 10)),))
    assert days_of(course, range(2027, 2029)) == (
        Occurrence(date(2027, 3, 10), date(2027, 3, 12), announced=True),
        Occurrence(date(2028, 2, 26), date(2028, 2, 28)),
    )


def test_of_two_in_one_year_the_nearer_one_is_replaced() -> None:
    course = Course(YearDay(9, 1, hijri=True), announced=(Announced(2030, date(2030, 12, 27)),))
    assert days(course, 2030) == [("2030-01-05",) * 2, ("2030-12-27",) * 2]


def test_of_a_month_only_the_beginning_is_announced() -> None:
    course = Course(RAMADAN, announced=(Announced(1448, date(2027, 2, 9)),))
    assert days(course, 2027) == [("2027-02-09", "2027-03-08")]


def test_out_of_range_there_is_none_unless_announced() -> None:
    assert days(Course(EID), 2090) == []
    assert days(Course(EID, announced=(Announced(2090, date(2090, 7, 9)),)), 2090) == [("2090-07-09",) * 2]
    assert days(Course(EID, announced=(Announced(2090, date(2090, 7, 9)),)), 2027) == [("2027-03-09",) * 2]


@given(st.integers(1, 12), st.integers(1, 30), st.integers(1990, 2080))
def test_no_hijri_year_is_passed_over(month: int, day: int, year: int) -> None:
    every = {from_hijri(hijri, month, day) for hijri in range(1343, 1501)}
    found = days_of(Course(YearDay(month, day, hijri=True)), range(year, year + 1))
    assert {one.first for one in found} == {one for one in every if one and one.year == year}


@given(ANCHORS, st.integers(1990, 2099), st.none() | st.integers(1, 40), st.integers(-60, 60), st.integers(-2, 2))
def test_all_of_a_year_are_in_it_in_order_and_the_same_year_by_year(
    anchor: Anchor, year: int, length: int | None, shift: int, offset: int
) -> None:
    course = Course(anchor, timedelta(days=shift), length)
    found = days_of(course, range(year, year + 2), offset)
    assert list(found) == sorted(found)
    assert all(one.first <= one.last and one.first.year <= year + 1 and one.last.year >= year for one in found)
    apart = {*days_of(course, range(year, year + 1), offset), *days_of(course, range(year + 1, year + 2), offset)}
    assert apart == set(found)
