"""What no font has never reaches Typst, and what the list says is there, is there."""

import unicodedata

import pytest

from majlis.outputs.print.glyphs import INVISIBLE, covered, name_of, printable, unprintable
from majlis.outputs.print.press import open_press


@pytest.mark.parametrize(("text", "shown"), [
    ("شكرًا 😀", "شكرًا [grinning face]"), ("ok 👍🏽!", "ok [thumbs up sign]!"), ("❤️", "❤"), ("🇸🇦", "[SA]"),
    ("👨‍👩‍👧", "[man, woman, girl]"), ("中文 a", "□□ a"), ("a\u2060b\ufeff", "ab"), ("يُعلَن ﷺ", "يُعلَن ﷺ"),
    ("می\u200cشود", "می\u200cشود"), ("a\u3000b", "a b"),
])
def test_what_is_printed_in_place_of_a_character(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_only_what_is_lost_is_told_once() -> None:
    assert unprintable("👍🏽 ok 👍 中\ufe0f\t") == ["👍", "中"]
    assert [name_of(char) for char in "👍中🇸"] == ["thumbs up sign", "cjk unified ideograph-4e2d", "S"]


def test_every_character_of_the_list_has_a_glyph() -> None:
    drawn = "".join(char for char in sorted(covered()) if unicodedata.category(char)[0] not in "CM")
    line = [{"k": "t", "t": drawn[at : at + 60] + " "} for at in range(0, len(drawn), 60)]
    line += [{"k": "t", "t": f" a{mark}b"} for mark in sorted(INVISIBLE)]
    with open_press() as press:
        sheet = _sheet([{"k": "p", "of": line, "dir": None}])
        assert b"pdfuaid:part" in press.set(sheet).data


def _sheet(blocks: list[dict[str, object]]) -> dict[str, object]:
    return {
        "template": "sheet.typ", "landscape": False, "stamp": 0,
        "lang": "en", "dir": "ltr", "paper": "a4", "title": "T", "title_line": [], "author": "A", "version": [],
        "facts": [], "live": [], "qr": None, "qr_alt": "", "qr_caption": [],
        "banner": None, "contents": None, "kicker": [],
        "footer": [], "age": [], "page": ["", "", ""], "indic_pages": False, "blocks": blocks,
    }
