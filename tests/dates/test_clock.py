"""Times of day, and parts of it."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.dates.clock import read_range, read_time
from majlis.dates.flaw import Flaw

TIMES = {
    "18:30": "18:30",
    "9:05": "09:05",
    "00:00": "00:00",
    "23:59:00": "23:59",
    "١٨:٣٠": "18:30",
    "18.30": "write 18:30",
    "1830": "write 18:30",
    "18h30": "write 18:30",
    "6pm": "write 18:00",
    "6:30 PM": "write 18:30",
    "12am": "write 00:00",
    "12pm": "write 12:00",
    "6م": "write 18:00",
    "٦:٣٠ مساءً": "write 18:30",
    "6 صباحًا": "write 06:00",
    "24:00": "no",
    "18:60": "no",
    "18:3": "no",
    "13pm": "no",
    "noon": "no",
    "": "no",
    "-1:00": "no",
    "1" * 100_000: "no",
}


@pytest.mark.parametrize(("text", "expected"), TIMES.items(), ids=lambda value: value[:20])
def test_a_time_is_read_with_24_hours_or_told_what_to_write(text: str, expected: str) -> None:
    found = read_time(text)
    if isinstance(found, Flaw):
        assert found.code.name == "time-form"
        assert expected == (f"write {found.values['guess']}" if found.hint else "no")
    else:
        assert f"{found:%H:%M}" == expected


@pytest.mark.parametrize("text", ["09:00-17:00", "9:00 – 17:00", "٠٩:٠٠-١٧:٠٠", "09:00 to 17:00", "09:00 إلى 17:00"])
def test_hours_are_two_times(text: str) -> None:
    assert read_range(text) == (time(9), time(17))


def test_hours_may_run_over_midnight() -> None:
    assert read_range("22:30-08:00") == (time(22, 30), time(8))


@pytest.mark.parametrize("text", ["9-17", "09:00", "09:00-09:00", "09:00-25:00", "09:00-12:00-17:00", "late", "", "-"])
def test_what_is_no_two_times_is_told(text: str) -> None:
    found = read_range(text)
    assert isinstance(found, Flaw)
    assert found.code.name == "hours-form"


@given(st.text(max_size=60))
def test_any_text_is_a_time_or_told_why(text: str) -> None:
    assert isinstance(read_time(text), (time, Flaw))
    assert isinstance(read_range(text), tuple)
