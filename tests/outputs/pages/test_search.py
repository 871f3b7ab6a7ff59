"""The page of the search, and the way to it from every page."""

from typing import Any

Make = Any


def test_the_page_has_a_field_and_leads_to_the_lists(site: Make, files: dict[str, str]) -> None:
    page = site(files)["en/search.html"]
    assert "<h1>Search</h1>" in page
    assert '<form class="ask" role="search" action="search.html" data-search="found"' in page
    assert '<div class="results" id="found"></div>' in page
    assert '<li><a href="policies/">Policies <span class="n">2</span></a></li>' in page
    assert "<noscript><p class=\"panel\">Searching needs JavaScript, which is off in this browser." in page
    assert 'class="seek"' not in page


def test_every_page_has_the_field_and_the_link(site: Make, files: dict[str, str]) -> None:
    page = site(files)["ar/posts/hours.html"]
    assert '<form class="seek" role="search" action="../search.html" data-search=""' in page
    assert '<input type="search" name="q" aria-label="ابحث في المنشورات والسياسات والأدلة وكل ما سواها"' in page
    assert '<a class="tool glass" href="../search.html" aria-label="بحث">' in page


def test_others_than_the_team_are_led_to_what_they_may_see(site: Make, files: dict[str, str]) -> None:
    files["content/policies/conduct.md"] = files["content/policies/conduct.md"].replace(
        "status: active", "status: active\nvisibility: public")
    page = site(files, audience="public")["ar/search.html"]
    assert '<a href="policies/">السياسات <span class="n">1</span></a>' in page
    assert "المنشورات <span" not in page


def test_where_there_is_nothing_no_list_is_offered(site: Make) -> None:
    assert "data-browse" not in site({}, audience="public")["ar/search.html"]
