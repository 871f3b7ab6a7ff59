"""Words, stems and tiers, by vectors that the browser's script is held to as well (tests/browser/test_search.py)."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.text.searching import SAME, filed_under, sought, words
from majlis.text.stems import skeleton, stems

VECTORS = json.loads(Path(__file__).parent.joinpath("vectors", "search.json").read_text("utf-8"))
ARABIC = st.text(st.sampled_from("ابتةىكلمنوهيءؤئرسفقالـَ٣ abceinsty"), max_size=14)


@pytest.mark.parametrize("vector", VECTORS["words"], ids=lambda vector: vector["text"])
def test_a_text_has_its_words_stems_and_skeletons(vector: dict[str, Any]) -> None:
    found = words(vector["text"])
    assert found == vector["words"]
    assert [list(stems(word)) for word in found] == vector["stems"]
    assert [[skeleton(stem) for stem in stems(word)] for word in found] == vector["skeletons"]


@pytest.mark.parametrize("vector", VECTORS["sought"], ids=lambda vector: vector["query"])
def test_a_query_is_read(vector: dict[str, Any]) -> None:
    assert [[one.word, *map(list, one[1:])] for one in sought(vector["query"])] == vector["sought"]


@pytest.mark.parametrize("vector", VECTORS["tiers"], ids=lambda vector: f"{vector['query']}-{vector['word']}")
def test_a_word_is_as_near_as_its_tier(vector: dict[str, Any]) -> None:
    assert sought(vector["query"])[0].tier(vector["word"]) == vector["tier"]


@pytest.mark.parametrize("family", [
    "قهوة القهوة قهوتنا بالقهوة للقهوة", "سياسة السياسات سياستنا", "منشور منشوراتنا المنشورات", "ألوان الألوان للألوان",
    "إعلان إعلانات إعلاناتنا", "reply replies replying replied", "moderator moderation", "plan planning planned plans",
])
def test_forms_of_a_word_share_a_stem(family: str) -> None:
    shared = set.intersection(*(set(stems(word)) for word in words(family)))
    assert shared


@pytest.mark.parametrize("family", [
    "فنجان فناجين", "رد ردود", "شريك شركاء", "عضو أعضاء", "دليل أدلة", "مكان أماكن", "قناة قنوات", "عميل عملاء",
])
def test_broken_plurals_share_their_consonants(family: str) -> None:
    assert set.intersection(*(set(filed_under(word)) for word in words(family)))


@given(ARABIC)
def test_every_word_finds_itself(text: str) -> None:
    for word in words(text):
        (one,) = sought(word + " ")
        assert one.tier(word) == SAME
        assert set(filed_under(word)) <= set(one.skeletons)
