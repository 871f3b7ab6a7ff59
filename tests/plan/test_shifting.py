"""By how much something moves."""

from datetime import date, datetime, timedelta

import pytest

from majlis.dates.flaw import Flaw
from majlis.dates.zones import zone
from majlis.plan.shifting import Shift, read_shift, shift_to

LONDON = zone("Europe/London")
EVENING = datetime(2027, 3, 27, 18, 30, tzinfo=LONDON)
"""The clocks go forward in the night after it."""


@pytest.mark.parametrize(("text", "expected"), [
    ("3d", Shift(timedelta(3), 3)), ("-1w", Shift(timedelta(-7), -7)), ("٢w", Shift(timedelta(14), 14)),
    ("4h", Shift(timedelta(hours=4), 0, True)), ("-30h", Shift(timedelta(hours=-30), 0, True)),
    ("48h", Shift(timedelta(2), 2)),
])
def test_what_is_typed(text: str, expected: Shift) -> None:
    assert read_shift(text) == expected


@pytest.mark.parametrize("text", ["soon", "3", "400d", "1mo", ""])
def test_what_is_no_length(text: str) -> None:
    found = read_shift(text)
    assert isinstance(found, Flaw)
    assert found.code.name == "offset-form"


def test_days_keep_the_clock_and_hours_pass() -> None:
    for text, expected in [("1d", datetime(2027, 3, 28, 18, 30)), ("25h", datetime(2027, 3, 28, 20, 30))]:
        shift = read_shift(text)
        assert isinstance(shift, Shift)
        assert shift.time(EVENING) == expected
    assert Shift(timedelta(2), 2).day(date(2027, 2, 28)) == date(2027, 3, 2)


def test_from_one_time_to_another() -> None:
    shift = shift_to(EVENING, datetime(2027, 3, 29, 9, 0))
    assert shift == Shift(timedelta(days=1, hours=14, minutes=30), 2)
    assert shift.time(EVENING) == datetime(2027, 3, 29, 9, 0)
