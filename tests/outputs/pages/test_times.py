"""Times that come back or hang on a day, and holds, as pages show them."""

import re
from typing import Any

Make = Any
POST = """\
---
id: iftar
title: Iftar
lang: en
status: scheduled
owner: salem
channels: [instagram, x]
WHEN
format: text
pillar: craft
---
Text
"""
HOLD = """\
---
id: quake
title: After the earthquake
lang: en
owner: salem
from: 2027-02-05 00:00
until: 2027-02-09 00:00
reason: Mourning
CHANNELS---
"""
PATH, FREEZE = "content/posts/iftar.md", "content/holds/quake.md"


def when(page: str) -> str:
    """The text of the part that says when, without its tags."""
    start = page.index('<p class="big">')
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page[start : page.index("</aside>", start)])).strip()


def test_a_post_that_comes_back_shows_its_next_times(site: Make) -> None:
    repeat = "publish_at: 2027-01-07 18:00\nrepeat: {freq: weekly, until: 2027-04-30}"
    made = site({PATH: POST.replace("WHEN", repeat)})
    shown = when(made["en/posts/iftar.html"])
    assert shown.startswith(
        "Thursday 4 February 2027 · 18:00 · 27 Shaban 1448 AH IG X Then: Thu 11 Feb · 18:00 , Thu 18 Feb · 18:00 , "
        "Thu 25 Feb · 18:00 , Thu 4 Mar · 18:00 , Thu 11 Mar · 18:00 and 7 more")
    days = made["en/calendar/2027-03.html"]
    assert days.count('href="../posts/iftar.html"') == 5  # the last row of March ends in April


def test_a_hijri_day_is_worked_out(site: Make) -> None:
    made = site({PATH: POST.replace("WHEN", "anchor: {hijri: 1448-09-01, offset: -1d}")})
    assert when(made["en/posts/iftar.html"]).startswith("Sunday 7 February 2027 · 09:00 · 30 Shaban 1448 AH IG X")


def test_a_hold_is_told_on_the_post_and_in_the_month(site: Make) -> None:
    made = site({
        PATH: POST.replace("WHEN", "publish_at: 2027-02-06 20:30"), FREEZE: HOLD.replace("CHANNELS", ""),
    })
    page = made["en/posts/iftar.html"]
    assert "On hold by After the earthquake · until Tue 9 Feb · 00:00" in when(page)
    assert '<span class="state t-hold">On hold</span>' in page
    month = made["en/calendar/2027-02.html"]
    assert re.search(r'<li class="slot t-hold"[^>]*>(?:(?!</li>).)*href="../posts/iftar.html"', month, re.DOTALL)
    assert '<span class="state t-hold">معلّق</span>' in made["ar/posts/index.html"]


def test_a_hold_of_one_channel_names_it(site: Make) -> None:
    made = site({
        PATH: POST.replace("WHEN", "publish_at: 2027-02-06 20:30"), FREEZE: HOLD.replace("CHANNELS", "channels: [x]\n"),
    })
    page = made["en/posts/iftar.html"]
    assert "On hold by After the earthquake · X · until Tue 9 Feb · 00:00" in when(page)
    assert '<span class="state t-soon">Scheduled</span>' in page


def test_of_a_post_that_comes_back_a_hold_stops_one_time(site: Make) -> None:
    repeat = "publish_at: 2027-02-06 20:30\nrepeat: {freq: weekly, until: 2027-02-28}"
    made = site({PATH: POST.replace("WHEN", repeat), FREEZE: HOLD.replace("CHANNELS", "")})
    month = made["en/calendar/2027-02.html"]
    assert (month.count('<li class="slot t-hold"'), month.count('<li class="slot t-soon"')) == (1, 3)
    assert '<span class="state t-soon">Scheduled</span>' in made["en/posts/iftar.html"]


def test_what_has_run_is_not_on_hold(site: Make) -> None:
    published = "publish_at: 2027-02-01 20:30\npublished: {at: 2027-02-01 20:31, url: 'https://x.example/1', by: salem}"
    post = POST.replace("WHEN", published).replace("scheduled", "published")
    made = site({PATH: post, FREEZE: HOLD.replace("2027-02-05", "2027-01-20").replace("CHANNELS", "")})
    assert "On hold" not in made["en/posts/iftar.html"].partition("</main>")[0].partition("<main")[2]
