"""The page of a hold: in force, to come or over by the clock, what it stops, how it is ended."""

import re
from typing import Any

import pytest

Make = Any
HOLD = """\
---
id: quake
title: Quake
lang: en
owner: huda
from: FROM
UNTILreason: Mourning
except: [through]
---
"""


def words(html: str) -> str:
    """The words of a page, without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


@pytest.fixture
def page(one_page: Make, a_post: Make) -> Make:
    """A function that makes the words of the page of a hold over three posts."""

    def make(start: str, until: str = "", lang: str = "en") -> str:
        posts = {f"content/posts/{id}.md": a_post(id=id, title=id.title(), status="scheduled", publish_at=at)
                 for id, at in (("early", "2027-02-02 20:30"), ("next", "2027-02-06 20:30"),
                                ("through", "2027-02-07 20:30"))}
        hold = HOLD.replace("FROM", start).replace("UNTIL", f"until: {until}\n" if until else "")
        html = str(one_page(posts | {"content/holds/quake.md": hold}, "quake", lang))
        return words(html[html.index("<main") : html.index("</main>")])

    return make


def test_one_in_force_says_what_it_stops_and_how_it_is_ended(page: Make) -> None:
    found = page("2027-02-01 09:00")
    assert "Monday 1 February 2027 · 09:00 – until somebody ends it In force" in found
    assert "How to end it majlis hold --end quake" in found
    assert "What it stops 1 Next Sat 6 Feb · 20:30 IG" in found
    assert "What missed its time because of it Early Tue 2 Feb · 20:30 IG" in found
    assert "What goes out all the same When Post Status Channels Sun 7 Feb · 20:30 Through" in found


def test_one_that_is_over_is_not_called_active(page: Make) -> None:
    found = page("2027-01-18 21:00", "2027-01-20 21:00")
    assert "Wednesday 20 January 2027 · 21:00 Over" in found
    assert "How to end it" not in found
    assert "What it stops" not in found
    assert "انتهى" in page("2027-01-18 21:00", "2027-01-20 21:00", "ar")


def test_one_to_come_stops_nothing_yet(page: Make) -> None:
    found = page("2027-02-10 09:00", "2027-02-11 09:00")
    assert "Not yet in force" in found
    assert "It stops nothing that is planned." in found
