"""The page of a code as `majlis explain` prints it."""

import pytest

from majlis.explain import all_codes, explain, unknown_code
from majlis.explain.page import page_names

ENGLISH = """\
listed-twice (a warning: the site is built all the same)
The same item twice in a list

The second one changes nothing and is most likely a slip: perhaps another name was meant. Delete
it, or write the other name.

With the problem:

  content/posts/iftar.md
    ---
    title: Iftar with us
    status: idea
    owner: huda
    channels: [x, x]
    ---

What is printed:
    content/posts/iftar.md:5:15: warning listed-twice 'x' is in this list twice.
        Delete one of the two.

Without it:

  content/posts/iftar.md
    ---
    title: Iftar with us
    status: idea
    owner: huda
    channels: [x, instagram]
    ---
"""
ARABIC = """\
symlink (خطأ: لا يُنشر شيء حتى يُصحَّح)
رابط في مكان ملف

قد يخرج الرابط من المجلد فيُنشر ملف لم يقصد أحد عرضه، وهو لا يعمل إلا على جهاز واحد. لذلك لا
تُتبع الروابط أبدًا. ضع الملف نفسه هنا.

مثال فيه المشكلة:

  content/posts/iftar.md (رابط إلى:)
    ../../../shared/iftar.md

ما يُطبع على الشاشة:
    content/posts/iftar.md:1:1: error symlink هذا رابط إلى مكان آخر، والروابط لا تُتبع.
        ضع الملف نفسه هنا.

المثال بعد تصحيحه:

  content/posts/iftar.md
    ---
    title: Iftar with us
    status: idea
    owner: huda
    channels: [x]
    ---
"""


def test_a_code_is_explained_in_english() -> None:
    assert explain("listed-twice") == ENGLISH


def test_a_code_is_explained_in_arabic() -> None:
    assert explain("symlink", "ar") == ARABIC


@pytest.mark.parametrize("name", page_names())
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_code_is_explained_without_a_character_that_can_not_be_seen(name: str, lang: str) -> None:
    text = explain(name, lang)
    assert text
    shown = text.replace("\u2068", "").replace("\u2069", "").replace("\u200e", "")
    assert all(line.isprintable() for line in shown.splitlines())


def test_signs_in_an_example_are_told() -> None:
    assert "\n\n<U+…> stands here for a character that can't be seen.\n\n" in (explain("bidi-override") or "")
    assert "\n\nتدل <… ×300> هنا على ما يتكرر 300 مرة.\n\n" in (explain("text-too-long", "ar") or "")
    assert "stands here" not in (explain("unknown-key") or "")


@pytest.mark.parametrize("name", ["unknown", "", "../codes", "unknown-key.md", "UNKNOWN-KEY", "../pages/unknown-key"])
def test_what_is_no_code_has_no_page(name: str) -> None:
    assert explain(name) is None


def test_a_mistyped_code_is_guessed() -> None:
    assert unknown_code("unknwon_key") == "There is no code 'unknwon_key'. Did you mean 'unknown-key'?"
    assert unknown_code("Unknown Key", "ar") == "لا يوجد رمز اسمه «Unknown Key». هل تقصد «unknown-key»؟"
    assert unknown_code("\x1b[31m") == "There is no code '\\x1b[31m'. 'majlis explain' without a code lists them all."


def test_all_codes_are_listed_with_their_titles() -> None:
    lines = all_codes().splitlines()
    assert [line.split()[0] for line in lines] == list(page_names())
    assert "unknown-key                A field that is not known" in lines
    assert "unknown-key                حقل غير معروف" in all_codes("ar").splitlines()
