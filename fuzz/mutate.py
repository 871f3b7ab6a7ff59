"""New inputs from old ones: bytes flipped, parts cut, doubled and crossed, words of the formats put in."""

import random
from collections.abc import Sequence

LONGEST = 4096
WORDS = tuple(word.encode("utf-8", "surrogatepass") for word in (
    "---\n", "---", "\n", "\r\n", "\r", "\x00", "\x1b[31m", "\x85", "\u2028", "\ufeff", "\u202e", "\u202c", "\u2066",
    "\u2069", "\u200f", "\u200c", "\ud800", "\U0001f319", "\u0600", "\u0301", "\x1f", "\t", "  ", "- ", ": ", "? ",
    "#", " #", "&a ", "*a", "!!python/object:os.system ", "<<: ", "[", "]", "{", "}", "|\n", ">-\n", '"', "'", "\\",
    "\\u202e", "\\x00", "id: p\n", "title: ", "lang: ar\n", "status: scheduled\n", "publish_at: 2027-02-30 25:61\n",
    "channels: [x]\n", "12:30", "٢٠٢٧-٠٢-٠٣", "1e999", "0x7f", "NO", "~", "null", "{{7*7}}", "{% include 'a' %}",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<!--", "-->", "<![CDATA[",
    "</title>", "<a href='java\tscript:alert(1)'>", "[a](javascript:alert(1))", "[a]: data:text/html,x\n",
    "{: onclick=alert(1) #main .card}", "```\n", "!!! note\n    ", "[^1]", "*[a]: ", "| a | b |\n|---|---|\n", "~~",
    "**", "BEGIN:VEVENT", "END:VCALENDAR\r\n", "\\n", "\\N", "\\,", ";", ",", ":", "^n", "رمضان", "«", "»", "،", "؛",
))


def mutant(draw: random.Random, corpus: Sequence[bytes]) -> bytes:
    """One input, by one to six changes of one of *corpus*."""
    data = bytearray(draw.choice(corpus))
    for _ in range(draw.randint(1, 6)):
        draw.choice(CHANGES)(draw, data, corpus)
    return bytes(data[:LONGEST])


def _flip(draw: random.Random, data: bytearray, corpus: Sequence[bytes]) -> None:
    if data:
        data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)


def _byte(draw: random.Random, data: bytearray, corpus: Sequence[bytes]) -> None:
    data.insert(draw.randint(0, len(data)), draw.randrange(256))


def _word(draw: random.Random, data: bytearray, corpus: Sequence[bytes]) -> None:
    at = draw.randint(0, len(data))
    data[at:at] = draw.choice(WORDS)


def _cut(draw: random.Random, data: bytearray, corpus: Sequence[bytes]) -> None:
    begin, end = _span(draw, data)
    del data[begin:end]


def _double(draw: random.Random, data: bytearray, corpus: Sequence[bytes]) -> None:
    begin, end = _span(draw, data)
    data[end:end] = data[begin:end] * draw.choice((1, 1, 2, 8, 40))


def _cross(draw: random.Random, data: bytearray, corpus: Sequence[bytes]) -> None:
    other = draw.choice(corpus)
    begin, end = _span(draw, other)
    at = draw.randint(0, len(data))
    data[at:at] = other[begin:end]


def _lines(draw: random.Random, data: bytearray, corpus: Sequence[bytes]) -> None:
    lines = bytes(data).split(b"\n")
    draw.shuffle(lines)
    data[:] = b"\n".join(lines)


CHANGES = (_flip, _byte, _word, _word, _word, _cut, _double, _cross, _lines)


def _span(draw: random.Random, data: bytes | bytearray) -> tuple[int, int]:
    begin = draw.randint(0, len(data))
    return begin, min(len(data), begin + draw.choice((1, 2, 8, 30, 200)))
