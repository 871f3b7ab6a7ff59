"""How long a text is, for each platform: a table in Arabic and English, then what holds for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.text.counting import Rule, count
from majlis.text.sms import message

FAMILY = "👨\u200d👩\u200d👧\u200d👦"
ENGLAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
SALAM = "السَّلَامُ عَلَيْكُمْ"
FORMULA = "ﷺ"

# Letters as typed, then: X, graphemes, Threads, Mastodon, UTF-16 units, code points, bytes, SMS units.
TABLE = [
    ("Iftar with us", 13, 13, 13, 13, 13, 13, 13, 13),
    ("", 0, 0, 0, 0, 0, 0, 0, 0),
    ("إفطارنا معًا", 12, 11, 11, 11, 12, 12, 23, 12),
    (SALAM, 21, 12, 12, 12, 21, 21, 41, 21),
    (FORMULA, 2, 1, 1, 1, 1, 1, 3, 1),
    ("…", 2, 1, 1, 1, 1, 1, 3, 1),
    ("a\u200fb", 4, 3, 3, 3, 3, 3, 5, 3),
    ("می\u200cخواهم", 8, 7, 7, 7, 8, 8, 17, 8),
    ("«قهوة»", 6, 6, 6, 6, 6, 6, 12, 6),
    ("“Coffee”", 8, 8, 8, 8, 8, 8, 12, 8),
    ("١٢٣", 3, 3, 3, 3, 3, 3, 6, 3),
    ("A\u0301B", 2, 2, 2, 2, 3, 3, 4, 3),
    ("コーヒー", 8, 4, 4, 4, 4, 4, 12, 4),
    ("☕", 2, 1, 3, 1, 1, 1, 3, 1),
    ("❤\ufe0f", 2, 1, 6, 1, 2, 2, 6, 2),
    ("👍🏽", 2, 1, 8, 1, 4, 2, 8, 4),
    (FAMILY, 2, 1, 25, 1, 11, 7, 25, 11),
    ("🇸🇦", 2, 1, 8, 1, 4, 2, 8, 4),
    (ENGLAND, 2, 1, 28, 1, 14, 7, 28, 14),
    ("1\ufe0f\u20e3", 2, 1, 7, 1, 3, 3, 7, 3),
    ("©", 1, 1, 1, 1, 1, 1, 2, 1),
    ("#1 * 2", 6, 6, 6, 6, 6, 6, 6, 6),
    ("https://sidra.example/menu", 26, 26, 26, 26, 26, 26, 26, 26),
    ("https://sidra.coffee/menu", 23, 25, 25, 23, 25, 25, 25, 25),
    ("sidra.coffee", 23, 12, 12, 12, 12, 12, 12, 12),
    ("زوروا sidra.coffee", 29, 18, 18, 18, 18, 18, 23, 18),
    ("@sara@social.example", 20, 20, 20, 5, 20, 20, 20, 20),
    ("{€}", 4, 3, 3, 3, 3, 3, 5, 6),
    ("سطر\nسطر", 7, 7, 7, 7, 7, 7, 13, 7),
]
RULES = (Rule.X, Rule.GRAPHEMES, Rule.THREADS, Rule.MASTODON, Rule.UTF16, Rule.CODE_POINTS, Rule.BYTES, Rule.SMS)
ANY = st.text(st.characters(blacklist_categories=["Cs"]), max_size=80)
ARABIC = st.text("اأبتثجحخدذرزسشصضطظعغفقكلمنهويىءًٌٍَُِّْ \n،؟", max_size=80)


@pytest.mark.parametrize(
    ("text", "lengths"), [(row[0], row[1:]) for row in TABLE], ids=[ascii(row[0]) for row in TABLE])
def test_a_text_has_the_length_that_each_platform_sees(text: str, lengths: tuple[int, ...]) -> None:
    assert {rule: count(rule, text) for rule in RULES} == dict(zip(RULES, lengths, strict=True))


# The numbers of twitter-text's own conformance tests for configuration 3.
@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("Hi http://test.co", 26),
        ("285 chars-" + "xxxxxxxxxx-" * 25, 285),
        ("https://www.twitter.com/aloha " * 10, 240),
        (f"H🐱☺{FAMILY}", 7),
        ("😷👾😡🔥💩", 10),
        ("🙋🏽👨\u200d🎤", 4),
        ("1\u20e3", 2),
        (f"Unicode 10.0 emoji: 🤪; 🧕; 🧕🏾; {ENGLAND}", 34),
        ("Unicode 9.0 emoji: 🤠; 💃; 💃🏾", 29),
        ("randomurl" * 7 + "s.com", 68),
        ("foo.co.jp", 23),
    ],
)
def test_x_counts_as_its_own_library_does(text: str, weight: int) -> None:
    assert count(Rule.X, text) == weight


def test_280_arabic_letters_fit_on_x_with_all_their_marks_counted() -> None:
    assert count(Rule.X, "قهوة" * 70) == 280
    assert count(Rule.X, "قَهْوَة" * 40) == 280


@given(ARABIC)
def test_arabic_weighs_one_a_letter_and_one_a_mark_on_x(text: str) -> None:
    assert count(Rule.X, text) <= len(text)
    assert count(Rule.GRAPHEMES, text) <= count(Rule.CODE_POINTS, text) == count(Rule.UTF16, text)


@given(ANY)
def test_no_way_of_counting_is_shorter_than_what_is_seen_or_longer_than_the_bytes(text: str) -> None:
    seen, bytes_ = count(Rule.GRAPHEMES, text), count(Rule.BYTES, text)
    assert seen <= count(Rule.CODE_POINTS, text) <= count(Rule.UTF16, text) <= bytes_
    assert seen <= count(Rule.THREADS, text) <= bytes_
    assert count(Rule.SMS, text) == message(text).units


@given(ANY, ANY)
def test_what_is_added_on_a_line_of_its_own_adds_its_length(first: str, second: str) -> None:
    for rule in (Rule.CODE_POINTS, Rule.UTF16, Rule.BYTES):
        assert count(rule, f"{first}\n{second}") == count(rule, first) + 1 + count(rule, second)
    for rule in (Rule.GRAPHEMES, Rule.THREADS):
        assert count(rule, f"{first}.\n.{second}") == count(rule, f"{first}.") + 1 + count(rule, f".{second}")


@pytest.mark.parametrize("text", ["a.b" * 6000, "x.com/" + "(a" * 9000, "." * 20_000, "x." * 9000, "@a@" + "." * 20_000,
                                  "👨\u200d" * 6000, "\u064e" * 20_000])
def test_no_text_keeps_the_counter_busy(text: str) -> None:
    assert all(count(rule, text) >= 0 for rule in RULES)
