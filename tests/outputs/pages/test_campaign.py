"""The page of a campaign: phases and their posts, where the posts stand, what they are about, goals, budget."""

import re
from typing import Any

import pytest

Make = Any
PATH = "content/campaigns/spring.md"


def words(html: str) -> str:
    """The words of a piece of a page, without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def part(html: str, id: str) -> str:
    """The words of the section with this heading."""
    start = html.index(f'id="{id}"')
    return words("<" + html[start : html.index("</section>", start)])


@pytest.fixture
def page(one_page: Make, files: dict[str, str], a_post: Make) -> Make:
    """A function that makes the page of a campaign with four posts."""

    def make(lang: str = "en", more: dict[str, str] | None = None, campaign: str = "", **build: Any) -> str:
        posts = (
            ("a", "draft", "2027-02-03 20:30", "image", "craft"), ("b", "draft", "2027-02-05 20:30", "text", "craft"),
            ("c", "scheduled", "2027-02-04 20:30", "image", "craft"),
            ("d", "cancelled", "2027-02-20 20:30", "reel", ""),
        )
        made = {f"content/posts/{id}.md": a_post(
            id=id, title=id.upper(), status=status, publish_at=at, format=format, campaign="spring",
            **({"pillar": pillar} if pillar else {})) for id, status, at, format, pillar in posts}
        kept = {path: text for path, text in files.items() if "posts/" not in path}
        own = {PATH: campaign or files[PATH]}
        return str(one_page(kept | made | own | (more or {}), "spring", lang, **build))

    return make


def test_phases_say_how_many_posts_they_have(page: Make) -> None:
    assert part(page(), "phases").endswith(
        "Phase Days Posts Teaser Running 1 Feb 2027 – 7 Feb 2027 3 Launch 8 Feb 2027 – 28 Feb 2027 Nothing planned")


def test_the_line_of_a_campaign_that_is_over_is_still_there(page: Make, files: dict[str, str]) -> None:
    html = page(campaign=files[PATH].replace("2027-02", "2026-02"))
    assert '<svg width="100%" height="22"' in html
    assert "Nothing planned" not in html


def test_posts_by_status_are_a_bar_with_words(page: Make, between: Make) -> None:
    html = page()
    bar = between(html, '<svg class="parts"', "</svg>")
    assert bar.endswith('<rect class="t-plain" x="0.00%" width="50.00%" height="14"/>'
                        '<rect class="t-soon" x="50.00%" width="25.00%" height="14"/>'
                        '<rect class="t-off" x="75.00%" width="25.00%" height="14"/></svg>')
    assert "Draft 2 Scheduled 1 Cancelled 1 When Post" in part(html, "posts")
    assert '<rect class="t-plain" x="50.00%" width="50.00%"' in page("ar")


def test_its_posts_stand_in_the_order_of_time(page: Make, between: Make) -> None:
    rows = between(page(), '<table class="rows posts">', "</table>").split("<tr>")[2:]
    assert [words(row) for row in rows] == [
        "Wed 3 Feb · 20:30 A Draft IG", "Thu 4 Feb · 20:30 C Scheduled IG", "Fri 5 Feb · 20:30 B Draft IG",
        "Sat 20 Feb · 20:30 D Cancelled IG"]


def test_the_mix_leaves_out_what_was_called_off(page: Make) -> None:
    assert part(page(), "mix").endswith("Content mix By pillar Craft 3 By format Image 2 Text 1")


def test_goals_beside_what_was_reached(page: Make, files: dict[str, str]) -> None:
    assert "450,000 Reach" in part(page(), "goals")
    assert "Reached" not in part(page(), "goals")
    report = ("---\nid: report\ntitle: February\nlang: en\nstatus: draft\nowner: huda\n"
              "metrics: [{kpi: reach, value: 380000}]\n---\n")
    html = page(more={"content/reports/report.md": report},
                campaign=files[PATH].replace("objective:", "report: report\nobjective:"))
    assert part(html, "goals").endswith("450,000 Reach Reached 380,000 Report: February")


def test_briefs_and_events_of_the_campaign(page: Make) -> None:
    event = "---\nid: live\ntitle: Live\nlang: en\nstatus: idea\nowner: huda\npromotion: [a]\n---\n"
    html = page(more={"content/events/live.md": event})
    assert part(html, "briefs").endswith("Briefs Brief for Noura Draft")
    assert part(html, "events").endswith("Events Live Idea")


def test_without_posts_it_says_what_to_write(one_page: Make, files: dict[str, str]) -> None:
    html = one_page({PATH: files[PATH]}, "spring")
    assert "No post belongs to it yet. Write campaign: spring in a post." in html
    assert 'id="mix"' not in html


def test_the_budget_is_for_the_team_alone(page: Make, files: dict[str, str]) -> None:
    assert "42000 riyals" in page()
    public = page(campaign=files[PATH].replace("owner:", "visibility: public\nowner:"), audience="public")
    for text in ("42000", "450,000", "Teaser", "Draft", "no post"):
        assert text not in words(public), text
