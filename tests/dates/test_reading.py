"""Dates and local times as people write them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.dates.flaw import Flaw
from majlis.dates.hijri import from_hijri
from majlis.dates.reading import read_date, read_local


def told(found: object) -> str:
    """What an author is told: the value, or the problem's code and what to do."""
    if not isinstance(found, Flaw):
        return str(found)
    hint = found.hint or found.code.hint
    assert hint
    return f"{found.code.name}: {hint.en.format_map(found.values)}"


READ = ("2027-02-10", "2027-2-10", "٢٠٢٧-٠٢-١٠", "۲۰۲۷-۰۲-۱۰", " 2027-02-10 ", "\u200e2027-02-10\u200f")
MEANT = (  # each means the tenth of February 2027 without a doubt, and is told so
    "2027/02/10",
    "2027.02.10",
    "2027 02 10",
    "20270210",
    "2027–02–10",
    "2027ـ02ـ10",
    "10 Feb 2027",
    "10 February 2027",
    "Feb 10, 2027",
    "February 10 2027",
    "10th February 2027",
    "10-Feb-2027",
    "10 فبراير 2027",
    "١٠ فبراير ٢٠٢٧",
    "10 شباط 2027",
    "10 فيفري 2027",
    "10 فبراير، 2027",
    "10 فبراير 2027م",
    "2027-02-10 18:30",
    "2027-02-10T00:00",
)
FORM = "date-form: Write it as year-month-day: 2027-02-10"
ASK = "date-ambiguous: Write the one you mean: year-month-day"
NO_SUCH_DAY = "date-impossible: Check the month and the day."
FAR = "date-far: Check the year."
RAMADAN = "date-hijri: Write 2027-02-19, the Gregorian date by the Umm al-Qura calendar."
HIJRI = "date-hijri: Write the Gregorian date, such as 2027-02-10"
TOLD = {
    "10/02/2027": ASK,
    "03-04-2027": ASK,
    "10.02.2027": ASK,
    "١٠/٠٢/٢٠٢٧": ASK,
    "13/02/2027": "date-form: Write 2027-02-13",
    "02-13-2027": "date-form: Write 2027-02-13",
    "05/05/2027": "date-form: Write 2027-05-05",
    "2027-02-30": NO_SUCH_DAY,
    "2027-13-01": NO_SUCH_DAY,
    "2027-00-10": NO_SUCH_DAY,
    "2027-02-29": NO_SUCH_DAY,
    "31/02/2027": NO_SUCH_DAY,
    "31 Feb 2027": NO_SUCH_DAY,
    "1999-12-31": FAR,
    "2100-01-01": FAR,
    "0027-02-10": FAR,
    "1448-09-12": RAMADAN,
    "12/09/1448": RAMADAN,
    "1448/09/12": RAMADAN,
    "12 رمضان 1448": RAMADAN,
    "١٢ رمضان ١٤٤٨هـ": RAMADAN,
    "12 Ramadan 1448": RAMADAN,
    "1448-09-30": HIJRI,
    "1448-13-01": HIJRI,
    "1599-01-01": HIJRI,
    "2027-0210": FORM,
    "2027-210": FORM,
    "27-02-10": FORM,
    "10/02/27": FORM,
    "2027-02": FORM,
    "2027": FORM,
    "غدًا": FORM,
    "tomorrow": FORM,
    "12 رمضان 2027": FORM,
    "10 Brumaire 2027": FORM,
    "2027-W06-3": FORM,
    "1e5": FORM,
    "": FORM,
    "1" * 100_000: FORM,
}


@pytest.mark.parametrize("text", READ)
def test_a_date_is_read_in_digits_of_either_script(text: str) -> None:
    assert read_date(text) == date(2027, 2, 10)


@pytest.mark.parametrize("text", MEANT)
def test_another_spelling_is_told_the_right_one(text: str) -> None:
    assert told(read_date(text)) == "date-form: Write 2027-02-10"


@pytest.mark.parametrize(("text", "expected"), TOLD.items(), ids=lambda value: value[:20])
def test_what_is_no_date_is_told_why(text: str, expected: str) -> None:
    assert told(read_date(text)) == expected


def test_an_ambiguous_date_is_told_both_ways() -> None:
    found = read_date("10/02/2027")
    assert isinstance(found, Flaw)
    message = found.code.message.en.format_map(found.values)
    assert message == "'10/02/2027' can be read as 2027-02-10 or as 2027-10-02."


NO_TIME = "time-form: Write it with 24 hours: 18:30"
LOCAL = {
    "2027-02-10 18:30": "2027-02-10 18:30:00",
    "2027-02-10T18:30": "2027-02-10 18:30:00",
    "2027-02-10 18:30:00": "2027-02-10 18:30:00",
    "2027-02-10   9:05": "2027-02-10 09:05:00",
    "٢٠٢٧-٠٢-١٠ ١٨:٣٠": "2027-02-10 18:30:00",
    "2027-02-10 00:00": "2027-02-10 00:00:00",
    "2027-02-10": "time-missing: Add it: 2027-02-10 18:30",
    "2027-02-10 6:30 pm": "time-form: Write 18:30",
    "2027-02-10 6:30 م": "time-form: Write 18:30",
    "2027-02-10 12:00 ص": "time-form: Write 00:00",
    "2027-02-10 18.30": "time-form: Write 18:30",
    "2027-02-10 1830": "time-form: Write 18:30",
    "2027-02-10 18:30:15": "time-form: Write 18:30",
    "2027-02-10 24:00": NO_TIME,
    "2027-02-10 18:60": NO_TIME,
    "2027-02-10 evening": NO_TIME,
    "2027-02-10 18:30 AST": NO_TIME,
    "2027-02-10 بعد التراويح": NO_TIME,
    "2027-02-10 18:30+03:00": "time-with-offset: Leave '+03:00' out and write the local time.",
    "2027-02-10T15:30:00.000Z": "time-with-offset: Leave 'Z' out and write the local time.",
    "2027-02-10 18:30 -0500": "time-with-offset: Leave '-0500' out and write the local time.",
    "2027-02-10 18:30 UTC+3": "time-with-offset: Leave 'UTC+3' out and write the local time.",
    "10/02/2027 18:30": ASK,
    "10-02-2027": ASK,
    "2027/02/10 18:30": "date-form: Write 2027-02-10",
    "Feb 10, 2027 6pm": "date-form: Write 2027-02-10",
    "10 فبراير 2027 18:30": "date-form: Write 2027-02-10",
    "1448-09-12 18:30": RAMADAN,
    "2027-02-30 18:30": NO_SUCH_DAY,
    "18:30": FORM,
    "18:30 2027-02-10": FORM,
    "202702101830": FORM,
    "1000000": FORM,
    "1111 " * 20_000: FORM,
}


@pytest.mark.parametrize(("text", "expected"), LOCAL.items(), ids=lambda value: value[:20])
def test_a_local_time_is_read_or_told_what_to_write(text: str, expected: str) -> None:
    assert told(read_local(text)) == expected


@given(st.text(max_size=80))
def test_any_text_is_a_date_or_told_why(text: str) -> None:
    for found in (read_date(text), read_local(text)):
        assert isinstance(found, date) or told(found)


@given(st.text("0123456789٠١٢٣٤٥٦٧٨٩-/.: TZ+هـصمapm رمضانفبراير", max_size=30))
def test_texts_like_dates_are_dates_or_told_why(text: str) -> None:
    for found in (read_date(text), read_local(text)):
        assert isinstance(found, date) or told(found)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31)))
def test_every_local_time_of_a_century_is_read_back(moment: datetime) -> None:
    minute = moment.replace(second=0, microsecond=0)
    assert read_date(f"{moment:%Y-%m-%d}") == moment.date()
    assert read_local(f"{moment:%Y-%m-%d %H:%M}") == minute


@given(st.integers(1343, 1500), st.integers(1, 12), st.integers(1, 29))
def test_every_hijri_date_is_told_its_gregorian_one(year: int, month: int, day: int) -> None:
    meant = from_hijri(year, month, day)
    found = read_date(f"{year}-{month:02}-{day:02}")
    assert isinstance(found, Flaw)
    assert found.code.name == "date-hijri"
    assert found.values["guess"] == meant
