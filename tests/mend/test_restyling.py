"""Another date in the style of the one that stands there."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.dates.reading import read_local
from majlis.mend.restyling import When, restyled

ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
TIMES = st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31)).map(lambda at: at.replace(second=0, microsecond=0))


@pytest.mark.parametrize(("old", "new", "expected"), [
    ("2027-02-10", date(2027, 3, 1), "2027-03-01"),
    ("2027-2-3", date(2027, 3, 1), "2027-3-1"),
    ("2027-2-13", date(2027, 12, 1), "2027-12-1"),
    ("2027-12-10", date(2028, 1, 2), "2028-01-02"),
    ("٢٠٢٧-٠٢-١٠", date(2027, 3, 1), "٢٠٢٧-٠٣-٠١"),
    ("۲۰۲۷-۲-۳", date(2027, 3, 1), "۲۰۲۷-۳-۱"),
    ("2027-02-10 18:30", datetime(2027, 3, 1, 9, 5), "2027-03-01 09:05"),
    ("2027-02-10T18:30", datetime(2027, 3, 1, 9, 5), "2027-03-01T09:05"),
    ("2027-02-10 9:30", datetime(2027, 3, 1, 8, 5), "2027-03-01 8:05"),
    ("2027-2-10T09:30", datetime(2027, 3, 1, 8, 5), "2027-3-1T08:05"),
    ("2027-02-10,  18:30:00", datetime(2027, 3, 1, 9, 5), "2027-03-01,  09:05:00"),
    (" ٢٠٢٧-٠٢-١٠ 18:30 ", datetime(2027, 3, 1, 9, 5), " ٢٠٢٧-٠٣-٠١ 09:05 "),
    ("18:30", time(9, 5), "09:05"),
    ("9:30", time(10, 0), "10:00"),
    ("soon", datetime(2027, 3, 1, 9, 5), "2027-03-01 09:05"),
    ("2027-02-10 18", date(2027, 3, 1), "2027-03-01"),
])
def test_the_style_stays(old: str, new: When, expected: str) -> None:
    assert restyled(old, new) == expected


FORMS = st.sampled_from(["{:%Y-%m-%d %H:%M}", "{:%Y-%m-%dT%H:%M}", "{:%Y-%m-%d  %H:%M:00}"])


@given(TIMES, TIMES, FORMS, st.booleans())
def test_there_and_back(old: datetime, new: datetime, form: str, arabic: bool) -> None:
    written = form.format(old).translate(ARABIC_DIGITS) if arabic else form.format(old)
    then = restyled(written, new)
    assert read_local(then) == new
    assert restyled(then, old) == written
