"""Digits of either script, and guesses at mistyped words."""

import pytest

from majlis.text.digits import to_ascii_digits
from majlis.text.guess import nearest


def test_digits_of_either_script_are_read_alike() -> None:
    assert to_ascii_digits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ٫٬٪") == "0123456789 0123456789 .,%"


def test_direction_marks_in_numbers_are_passed_over() -> None:
    assert to_ascii_digits("\u200f٢٠٢٧\u200e\u061c") == "2027"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("publish-at", "publish_at"),
        ("Publish At", "publish_at"),
        ("xyz", None),
        ("", None),
        ("title" * 10_000, None),
    ],
)
def test_a_guess_is_near_or_none(word: str, meant: str | None) -> None:
    assert nearest(word, ["title", "publish_at"]) == meant
