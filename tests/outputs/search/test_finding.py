"""What is found by what, in which order."""

from typing import Any

import pytest

from majlis.outputs.search import output

Make = Any


def names(found: list[Any]) -> list[str]:
    return [result.name for result in found]


@pytest.mark.parametrize("query", ["قهوتنا", "القَهْوة", "قهوه", "بالقهوة", "قهـــوة", "قه", "القهو"])
def test_an_arabic_word_is_found_by_its_other_forms(index: Make, entry: Make, query: str) -> None:
    made = index(entry("a", "فنجان قهوة") | entry("b", "كوب شاي"))
    assert names(made.results(query, "ar")) == ["a"]


@pytest.mark.parametrize(("query", "title"), [
    ("٢٠٢٧", "خطة 2027"), ("2027", "خطة ٢٠٢٧"), ("cafe", "Our cafés"), ("replying", "Late replies"),
    ("STRASSE", "Straße"), ("فناجين", "فنجان"), ("يجمعنا", "#فنجان_يجمعنا"),
])
def test_digits_accents_and_endings_do_not_matter(index: Make, entry: Make, query: str, title: str) -> None:
    assert names(index(entry("a", f"'{title}'") | entry("b", "شيء آخر")).results(query, "ar")) == ["a"]


def test_entries_of_both_languages_are_found_from_either(index: Make, entry: Make) -> None:
    made = index(entry("a", "ساعاتنا 24") | entry("b", "Our 24 hours", lang="en"))
    assert names(made.results("24", "ar")) == ["a", "b"]
    assert names(made.results("24", "en")) == ["b", "a"]


def test_the_same_letters_come_before_the_stem_before_the_consonants(index: Make, entry: Make) -> None:
    made = index(entry("c", "فناجين") | entry("b", "الفنجان") | entry("a", "فنجان"))
    assert names(made.results("فنجان ", "ar")) == ["a", "b", "c"]


def test_a_title_comes_before_a_tag_before_a_text_before_what_it_belongs_to(index: Make, entry: Make) -> None:
    made = index(
        entry("d", "أخير", campaign="spring") | entry("c", "ثالث", "نص عن ربيع") | entry("b", "ثان", tags="[ربيع]")
        | entry("a", "ربيع") | entry("spring", "ربيع", kind="campaigns", status="done"))
    found = names(made.results("ربيع ", "ar"))
    assert found[2:] == ["b", "c", "d"]
    assert set(found[:2]) == {"a", "spring"}


def test_all_words_must_be_there_and_those_with_some_follow(index: Make, entry: Make) -> None:
    made = index(entry("a", "قهوة الصباح") | entry("b", "قهوة المساء") | entry("c", "نزهة الصباح")
                 | entry("d", "كوب شاي"))
    first, *others = made.results("قهوة الصباح", "ar")
    assert (first.name, first.whole) == ("a", True)
    assert {(one.name, one.whole) for one in others} == {("b", False), ("c", False)}


def test_with_many_whole_results_no_other_is_shown(index: Make, entry: Make) -> None:
    files = {path: text for n in range(8) for path, text in entry(f"p{n}", "قهوة الصباح").items()}
    found = index(files | entry("other", "قهوة المساء")).results("قهوة الصباح", "ar")
    assert len(found) == 8
    assert all(one.whole for one in found)


def test_between_equals_the_nearest_day_comes_first_and_what_is_over_last(index: Make, entry: Make) -> None:
    made = index(
        entry("far", "قهوة", publish_at="2027-06-01 10:00") | entry("near", "قهوة", publish_at="2027-02-05 10:00")
        | entry("undated", "قهوة") | entry("over", "قهوة", status="archived", publish_at="2027-02-03 10:00"))
    assert names(made.results("قهوة", "ar")) == ["near", "far", "undated", "over"]


def test_the_last_word_may_be_typed_in_part_and_no_other(index: Make, entry: Make) -> None:
    made = index(entry("a", "Moderation at night", lang="en"))
    assert names(made.results("moder", "en")) == ["a"]
    assert names(made.results("nig moderation", "en")) == ["a"]
    assert made.results("nig ", "en") == []


@pytest.mark.parametrize("query", ["", " ", "!؟ـ", "<script>", "x" * 5000, "\u200f"])
def test_any_query_is_answered(index: Make, entry: Make, query: str) -> None:
    assert index(entry("a", "قهوة")).results(query, "ar") == []


def test_an_empty_workspace_answers_too(index: Make) -> None:
    assert index({}).results("قهوة", "ar") == []


@pytest.mark.parametrize(("query", "found"), [
    ("برتقال", "a"), ("lemon", "a"), ("شكوى", "a"), ("complaints", "a"), ("Instagram", "a"), ("reply", "a"),
])
def test_a_reply_is_found_by_its_texts_its_intent_its_channel_its_kind(
    index: Make, entry: Make, query: str, found: str
) -> None:
    reply = entry("a", "عنوان", "", "replies", body_ar="برتقال", body_en="Lemons", intent="complaint",
                  channels="[instagram]")
    assert names(index(reply | entry("b", "قهوة", "", "campaigns", status="planned")).results(query, "en")) == [found]


def test_rules_and_steps_are_searched(index: Make, entry: Make) -> None:
    policy = entry("a", "سياسة", "", "policies", rules="[{id: one, rule: لا تنشر الأسعار}]")
    playbook = entry("b", "دليل", "", "playbooks", steps="[{do: اتصل بالقائد}]")
    made = index(policy | playbook)
    assert names(made.results("نشر سعر", "ar")) == ["a"]
    assert names(made.results("اتصال قائد", "ar")) == ["b"]


def test_there_is_room_for_twice_as_many_kinds(index: Make, entry: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    names = (*(f"spare-{at}" for at in range(32 - len(output._NAMES))), *output._NAMES)
    files = entry("old", "Cup", lang="en", status="published", publish_at="2027-02-06 20:30") | entry("new", "Cup")
    few = index(files).find("cup", "en")
    monkeypatch.setattr(output, "_NAMES", names)
    many = index(files)
    assert many.find("cup", "en") == few
    assert [one.kind for one in many.results("cup", "en")] == ["post", "post"]
    assert {many._kind(page) for page, _ in few} == {"post"}
