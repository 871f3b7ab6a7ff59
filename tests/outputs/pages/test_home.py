"""The home page says what comes, what waits and what was forgotten, and what to do where there is nothing."""

from typing import Any

Make = Any


def test_a_post_stands_on_its_day_once_with_each_of_its_times(site: Make, files: dict[str, str], between: Make) -> None:
    home = site(files)["en/index.html"]
    assert between(home, '<li class="weekend"><h3 data-day="2027-02-06">', "</ul>\n</li>") == (
        '<li class="weekend"><h3 data-day="2027-02-06"><time datetime="2027-02-06">Sat 6 Feb</time></h3>\n'
        '<ul class="slots"><li class="slot t-soon">\n'
        '<a href="posts/hours.html"><bdi lang="ar" dir="rtl">ساعاتنا في رمضان</bdi></a>\n'
        '<span class="meta">'
        '<span class="run"><time class="clock" datetime="2027-02-06T20:30+03:00">20:30</time> '
        '<abbr class="ch" title="Instagram">IG</abbr></span> '
        '<span class="run"><time class="clock" datetime="2027-02-06T21:30+03:00">21:30</time> '
        '<abbr class="ch" title="X">X</abbr></span> '
        '<span class="state">Scheduled</span></span>\n'
        "</li>\n</ul>\n</li>"
    )


def test_the_day_of_the_build_is_shown_in_both_calendars(site: Make, between: Make) -> None:
    home = site({})["ar/index.html"]
    assert between(home, '<p class="sub">', "</p>") == (
        '<p class="sub"><time datetime="2027-02-03">الأربعاء 3 فبراير 2027</time> '
        '<span class="hijri"><span class="dot">·</span> 26 شعبان 1448 هـ</span></p>'
    )


def test_empty_parts_say_what_to_do(site: Make) -> None:
    home = site({})["en/index.html"]
    assert "Set a post to in_review to ask for a reading." in home
    assert "Give one starts_on and ends_on to see it here." in home


def test_what_waits_for_review_is_late_behind_its_day(site: Make, a_post: Make, between: Make) -> None:
    waiting = a_post(status="in_review", review_due="2027-02-01")
    home = site({"content/posts/p.md": waiting})["en/index.html"]
    assert between(home, '<section class="panel" aria-labelledby="waiting">', "</section>") == (
        '<section class="panel" aria-labelledby="waiting">'
        '<h2 id="waiting">Waiting for review <span class="n">1</span></h2>\n'
        '<ul class="dues">\n'
        '<li><a href="posts/p.html"><bdi lang="en" dir="ltr">A post</bdi></a> <span class="meta">'
        '<span class="state t-review">In review</span> '
        '<span class="late"><time datetime="2027-02-01">Mon 1 Feb</time></span> <bdi>Huda</bdi></span></li>\n'
        "</ul>\n</section>"
    )


def test_a_scheduled_post_of_yesterday_waits_for_its_link(site: Make, a_post: Make) -> None:
    forgotten = a_post(status="scheduled", publish_at="2027-02-02 10:00", format="text", pillar="craft")
    home = site({"content/posts/p.md": forgotten})["en/index.html"]
    assert '<section class="panel" aria-labelledby="unrecorded">' in home


def test_days_with_only_a_cancelled_post_are_gaps(site: Make, a_post: Make, between: Make) -> None:
    cancelled = a_post(status="cancelled", publish_at="2027-02-04 10:00", cancel_reason="rain")
    home = site({"content/posts/p.md": cancelled})["en/index.html"]
    assert "Thu 4 Feb" in between(home, '<section class="panel" aria-labelledby="gaps">', "</section>")


def test_an_overdue_review_is_told(site: Make, files: dict[str, str], between: Make) -> None:
    reviews = between(site(files)["en/index.html"], 'aria-labelledby="reviews"', "</section>")
    assert 'Conduct</bdi></a> <span class="meta"><span class="state t-late">Review overdue</span>' in reviews


def test_time_runs_from_the_right_in_arabic(site: Make, files: dict[str, str]) -> None:
    made = site(files)
    assert '<rect class="phase teaser" x="0.00%" y="4" width="25.00%"' in made["en/index.html"]
    assert '<rect class="phase teaser" x="75.00%" y="4" width="25.00%"' in made["ar/index.html"]

