"""What is found by what: the words of a text, and how near a word comes to one that somebody seeks.

Three tiers: the same letters once folded (`text/folding.py`), the same stem, the same consonants.
"""

import re
import unicodedata
from typing import NamedTuple

from majlis.text.folding import fold
from majlis.text.stems import openings, skeleton, stems, verb_stems, without_article

SAME, STEM, BEGUN, SKELETON = 6, 5, 4, 1
"""What a hit counts for by its tier; BEGUN is a word of which only the beginning is typed yet."""
_WORD = re.compile(r"[^\W_]{1,40}")
_SERVANT = re.compile(r"(?<!\w)عبد (?=ال\w)")
"""Names such as «عبد العزيز» are written in one word or two: here they are one."""
_ACCENTED = re.compile("[\u00e0-\u024f]")
_ACCENT = re.compile("[\u0300-\u036f]")
_MOST = 12
"""So many words of a query are read."""


class Sought(NamedTuple):
    """A word that somebody seeks, with its stems and their skeletons; *starts* where it may be typed in part, the
    beginnings of the skeletons of what it may become.
    """

    word: str
    stems: tuple[str, ...]
    skeletons: tuple[str, ...]
    starts: tuple[str, ...] = ()

    def tier(self, word: str) -> int:
        """What a hit on *word* counts for; 0 if it is none."""
        if word == self.word:
            return SAME
        forms = stems(word)
        if any(form in self.stems for form in forms):
            return STEM
        if self.starts and without_article(word).startswith(without_article(self.word)):
            return BEGUN
        return SKELETON if any(skeleton(form) in self.skeletons for form in forms) else 0


def words(text: str) -> list[str]:
    """The words of *text*, folded, in its order: runs of letters and digits, so that `_` and `#` part them; Latin
    ones without accents («cafés»). After 40 characters another begins.
    """
    plain = fold(text)
    if not plain.isascii() and _ACCENTED.search(plain):
        plain = _ACCENT.sub("", unicodedata.normalize("NFD", plain))
    return _WORD.findall(_SERVANT.sub("عبد", plain) if "عبد " in plain else plain)


def filed_under(word: str) -> tuple[str, ...]:
    """The skeletons under which a folded *word* is filed."""
    return tuple(dict.fromkeys(skeleton(stem) for stem in stems(word)))


def sought(query: str) -> tuple[Sought, ...]:
    """The words of *query*, each once; the last one may be typed in part, unless a blank ends it."""
    found = list(dict.fromkeys(words(query)))[:_MOST]
    last = len(found) - 1 if query and not query[-1].isspace() else -1
    return tuple(_sought(word, place == last and len(word) > 1) for place, word in enumerate(found))


def _sought(word: str, begun: bool) -> Sought:
    forms = stems(word)
    bones = tuple(dict.fromkeys(skeleton(form) for form in (*forms, *verb_stems(word))))
    return Sought(word, forms, bones, openings(word) if begun else ())
