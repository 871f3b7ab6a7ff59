"""The page of changes tells them day by day, and what to do where there is no history."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from majlis.history import Change, History, Version
from majlis.outputs.pages.changes import changes_pages
from majlis.outputs.pages.view import view_of

Make = Any
EARLY, LATE = datetime(2027, 2, 1, 8, tzinfo=UTC), datetime(2027, 2, 2, 22, tzinfo=UTC)
PATH = "content/posts/p.md"


@pytest.fixture
def page(edition: Make) -> Callable[..., str]:
    """A function that makes the page of files, empty where there is none."""

    def make(files: dict[str, str], lang: str = "en", **details: object) -> str:
        return "".join(one.data.decode() for one in changes_pages(view_of(edition(files, **details), {}, lang)))

    return make


@pytest.fixture
def history(a_post: Make) -> History:
    """A post that changed its day and its status on 2 February, 22:00 UTC."""
    before = a_post(status="idea", publish_at="2027-02-05 10:00").encode()
    return History("c" * 40, LATE, {PATH: Change(EARLY, LATE, 2, 9)}, replaced=(Version(PATH, 9, LATE, before),))


def test_a_change_stands_on_its_day_in_the_teams_zone(
    page: Make, a_post: Make, history: History, between: Make
) -> None:
    made = page({PATH: a_post(status="draft", publish_at="2027-02-06 10:00")}, history=history)
    assert between(made, '<section class="change-day"', "</section>") == (
        '<section class="change-day" aria-labelledby="d2027-02-03"><h2 id="d2027-02-03">'
        '<time datetime="2027-02-03">Wednesday 3 February 2027</time> '
        '<span class="hijri"><span class="dot">·</span> 26 Shaban 1448 AH</span></h2>\n'
        '<ul class="changes">\n'
        '<li><span class="state t-plain">Edited</span> <span><a href="posts/p.html"><bdi lang="en" dir="ltr">A post'
        '</bdi></a> <span class="meta"><span>post</span> '
        '<span class="dot">·</span> <span>status from Idea to Draft</span> '
        '<span class="dot">·</span> <span>moved from 5 Feb 2027, 10:00 to 6 Feb 2027, 10:00</span></span></span></li>\n'
        "</ul></section>"
    )


def test_a_day_that_is_given_or_taken_away_is_told(page: Make, a_post: Make, history: History) -> None:
    assert "no date any more, it was 5 Feb 2027, 10:00" in page({PATH: a_post(status="idea")}, history=history)
    undated = (history.replaced[0]._replace(data=a_post(status="idea").encode()),)
    dated = page({PATH: a_post(status="idea", publish_at="2027-02-06 10:00")},
                 history=History(history.commit, LATE, history.changes, replaced=undated))
    assert "set for 6 Feb 2027, 10:00" in dated


def test_it_is_told_in_arabic(page: Make, a_post: Make, history: History) -> None:
    made = page({PATH: a_post(status="draft", publish_at="2027-02-05 10:00")}, "ar", history=history)
    assert "<h1>آخر التغييرات</h1>" in made
    assert '<span class="state t-plain">تعديل</span>' in made
    assert "<span>الحالة من «فكرة» إلى «مسودة»</span>" in made


def test_the_feed_is_offered(page: Make, a_post: Make, history: History) -> None:
    made = page({PATH: a_post()}, history=history)
    assert '<link rel="alternate" type="application/atom+xml" href="changes.atom" title="Latest changes">' in made
    assert '<a class="button" href="changes.atom" type="application/atom+xml">Follow in a feed reader</a>' in made


def test_the_hundred_last_are_shown(page: Make, a_post: Make) -> None:
    files = {f"content/posts/p{n}.md": a_post(id=f"p{n}") for n in range(101)}
    changes = {path: Change(EARLY, EARLY, 1, 1) for path in files}
    made = page(files, history=History("c" * 40, LATE, changes))
    assert made.count("<li><span class=\"state") == 100
    assert "The last 100 changes are shown." in made


def test_without_a_history_the_team_reads_what_to_do(page: Make, a_post: Make) -> None:
    made = page({PATH: a_post()})
    assert "git fetch --unshallow" in made
    assert "changes.atom" not in made


def test_others_have_the_page_only_with_a_history(page: Make, a_post: Make, history: History) -> None:
    files = {PATH: a_post(status="published", visibility="public")}
    assert page(files, audience="public") == ""
    made = page(files, audience="public", history=history)
    assert '<a href="posts/p.html">' in made
    assert "status from" not in made  # what it was before is the team's


def test_the_menu_has_the_page_where_there_is_one(site: Make, a_post: Make, history: History) -> None:
    files = {PATH: a_post(status="published", visibility="public")}
    assert '<a href="changes.html">Latest changes</a>' in site(files, history=history)["en/index.html"]
    assert "en/changes.html" in site(files)
    public = site(files, audience="public")
    assert "en/changes.html" not in public
    assert "changes.html" not in public["en/index.html"]
