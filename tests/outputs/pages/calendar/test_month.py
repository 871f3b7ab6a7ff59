"""A month and a week as a table."""

import gzip
import re
from collections.abc import Callable
from typing import Any

Make = Callable[..., Any]
CALENDAR = "ar/calendar/index.html"


def test_a_day_shows_both_dates_and_what_goes_out(site: Make, files: dict[str, str], between: Make) -> None:
    month = site(files)["en/calendar/2027-02.html"]
    cell = between(month, '<td data-day="2027-02-06"', "</p>")
    assert cell == (
        '<td data-day="2027-02-06" class="weekend has u1"><p class="date"><time datetime="2027-02-06">'
        '<span class="spelt">Saturday </span>6<span class="spelt"> Feb</span></time> <span class="hijri">29</span></p>'
    )


def test_a_card_says_when_where_what_and_how_far(site: Make, files: dict[str, str], between: Make) -> None:
    assert between(site(files)["en/calendar/2027-02.html"], '<li class="slot', "</li>") == (
        '<li class="slot t-soon" data-f="kind:post channel:instagram channel:x status:scheduled owner:salem '
        'campaign:spring pillar:craft lang:ar"><span class="meta"><span class="run"><time class="clock" '
        'datetime="2027-02-06T20:30+03:00">20:30</time> <abbr class="ch" title="Instagram">IG</abbr></span> '
        '<span class="run"><time class="clock" datetime="2027-02-06T21:30+03:00">21:30</time> '
        '<abbr class="ch" title="X">X</abbr></span> </span>'
        '<a href="../posts/hours.html"><bdi lang="ar" dir="rtl">ساعاتنا في رمضان</bdi></a>\n'
        '<span class="meta"><span class="state">Scheduled</span></span>\n'
        '<span class="meta more"><bdi>Salem</bdi> <bdi lang="en" dir="ltr">Spring at home</bdi></span></li>'
    )


def test_a_campaign_lies_across_its_days(site: Make, files: dict[str, str], team: Make) -> None:
    month = site(files | team(""))["en/calendar/2027-02.html"]
    bars = re.findall(r'data-day="([\d-]+)"[^>]*>(?:(?!data-day).)*?<p class="across ([^"]+)"', month, re.DOTALL)
    assert bars == [
        ("2027-02-01", "n6 at0 t-event goes"), ("2027-02-07", "n7 at0 t-event begun goes"),
        ("2027-02-14", "n7 at0 t-event begun goes"), ("2027-02-21", "n7 at0 t-event begun goes"),
        ("2027-02-28", "n1 at0 t-event begun"),
    ]


def test_a_key_date_of_a_day_stands_in_it_and_a_hold_lies_across_its_days(
    site: Make, dated: dict[str, str], between: Make
) -> None:
    month = site(dated)["en/calendar/2027-02.html"]
    assert between(month, '<p class="fact t-good"', "</p>") == (
        '<p class="fact t-good" data-f="kind:keydate"><b><bdi>Founding Day</bdi></b> '
        '<span class="state">Celebrate</span></p>')
    assert '<p class="across n1 at0 t-hold goes fact" data-f="kind:hold channel:instagram">' in month
    assert '<p class="across n1 at0 t-hold begun fact"' in month


def test_bars_without_a_lane_are_counted_and_lead_to_the_list(site: Make, files: dict[str, str]) -> None:
    spring = files["content/campaigns/spring.md"]
    more = {f"content/campaigns/c{n}.md": spring.replace("id: spring", f"id: c{n}") for n in range(4)}
    month = site(files | more)["en/calendar/2027-02.html"]
    assert '<td colspan="7"><a href="2027-02-agenda.html" data-keep>2 more across these days</a></td>' in month
    first = month.partition('data-day="2027-02-01"')[2].partition("</td>")[0]
    assert re.findall(r'<p class="across n\d (at\d)', first) == ["at0", "at1", "at2", "at3", "at3"]


def test_of_a_full_day_some_stand_and_the_rest_opens(site: Make, a_post: Make, between: Make) -> None:
    files = {f"content/posts/p{n}.md": a_post(id=f"p{n}", publish_at=f"2027-02-10 1{n}:00") for n in range(7)}
    made = site(files)
    day = between(made["en/calendar/2027-02.html"], '<td data-day="2027-02-10"', "</td>")
    first, rest = day.split('<details class="rest">')
    assert (first.count('<li class="slot'), rest.count('<li class="slot')) == (4, 3)
    assert rest.startswith("<summary>+3 more</summary>")
    assert "<summary>و3 غيرها</summary>" in made["ar/calendar/2027-02.html"]
    assert '<details class="rest">' not in made["en/calendar/2027-w06.html"]


def test_a_month_of_six_weeks_has_room_for_less(site: Make, a_post: Make, team: Make) -> None:
    files = {f"content/posts/p{n}.md": a_post(id=f"p{n}", publish_at=f"2027-05-10 1{n}:00") for n in range(4)}
    six = site(files | team("week_start: sunday"))["en/calendar/2027-05.html"]
    assert '<table class="month weeks6">' in six
    assert "<summary>+1 more</summary>" in six
    five = site(files | team("week_start: saturday"))["en/calendar/2027-05.html"]
    assert '<table class="month weeks5">' in five
    assert "<summary>" not in five.partition("<table")[2]


def test_a_full_month_says_that_paper_is_tight(site: Make, a_post: Make) -> None:
    """Weeks begin on Monday here: February has four of them."""
    def busy(days: int) -> dict[str, str]:
        slots = [(day, hour) for day in range(days) for hour in range(4)]
        return {f"content/posts/p{day}-{hour}.md": a_post(
            id=f"p{day}-{hour}", publish_at=f"2027-02-{day * 7 + 1:02} 1{hour}:00") for day, hour in slots}

    key = "keydates: [{id: k, name_en: K, name_ar: ك, hijri: 09, kind: brand}]\n"
    assert '<table class="month weeks4">' in site(busy(4))["en/calendar/2027-02.html"]
    spring = {f"content/campaigns/c{n}.md": _CAMPAIGN.format(n=n) for n in range(3)}
    full = site(busy(4) | spring | {"content/keydates/k.yml": key})["en/calendar/2027-02.html"]
    assert '<table class="month weeks4 tight">' in full


def test_an_event_stands_on_its_day_with_its_format(site: Make, dated: dict[str, str], between: Make) -> None:
    day = between(site(dated)["ar/calendar/2027-02.html"], '<td data-day="2027-02-10"', "</td>")
    assert '<time class="clock" datetime="2027-02-10T19:00+03:00">19:00</time>' in day
    assert '<span class="meta more"><bdi>اسألني أي شيء</bdi> <bdi>هدى</bdi> </span>' in day


def test_each_day_begins_a_post(site: Make, team: Make, between: Make) -> None:
    files = team("repository: {url: https://github.com/sidra/site}")
    day = between(site(files)["en/calendar/2027-02.html"], '<td data-day="2027-02-10"', "</td>")
    assert 'aria-label="New post on Wednesday 10 February 2027"><span aria-hidden="true">+</span></a>' in day
    assert "publish_at%3A%202027-02-10%2009%3A00" in day
    assert 'class="new"' not in site(files, "public")["en/calendar/2027-02.html"]


def test_the_statuses_of_the_page_are_explained_for_paper(site: Make, files: dict[str, str]) -> None:
    legend = '<li class="t-soon"><span class="state">Scheduled</span></li></ul>'
    assert f'<ul class="legend" aria-label="Statuses">{legend}' in site(files)["en/calendar/2027-02.html"]


def test_the_first_of_a_hijri_month_names_it(site: Make) -> None:
    assert '<span class="hijri">1 رمضان</span>' in site({})[CALENDAR]


def test_in_a_week_each_day_names_it(site: Make) -> None:
    assert '<span class="hijri">26 Shaban</span>' in site({})["en/calendar/week.html"]


def test_the_hijri_offset_of_the_team_moves_it(site: Make, team: Make) -> None:
    assert re.search(r'data-day="2027-02-09".*?1 رمضان', site(team("hijri_offset: -1"))[CALENDAR])


def test_out_of_the_range_of_the_hijri_calendar_there_is_none(site: Make, a_post: Make) -> None:
    far = site({"content/posts/p.md": a_post(publish_at="2090-01-01 10:00")})["en/calendar/2090-01.html"]
    assert "hijri" not in far


def test_weeks_begin_and_end_as_the_team_says(site: Make, team: Make) -> None:
    days = re.findall(r'<th scope="col"( class="weekend")?>([^<]+)</th>', site(
        team("week_start: saturday\nweekend: [friday]"))["en/calendar/index.html"])
    assert days == [
        ("", "Saturday"), ("", "Sunday"), ("", "Monday"), ("", "Tuesday"), ("", "Wednesday"), ("", "Thursday"),
        (' class="weekend"', "Friday"),
    ]


def test_the_build_marks_no_day_as_today(site: Make) -> None:
    assert 'class="today' not in site({})[CALENDAR].replace('<span class="today-mark">', "")


def test_digits_follow_the_team_but_never_in_times(site: Make, files: dict[str, str], team: Make) -> None:
    month = site(files | team("numerals: arabic"))["ar/calendar/2027-02.html"]
    assert "<h1>فبراير ٢٠٢٧</h1>" in month
    assert '<time class="clock" datetime="2027-02-06T20:30+03:00">20:30</time>' in month
    assert '<td data-day="2027-02-06"' in month
    assert "data-indic" in month


def test_an_empty_month_or_week_says_so(site: Make) -> None:
    made = site({})
    assert "Nothing has a date in this month yet." in made["en/calendar/index.html"]
    assert "Nothing has a date in this week yet." in made["en/calendar/week.html"]


def test_a_busy_month_is_light(site: Make, a_post: Make) -> None:
    files = {f"content/posts/p{n}.md": a_post(
        id=f"p{n}", title=f"The post number {n} of this busy month", publish_at=f"2027-02-{n % 28 + 1:02} 1{n % 9}:30")
        for n in range(90)}
    assert len(gzip.compress(site(files)["en/calendar/2027-02.html"].encode())) < 10_000


_CAMPAIGN = """\
---
id: c{n}
title: C
lang: en
status: planned
owner: huda
starts_on: 2027-02-01
ends_on: 2027-02-28
---
"""
