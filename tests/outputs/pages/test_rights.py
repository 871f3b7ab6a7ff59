"""The register of rights."""

import re
from typing import Any

from majlis.outputs.pages.rights import rights_page
from majlis.outputs.pages.view import view_of

Make = Any


def page(edition: Make, files: dict[str, str], lang: str = "en", audience: str = "team") -> str:
    return "".join(made.data.decode() for made in rights_page(view_of(edition(files, audience), {}, lang)))


def media(a_post: Make, id: str, end: str, **more: str) -> dict[str, str]:
    rights = f"{{holder: Sara, licence: Own work, scope: Everywhere, expires_on: {end}}}"
    return {f"content/posts/{id}.md": a_post(id=id, title=f"Post {id}",
                                             media=f"[{{src: media/{id}.png, rights: {rights}}}]", **more)}


def test_what_ends_first_stands_first_in_groups_with_words(edition: Make, a_post: Make) -> None:
    html = page(edition, media(a_post, "fine", "2027-09-01") | media(a_post, "soon", "2027-02-10")
                | media(a_post, "over", "2027-02-01")
                | media(a_post, "gone", "2027-02-01", status="cancelled", cancel_reason="no"))
    assert re.findall(r'<h2 id="(\w+)">([\w ]+) <span class="n">(\d)', html) == [
        ("over", "Ended", "1"), ("soon", "Run out within 30 days", "1"), ("fine", "In force", "1"),
        ("unused", "No longer needed", "1"),
    ]
    assert ('<span class="state t-late">Ended</span><span class="under"><time datetime="2027-02-01">1 Feb 2027</time> '
            '<span class="dot">·</span> <span class="late">2 days ago</span></span>') in html
    assert '<span class="state t-warn">Runs out soon</span>' in html
    assert ('<span class="state t-good">In force</span><span class="under">'
            '<time datetime="2027-09-01">1 Sept 2027</time></span>') in html


def test_a_row_says_what_of_whom_for_what_and_where_it_is_used(edition: Make, a_post: Make, between: Make) -> None:
    row = between(page(edition, media(a_post, "cup", "2027-09-01")), '<tr><th scope="row">', "</tr>")
    assert '<span class="lab">Picture or film</span><span class="under"><bdi dir="ltr">cup.png</bdi></span>' in row
    assert 'Sara</bdi><span class="meta under"><bdi lang="en" dir="ltr">Own work</bdi></span>' in row
    assert '<bdi lang="en" dir="ltr">Everywhere</bdi> <span class="under"><abbr class="ch" title="Instagram">' in row
    assert '<li><a href="posts/cup.html"><bdi lang="en" dir="ltr">Post cup</bdi></a></li>' in row


def test_a_contract_is_marked_as_the_teams_own(edition: Make, files: dict[str, str]) -> None:
    partner = files["partners/noura.md"].replace("consent:", "contracts: [{ref: C-1, until: 2027-08-31}]\nconsent:")
    html = page(edition, {"partners/noura.md": partner})
    assert '<span class="lab">Contract <span class="secret">Team only</span></span>' in html
    assert 'href="partners/noura.html"><bdi lang="ar" dir="ltr">C-1</bdi>' in html


def test_without_any_right_it_says_how_to_write_one_and_is_for_the_team_alone(edition: Make) -> None:
    assert "No right is written down yet. Add rights to a picture" in page(edition, {})
    assert "لا حقوق مدوّنة بعد." in page(edition, {}, "ar")
    assert page(edition, {}, audience="public") == ""


def test_a_long_register_is_cut_and_says_so(edition: Make, a_post: Make) -> None:
    many: dict[str, str] = {}
    for number in range(102):
        many |= media(a_post, f"p{number}", "2027-09-01")
    html = page(edition, many)
    assert html.count('<tr><th scope="row">') == 100
    assert '<p class="hint">and 2 more</p>' in html
