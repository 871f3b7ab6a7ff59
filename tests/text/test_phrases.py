"""Whether words stand in a text, however they are spelt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.text.phrases import plain, says

WORDS = st.lists(st.sampled_from(["إعلان", "قهوة", "ad", "coffee", "7"]), min_size=1, max_size=6)
MARKS = st.text(st.sampled_from("\u064b\u0650\u0652\u0640\u200f\u2067\u2069\u0670"), max_size=4)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("#إعــلان_مدفوع!", " اعلان مدفوع "), ("إِعْلَانٌ", " اعلان "), ("#AdTime", " adtime "), ("Ⓐⓓ", " ad "),
        ("\ufe87علان", " اعلان "), ("مقهى القهوة", " مقهي القهوه "), ("", "  "), ("«—»", "  "),
    ],
)
def test_words_are_brought_to_one_form(text: str, words: str) -> None:
    assert plain(text) == words


def test_a_phrase_is_whole_words_in_their_order() -> None:
    assert says("Paid, partnership with", "paid partnership")
    assert not says("partnership, paid", "paid partnership")
    assert not says("made for you", "ad")
    assert says("made for you", "ad", "for you")
    assert not says("anything")


def test_a_phrase_of_signs_is_looked_for_as_it_is() -> None:
    assert says("coffee 💰", "💰")
    assert not says("coffee", "💰")


@given(WORDS, st.lists(MARKS, min_size=6, max_size=6), st.sampled_from([" ", "_", "، ", " #", "\n"]))
def test_marks_between_letters_change_nothing(words: list[str], marks: list[str], between: str) -> None:
    marked = between.join(word[0] + mark + word[1:] for word, mark in zip(words, marks, strict=False))
    assert plain(marked) == plain(" ".join(words))
    assert says(f"x {marked} y", " ".join(words))


@given(st.text())
def test_what_is_plain_stays_so(text: str) -> None:
    once = plain(text)
    assert once[0] == once[-1] == " "
    assert "#" not in once
    assert says(text, text)
