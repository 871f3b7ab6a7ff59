"""Text that no reader of calendars can trip over."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.outputs.feeds.text import can_be_seen, clean_line, clean_lines, excerpt, facing, led

ANY = st.text(st.characters(categories=None))
BIDI = st.text(st.sampled_from("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069ab \n"), max_size=30)
CLOSERS = {**dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"), **dict.fromkeys("\u2066\u2067\u2068", "\u2069")}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("one\r\ntwo\rthree\nfour", "one two three four"),
        ("a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "a b c d e f g h i"),
        ("a\tb  c \u3000 d", "a b c d"),
        ("a\x00b\x1bc\x1fd\x7fe\x9bf", "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf"),
        ("\ud83d\ude00 and \ud83d alone \ude00", "😀 and \ufffd alone \ufffd"),
        ("\ufeffBOM\uffff", "\u2060BOM\ufffd"),
        ("\u202eabc", "\u202eabc\u202c"),
        ("abc\u202c\u2069", "abc"),
        ("\u2067a\u202bb\u2069c", "\u2067a\u202bb\u202c\u2069c"),
        ("\u202aa\u2066b\u202cc\u2069d", "\u202aa\u2066bc\u2069d\u202c"),
        ("فنجان\u200cيجمعنا \u200f👨‍👩‍👧 C:\\New, \\n; \"q\"", "فنجان\u200cيجمعنا \u200f👨‍👩‍👧 C:\\New, \\n; \"q\""),
    ],
)
def test_a_line_is_one_line_of_readable_characters(text: str, line: str) -> None:
    assert clean_line(text) == line


def balanced(text: str) -> bool:
    missing: list[str] = []
    for char in text:
        if char in CLOSERS:
            missing.append(CLOSERS[char])
        elif char in "\u202c\u2069" and (not missing or missing.pop() != char):
            return False
    return not missing


@given(BIDI)
def test_direction_controls_are_balanced_on_every_line(text: str) -> None:
    assert all(balanced(line) for line in clean_lines(text).split("\n"))


@given(BIDI.filter(balanced))
def test_balanced_ones_are_kept(text: str) -> None:
    line = text.replace("\n", "a").replace(" ", "a")
    assert clean_line(line) == line


@given(ANY)
def test_any_text_becomes_clean_and_stays_so(text: str) -> None:
    line = clean_line(text)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\s\s", line)
    assert line.encode("utf-8").decode() == line
    assert line == line.strip() == clean_line(line)
    assert clean_lines(clean_lines(text)) == clean_lines(text)


def test_lines_keep_their_ends_and_single_gaps() -> None:
    assert clean_lines("\n\none\r\n  two\x85\u2028\n\n\nthree\n") == "one\ntwo\n\nthree"


@pytest.mark.parametrize(
    ("text", "seen"), [("a", True), ("؟", True), ("👍", True), ("\u200b\u2060 \u200f", False), ("", False)]
)
def test_invisible_text_cannot_be_seen(text: str, seen: bool) -> None:
    assert can_be_seen(text) is seen


@pytest.mark.parametrize(
    ("text", "lang", "shown"),
    [
        ("فنجان", "ar", "فنجان"), ("V60 في صباح", "ar", "\u200fV60 في صباح"), ("صباح V60", "ar", "صباح V60\u200f"),
        ("X", "ar", "\u200fX\u200f"), ("2027", "ar", "2027"), ("", "ar", ""),
        ("قهوة at home", "en", "\u200eقهوة at home"),
        ("@sara", "en", "@sara"),
    ],
)
def test_a_title_stands_in_the_direction_of_its_language(text: str, lang: str, shown: str) -> None:
    assert facing(text, lang) == shown
    assert led(text, lang) == shown[: len(text) + (shown[:1] != text[:1])]


def test_an_excerpt_ends_between_words() -> None:
    assert excerpt("one two three four", 12) == "one two…"
    assert excerpt("one, two, three", 11) == "one, two…"
    assert excerpt("one\n\ntwo", 7) == "one\ntwo"
    assert excerpt("one two", 7) == "one two"


@pytest.mark.parametrize("sign", ["👨‍👩‍👧", "👍🏽", "مُ", "é"])
def test_an_excerpt_never_parts_a_sign(sign: str) -> None:
    for limit in range(len(sign) + 1, 40):
        kept = excerpt(sign * 30, limit).removesuffix("…")
        assert kept.replace(sign, "") == ""
        assert kept == sign * 30 or len(kept) < limit


@given(ANY, st.integers(2, 300))
def test_an_excerpt_is_a_short_beginning(text: str, limit: int) -> None:
    shown = excerpt(text, limit)
    assert len(shown) <= limit
    assert clean_lines(text).replace("\n\n", "\n").startswith(shown.removesuffix("…"))
