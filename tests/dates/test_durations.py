"""Lengths of time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.dates.durations import Duration, read_duration
from majlis.dates.flaw import Flaw

LENGTHS = {
    "15m": "15m",
    "2h": "2h",
    "3d": "3d",
    "2w": "2w",
    "6mo": "6mo",
    "1y": "1y",
    "15 m": "15m",
    "٣d": "3d",
    "6MO": "6mo",
    "10y": "10y",
    "2 weeks": "write 2w",
    "30 minutes": "write 30m",
    "3 أيام": "write 3d",
    "٦ أشهر": "write 6mo",
    "يومان": "write 2d",
    "سنة واحدة": "write 1y",
    "monthly": "write 1mo",
    "11y": "long",
    "121mo": "long",
    "999999d": "long",
    "1.5h": "no",
    "-1d": "no",
    "P1D": "no",
    "m": "no",
    "5": "no",
    "": "no",
    "soon": "no",
    "9" * 100_000 + "d": "no",
}


@pytest.mark.parametrize(("text", "expected"), LENGTHS.items(), ids=lambda value: value[:20])
def test_a_length_is_a_number_and_a_unit(text: str, expected: str) -> None:
    found = read_duration(text)
    if not isinstance(found, Flaw):
        assert str(found) == expected
    elif found.code.name == "duration-long":
        assert expected == "long"
    else:
        assert expected == (f"write {found.values['guess']}" if found.hint else "no")


@pytest.mark.parametrize(
    ("length", "later"),
    [
        (Duration(3, "d"), date(2027, 2, 3)),
        (Duration(2, "w"), date(2027, 2, 14)),
        (Duration(1, "mo"), date(2027, 2, 28)),
        (Duration(13, "mo"), date(2028, 2, 29)),
        (Duration(1, "y"), date(2028, 1, 31)),
        (Duration(90, "m"), date(2027, 1, 31)),
    ],
)
def test_months_and_years_keep_the_day_where_there_is_one(length: Duration, later: date) -> None:
    assert length.after(date(2027, 1, 31)) == later


@given(
    st.integers(0, 999_999),
    st.sampled_from(["m", "h", "d", "w", "mo", "y"]),
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
)
def test_every_length_that_is_read_can_be_added_to_every_date(number: int, unit: str, day: date) -> None:
    found = read_duration(f"{number}{unit}")
    if isinstance(found, Duration):
        assert found.after(day) >= day


@given(st.text(max_size=50))
def test_any_text_is_a_length_or_told_why(text: str) -> None:
    assert isinstance(read_duration(text), (Duration, Flaw))
