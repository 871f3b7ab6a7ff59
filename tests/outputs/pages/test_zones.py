"""Every time on the site is that of the project's zone, whatever zone a file is written in."""

import re
from typing import Any

Make = Any


def _tokyo(a_post: Make, at: str = "2027-02-06 03:00") -> dict[str, str]:
    post = a_post(timezone="Asia/Tokyo", publish_at=at, campaign="spring", partner="noura", status="in_review")
    return {"content/posts/p.md": post}


def test_lists_and_days_are_those_of_the_project(site: Make, files: dict[str, str], a_post: Make) -> None:
    made = site(files | _tokyo(a_post))
    clock = '<time class="clock" datetime="2027-02-05T21:00+03:00">21:00</time>'
    pages = ("index", "calendar/2027-02", "posts/index", "posts/p")
    assert [page for page in pages if clock not in made[f"en/{page}.html"]] == []
    assert [page for page, html in made.items() if "03:00</time>" in html] == []
    day = made["en/calendar/2027-02.html"]
    assert re.search(r'data-day="2027-02-05"(?:(?!</td>).)*posts/p\.html', day, re.DOTALL)
    assert '<time datetime="2027-02-05">5 Feb 2027</time>' in made["en/partners/noura.html"]


def test_a_post_names_the_other_zone_beside_its_time(site: Make, a_post: Make, between: Make) -> None:
    page = site(_tokyo(a_post))["en/posts/p.html"]
    assert between(page, '<p class="big">', "</p>").startswith(
        '<p class="big"><time datetime="2027-02-05">Friday 5 February 2027</time> <span class="dot">·</span> '
        '<time class="clock" datetime="2027-02-05T21:00+03:00">21:00</time> '
        '<span class="when">(<bdi>Sat 6 Feb, 03:00, Tokyo</bdi>)</span>')
    assert '(<bdi>10:00 بتوقيت طوكيو</bdi>)' in site(_tokyo(a_post, "2027-02-06 10:00"))["ar/posts/p.html"]


def test_times_among_the_details_move_too(site: Make, a_post: Make) -> None:
    post = a_post(timezone="Asia/Tokyo", published="{at: 2027-02-01 10:00}")
    page = site({"content/posts/p.md": post})["en/posts/p.html"]
    assert '<time class="clock" datetime="2027-02-01T04:00+03:00">04:00</time>' in page


def test_a_post_of_the_project_s_zone_names_none(site: Make, files: dict[str, str]) -> None:
    assert "Riyadh</bdi>" not in site(files)["en/posts/hours.html"]
