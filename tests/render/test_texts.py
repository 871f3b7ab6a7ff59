"""Every text of the interface is whole in both languages."""

import re
from importlib import resources
from string import Formatter

import pytest

from majlis.render.texts import Text, read_texts, texts

ARABIC = {"zero", "one", "two", "few", "many", "other"}
MAY_LEAVE_OUT_THE_NUMBER = {"zero", "one", "two"}


@pytest.mark.parametrize(("key", "text"), texts().items(), ids=texts())
def test_a_text_has_all_its_forms(key: str, text: Text) -> None:
    counted = len(text.en) > 1 or len(text.ar) > 1
    assert set(text.en) == ({"one", "other"} if counted else {"other"})
    assert set(text.ar) == (ARABIC if counted else {"other"})
    assert all(form.strip() or key == "value.and" for form in (*text.en.values(), *text.ar.values()))


@pytest.mark.parametrize(("key", "text"), texts().items(), ids=texts())
def test_all_forms_have_the_same_placeholders(key: str, text: Text) -> None:
    wanted = _placeholders(text.en["other"])
    for lang in ("en", "ar"):
        for category, form in text.to(lang).items():
            missing = wanted - _placeholders(form)
            assert missing <= ({"n"} if category in MAY_LEAVE_OUT_THE_NUMBER else set()), (key, lang, category)
            assert _placeholders(form) <= wanted, (key, lang, category)


def test_arabic_texts_are_written_in_arabic() -> None:
    names = {"Outlook", "Apple", "Google", "Thunderbird", "In English"}
    latin = {key for key, text in texts().items() if not re.search("[\u0600-\u06ff]", text.ar["other"])}
    assert {texts()[key].ar["other"] for key in latin} <= names


def test_arabic_texts_hold_no_digits_since_the_team_chooses_them() -> None:
    names = {key for key, text in texts().items() if re.search("[A-Za-z]", text.ar["other"])}
    digits = {key for key, text in texts().items() if any(re.search(r"\d", form) for form in text.ar.values())}
    assert sorted(key for key in digits - names if not key.startswith("help")) == []


def test_every_text_that_a_template_asks_for_is_there() -> None:
    asked = set()
    for folder in ("", "pages"):
        for file in resources.files("majlis.theme").joinpath(folder).iterdir():
            if file.name.endswith(".html"):
                asked |= set(re.findall(r"""say\(\s*["']([a-z_.]+[a-z_])["']\s*[,)]""", file.read_text("utf-8")))
    assert asked - set(texts()) == set()


def test_a_table_with_english_is_a_text_and_every_other_a_group() -> None:
    read = read_texts('[a]\nb = { en = "B", ar = "ب" }\n[a.n]\nen = { one = "1", other = "{n}" }\nar = "ن"\n')
    assert read == {
        "a.b": Text({"other": "B"}, {"other": "ب"}), "a.n": Text({"one": "1", "other": "{n}"}, {"other": "ن"}),
    }


def _placeholders(form: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(form) if name}
