"""What readers take for one character."""

import pytest

from majlis.text.graphemes import graphemes, is_emoji, without_emoji


@pytest.mark.parametrize(
    "one", ["a", "é", "e\u0301", "مَّ", "لُّ", "🇸🇦", "👍🏽", "👩\u200d🚀", "1\ufe0f\u20e3", "\r\n", "क्षि"])
def test_these_are_one(one: str) -> None:
    assert graphemes(one) == [one]


def test_two_flags_are_two() -> None:
    assert graphemes("🇸🇦🇦🇪") == ["🇸🇦", "🇦🇪"]


@pytest.mark.parametrize("text", ["☕", "❤", "❤\ufe0f", "©\ufe0f", "👍🏽", "🏳\ufe0f\u200d🌈", "#\ufe0f\u20e3", "🇸🇦"])
def test_these_are_emoji(text: str) -> None:
    assert is_emoji(text)
    assert without_emoji(f"x{text}y") == ("xy", 1)


@pytest.mark.parametrize("text", ["a", "1", "#", "©", "™", "❤\ufe0e", "م", "★", "ﷺ", "→"])
def test_these_are_none(text: str) -> None:
    assert not is_emoji(text)
