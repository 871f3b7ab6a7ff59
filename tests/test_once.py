"""Short texts are held once, long ones as they come."""

from majlis.once import once


def test_a_word_is_held_once() -> None:
    first, second = ("".join(["publish", end]) for end in ("ed", "ed"))
    assert first is not second
    assert once(first) is once(second)


def test_a_sentence_stays_the_text_that_it_is() -> None:
    text = "".join(["a sentence that ", "comes once"])
    assert once(text) is text
