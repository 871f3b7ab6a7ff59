"""Bars across the days of a week."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from majlis.outputs.pages.calendar.lanes import lanes_of
from majlis.outputs.pages.calendar.spans import Span
from majlis.words import Words

WEEK = date(2027, 2, 7)


def span(first: int, last: int, id: str = "s", tone: str = "event") -> Span:
    """From so many days after the week's first day to so many."""
    days = (WEEK + timedelta(days=first), WEEK + timedelta(days=last))
    return Span("keydate", *days, id, Words(id, id), tone)


def test_a_bar_is_cut_at_both_ends_of_the_week_and_says_so() -> None:
    (bar,) = lanes_of([span(-3, 9)], WEEK).bars
    assert (bar.column, bar.days, bar.begun, bar.goes_on) == (0, 7, True, True)
    (bar,) = lanes_of([span(2, 3)], WEEK).bars
    assert (bar.column, bar.days, bar.begun, bar.goes_on) == (2, 2, False, False)


def test_bars_that_do_not_meet_share_a_lane() -> None:
    found = lanes_of([span(0, 1, "a"), span(1, 2, "b"), span(2, 4, "c")], WEEK)
    assert [(bar.span.id, bar.lane) for bar in found.bars] == [("a", 0), ("b", 1), ("c", 0)]
    assert [found.depth(column) for column in range(7)] == [1, 2, 2, 1, 1, 0, 0]
    assert [bar.span.id for bar in found.starting(2)] == ["c"]


def test_what_has_no_lane_is_counted() -> None:
    found = lanes_of([span(0, 6, str(n)) for n in range(5)], WEEK)
    assert ([bar.span.id for bar in found.bars], found.more) == (["0", "1", "2"], 2)
    assert [(bar.span.id, bar.lane) for bar in found.starting(0)][3:] == [("3", 3), ("4", 3)]
    assert found.depth(0) == 3


def test_what_stops_the_team_never_lacks_a_lane_for_campaigns() -> None:
    campaigns = [span(0, 6, str(n)) for n in range(4)]
    found = lanes_of([*campaigns, span(2, 3, "nights", "late"), span(4, 5, "pause", "hold")], WEEK)
    assert [(bar.span.id, bar.lane) for bar in found.bars] == [("nights", 0), ("pause", 0), ("0", 1), ("1", 2)]
    assert [bar.span.id for bar in found.over] == ["2", "3"]


def test_other_weeks_and_single_days_have_no_bar() -> None:
    assert lanes_of([span(-9, -1), span(7, 9), span(3, 3)], WEEK) == lanes_of([], WEEK)


@given(st.lists(st.tuples(st.integers(-10, 10), st.integers(1, 12)), max_size=12))
def test_no_bar_covers_another(drawn: list[tuple[int, int]]) -> None:
    spans = sorted((span(first, first + more, str(n)) for n, (first, more) in enumerate(drawn)), key=lambda s: s.first)
    found = lanes_of(spans, WEEK)
    taken = [(bar.lane, column) for bar in found.bars for column in range(bar.column, bar.column + bar.days)]
    assert len(taken) == len(set(taken))
    assert all(0 <= column < 7 for _, column in taken)
    assert len(found.bars) + found.more == sum(one.touches(WEEK, WEEK + timedelta(days=6)) for one in spans)
