"""The content mix."""

import re
from typing import Any

import pytest

from majlis.outputs.pages.mix import mix_page
from majlis.outputs.pages.view import view_of

Make = Any
TEAM = """\
name_en: Sidra
name_ar: سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
members: [{id: huda, name_en: Huda, name_ar: هدى, role: lead}]
pillars:
  - {id: craft, name_en: Craft, name_ar: الحِرفة, target: 60}
  - {id: people, name_en: People, name_ar: الناس, target: 40}
"""
CHANNELS = """\
channels:
  - {id: instagram, platform: instagram, name_en: I, name_ar: إ, owner: huda, cadence: {min_per_week: 3}}
"""


def page(edition: Make, files: dict[str, str], lang: str = "en", audience: str = "team") -> str:
    settings = {"content/team.yml": TEAM, "content/channels.yml": CHANNELS}
    return "".join(made.data.decode() for made in mix_page(view_of(edition(settings | files, audience), {}, lang)))


def posts(a_post: Make, *pillars: str) -> dict[str, str]:
    return {f"content/posts/p{n}.md": a_post(id=f"p{n}", pillar=pillar, format="text",
                                             publish_at=f"2027-02-{n + 5:02} 20:00")
            for n, pillar in enumerate(pillars)}


def row(html: str, table: str, name: str) -> list[str]:
    """The texts of a row's cells."""
    part = html[html.index(f'<h2 id="by-{table}">'):]
    found = re.search(rf'<tr><th scope="row"><bdi>{name}</bdi></th>\n(.*?)</tr>', part, re.DOTALL)
    assert found
    cells = re.findall(r"<td.*?>(.*?)</td>", found[1], re.DOTALL)
    return [" ".join(re.sub("<.*?>", " ", cell).split()) for cell in cells]


def test_a_pillar_is_measured_by_its_target_once_there_are_enough_posts(edition: Make, a_post: Make) -> None:
    html = page(edition, posts(a_post, *["craft"] * 8, *["people"] * 2))
    assert row(html, "pillar", "Craft") == ["Nothing", "80% 8 posts", "60% Above target"]
    assert row(html, "pillar", "People") == ["Nothing", "20% 2 posts", "40% Below target"]


def test_too_few_posts_are_not_judged(edition: Make, a_post: Make) -> None:
    html = page(edition, posts(a_post, "craft", "people"))
    assert row(html, "pillar", "Craft") == ["Nothing", "50% 1 post", "60%"]


def test_a_channel_is_measured_by_its_cadence(edition: Make, a_post: Make) -> None:
    html = page(edition, posts(a_post, *["craft"] * 12))
    assert row(html, "channel", "I") == ["Nothing", "100% 12 posts", "at least 12 On target"]


def test_the_other_tables_have_no_target(edition: Make, a_post: Make) -> None:
    html = page(edition, posts(a_post, "craft", "people"))
    assert row(html, "format", "Text") == ["Nothing", "100% 2 posts"]
    assert row(html, "language", "English") == ["Nothing", "100% 2 posts"]
    assert row(html, "audience", "Nobody in particular") == ["Nothing", "100% 2 posts"]
    assert row(html, "partner", "By ourselves") == ["Nothing", "100% 2 posts"]


@pytest.mark.parametrize(("lang", "bar", "aim"), [("en", "0.0%", "60.0%"), ("ar", "50.0%", "40.0%")])
def test_the_bar_begins_where_the_language_does(edition: Make, a_post: Make, lang: str, bar: str, aim: str) -> None:
    html = page(edition, posts(a_post, "craft", "people"), lang)
    assert f'<rect class="span" x="{bar}" y="2" width="50.0%" height="8" rx="4"/><rect class="aim" x="{aim}"' in html


def test_without_posts_it_says_so_and_is_for_the_team_alone(edition: Make) -> None:
    assert "No post went out in the last 30 days, and none is planned for the next 30." in page(edition, {})
    assert page(edition, {}, audience="public") == ""
