"""While serving, every page says that there are problems, and one lists them."""

from typing import Any

from majlis.problems import Code, Place
from majlis.words import Words

Make = Any
PROBLEM = Code("odd", Words("'{text}' is odd.", "«{text}» غريب."), Words("Mend it.", "أصلحه.")).at(
    Place("content/posts/p.md", 3, 7), text="<b>")


def test_the_banner_is_on_every_page(site: Make, files: dict[str, str]) -> None:
    made = site(files, problems=(PROBLEM, PROBLEM))
    missing = [path for path, html in made.items() if "/" in path and 'class="banner bad"' not in html]
    assert missing == []
    assert '<a href="../problems.html">في المحتوى مشكلتان، اعرضهما</a>' in made["ar/posts/index.html"]


def test_the_list_names_the_place_and_what_to_do(site: Make, between: Make) -> None:
    page = site({}, problems=(PROBLEM,))["ar/problems.html"]
    assert between(page, '<li class="card">', "</li>") == (
        '<li class="card"><p><span class="state t-late">خطأ</span> <code dir="ltr">content/posts/p.md:3:7</code></p>'
        '<p>«&lt;b&gt;» غريب.</p><p class="hint typed">أصلحه.</p></li>'
    )


def test_without_problems_there_is_neither(site: Make) -> None:
    made = site({})
    assert "en/problems.html" not in made
    assert "banner" not in made["en/index.html"]


def test_a_fixed_clock_is_told(site: Make) -> None:
    home = site({}, fixed_clock=True)["en/index.html"]
    assert '<p class="banner">Shown as of 3 February 2027, not as of today.</p>' in home
