"""A new post for a day."""

from collections.abc import Callable
from datetime import date
from typing import Any

from majlis.outputs.pages.calendar.begin import beginning

Make = Callable[..., Any]
DAY = date(2027, 2, 6)
TEXT = "---\ntitle: \nlang: ar\nstatus: idea\nowner: \nchannels: []\npublish_at: 2027-02-06 09:00\n---\n"


def on(url: str) -> str:
    return f"repository: {{url: {url}, branch: main}}"


def test_a_host_that_fills_in_gets_the_day_in_a_short_address(view: Make, team: Make) -> None:
    begun = beginning(view(team(on("https://github.com/sidra/site")), "ar"), DAY)
    assert begun.href == (
        "https://github.com/sidra/site/new/main/content/posts?filename=2027-02-06-post.md&value="
        "---%0Atitle%3A%20%0Alang%3A%20ar%0Astatus%3A%20idea%0Aowner%3A%20%0Achannels%3A%20%5B%5D%0A"
        "publish_at%3A%202027-02-06%2009%3A00%0A---%0A")
    assert (begun.template, begun.host) == (None, None)
    assert len(begun.href) < 300


def test_one_that_fills_in_the_name_alone_gets_a_text_to_copy_too(view: Make, team: Make) -> None:
    begun = beginning(view(team(on("https://gitlab.com/sidra/site")), "ar"), DAY)
    host = "https://gitlab.com/sidra/site/-/new/main/content/posts?file_name=2027-02-06-post.md"
    assert begun == ("#new-post", TEXT, host)


def test_elsewhere_there_is_the_text(view: Make, team: Make) -> None:
    assert beginning(view(team(on("https://git.example/sidra/site")), "ar"), DAY) == ("#new-post", TEXT, None)
    assert beginning(view({}, "ar"), DAY) == ("#new-post", TEXT, None)


def test_only_the_team_begins_posts(view: Make, team: Make) -> None:
    assert beginning(view(team(on("https://github.com/sidra/site")), "ar", "public"), DAY) is None
