"""In which pages a word stands, as a short text: the gaps from page to page, or, where there are many, a bit for each.

    "C,,sD"     the title of page 2; no tag; the texts of pages 12 and 80 …
    "!Bg"       a bit for each page, six in a letter, the lowest first

Letters are those of base64 for addresses. A gap is written in digits of 32, the lowest first; the last one is below 32.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_TABLE = bytes(ord(LETTERS[code % 64]) for code in range(256))


def written(pages: Sequence[int]) -> str:
    """The numbers *pages*, which rise, in the shorter of the two ways."""
    if not pages:
        return ""
    if len(pages) > _most(pages):
        return "!" + _bits(pages)
    gaps = [pages[0], *(after - before - 1 for before, after in pairwise(pages))]
    text = "".join(map(_digits, gaps))
    return text if len(text) <= _most(pages) else "!" + _bits(pages)


def _most(pages: Sequence[int]) -> int:
    """So many letters may the gaps take, of which each takes one at least."""
    return pages[-1] // 6 + 2


def read(text: str) -> list[int]:
    """The numbers in a *text* that `written` made."""
    codes = [LETTERS.index(letter) for letter in text.lstrip("!")]
    if text.startswith("!"):
        return [place * 6 + bit for place, code in enumerate(codes) for bit in range(6) if code >> bit & 1]
    pages, page, gap, scale = [], -1, 0, 1
    for code in codes:
        gap += code % 32 * scale
        scale *= 32
        if code < 32:
            page += gap + 1
            pages.append(page)
            gap, scale = 0, 1
    return pages


@lru_cache(1024)  # wider gaps are as many as they are rare
def _digits(gap: int) -> str:
    return LETTERS[gap] if gap < 32 else LETTERS[32 + gap % 32] + _digits(gap // 32)


def _bits(pages: Sequence[int]) -> str:
    size = pages[-1] // 6 + 1
    flags = bytearray(size * 6)
    for page in pages:
        flags[page] = 1
    codes = sum(int.from_bytes(flags[bit::6], "big") << bit for bit in range(6))  # no byte grows beyond 63
    return codes.to_bytes(size, "big").translate(_TABLE).decode()
