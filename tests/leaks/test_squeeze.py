"""However a text is written into a file, it is the same squeezed."""

import html
import json
import unicodedata
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.leaks.squeeze import squeezed, without_tags

TEXTS = ("Half on signing, half in March", "نصف المبلغ عند التوقيع «والباقي» في آذار",
         'He said "no" & <left> 5% \\ 100',
         "قَهْوَةُ السِّدْرَة", "Café Zoë, 2nd floor", "C:\\new\\table; a,b\nand more")


def as_ical(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")


WAYS = {
    "HTML": html.escape,
    "HTML without quotes": lambda text: html.escape(text, quote=False),
    "HTML in numbers": lambda text: "".join(f"&#{ord(char)};" for char in text),
    "HTML in hexadecimal": lambda text: "".join(f"&#x{ord(char):X};" for char in text),
    "JSON": json.dumps,
    "JSON with its letters": lambda text: json.dumps(text, ensure_ascii=False),
    "JSON for a script in HTML": lambda text: json.dumps(text).replace("<", "\\u003c").replace("&", "\\u0026"),
    "a path": quote,
    "every byte of an address": lambda text: "".join(f"%{byte:02x}" for byte in text.encode()),
    "a query": lambda text: quote(text).replace("%20", "+"),
    "a calendar": as_ical,
    "composed": lambda text: unicodedata.normalize("NFC", text),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "isolated": lambda text: text.replace(" ", "\u2068 \u2069\u200f"),
    "broken softly": lambda text: text.replace("e", "\u200be").replace("ا", "\u200bا"),
    "capitals": str.upper,
    "JSON in HTML": lambda text: html.escape(json.dumps(text)),
    "an address in HTML in JSON": lambda text: json.dumps(html.escape(quote(text))),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("text", TEXTS)
def test_every_way_of_writing_is_the_same(text: str, way: str) -> None:
    assert squeezed(WAYS[way](text)).replace("\n", "") == squeezed(text).replace("\n", "")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])), st.sampled_from([json.dumps, html.escape, quote]))
def test_whatever_the_text_is(text: str, written: object) -> None:
    assert callable(written)
    assert squeezed(str(written(text))) == squeezed(text)


@given(st.text())
def test_nothing_but_letters_digits_and_line_ends_is_left(text: str) -> None:
    assert all(char == "\n" or char.isalnum() for char in squeezed(text))


def test_words_in_bold_are_in_their_sentence() -> None:
    marked = 'Call <strong>no one</strong> at <bdi class="tel" dir="ltr">+966 11</bdi>'
    assert squeezed(without_tags(marked)) == squeezed("Call no one at +966 11")
    assert without_tags("1 < 2\n and 3 > 2") == "1 < 2\n and 3 > 2"


def test_the_name_of_a_host_is_read() -> None:
    assert squeezed("https://xn--mgbh0fb.example/") == squeezed("https://مثال.example/")
    assert squeezed("xn--99999999999") == squeezed("99999999999")
