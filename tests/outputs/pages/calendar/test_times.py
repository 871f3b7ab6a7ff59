"""Which months and weeks have pages."""

from datetime import date

from majlis.dates.week import week_of
from majlis.outputs.pages.calendar.times import last_of, middle, months_with, nearest, next_month, weeks_with

TODAY = date(2027, 2, 3)


def test_the_months_of_what_is_planned_and_those_around_now_have_pages() -> None:
    assert months_with([date(2027, 6, 30)], TODAY) == (
        date(2027, 1, 1), date(2027, 2, 1), date(2027, 3, 1), date(2027, 6, 1))


def test_so_have_weeks_as_the_team_counts_them() -> None:
    sunday, saturday = week_of("SA"), week_of("SA", "saturday")
    assert weeks_with([date(2027, 6, 30)], TODAY, sunday) == (
        date(2027, 1, 24), date(2027, 1, 31), date(2027, 2, 7), date(2027, 2, 14), date(2027, 2, 21), date(2027, 2, 28),
        date(2027, 6, 27))
    assert weeks_with([], TODAY, saturday)[1] == date(2027, 1, 30)


def test_a_month_ends_where_the_next_one_begins() -> None:
    assert next_month(date(2027, 12, 1)) == date(2028, 1, 1)
    assert last_of(date(2028, 2, 10)) == date(2028, 2, 29)


def test_a_week_is_told_by_its_middle_day() -> None:
    assert middle(date(2027, 1, 31)) == TODAY


def test_of_two_days_as_near_the_earlier_one_is_meant() -> None:
    assert nearest((date(2027, 1, 1), date(2027, 1, 3)), date(2027, 1, 2)) == date(2027, 1, 1)
