"""The calendar of a month, as the team counts weeks."""

import re
from typing import Any

Make = Any
CALENDAR = "ar/calendar/index.html"


def test_a_day_shows_both_dates_and_what_goes_out(site: Make, files: dict[str, str], between: Make) -> None:
    month = site(files)["en/calendar/2027-02.html"]
    cell = between(month, '<td data-day="2027-02-06"', "</p>")
    assert cell == (
        '<td data-day="2027-02-06" class="weekend has"><p class="date"><time datetime="2027-02-06">'
        '<span class="phone">Saturday </span>6<span class="phone"> Feb</span></time> <span class="hijri">29</span></p>'
    )


def test_the_first_of_a_hijri_month_names_it(site: Make) -> None:
    assert '<span class="hijri">1 رمضان</span>' in site({})[CALENDAR]


def test_the_hijri_offset_of_the_team_moves_it(site: Make) -> None:
    team = {"content/team.yml": _team("hijri_offset: -1")}
    assert re.search(r'data-day="2027-02-09".*?1 رمضان', site(team)[CALENDAR])


def test_out_of_the_range_of_the_hijri_calendar_there_is_none(site: Make, a_post: Make) -> None:
    far = site({"content/posts/p.md": a_post(publish_at="2090-01-01 10:00")})["en/calendar/2090-01.html"]
    assert "hijri" not in far


def test_weeks_begin_and_end_as_the_team_says(site: Make) -> None:
    days = re.findall(r'<th scope="col"( class="weekend")?>([^<]+)</th>', site(
        {"content/team.yml": _team("week_start: saturday\nweekend: [friday]")})["en/calendar/index.html"])
    assert days == [
        ("", "Saturday"), ("", "Sunday"), ("", "Monday"), ("", "Tuesday"), ("", "Wednesday"), ("", "Thursday"),
        (' class="weekend"', "Friday"),
    ]


def test_months_with_something_and_the_neighbours_of_now_have_pages(site: Make, a_post: Make) -> None:
    made = site({"content/posts/p.md": a_post(publish_at="2027-06-01 10:00")})
    months = sorted(path for path in made if path.startswith("en/calendar/"))
    assert months == [
        "en/calendar/2027-01.html", "en/calendar/2027-02.html", "en/calendar/2027-03.html", "en/calendar/2027-06.html",
        "en/calendar/index.html",
    ]
    assert '<a class="button" rel="prev" href="2027-03.html">' in made["en/calendar/2027-06.html"]


def test_the_build_marks_no_day_as_today(site: Make) -> None:
    assert 'class="today' not in site({})[CALENDAR].replace('<span class="today-mark">', "")


def test_digits_follow_the_team_but_never_in_times(site: Make, files: dict[str, str], between: Make) -> None:
    month = site(files | {"content/team.yml": _team("numerals: arabic")})["ar/calendar/2027-02.html"]
    assert "<h1>فبراير ٢٠٢٧</h1>" in month
    assert '<time class="clock" datetime="2027-02-06T20:30+03:00">20:30</time>' in month
    assert '<td data-day="2027-02-06"' in month


def test_an_empty_month_says_so(site: Make) -> None:
    assert "Nothing has a date in this month yet." in site({})["en/calendar/index.html"]


def _team(more: str) -> str:
    return (
        "name_en: Sidra Coffee\nname_ar: قهوة سدرة\nuid_domain: sidra.example\nlanguages: [ar, en]\n"
        "timezone: Asia/Riyadh\ncountry: SA\nmembers:\n"
        "  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}\n"
        "  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}\n"
        f"pillars:\n  - {{id: craft, name_en: Craft, name_ar: الحِرفة}}\n{more}\n"
    )
