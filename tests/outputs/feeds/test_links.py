"""Web addresses in events."""

from collections.abc import Callable

import pytest

from majlis.outputs.feeds.links import ascii_url

LinesOf = Callable[..., list[str]]


def urls(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith("URL")]


def test_the_page_is_in_the_language_of_the_entry(lines_of: LinesOf) -> None:
    assert urls(lines_of({"dana": {"lang": "ar"}})) == ["URL:https://team.sidra.example/ar/posts/dana.html"]


def test_it_is_in_the_first_language_where_the_interface_lacks_that_of_the_entry(lines_of: LinesOf) -> None:
    assert urls(lines_of(team={"languages": ["ar"]})) == ["URL:https://team.sidra.example/ar/posts/dana.html"]


def test_without_a_site_there_is_no_url(lines_of: LinesOf) -> None:
    lines = lines_of(team={"site_url": None})
    assert urls(lines) == []
    assert not any("http" in line for line in lines)


def test_an_arabic_site_address_is_encoded(lines_of: LinesOf) -> None:
    assert urls(lines_of(team={"site_url": "https://سدرة.example/فريق"})) == [
        "URL:https://xn--ogblgg.example/%D9%81%D8%B1%D9%8A%D9%82/en/posts/dana.html"
    ]


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://a.example:8443/x%20y?q=1&r=[2]#z", "https://a.example:8443/x%20y?q=1&r=%5B2%5D#z"),
        ("http://[::1]/a\u2028b", "http://[::1]/a%E2%80%A8b"),
        ("https://user:secret@a.example/", "https://a.example/"),
        ("https:///nohost", None), ("https://a.example:port/", None), ("https://" + "a" * 64 + ".example/", None),
    ],
)
def test_addresses_are_ascii_or_left_out(url: str, written: str | None) -> None:
    assert ascii_url(url) == written
