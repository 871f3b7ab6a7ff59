"""Paid and gifted posts say so, in their language, where readers see it."""

from collections.abc import Callable

import pytest

from majlis.checks.disclosure import CODES
from majlis.checks.disclosure.needed import paid_words
from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
OURS = {code.name for code in CODES}
POST = """\
---
title: Iftar
lang: {lang}
status: {status}
owner: huda
channels: [x, instagram]
{more}---
{text}
"""
BRIEF = """\
---
title: Brief for Noura
status: draft
owner: huda
{}---
"""
AGREED = "disclosure: {label_ar: إعلان, label_en: Paid promotion, placement: start}\n"
AD, IKLAN = "disclosure: {label: Ad, placement: start}\n", "disclosure: {label: إعلان, placement: start}\n"
ADD = "    Add it, and write the label into the text: disclosure: {label: Ad, placement: start}\n"


def told(
    loaded: Load, more: str, text: str = "Coffee tonight.", status: str = "approved", lang: str = "en", brief: str = ""
) -> str:
    files: dict[str, str | bytes] = {
        "content/posts/iftar.md": POST.format(status=status, more=more, text=text, lang=lang),
        "partners/briefs/brief-noura.md": BRIEF.format(brief),
    }
    return as_text(problem for problem in loaded(files).problems if problem.code in OURS)


def first(found: str) -> str:
    return found.split("\n")[0].removeprefix("content/posts/iftar.md:")


@pytest.mark.parametrize(
    ("status", "severity"),
    [("approved", "error"), ("scheduled", "error"), ("in_review", "warning"), ("on_hold", "warning"),
     ("published", "warning")],
)
def test_a_post_made_by_a_brief_says_so(status: str, severity: str, loaded: Load) -> None:
    assert told(loaded, "brief: brief-noura\n", status=status) == (
        f"content/posts/iftar.md:7:8: {severity} disclosure-missing This post is paid or gifted and does not say so.\n"
        f"{ADD}"
    )


@pytest.mark.parametrize("status", ["idea", "draft", "cancelled", "archived"])
def test_what_nobody_reads_yet_is_not_told_of(status: str, loaded: Load) -> None:
    assert told(loaded, "brief: brief-noura\n", status=status) == ""


@pytest.mark.parametrize("status", ["approved", "scheduled"])
def test_a_post_with_a_partner_says_so_once(status: str, loaded: Load) -> None:
    assert told(loaded, "partner: noura\n", status=status) == (
        "content/posts/iftar.md:7:10: error disclosure-missing This post is paid or gifted and does not say so.\n" + ADD
    )


def test_a_brief_that_pays_nothing_asks_for_nothing(loaded: Load) -> None:
    free = "compensation: {type: none}\n"
    assert told(loaded, "partner: noura\nbrief: brief-noura\n", brief=free) == ""
    assert "disclosure-missing" in told(loaded, "brief: brief-noura\n", brief="compensation: {type: gifted}\n")


def test_a_disclosure_that_can_not_be_read_is_told_where_it_is_read(loaded: Load) -> None:
    assert told(loaded, "partner: noura\ndisclosure: {label: Ad}\n") == ""


def test_the_label_proposed_is_that_of_the_brief(loaded: Load) -> None:
    found = told(loaded, "brief: brief-noura\n", lang="ar", brief=AGREED.replace("إعلان", "إعلان مدفوع"))
    assert "disclosure: {label: إعلان مدفوع, placement: start}" in found


@pytest.mark.parametrize(
    "text",
    ["إعلان | قهوة", "#إعلان قهوة", "قهوة #إعــلان_مدفوع", "إِعْلَان: قهوة", "اعلان قهوة", "\n\n  (إعلان) قهوة\nثم"],
)
def test_a_label_is_found_however_it_is_spelt(text: str, loaded: Load) -> None:
    assert told(loaded, IKLAN, text, lang="ar") == ""


@pytest.mark.parametrize("text", ["الإعلانات كثيرة", "قهوة", "نعلن الليلة"])
def test_a_label_is_a_word_of_its_own(text: str, loaded: Load) -> None:
    assert told(loaded, IKLAN, text, lang="ar") == (
        "content/posts/iftar.md:9:1: error disclosure-not-in-text The label 'إعلان' is not in this text.\n"
        "    Write it there, or set 'placement: platform_label' if the platform shows it.\n"
    )
    assert first(told(loaded, AD, "We made this advent calendar.")).startswith("9:1: error disclosure-not-in-text")


@pytest.mark.parametrize(("status", "severity"), [("in_review", "warning"), ("published", "warning")])
def test_before_approval_and_after_the_fact_it_is_a_warning(status: str, severity: str, loaded: Load) -> None:
    assert first(told(loaded, AD, status=status)).startswith(f"9:1: {severity} disclosure-not-in-text")


def test_the_platforms_own_label_needs_nothing_in_the_text(loaded: Load) -> None:
    assert told(loaded, "disclosure: {label: Ad, placement: platform_label}\n") == ""


def test_the_text_of_one_channel_needs_the_label_too(loaded: Load) -> None:
    variants = "variants:\n  x:\n    caption: Coffee tonight on X.\n"
    assert told(loaded, AD + variants, "Ad. Coffee tonight.") == (
        "content/posts/iftar.md:10:14: error disclosure-not-in-text The label 'Ad' is not in this text.\n"
        "    Write it there, or set 'placement: platform_label' if the platform shows it.\n"
    )


def test_a_text_that_no_channel_uses_needs_none(loaded: Load) -> None:
    variants = "variants:\n  x: {caption: Ad. On X.}\n  instagram: {caption: '#ad On Instagram.'}\n"
    assert told(loaded, AD + variants, "Coffee tonight.") == ""


def test_the_text_of_a_channel_in_another_language_has_a_label_of_that(loaded: Load) -> None:
    variants = "variants:\n  x: {caption: 'إعلان: قهوة الليلة'}\n"
    assert told(loaded, AD + variants, "Ad. Coffee tonight.") == ""
    assert first(told(loaded, AD, "إعلان: قهوة الليلة", lang="ar")).startswith("7:21: warning disclosure-language")


def test_the_start_is_the_first_line(loaded: Load) -> None:
    assert told(loaded, AD, "\nCoffee tonight.\n#ad") == (
        "content/posts/iftar.md:10:1: warning disclosure-place The label 'Ad' is not at the start of this text.\n"
        "    Write it into the first line, within its first 125 letters.\n"
    )


def test_the_start_is_what_is_read_before_more(loaded: Load) -> None:
    assert told(loaded, AD, "c " * 61 + "ad") == ""
    assert first(told(loaded, AD, "c " * 62 + "ad")).startswith("9:1: warning disclosure-place")


def test_the_end_is_the_last_line(loaded: Load) -> None:
    end = AD.replace("start", "end")
    assert told(loaded, end, "Coffee tonight.\n\n#SidraAtHome #ad\n\n") == ""
    assert told(loaded, end, "#ad\nCoffee tonight.\n#SidraAtHome\n") == (
        "content/posts/iftar.md:11:1: warning disclosure-place The label 'Ad' is not in the last line of this text.\n"
        "    Write it there, or set 'placement: start'.\n"
    )


def test_a_text_in_the_front_matter_is_told_there(loaded: Load) -> None:
    assert first(told(loaded, "caption: Coffee tonight.\n" + AD, "")).startswith("7:10: error disclosure-not-in-text")


def test_a_story_may_show_the_label_in_its_picture(loaded: Load) -> None:
    shown = "format: story\nmedia: [{src: https://s.example/a.png, alt: A cup with the word Ad below}]\n"
    assert told(loaded, AD + shown) == ""
    assert "disclosure-not-in-text" in told(loaded, AD + shown.replace("story", "image"))


def test_an_empty_text_is_told_of_elsewhere(loaded: Load) -> None:
    assert told(loaded, AD, "") == ""


def test_a_label_is_in_the_language_of_the_post(loaded: Load) -> None:
    assert told(loaded, AD, "Ad قهوة الليلة", lang="ar") == (
        "content/posts/iftar.md:7:21: warning disclosure-language "
        "The label 'Ad' is not in Arabic, the language of this post.\n    Write 'إعلان'.\n"
    )
    assert first(told(loaded, IKLAN, "إعلان Coffee tonight.")) == (
        "7:21: warning disclosure-language The label 'إعلان' is not in English, the language of this post."
    )
    assert told(loaded, "disclosure: {label: إعلان Ad, placement: start}\n", "إعلان Ad قهوة", lang="ar") == ""


@pytest.mark.parametrize("label", ["#sp", "#collab", "#Partner", "#gifted"])
def test_a_label_that_readers_do_not_understand(label: str, loaded: Load) -> None:
    more = f"disclosure: {{label: '{label}', placement: start}}\n"
    assert told(loaded, more, f"{label} Coffee tonight.") == (
        f"content/posts/iftar.md:7:21: warning disclosure-unclear Readers may not take '{label}' for advertising.\n"
        "    Write 'Ad'. This is guidance, not law.\n"
    )


def test_a_label_is_the_one_that_the_brief_agreed_on(loaded: Load) -> None:
    more = "brief: brief-noura\ndisclosure: {label: With love, placement: start}\n"
    assert told(loaded, more, "With love: coffee.", brief=AGREED) == (
        "content/posts/iftar.md:8:21: warning disclosure-unclear The label 'With love' is not the one agreed in the "
        "brief, 'Paid promotion'.\n    Write the one of the brief, or change it there.\n"
    )
    assert told(loaded, "brief: brief-noura\n" + AD, "Ad. Coffee.", brief=AGREED) == ""
    assert told(loaded, "brief: brief-noura\n" + AD, "Paid promotion. Coffee.", brief=AGREED) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Coffee #ad", "#ad"), ("Coffee #AD, tonight", "#AD"), ("قهوة #إعلان.", "#إعلان"),
        ("قهوة #إعلان_مدفوع", "#إعلان_مدفوع"), ("Tonight #Sponsored", "#Sponsored"),
        ("هذا إعلان مدفوع لكم", "إعلان مدفوع"), ("A Paid Partnership with us", "paid partnership"),
    ],
)
def test_a_text_says_that_it_is_paid(text: str, words: str, loaded: Load) -> None:
    assert paid_words(text) == words
    assert told(loaded, "", text) == (
        f"content/posts/iftar.md:8:1: warning paid-undisclosed The text says '{words}', "
        "but no partner and no disclosure is named.\n"
        "    Add 'partner' and 'disclosure', or take the words out of the text.\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "إعلان: نفتح الساعة السابعة", "إعلان مهم لأعضائنا", "#advent #adventure #إعلانات", "Our new ad is out",
        "This is not a paid partnership.", "هذا ليس إعلان مدفوع", "#", "##", "an ad-free evening", "المقاعد غير مدفوعة",
    ],
)
def test_plain_words_are_no_sign_of_pay(text: str, loaded: Load) -> None:
    assert told(loaded, "", text) == ""


def test_hashtags_and_texts_of_channels_are_read_too(loaded: Load) -> None:
    assert first(told(loaded, "hashtags: ['#coffee', '#ad']\n")).startswith("7:11: warning paid-undisclosed")
    assert first(told(loaded, "variants: {x: {caption: 'Coffee #ad'}}\n")).startswith(
        "7:25: warning paid-undisclosed")


def test_who_names_a_partner_or_a_disclosure_says_enough(loaded: Load) -> None:
    assert told(loaded, AD, "#ad Coffee.") == ""
    assert "paid-undisclosed" not in told(loaded, "partner: noura\n", "#ad Coffee.")


def test_a_hostile_text_ends(loaded: Load) -> None:
    for text in ("#" * 60_000, "#a" * 30_000, "paid " * 12_000, "مدفوع " * 5_000, "a\n" * 30_000):
        assert "disclosure-not-in-text" in told(loaded, AD, text)
        assert told(loaded, "", text) == ""
