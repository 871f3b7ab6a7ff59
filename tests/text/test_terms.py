"""Terms in running text: found in every form that is certainly the term, and in no other word."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from majlis.text.folding import Folded
from majlis.text.forms import forms_of
from majlis.text.terms import Hit, Terms

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءabcdefgxyz0123456789"
TASHKEEL = "ًٌٍَُِّْٰ"
WORD = st.text(st.sampled_from("ابتجدرسعفقلمنهوي"), min_size=3, max_size=6)
TEXT = st.text(max_size=60) | st.text(st.sampled_from(LETTERS + " #_-@./،\n" + TASHKEEL), max_size=60)


def hits_of(text: str, term: str) -> list[Hit]:
    return list(Terms((term,)).find(Folded(text)))


def found(text: str, term: str) -> list[str]:
    return [text[hit.start:hit.end] for hit in hits_of(text, term)]


@pytest.mark.parametrize("text", [
    "علاج", "العلاج", "والعلاج", "بالعلاج", "كالعلاج", "فالعلاج", "للعلاج", "وللعلاج", "فللعلاج", "وبالعلاج",
    "وعلاج", "بعلاج", "كعلاج", "لعلاج", "ولعلاج", "فبعلاج", "عِلاجٌ", "العـــلاج", "علاجًا", "علاجاً", "علاجها", "بعلاجنا",
    "علاجهم", "#علاج", "#العلاج_الطبيعي", "«علاج»", "علاج.", "(علاج)", "ﻋﻼﺝ", "عل\u200cاج",
])
def test_a_word_is_found_in_its_forms(text: str) -> None:
    assert len(found(text, "علاج")) == 1
    assert len(found(f"قهوتنا {text} اليوم", "علاج")) == 1


@pytest.mark.parametrize("text", [
    "معالجة", "علاجات", "علاجي", "علاجه", "علاجا", "أعلاج", "سعلاج", "@علاج", "@sidra.علاج", "علاجx", "علاج٣",
    "سدرة.علاج٢",
])
def test_other_words_accounts_and_addresses_are_not_the_word(text: str) -> None:
    assert found(text, "علاج") == []


@pytest.mark.parametrize(("text", "term", "hits"), [
    ("لعلاج السكري", "علاج السكري", ["لعلاج السكري"]),
    ("#علاج_السكري و#علاج السكري و#علاج-السكري", "علاج السكري", ["علاج_السكري", "علاج السكري", "علاج-السكري"]),
    ("علاج\nالسكري", "علاج السكري", ["علاج\nالسكري"]),
    ("علاج، السكري", "علاج السكري", []),
    ("علاج سكري", "علاج السكري", []),
    ("المرض المزمن", "مرض مزمن", ["المرض المزمن"]),
    ("يحرق الدهون وحرق الدهون", "حرق الدهون", ["وحرق الدهون"]),
    ("السكري للسكري سكري", "السكري", ["السكري", "للسكري"]),
    ("اللحم للحم لحم", "لحم", ["اللحم", "للحم", "لحم"]),
    ("اللحم وللحم", "اللحم", ["اللحم", "وللحم"]),
    ("ورد وبرد والرد", "رد", ["والرد"]),
    ("شركة وشركهم", "شرك", []),
    ("قهوتها قهوتي قهوة قهوه قهوات", "قهوة", ["قهوتها", "قهوتي", "قهوة", "قهوه"]),
    ("عِلاجٌ، علاجًا؛", "علاج", ["عِلاجٌ", "علاجًا"]),
    ("ألم وآلام والألم", "ألم", ["ألم", "والألم"]),
    ("بيانًا وبياننا", "بيان", ["بيانًا", "وبياننا"]),
    ("شفائها وبشفاؤكم شفاءنا شفاية", "شفاء", ["شفائها", "وبشفاؤكم", "شفاءنا"]),
    ("الدعاية والدعاة", "دعاء", []),
])
def test_words_of_arabic(text: str, term: str, hits: list[str]) -> None:
    assert found(text, term) == hits


@pytest.mark.parametrize(("text", "term", "hits"), [
    ("Cure, CURE! cures cured secure", "cure", ["Cure", "CURE"]),
    ("الcure and بـcure", "cure", ["الcure", "بـcure"]),
    ("cure.com www.cure.com @cure cure-all cure's", "cure", ["cure"]),
    ("#Best_Coffee #BestCoffee best coffee", "best coffee", ["Best_Coffee", "best coffee"]),
    ("100% natural, 100 bags, 5100%", "100%", ["100%"]),
    ("C++ and C", "c++", ["C++"]),
    ("5.5 and 5, 5", "5", ["5", "5"]),
    ("don't do it, don", "don", ["don"]),
    ("e-mail, email, e mail", "e-mail", ["e-mail", "e mail"]),
    ("🍺 at five", "🍺", ["🍺"]),
    ("cafe\u0301 café", "café", ["cafe\u0301", "café"]),
    ("café", "caf", []),
    ("x\u0302y x", "x", ["x"]),
    ("anything", "", []),
    ("anything", " \u200f ", []),
])
def test_words_of_english_and_signs(text: str, term: str, hits: list[str]) -> None:
    assert found(text, term) == hits


def test_several_terms_are_found_in_one_pass() -> None:
    text = Folded("شفاء وعلاج السكري 🍺")
    hits = Terms(("علاج", "علاج السكري", "شفاء", "🍺", "شفاء")).find(text)
    assert [(hit.term, text.original[hit.start:hit.end]) for hit in hits] == [
        ("شفاء", "شفاء"), ("علاج", "وعلاج"), ("علاج السكري", "وعلاج السكري"), ("🍺", "🍺"),
    ]


def test_of_very_many_terms_each_is_found_too() -> None:
    text, several = Folded("شفاؤنا والعلاج detox!"), ("شفاء", "علاج", "detox")
    many = Terms((*several, *(f"term{number}" for number in range(500))))
    assert list(many.find(text)) == list(Terms(several).find(text))
    assert [hit.term for hit in many.find(text)] == ["شفاء", "علاج", "detox"]
    assert not many.may_be_in(Folded("detoxed, or term of 501"))
    assert not Terms(several).may_be_in(Folded("detoxed, or term of 501"))


def test_of_each_term_the_first_place_may_be_enough() -> None:
    hits = Terms(("شاي", "قهوة")).find(Folded("قهوة قهوة شاي والقهوة الشاي"), once=True)
    assert [(hit.term, hit.start) for hit in hits] == [("قهوة", 0), ("شاي", 10)]


def test_short_words_have_fewer_forms() -> None:
    assert "ورد" not in forms_of("رد")
    assert "والرد" in forms_of("رد")
    assert "ورد" in forms_of("رد", alone=False)


@given(TEXT, st.text(max_size=12) | WORD)
def test_finding_never_raises_and_stays_within_the_text(text: str, term: str) -> None:
    for hit in hits_of(text, term):
        assert 0 <= hit.start < hit.end <= len(text)
        assert hit.term == term


@given(WORD, st.text(st.sampled_from("ابتجدرس "), max_size=20), st.text(st.sampled_from("ابتجدرس "), max_size=20))
def test_a_word_is_found_where_it_stands(word: str, before: str, after: str) -> None:
    text = f"{before} {word} {after}"
    assert any(hit.start == len(before) + 1 and hit.end == len(before) + 1 + len(word)
               for hit in hits_of(text, word))


@given(WORD, st.lists(st.tuples(st.integers(0, 20), st.sampled_from(TASHKEEL)), max_size=8))
def test_tashkeel_never_loses_a_hit(word: str, marks: list[tuple[int, str]]) -> None:
    text = f"قال {word} أمس"
    for at, mark in marks:
        place = 4 + at % len(word) + 1
        text = text[:place] + mark + text[place:]
    assert hits_of(text, word)


@given(WORD, st.text(st.sampled_from(LETTERS), min_size=1, max_size=3), st.text(st.sampled_from(LETTERS), max_size=3))
def test_a_longer_word_is_not_the_term(word: str, before: str, after: str) -> None:
    longer = before + word + after
    assume(longer not in forms_of(word))
    assert found(f"قال {longer} أمس", word) == [] or word == "قال"
