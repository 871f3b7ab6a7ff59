"""The way from one view of the calendar to the others."""

import re
from collections.abc import Callable
from typing import Any

Make = Callable[..., Any]


def tabs(page: str) -> list[tuple[str, str]]:
    return links(page, '<nav class="tabs"', "</nav>")


def links(page: str, first: str, last: str) -> list[tuple[str, str]]:
    """The addresses and texts of the links from *first* to *last*; a list's own page is the current one."""
    part = page.partition(first)[2].partition(last)[0]
    return re.findall(r'<li><a href="([^"]+)" data-keep(?: aria-current="\w+")?>(\w+)</a></li>', part)


def test_every_month_and_week_has_its_views_and_those_of_now_an_address_of_their_own(site: Make, a_post: Make) -> None:
    made = site({"content/posts/p.md": a_post(publish_at="2027-06-01 10:00")})
    assert sorted(path.removeprefix("en/calendar/") for path in made if path.startswith("en/calendar/")) == [
        *(f"2027-{month}{view}.html" for month in ("01", "02", "03", "06") for view in ("-agenda", "-board", "")),
        "2027-w04.html", "2027-w05.html", "2027-w06.html", "2027-w07.html", "2027-w08.html", "2027-w09.html",
        "2027-w22.html", "agenda.html", "board.html", "index.html", "week.html",
    ]
    assert '<a class="button" rel="prev" data-keep href="2027-03.html">' in made["en/calendar/2027-06.html"]
    assert '<a class="button" rel="next" data-keep href="2027-w22.html">' in made["en/calendar/2027-w09.html"]


def test_the_page_of_now_is_that_of_its_month_or_week(site: Make, dated: dict[str, str], between: Make) -> None:
    made = site(dated)
    for now, same in (("index", "2027-02"), ("week", "2027-w05"), ("agenda", "2027-02-agenda"),
                      ("board", "2027-02-board")):
        one, two = (between(made[f"en/calendar/{name}.html"], "<main", "</main>") for name in (now, same))
        assert one == two


def test_the_tabs_keep_the_time(site: Make, a_post: Make) -> None:
    made = site({"content/posts/p.md": a_post(publish_at="2027-06-30 10:00")})
    assert tabs(made["en/calendar/2027-06.html"]) == [
        ("2027-06.html", "Month"), ("2027-w26.html", "Week"), ("2027-06-agenda.html", "Agenda"),
        ("2027-06-board.html", "Board")]
    assert tabs(made["en/calendar/2027-02.html"])[1] == ("2027-w05.html", "Week")
    assert [href for href, _ in tabs(made["en/calendar/2027-w26.html"])] == [
        "2027-06.html", "2027-w26.html", "2027-06-agenda.html", "2027-06-board.html"]


def test_a_list_leads_to_every_month_in_the_same_view(site: Make, a_post: Make) -> None:
    made = site({"content/posts/p.md": a_post(publish_at="2028-01-30 10:00")})
    jump = ('<details class="pop jump">', "</details>")
    assert links(made["en/calendar/2027-02.html"], *jump) == [
        ("2027-01.html", "Jan"), ("2027-02.html", "Feb"), ("2027-03.html", "Mar"), ("2028-01.html", "Jan")]
    assert links(made["ar/calendar/2027-02-board.html"], *jump)[3] == ("2028-01-board.html", "يناير")
    assert links(made["en/calendar/2027-w06.html"], *jump)[1:] == [
        ("2027-w05.html", "Feb"), ("2027-w09.html", "Mar"), ("2028-w04.html", "Jan")]
    assert '<span class="n">2028</span>' in made["en/calendar/2027-02.html"]
    assert '<a href="2027-02.html" data-keep aria-current="true">Feb</a>' in made["en/calendar/2027-02.html"]


def test_a_week_keeps_its_address_when_the_team_begins_it_on_another_day(site: Make, team: Make) -> None:
    for first in ("saturday", "sunday", "monday"):
        made = site(team(f"week_start: {first}"))
        assert '<td data-day="2027-02-03"' in made["en/calendar/2027-w05.html"]


def test_a_week_is_called_by_its_days(site: Make, team: Make) -> None:
    made = site(team("numerals: arabic"))
    assert "<h1>31 Jan – 6 Feb 2027</h1>" in made["en/calendar/2027-w05.html"]
    assert "<h1>7 – 13 Feb 2027</h1>" in made["en/calendar/2027-w06.html"]
    assert "<h1>٧ – ١٣ فبراير ٢٠٢٧</h1>" in made["ar/calendar/2027-w06.html"]


def test_a_title_names_the_view(site: Make) -> None:
    made = site({})
    assert "<title>February 2027 · Sidra Coffee</title>" in made["en/calendar/2027-02.html"]
    assert "<title>فبراير 2027 · المواعيد · قهوة سدرة</title>" in made["ar/calendar/2027-02-agenda.html"]


def test_the_other_language_has_the_same_page(site: Make) -> None:
    page = site({})["en/calendar/2027-02-board.html"]
    assert '<a class="tool" href="../../ar/calendar/2027-02-board.html"' in page


def test_filters_stand_in_the_page_but_wait_for_the_script(site: Make, dated: dict[str, str], between: Make) -> None:
    page = site(dated)["en/calendar/2027-02.html"]
    assert between(page, '<form class="filters"', ">") == (
        '<form class="filters" data-filters hidden role="search" aria-label="Filter" '
        'data-count="{now} of {all} shown">')
    assert '<li><label><input type="checkbox" value="spring"> <bdi lang="en" dir="ltr">Spring at home</bdi>' in page


def test_a_new_post_begins_at_the_top_of_the_page(site: Make, team: Make) -> None:
    repository = team("repository: {url: https://github.com/sidra/site}")
    page = site(repository)["en/calendar/2027-02.html"]
    new = "https://github.com/sidra/site/new/main/content/posts"
    assert f'<a class="button first" href="{new}?filename=2027-02-03-post.md&amp;value=' in page
    assert "new-post" not in page
    assert "filename=2027-03-01-post.md" in site(repository)["en/calendar/2027-03-agenda.html"]


def test_without_such_a_host_the_text_to_copy_stands_below(site: Make, between: Make) -> None:
    page = site({})["en/calendar/2027-02.html"]
    assert '<a class="button first" href="#new-post">New post</a>' in page
    assert between(page, '<pre id="new-text"', "</pre>") == (
        '<pre id="new-text" dir="ltr">---\ntitle: \nlang: en\nstatus: idea\nowner: \nchannels: []\n'
        "publish_at: 2027-02-03 09:00\n---\n</pre>")
    assert "new-post" not in site({}, "public")["en/calendar/2027-02.html"]
