"""The shelf of trends, and the ideas that wait."""

import re
from datetime import UTC, datetime
from typing import Any

from majlis.history import History
from majlis.history.history import Change
from majlis.outputs.pages.trends import trends_page
from majlis.outputs.pages.view import view_of

Make = Any


def page(edition: Make, files: dict[str, str], lang: str = "en", audience: str = "team", **details: object) -> str:
    return "".join(made.data.decode() for made in trends_page(view_of(edition(files, audience, **details), {}, lang)))


def history(path: str, day: datetime, shallow: bool = False) -> History:
    return History("a" * 40, day, {path: Change(day, day, 1)}, shallow=shallow)


def test_what_is_going_stale_stands_first_and_says_what_to_do(edition: Make, a_post: Make, between: Make) -> None:
    ends = {"fresh": "2027-03-01", "going": "2027-02-08", "stale": "2027-02-01"}
    files = {f"content/posts/{id}.md": a_post(id=id, title=id, trend_expires_on=day, publish_at="2027-02-09 20:00")
             for id, day in ends.items()}
    html = page(edition, files)
    assert re.findall(r'<h2 id="(\w+)">', html) == ["going", "fresh", "stale", "ideas"]
    card = between(html, '<li class="card t-warn">', "</li>")
    assert '<span class="state t-warn">Last days</span> <span class="when">Ends <time datetime="2027-02-08">' in card
    assert "in 5 days" in card
    assert '<span class="state t-late">Planned after the trend</span>' in card
    assert "Goes out" in between(html, '<li class="card t-good">', "</li>")
    assert "2 days ago" in between(html, '<li class="card t-late">', "</li>")
    assert "Cancel it, or give it a reason of its own and delete trend_expires_on." in html


def test_an_idea_shows_how_long_nobody_touched_it(edition: Make, a_post: Make) -> None:
    files = {"content/posts/p.md": a_post(status="idea")}
    old = datetime(2026, 12, 1, tzinfo=UTC)
    html = page(edition, files, history=history("content/posts/p.md", old))
    assert '<span class="state t-late">Stale</span> <span class="when">64 days ago</span>' in html
    fresh = page(edition, files, history=history("content/posts/p.md", datetime(2027, 2, 1, tzinfo=UTC)))
    assert '<td data-label="Untouched since"><span class="when">2 days ago</span></td>' in fresh
    assert "An idea goes stale when nobody has touched it for 60 days." in fresh


def test_without_the_whole_history_no_age_is_guessed(edition: Make, a_post: Make) -> None:
    files = {"content/posts/p.md": a_post(status="idea")}
    shallow = history("content/posts/p.md", datetime(2026, 1, 1, tzinfo=UTC), shallow=True)
    for html in (page(edition, files), page(edition, files, history=shallow)):
        assert '<span class="none">Not known</span>' in html
        assert "whole history, which is not there" in html


def test_an_empty_shelf_says_how_to_fill_it_and_is_for_the_team_alone(edition: Make) -> None:
    html = page(edition, {})
    assert '<code dir="ltr">trend_expires_on: 2027-02-03</code>' in html
    assert "No idea waits." in html
    assert page(edition, {}, audience="public") == ""
