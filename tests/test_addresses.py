"""Addresses and the links between them."""

import pytest

from majlis import addresses
from majlis.addresses import absolute, relative


@pytest.mark.parametrize(
    ("target", "origin", "link"),
    [
        ("ar/posts/iftar.html", "ar/posts/index.html", "iftar.html"),
        ("ar/index.html", "ar/posts/iftar.html", "../"),
        ("ar/posts/index.html", "ar/index.html", "posts/"),
        ("index.html", "ar/posts/iftar.html", "../../"),
        ("en/posts/iftar.html", "ar/posts/iftar.html", "../../en/posts/iftar.html"),
        ("ar/index.html", "ar/index.html", "./"),
        ("index.html", "404.html", "./"),
        ("calendar.ics", "404.html", "calendar.ics"),
        ("ar/posts/index.html", "ar/posts/iftar.html", "./"),
        ("media/قهوة/a b.png", "ar/posts/iftar.html", "../../media/%D9%82%D9%87%D9%88%D8%A9/a%20b.png"),
        ("ar/دليل/index.html", "ar/index.html", "%D8%AF%D9%84%D9%8A%D9%84/"),
    ],
)
def test_a_link_leads_from_the_page_to_the_target(target: str, origin: str, link: str) -> None:
    assert relative(target, origin) == link


def test_a_whole_address_hides_index_html_and_is_ascii() -> None:
    assert absolute("https://team.example/", "ar/index.html") == "https://team.example/ar/"
    assert absolute("https://team.example/", "ar/ق.html") == "https://team.example/ar/%D9%82.html"


def test_what_a_code_means_stands_on_the_page_of_its_letter() -> None:
    assert addresses.help("review", "ar") == "ar/help/review.html"
    assert addresses.problem("alt-missing", "en") == "en/help/problems-a.html#alt-missing"
    assert relative("en/help/problems-a.html#alt-missing", "en/problems.html") == "help/problems-a.html#alt-missing"


@pytest.mark.parametrize(("sort", "id", "address"), [
    ("", "", "calendar.ics"), ("rota", "", "feeds/rota.ics"), ("channel", "instagram", "feeds/channel-instagram.ics"),
    ("campaign", "spring-at-home", "feeds/campaign-spring-at-home.ics"),
])
def test_a_feeds_address_says_what_is_in_it(sort: str, id: str, address: str) -> None:
    assert addresses.feed(sort, id) == address
    assert addresses.feed_at(address) == (sort, id)


@pytest.mark.parametrize("address", ["feeds/rota.html", "other/rota.ics", "posts/a.pdf", "ar/calendar.ics"])
def test_other_addresses_are_no_feeds(address: str) -> None:
    assert addresses.feed_at(address) is None
