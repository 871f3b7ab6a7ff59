"""Charts as geometry: from the side where the language begins, below zero too, never divided by zero."""

import pytest

from majlis.outputs.pages.charts import Bar, Mark, Value, bars, line

NOW, BEFORE = Value("now", 100, "100 now"), Value("before", 50, "50 before")


def test_bars_share_a_scale_with_their_mark() -> None:
    chart = bars("Reach", (NOW, BEFORE), Value("target", 25, "Target 25"), mirrored=False)
    assert chart.bars == (
        Bar("now", "0.00%", "58.00%", "58.00%", "100 now"), Bar("before", "0.00%", "29.00%", "29.00%", "50 before"))
    assert chart.mark == Mark("14.50%", "Target 25", before=False)
    assert chart.told == "100 now; 50 before; Target 25"


def test_bars_begin_at_the_right_in_arabic() -> None:
    chart = bars("الوصول", (NOW, BEFORE), None, mirrored=True)
    assert chart.bars == (
        Bar("now", "42.00%", "58.00%", "42.00%", "100 now"), Bar("before", "71.00%", "29.00%", "71.00%", "50 before"))
    assert chart.mark is None


def test_a_text_stands_before_a_mark_that_is_far_along() -> None:
    mark = bars("Reach", (NOW,), Value("target", 90, "Target 90"), mirrored=True).mark
    assert mark == Mark("47.80%", "Target 90", before=True)


@pytest.mark.parametrize(("mirrored", "behind"), [(False, ["58.00%", "50.00%"]), (True, ["42.00%", "50.00%"])])
def test_a_text_begins_behind_a_mark_that_would_run_through_it(mirrored: bool, behind: list[str]) -> None:
    values = (Value("now", 116, "116 now"), Value("before", 60, "60 before"))
    chart = bars("Reach", values, Value("target", 100, "Target 100"), mirrored)
    assert [bar.behind for bar in chart.bars] == behind


def test_a_text_has_room_before_a_mark_that_is_far_behind() -> None:
    chart = bars("Reach", (Value("now", 25, "25 now"),), Value("target", 100, "Target 100"), mirrored=False)
    assert [bar.behind for bar in chart.bars] == ["14.50%"]


def test_what_is_below_zero_goes_the_other_way() -> None:
    chart = bars("Growth", (Value("now", -50, "-50"), Value("before", 50, "50")), None, mirrored=False)
    assert chart.bars == (
        Bar("now", "0.00%", "29.00%", "29.00%", "-50"), Bar("before", "29.00%", "29.00%", "58.00%", "50"))


def test_nothing_at_all_is_drawn_without_a_length() -> None:
    assert bars("Reach", (Value("now", 0, "0"),), None, mirrored=False).bars == (
        Bar("now", "0.00%", "0.00%", "0.00%", "0"),)


@pytest.mark.parametrize(("mirrored", "points"), [
    (False, "3.0,25.0 60.0,3.0 117.0,14.0"), (True, "117.0,25.0 60.0,3.0 3.0,14.0")])
def test_a_line_runs_the_way_its_language_is_read(mirrored: bool, points: str) -> None:
    drawn = line("Reach", [(1, "Jan: 1"), (3, "Feb: 3"), (2, "Mar: 2")], mirrored)
    assert drawn.points == points
    assert drawn.end == ("3.0" if mirrored else "117.0", "14.0")
    assert drawn.told == "Jan: 1; Feb: 3; Mar: 2"


def test_equal_values_are_a_straight_line() -> None:
    assert line("Reach", [(7, "a"), (7, "b")], mirrored=False).points == "3.0,14.0 117.0,14.0"


def test_one_value_is_a_point_in_the_middle() -> None:
    assert line("Reach", [(7, "a")], mirrored=False).points == "60.0,14.0"
