"""Phrases: whether words stand in a text, however they are spelt: #إعلان, إعـــلان, إِعْلَان and إعلان are one."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_UNSEEN = (
    0x640, 0x61C, 0x670, 0xFEFF,
    *range(0x610, 0x61B), *range(0x64B, 0x660), *range(0x6D6, 0x6DD), *range(0x6DF, 0x6E9), *range(0x6EA, 0x6EE),
    *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A),
)
_ALIKE = str.maketrans("أإآٱىئیؤةک", "اااايييوهك")
_FOLDED = dict.fromkeys(_UNSEEN) | _ALIKE


def plain(text: str) -> str:
    """The words of *text* with a blank before and after each: no marks, no tashkeel or tatweel, small letters, one
    form of alef, ya and ha. Takes time in proportion to its length.
    """
    folded = text if text.isascii() else unicodedata.normalize("NFKC", text).translate(_FOLDED)
    return f" {' '.join(_WORD.findall(folded.casefold()))} "


def says(text: str, *phrases: str) -> bool:
    """Whether the words of one of *phrases* stand in *text* one after the other; of a phrase of signs, its signs."""
    said = plain(text)
    return any(words in said if (words := _short(phrase)).strip() else phrase.strip() in text for phrase in phrases)


@lru_cache(512)
def _short(phrase: str) -> str:
    """The same of a phrase, which is asked for in many texts."""
    return plain(phrase)
