"""Hashtags and mentions in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.text.tagging import hashtags, mentions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#رمضان_معنا، #قهوة و#شاي", ("رمضان_معنا", "قهوة")),
        ("#رَمَضان", ("رَمَضان",)), ("#می\u200cخواهم", ("می\u200cخواهم",)), ("#Coffee2027!", ("Coffee2027",)),
        ("#One #ONE #two", ("One", "two")), ("(#one)", ("one",)), ("＃one", ("one",)), ("#one#two", ("one",)),
        ("#1 #2027 a#b &#39; # https://a.com/#top https://a.com/x?y=#z", ()), ("", ()),
    ],
)
def test_hashtags(text: str, found: tuple[str, ...]) -> None:
    assert hashtags(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@sidra.coffee، و@reem", ("sidra.coffee", "reem")), ("مع @noura.maqadeer.", ("noura.maqadeer",)),
        ("@a @A @a@server.example", ("a",)), ("mail@sidra.com https://a.com/@b @ @@", ()), ("(@a)", ("a",)),
    ],
)
def test_mentions(text: str, found: tuple[str, ...]) -> None:
    assert mentions(text) == found


@given(st.text(st.sampled_from("#@＃aاَ_1 /.:&-\u200c")))
def test_what_is_found_stands_in_the_text_once(text: str) -> None:
    for sign, found in (("#", hashtags(text)), ("@", mentions(text))):
        assert all(f"{sign}{name}" in text.replace("＃", "#") for name in found)
        assert len({name.casefold() for name in found}) == len(found)
