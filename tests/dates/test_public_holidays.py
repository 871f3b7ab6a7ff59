"""Public holidays of countries."""

import subprocess
import sys
from datetime import date

import pytest

from majlis.dates.public_holidays import Holiday, holidays_in, parts_of
from majlis.words import Words


def test_saudi_arabias_moon_dependent_days_are_estimates() -> None:
    found = {holiday.day: holiday for holiday in holidays_in("SA", 2027)}
    national = date(2027, 9, 23)
    assert found[national] == Holiday(national, Words("National Day Holiday", "اليوم الوطني"), "SA", False)
    eid = found[date(2027, 3, 9)]
    assert (eid.name, eid.estimated) == (Words("Eid al-Fitr Holiday", "عطلة عيد الفطر"), True)
    assert list(found) == sorted(found)


@pytest.mark.parametrize("region", ["EG", "AE", "KW", "MA", "SA", "JO"])
def test_arab_countries_have_arabic_names(region: str) -> None:
    found = holidays_in(region, 2027)
    assert found
    assert all(holiday.name.ar != holiday.name.en for holiday in found)
    assert any(holiday.estimated for holiday in found)
    assert not any("estimated" in holiday.name.en or "تقدير" in holiday.name.ar for holiday in found)


def test_a_part_of_a_country_has_its_own_and_its_english_names_serve() -> None:
    scotland = {holiday.name for holiday in holidays_in("GB-SCT", 2027)}
    assert Words("Saint Andrew's Day", "Saint Andrew's Day") in scotland
    assert scotland - {holiday.name for holiday in holidays_in("GB-ENG", 2027)}
    assert not any(holiday.estimated for holiday in holidays_in("GB-SCT", 2027))


@pytest.mark.parametrize("region", ["XX", "GB-XX", "", "-", "SA-01"])
def test_of_what_is_not_known_there_are_none(region: str) -> None:
    assert holidays_in(region, 2027) == ()


def test_the_parts_of_a_country_are_known() -> None:
    assert parts_of("GB") == ("ENG", "NIR", "SCT", "WLS")
    assert parts_of("SA") == ()
    assert parts_of("XX") is None


def test_who_asks_for_no_holidays_does_not_wait_for_them() -> None:
    asked = "import sys, majlis.load, majlis.workspace; print({'holidays', 'regex'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
