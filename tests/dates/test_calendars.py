"""Hijri dates, zones, weeks."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.dates.hijri import HijriDate, from_hijri, to_hijri
from majlis.dates.week import week_of
from majlis.dates.zones import Oddity, oddity, tzdata_version, zone, zone_names


def test_ramadan_of_1448_begins_on_the_eighth_of_february_by_umm_al_qura() -> None:
    assert from_hijri(1448, 9, 1) == date(2027, 2, 8)
    assert to_hijri(date(2027, 2, 8)) == HijriDate(1448, 9, 1)
    assert HijriDate(1448, 9, 1).month_words.ar == "رمضان"


def test_an_offset_moves_the_hijri_date() -> None:
    assert to_hijri(date(2027, 2, 7), offset=1) == HijriDate(1448, 9, 1)


@pytest.mark.parametrize("day", [date.min, date(1924, 7, 31), date(2077, 11, 17), date.max])
def test_out_of_range_there_is_no_hijri_date(day: date) -> None:
    assert to_hijri(day) is None
    assert to_hijri(day, 1) is None or day != date.max


@given(st.integers(), st.integers(), st.integers())
def test_no_numbers_break_the_hijri_calendar(year: int, month: int, day: int) -> None:
    found = from_hijri(year, month, day)
    assert found is None or to_hijri(found) == HijriDate(year, month, day)


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        ("2027-04-29 23:59", None),
        ("2027-04-30 00:00", Oddity.MISSING),
        ("2027-04-30 00:59", Oddity.MISSING),
        ("2027-04-30 01:00", None),
        ("2027-10-28 22:59", None),
        ("2027-10-28 23:00", Oddity.TWICE),
        ("2027-10-28 23:59", Oddity.TWICE),
        ("2027-10-29 00:00", None),
    ],
)
def test_the_nights_on_which_cairo_changes_its_clocks(local: str, expected: Oddity | None) -> None:
    assert oddity(datetime.fromisoformat(local).replace(tzinfo=zone("Africa/Cairo"))) is expected


@pytest.mark.parametrize("name", ["Riyadh", "", "../../etc/passwd", "asia/riyadh", "Asia/Riyadh/", "zones", "a\0b"])
def test_what_tzdata_does_not_name_is_no_zone(name: str) -> None:
    assert zone(name) is None


def test_every_zone_of_tzdata_can_be_read() -> None:
    assert all(zone(name) for name in zone_names())
    assert tzdata_version() >= "2026"


@pytest.mark.parametrize(
    ("country", "first", "weekend"),
    [
        ("SA", 6, (4, 5)),
        ("EG", 5, (4, 5)),
        ("KW", 5, (4, 5)),
        ("AE", 0, (5, 6)),
        ("GB", 0, (5, 6)),
        ("MA", 0, (5, 6)),
        (None, 0, (5, 6)),
        ("ZZ", 0, (5, 6)),
    ],
)
def test_the_week_is_that_of_the_country(country: str | None, first: int, weekend: tuple[int, ...]) -> None:
    assert week_of(country) == (first, weekend)


def test_settings_stand_above_the_countrys_week() -> None:
    week = week_of("SA", "saturday", ("friday",))
    assert week == (5, (4,))
    assert week.order() == (5, 6, 0, 1, 2, 3, 4)
    assert week.start(date(2027, 2, 10)) == date(2027, 2, 6)
