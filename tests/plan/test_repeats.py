"""On which days something comes back."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.dates.week import DAYS, Week
from majlis.kinds import Routine
from majlis.kinds.repeat import DAYS_OF_A_MONTH, Repeat
from majlis.plan.repeats import Span, repeat_days, routine_days

SUNDAYS = Week(6, (4, 5))
MONDAYS = Week(0, (5, 6))
YEAR = Span(date(2027, 1, 1), date(2027, 12, 31))
DAY = timedelta(days=1)

dates = st.dates(date(2020, 1, 1), date(2034, 12, 31))
weeks = st.integers(0, 6).map(lambda first: Week(first, (4, 5)))


@st.composite
def repeats(draw: st.DrawFn) -> Repeat:
    """Any repetition that the reader lets through, also with days that do not suit it."""
    return Repeat(
        freq=draw(st.sampled_from(["daily", "weekly", "monthly", "yearly"])),
        interval=draw(st.integers(1, 99) | st.integers(1, 4)),
        on=tuple(draw(st.lists(st.sampled_from([*DAYS, *DAYS_OF_A_MONTH]), max_size=4))),
        until=draw(st.none() | dates),
        except_=tuple(draw(st.lists(dates, max_size=4))),
    )


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Up to three years; now and then one that ends before it begins."""
    first = draw(dates)
    return Span(first, first + draw(st.integers(-5, 1100)) * DAY)


def days(span: Span = YEAR, begin: date = date(2027, 1, 1), week: Week = SUNDAYS, **fields: Any) -> list[str]:
    return [f"{day:%m-%d}" for day in repeat_days(Repeat(**fields), begin, span, week)]


@given(repeats(), dates, spans(), weeks)
def test_days_are_in_order_each_once_and_within_all_bounds(
    repeat: Repeat, begin: date, span: Span, week: Week
) -> None:
    found = list(repeat_days(repeat, begin, span, week))
    assert found == sorted(set(found))
    assert all(max(begin, span.first) <= day <= span.last for day in found)
    assert all(repeat.until is None or day <= repeat.until for day in found)
    assert not set(found) & set(repeat.except_)


@given(repeats(), dates, spans(), weeks)
def test_a_day_is_there_or_not_whichever_span_is_asked_for(
    repeat: Repeat, begin: date, span: Span, week: Week
) -> None:
    whole = repeat_days(repeat, begin, Span(date(2019, 1, 1), date(2040, 1, 1)), week)
    assert list(repeat_days(repeat, begin, span, week)) == [day for day in whole if span.first <= day <= span.last]


@given(repeats(), dates, spans(), weeks)
def test_days_suit_their_rhythm(repeat: Repeat, begin: date, span: Span, week: Week) -> None:
    for day in repeat_days(repeat, begin, span, week):
        match repeat.freq:
            case "daily":
                assert (day - begin).days % repeat.interval == 0
            case "weekly":
                assert (week.start(day) - week.start(begin)).days // 7 % repeat.interval == 0
                assert day.weekday() in ({DAYS.index(name) for name in repeat.on if name in DAYS} or {begin.weekday()})
            case "monthly":
                assert ((day.year - begin.year) * 12 + day.month - begin.month) % repeat.interval == 0
                assert any(is_named(day, name) for name in repeat.on if name not in DAYS) or (
                    day.day == begin.day and set(repeat.on) <= set(DAYS))
            case _:
                assert (day.year - begin.year) % repeat.interval == 0
                assert (day.month, day.day) == (begin.month, begin.day)


def is_named(day: date, name: str) -> bool:
    """Said the other way round: whether *day* is what `15`, `last_day` or `second_sunday` stands for."""
    last = monthrange(day.year, day.month)[1]
    if name.isdigit() or name == "last_day":
        return day.day == (last if name == "last_day" else int(name))
    nth, weekday = name.split("_")
    order = ("first", "second", "third", "fourth")
    number = last - day.day < 7 if nth == "last" else (day.day - 1) // 7 == order.index(nth)
    return number and DAYS[day.weekday()] == weekday


@given(dates, weeks, st.integers(1, 8))
def test_every_week_has_its_day(begin: date, week: Week, count: int) -> None:
    span = Span(begin, begin + (count * 7 - 1) * DAY)
    assert len(list(repeat_days(Repeat(freq="weekly"), begin, span, week))) == count


def test_a_month_without_a_thirty_first_has_none() -> None:
    assert days(freq="monthly", on=("31",)) == ["01-31", "03-31", "05-31", "07-31", "08-31", "10-31", "12-31"]
    assert days(freq="monthly", begin=date(2026, 12, 31))[:2] == ["01-31", "03-31"]


def test_every_month_has_a_last_day() -> None:
    assert days(freq="monthly", on=("last_day",))[:4] == ["01-31", "02-28", "03-31", "04-30"]
    leap = Span(date(2028, 2, 1), date(2028, 2, 29))
    assert days(leap, freq="monthly", on=("last_day",)) == ["02-29"]


def test_a_month_has_first_and_last_weekdays() -> None:
    assert days(freq="monthly", on=("first_sunday",))[:3] == ["01-03", "02-07", "03-07"]
    assert days(freq="monthly", on=("last_thursday", "15"))[:4] == ["01-15", "01-28", "02-15", "02-25"]
    assert days(freq="monthly", on=("last_day", "31"))[:2] == ["01-31", "02-28"]


def test_twenty_nine_february_comes_back_in_leap_years() -> None:
    span = Span(date(2027, 1, 1), date(2037, 1, 1))
    found = [*repeat_days(Repeat(freq="yearly"), date(2024, 2, 29), span, SUNDAYS)]
    assert found == [date(2028, 2, 29), date(2032, 2, 29), date(2036, 2, 29)]


def test_every_second_week_is_counted_by_the_weeks_of_the_project() -> None:
    wednesday, on = date(2027, 2, 3), ("wednesday", "sunday")
    by_sundays = days(begin=wednesday, week=SUNDAYS, freq="weekly", interval=2, on=on)
    by_mondays = days(begin=wednesday, week=MONDAYS, freq="weekly", interval=2, on=on)
    assert by_sundays[:4] == ["02-03", "02-14", "02-17", "02-28"]
    assert by_mondays[:4] == ["02-03", "02-07", "02-17", "02-21"]


def test_days_that_do_not_suit_count_for_nothing() -> None:
    assert days(begin=date(2027, 2, 3), freq="weekly", on=("15", "last_day"))[:2] == ["02-03", "02-10"]
    assert days(begin=date(2027, 2, 3), freq="monthly", on=("sunday",))[:2] == ["02-03", "03-03"]


def routine(**fields: Any) -> Routine:
    return Routine(
        kind="routine", path="content/routines/sweep.md", body="", body_line=1, digest="",
        front="", title="Sweep", owner="huda", status="active", **fields)


@pytest.mark.parametrize(("repeat", "expected"), [
    (Repeat(freq="weekly", on=("sunday", "tuesday")), ["02-07", "02-09", "02-14"]),
    (Repeat(freq="weekly"), ["02-07", "02-14"]),
    (Repeat(freq="monthly"), []),
    (Repeat(freq="daily", until=date(2027, 2, 5)), ["02-03", "02-04", "02-05"]),
    (None, []),
])
def test_a_routine_is_due_on_its_days(repeat: Repeat | None, expected: list[str]) -> None:
    found = routine_days(routine(repeat=repeat), date(2027, 2, 3), date(2027, 2, 14), SUNDAYS)
    assert [f"{day:%m-%d}" for day in found] == expected


def test_a_routine_is_not_due_before_it_starts() -> None:
    sweep = routine(repeat=Repeat(freq="weekly", interval=2, on=("sunday",)), starts_on=date(2027, 2, 10))
    found = routine_days(sweep, date(2027, 2, 1), date(2027, 3, 10), SUNDAYS)
    assert found == (date(2027, 2, 21), date(2027, 3, 7))
