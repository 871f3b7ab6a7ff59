"""What we take from elsewhere."""

import re
from typing import Any

from majlis.outputs.pages.curated import curated_page
from majlis.outputs.pages.view import view_of

Make = Any


def page(edition: Make, files: dict[str, str], lang: str = "en", audience: str = "team") -> str:
    return "".join(made.data.decode() for made in curated_page(view_of(edition(files, audience), {}, lang)))


def curated(a_post: Make, id: str, site: str, text: str, **more: str) -> dict[str, str]:
    source = f"{{url: 'https://{site}/x', author: Hessa, licence: By mail}}"
    return {f"content/posts/{id}.md": a_post(text, id=id, title=id, source=source, **more)}


def test_posts_stand_by_site_with_whether_they_credit_it(edition: Make, a_post: Make) -> None:
    html = page(edition, curated(a_post, "named", "b.example", "Hessa says")
                | curated(a_post, "missing", "a.example", "We say")
                | curated(a_post, "linked", "a.example", "See a.example/x")
                | curated(a_post, "gone", "c.example", "We say", status="cancelled", cancel_reason="no"))
    assert re.findall(r'<h2 id="source-\d"><bdi dir="ltr">(.*?)</bdi> <span class="n">(\d)', html) == [
        ("a.example", "2"), ("b.example", "1"), ("c.example", "1"),
    ]
    found = re.findall(r'href="posts/(\w+).html".*?data-label="Credit in the text">(.*?)</td>', html, re.DOTALL)
    assert {id: re.sub("<.*?>", " ", cell).split() for id, cell in found} == {
        "missing": ["Not", "credited", "IG"], "linked": ["Only", "a", "link"], "named": ["Author", "named"],
        "gone": ["Not", "shown", "any", "more"],
    }
    assert '<span class="state t-late">1 post does not say where it comes from</span>' in html


def test_all_credited_is_said_too(edition: Make, a_post: Make) -> None:
    html = page(edition, curated(a_post, "a", "a.example", "Hessa says"))
    assert '<span class="state t-good">Every post says where it comes from</span>' in html


def test_what_is_curated_without_a_source_is_named(edition: Make, a_post: Make, between: Make) -> None:
    html = page(edition, {"content/posts/p.md": a_post(format="curated")})
    part = between(html, 'aria-labelledby="bare"', "</section>")
    assert 'posts/p.html"><bdi lang="en" dir="ltr">A post</bdi>' in part


def test_without_any_it_says_how_to_name_a_source_and_is_for_the_team_alone(edition: Make) -> None:
    assert "Nothing is taken from elsewhere." in page(edition, {})
    assert page(edition, {}, audience="public") == ""
