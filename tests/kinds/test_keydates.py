"""A key date as the rest of the tool sees it."""

from datetime import date, timedelta

import pytest

from majlis.dates.occurrences import Occurrence
from majlis.kinds.keydates import KeyDate, Override


def key_date(**fields: object) -> KeyDate:
    return KeyDate(id="a", name_en="Eid", name_ar="العيد", kind="holiday", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "first"),
    [
        ({"date": "09-23"}, date(2027, 9, 23)), ({"hijri": "10-01"}, date(2027, 3, 9)),
        ({"rule": "second sunday of may"}, date(2027, 5, 9)),
        ({"rule": "fourth thursday of november", "offset": "+1d"}, date(2027, 11, 26)),
        ({"hijri": "09-21", "days": 9}, date(2027, 2, 28)),
    ],
)
def test_it_falls_where_its_field_says(fields: dict[str, object], first: date) -> None:
    found, = key_date(**fields).days_in(range(2027, 2028))
    days = fields.get("days", 1)
    assert isinstance(days, int)
    assert found == Occurrence(first, first + timedelta(days=days - 1))


def test_what_was_announced_is_told_as_such() -> None:
    override = Override(year=1448, date=date(2027, 3, 10))
    found = key_date(hijri="10-01", overrides=(override,)).days_in(range(2027, 2028))
    assert found == (Occurrence(date(2027, 3, 10), date(2027, 3, 10), announced=True),)


def test_the_moon_decides_over_hijri_days_unless_their_author_says_otherwise() -> None:
    assert key_date(hijri="10-01").may_move
    assert not key_date(hijri="01-01", moon_dependent=False).may_move
    assert not key_date(date="09-23").may_move
    assert key_date(date="2027-03-09", moon_dependent=True).may_move


def test_it_has_its_name_in_both_languages() -> None:
    assert (key_date(date="01-01").name.ar, key_date(date="01-01").name.en) == ("العيد", "Eid")
