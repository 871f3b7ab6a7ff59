"""Dates as people read them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from majlis.dates.durations import Duration
from majlis.render.dates import Dates

DAY = date(2027, 2, 6)


@pytest.mark.parametrize(("form", "en", "ar"), [
    ("day", "6 February 2027", "6 فبراير 2027"),
    ("weekday_day", "Saturday 6 February 2027", "السبت 6 فبراير 2027"),
    ("short", "Sat 6 Feb", "السبت 6 فبراير"),
    ("short_year", "6 Feb 2027", "6 فبراير 2027"),
    ("month", "February 2027", "فبراير 2027"),
    ("hijri", "29 Shaban 1448 AH", "29 شعبان 1448 هـ"),
])
def test_a_date_in_both_languages(form: str, en: str, ar: str) -> None:
    assert (getattr(Dates("en"), form)(DAY), getattr(Dates("ar"), form)(DAY)) == (en, ar)


def test_digits_of_dates_may_be_arabic_indic_those_of_times_never() -> None:
    dates = Dates("ar", indic=True)
    assert (dates.day(DAY), dates.hijri(DAY)) == ("٦ فبراير ٢٠٢٧", "٢٩ شعبان ١٤٤٨ هـ")
    assert dates.clock(datetime(2027, 2, 6, 9, 30)) == "09:30"


def test_the_corner_names_the_month_on_its_first_day() -> None:
    dates = Dates("en")
    corners = [dates.hijri_corner(date(2027, 2, day), whole=False) for day in (7, 8, 9)]
    assert corners == ["30", "1 Ramadan", "2"]


def test_a_span_of_hijri_months() -> None:
    assert Dates("en").hijri_months(date(2027, 2, 1), date(2027, 2, 28)) == "Shaban – Ramadan 1448 AH"
    assert Dates("en").hijri_months(date(2026, 6, 1), date(2026, 6, 30)) == "Dhu al-Hijjah 1447 – Muharram 1448 AH"


def test_an_offset_moves_the_hijri_date() -> None:
    assert Dates("en", hijri_offset=-1).hijri(date(2027, 2, 9)) == "1 Ramadan 1448 AH"


def test_out_of_range_there_is_no_hijri_date() -> None:
    far = date(2090, 1, 1)
    dates = Dates("en")
    assert [dates.hijri(far), dates.hijri_corner(far, True), dates.hijri_months(far, far)] == [None, None, None]


@pytest.mark.parametrize(("length", "en", "ar"), [
    (Duration(1, "h"), "1 hour", "ساعة واحدة"), (Duration(2, "h"), "2 hours", "ساعتين"),
    (Duration(6, "mo"), "6 months", "6 أشهر"), (Duration(14, "d"), "14 days", "14 يومًا"),
    (Duration(100, "m"), "100 minutes", "100 دقيقة"),
])
def test_a_length_of_time(length: Duration, en: str, ar: str) -> None:
    assert (Dates("en").length(length), Dates("ar").length(length)) == (en, ar)


def test_a_moment_is_told_in_the_project_s_zone() -> None:
    dates, late = Dates("en", zone=ZoneInfo("Asia/Riyadh")), datetime(2027, 2, 6, 3, tzinfo=ZoneInfo("Asia/Tokyo"))
    assert (dates.clock(late), dates.day(late), dates.day_of(late)) == ("21:00", "5 February 2027", date(2027, 2, 5))
    assert dates.hijri(late) == dates.hijri(date(2027, 2, 5))


def test_another_zone_is_named_with_its_time_and_a_day_that_differs() -> None:
    riyadh, tokyo = ZoneInfo("Asia/Riyadh"), ZoneInfo("Asia/Tokyo")
    dates, arabic = Dates("en", zone=riyadh), Dates("ar", zone=riyadh)
    assert dates.elsewhere(datetime(2027, 2, 6, 10, tzinfo=tokyo)) == "10:00, Tokyo"
    assert dates.elsewhere(datetime(2027, 2, 6, 3, tzinfo=tokyo)) == "Sat 6 Feb, 03:00, Tokyo"
    assert arabic.elsewhere(datetime(2027, 2, 6, 10, tzinfo=tokyo)) == "10:00 بتوقيت طوكيو"
    assert dates.elsewhere(datetime(2027, 2, 6, 10, tzinfo=riyadh)) is None
