"""Pieces are found wherever they stand, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.leaks.needles import Needles
from majlis.leaks.pieces import LEAST, MOST, pieces, readings
from majlis.leaks.squeeze import squeezed

FEW = st.text("ab", min_size=LEAST, max_size=MOST)
LONG = "The committee decided on Tuesday that the second roastery opens in Abha before the summer, if the permit comes."


@given(st.lists(FEW, max_size=6), st.text("ab", max_size=1500))
def test_found_is_what_stands_there(wanted: list[str], text: str) -> None:
    assert Needles(wanted).found(text) == {piece for piece in wanted if piece in text}


@given(FEW, st.integers(0, 1100), st.integers(0, 40))
def test_at_every_place(piece: str, before: int, after: int) -> None:
    assert Needles([piece]).found("c" * before + piece + "c" * after) == {piece}


def test_what_is_forgotten_is_not_found() -> None:
    needles = Needles(["abcdefgh", "12345678"])
    needles.forget("xabcdefghx")
    assert needles.found("abcdefgh 12345678") == {"12345678"}
    assert len(needles) == 1


@pytest.mark.parametrize("text", ["", "short", "eleven char", "a-b-c-d-e-f-", "One. Two. I"])
def test_what_is_short_has_no_pieces(text: str) -> None:
    assert list(pieces(text)) == []


def test_twelve_characters_are_a_piece() -> None:
    assert list(pieces("twelve chars")) == ["twelvechars"]
    assert list(pieces("+966 5511 22")) == ["9665511" + "22"]


def test_short_sentences_go_with_the_next() -> None:
    assert list(pieces("No. Not yet. In March, perhaps.")) == ["nonotyet", "inmarchperhaps"]
    assert list(pieces("Yes?\nلا تنشروا هذا أبدًا. انتظروا القرار")) == ["لاتنشرواهذاابدا", "انتظرواالقرار"]


def test_a_long_sentence_is_noticed_by_every_part_of_63_letters() -> None:
    needles, form = Needles(pieces(LONG)), squeezed(LONG)
    for start in range(len(form) - 62):
        assert needles.found(form[start:start + 63]), start


def test_markdown_is_looked_for_as_it_reads() -> None:
    needles = Needles(pieces("Look [at our plan](https://plan.example/2028) **before** `noon`"))
    assert needles.found(squeezed("Look at our plan before noon"))
    assert needles.found(squeezed('<a href="https://plan.example/2028">'))
    assert readings("no link") == ("no link",)
