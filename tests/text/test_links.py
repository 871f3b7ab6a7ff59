"""Web addresses in running text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.text.links import links

FOUND = [
    ("https://sidra.coffee", ["https://sidra.coffee"]),
    ("Go to sidra.coffee.", ["sidra.coffee"]),
    ("(sidra.coffee/a)", ["sidra.coffee/a"]),
    ("sidra.coffee/a(b)c?x=1&y=2!", ["sidra.coffee/a(b)c?x=1&y=2"]),
    ("https://sidra.coffee/قهوة الآن", ["https://sidra.coffee/"]),
    ("زوروا sidra.coffee، أو www.sidra.coffee؟", ["sidra.coffee", "www.sidra.coffee"]),
    ("وsidra.coffee", ["sidra.coffee"]),
    ("sidra.coffeeالآن", ["sidra.coffee"]),
    ("https://قهوة.السعودية/x", ["https://قهوة.السعودية/x"]),
    ("sidra.coffee:8080/x", ["sidra.coffee:8080/x"]),
    ("HTTPS://SIDRA.COFFEE", ["HTTPS://SIDRA.COFFEE"]),
    ("sidra.coffee.unknownending", ["sidra.coffee"]),
]
NONE = [
    "the end.Then", "3.5", "v1.2", "sara@sidra.coffee", "@sidra.coffee", "#sidra.coffee", "$sidra.coffee", "..com",
    "a..com", "قهوة.السعودية", "ftp:/sidra.unknownending", "https://sidra", "https://.com", "", ".", "x" * 64 + ".com",
]


def found(text: str, bare: bool = True) -> list[str]:
    return [text[link.start : link.end] for link in links(text, bare)]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_addresses_are_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert found(text) == []


def test_bare_ones_are_left_out_where_they_do_not_count() -> None:
    assert found("sidra.coffee https://sidra.coffee", bare=False) == ["https://sidra.coffee"]


@given(st.text("ab./:@?()# htps,\u0642", max_size=60))
def test_addresses_do_not_overlap_and_hold_a_full_stop(text: str) -> None:
    places = list(links(text))
    assert all(first.end <= second.start for first, second in pairwise(places))
    assert all("." in text[link.start : link.end] for link in places)


def test_a_caption_of_links_alone_is_read_in_one_pass() -> None:
    """In quadratic time this would take minutes, and the suite with it."""
    assert len(list(links("a.com " * 100_000))) == 100_000
    assert list(links("a." * 100_000)) == []
