"""A month as a list."""

from collections.abc import Callable
from typing import Any

Make = Callable[..., Any]
AGENDA = "calendar/2027-02-agenda.html"


def test_what_lasts_stands_above_the_days_with_its_advice(site: Make, dated: dict[str, str], between: Make) -> None:
    lasting = between(site(dated)[f"en/{AGENDA}"], '<ul class="lasting">', "</ul>")
    assert (
        '<li class="t-warn fact" data-f="kind:keydate"><span class="big"><bdi>Ramadan</bdi></span> <span class="when">'
        '<time datetime="2027-02-08">8 Feb 2027</time> – <time datetime="2027-03-08">8 Mar 2027</time></span> '
        '<span class="state">Adapt tone and times</span> <span class="note">may move by a day</span></li>') in lasting
    assert '<a href="../holds/pause.html"><bdi lang="en" dir="ltr">A pause</bdi></a>' in lasting


def test_a_day_has_both_dates_its_key_date_and_its_posts(site: Make, dated: dict[str, str], between: Make) -> None:
    page = site(dated)[f"ar/{AGENDA}"]
    assert between(page, '<li data-day="2027-02-22"', "</h2>") == (
        '<li data-day="2027-02-22" id="d22"><h2><time datetime="2027-02-22">الاثنين 22 فبراير</time> '
        '<span class="hijri">15 رمضان 1448 هـ</span></h2>')
    assert '<p class="fact t-good" data-f="kind:keydate"><b><bdi>يوم التأسيس</bdi></b> ' in page
    assert '<li data-day="2027-02-23"' not in page


def test_a_campaign_s_first_and_last_day_are_told(site: Make, dated: dict[str, str], between: Make) -> None:
    day = between(site(dated)[f"en/{AGENDA}"], '<li data-day="2027-02-28"', "</li>")
    assert '<span class="state">Campaign ends</span>' in day


def test_an_empty_month_says_so_to_each_reader(site: Make) -> None:
    assert "Nothing has a date in this month yet." in site({})["en/calendar/agenda.html"]
    assert '<p class="none">Nothing in this time.</p>' in site({}, "public")["en/calendar/agenda.html"]


def test_a_hold_without_an_end_says_since_when(site: Make, dated: dict[str, str]) -> None:
    hold = dated["content/holds/pause.md"].replace("until: 2027-02-22 00:00\n", "")
    page = site(dated | {"content/holds/pause.md": hold})[f"en/{AGENDA}"]
    assert 'from <time datetime="2027-02-20">20 Feb 2027</time>, no end set' in page
