"""Folding, by vectors that any language can share, and the way back to the original."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.text.folding import Folded, bare, fold

VECTORS = json.loads(Path(__file__).parent.joinpath("vectors", "folding.json").read_text("utf-8"))
ARABIC = st.text(st.sampled_from("اأإآبتثجحخدذرزسشصضطظعغفقكلمنهويىئؤةء ـًٌٍَُِّْٰ٣3#_-.،ab\u200c\u200f"), max_size=40)
ANY = st.text(max_size=40) | ARABIC


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["folded"])
def test_texts_that_look_the_same_fold_to_the_same(vector: dict[str, str]) -> None:
    assert fold(vector["text"]) == vector["folded"]


def test_bare_text_keeps_its_letters() -> None:
    assert bare("قَهـوةُ أُمّي") == "قهوة أمي"


@given(ANY)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY, ANY)
def test_a_text_may_be_folded_up_to_a_sign(first: str, second: str) -> None:
    assert fold(f"{first} {second}") == f"{fold(first)} {fold(second)}"


@given(ANY)
def test_every_span_leads_back_into_the_original(text: str) -> None:
    folded = Folded(text)
    for start in range(len(folded.text)):
        first, last = folded.span(start, start + 1)
        assert 0 <= first < last <= len(text)


@given(ARABIC, st.sampled_from(["قَهوة", "أَب", "ﻗﻬﻮﺓ", "٣"]), ARABIC)
def test_the_span_of_a_word_is_where_it_was_written(before: str, word: str, after: str) -> None:
    folded = Folded(f"{before} {word} {after}")
    start = len(fold(before)) + 1
    assert folded.span(start, start + len(fold(word))) == (len(before) + 1, len(before) + 1 + len(word))
