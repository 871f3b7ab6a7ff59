"""Days that come back each year, and offsets from them."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.dates.anchors import A_YEAR, YearDay, read_hijri_day, read_offset, read_year_day
from majlis.dates.flaw import Flaw

TEXTS = st.text(st.sampled_from("0123456789٠١٢٣-–+ dhwرمضانMay/."), max_size=20)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("09-23", YearDay(9, 23)), ("٠٩-٢٣", YearDay(9, 23)), ("9-3", YearDay(9, 3)), ("09–23", YearDay(9, 23)),
        ("10", YearDay(10)), ("02-29", YearDay(2, 29)), ("2027-09-23", YearDay(9, 23, 2027)),
        ("2027-09", YearDay(9, None, 2027)),
    ],
)
def test_a_day_of_the_year_is_read(text: str, day: YearDay) -> None:
    assert read_year_day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("09-01", YearDay(9, 1, None, True)), ("٠٩", YearDay(9, None, None, True)),
        ("12-30", YearDay(12, 30, None, True)), ("1448-09-01", YearDay(9, 1, 1448, True)),
    ],
)
def test_a_hijri_day_is_read(text: str, day: YearDay) -> None:
    assert read_hijri_day(text) == day


@pytest.mark.parametrize(
    ("text", "code", "guess"),
    [
        ("23-09", "date-impossible", "09-23"), ("02-30", "date-impossible", ""), ("13", "date-impossible", ""),
        ("00-01", "date-impossible", ""), ("2027-02-29", "date-impossible", None),
        ("1448-09-01", "date-hijri", "2027-02-08"),
        ("1999-01-01", "date-far", None), ("23 September", "year-day-form", "09-23"),
        ("May 3rd", "year-day-form", "05-03"),
        ("1 رمضان", "year-day-form", None), ("", "year-day-form", None), ("2027", "year-day-form", None),
    ],
)
def test_what_is_no_day_of_the_year_is_told(text: str, code: str, guess: str | None) -> None:
    assert told(read_year_day(text)) == (code, guess)


@pytest.mark.parametrize(
    ("text", "code", "guess"),
    [
        ("01-31", "date-impossible", ""), ("30-01", "date-impossible", "01-30"), ("2027-02-08", "hijri-day-form", None),
        ("1 رمضان", "hijri-day-form", "09-01"), ("Ramadan 27", "hijri-day-form", "09-27"),
        ("3 May", "hijri-day-form", None),
        ("رمضان", "hijri-day-form", None), ("9" * 99, "hijri-day-form", None),
    ],
)
def test_what_is_no_hijri_day_is_told(text: str, code: str, guess: str | None) -> None:
    assert told(read_hijri_day(text)) == (code, guess)


@pytest.mark.parametrize(
    ("text", "days"),
    [("-7d", -7), ("+2w", 14), ("1d", 1), ("−3 d", -3), ("٣d", 3), ("366d", 366), ("0d", 0), ("-1D", -1)],
)
def test_an_offset_is_read(text: str, days: int) -> None:
    assert read_offset(text) == timedelta(days=days)


@pytest.mark.parametrize("text", ["7", "-d", "367d", "9999w", "1mo", "a week", "--1d", "1.5d", ""])
def test_what_is_no_offset_is_told(text: str) -> None:
    assert told(read_offset(text)) == ("offset-form", None)


@given(TEXTS)
def test_what_is_read_is_written_the_same_again(text: str) -> None:
    for read in (read_year_day, read_hijri_day):
        found = read(text)
        assert isinstance(found, Flaw) or read(str(found)) == found
    shift = read_offset(text)
    assert isinstance(shift, Flaw) or -A_YEAR <= shift <= A_YEAR


def told(found: object) -> tuple[str, str | None]:
    """The code of a flaw, and its guess as it is shown."""
    assert isinstance(found, Flaw)
    guess = found.values.get("guess")
    return found.code.name, None if guess is None else str(guess)
