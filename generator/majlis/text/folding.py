"""Folding: texts that readers take for the same get the same letters, so that «عِلاج» is found where «علاج» is sought.

NFKC; no tashkeel, no tatweel, nothing that can't be seen; أإآٱ→ا, ى ئ ی→ي, ؤ→و, ة→ه, ک→ك; digits of both scripts as
ASCII; small letters. The vectors in tests/text/vectors/folding.json hold it, in whatever language it is written.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate

from majlis.text.links import Link, links
from majlis.values import dataclass

_TASHKEEL = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_RARE_TASHKEEL = "\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
_UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_DROPPED = re.compile(f"[\u0640{_TASHKEEL}{_RARE_TASHKEEL}{_UNSEEN}]+")
_LETTERS = tuple(zip("أإآٱىئیؤةک", "اااايييوهك", strict=True))
_DIGIT = re.compile("[٠-٩۰-۹]")
_WORD = re.compile(r"[^\W_]+")
# Signs and blanks that never melt into what is before them, so that a text may be folded piece by piece.
_PARTING = re.compile("[\x00-/:-@\\[-`{-~\u00a0-\u00ac\u00ae-\u00b3\u00b5-\u00bf\u060c\u061b\u061f\u066a-\u066d\u06d4"
                      "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2bff\u3000-\u3003\U0001f000-\U0001faff]")


def fold(text: str) -> str:
    """*text* as it is compared and searched. Folding what is folded changes nothing."""
    if text.isascii():
        return text.lower()
    plain = bare(text)
    for letter, same in _LETTERS:  # ten times as fast on Arabic as `str.translate`
        plain = plain.replace(letter, same)
    if _DIGIT.search(plain):
        plain = _DIGIT.sub(lambda digit: str(int(digit[0])), plain)
    return unicodedata.normalize("NFKC", plain.casefold())


def bare(text: str) -> str:
    """*text* in NFKC without tashkeel, tatweel and what can't be seen; its letters are as they were written."""
    return text if text.isascii() else _DROPPED.sub("", unicodedata.normalize("NFKC", text))


@dataclass(frozen=True)
class Folded:
    """A text and its folded form, which is made once, with the way back from the one to the other."""

    original: str

    @cached_property
    def text(self) -> str:
        """The folded form."""
        return fold(self.original)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the folded form: runs of letters and digits, so that `_` parts them."""
        return frozenset(_WORD.findall(self.text))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where *start* and *end*, offsets in the folded form, are in the original: its characters between them."""
        return self._origin(start), self._origin(end, closing=True)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The web addresses in the original."""
        return tuple(links(self.original))

    def _origin(self, at: int, closing: bool = False) -> int:
        """The last offset in the original up to which its folded form is *at* long; when *closing*, at least as long.

        Only the piece in which that is gets folded, again and again.
        """
        starts, origins = self._pieces
        piece = max((bisect_left if closing else bisect_right)(starts, at, hi=len(starts) - 1) - 1, 0)
        text = self.original[origins[piece]:origins[piece + 1]]
        lengths, rest = range(len(text) + 1), at - starts[piece]
        last = bisect_right(lengths, rest, key=lambda length: len(fold(text[:length]))) - 1
        if closing:
            last = max(last, bisect_left(lengths, rest, key=lambda length: len(fold(text[:length]))))
        return origins[piece] + last

    @cached_property
    def _pieces(self) -> tuple[list[int], list[int]]:
        """Where pieces begin that fold on their own: in the folded form, and in the original; both with its end."""
        cuts = [0, *(match.start() for match in _PARTING.finditer(self.original) if match.start())]
        ends = [*cuts[1:], len(self.original)]
        folded = (len(fold(self.original[start:end])) for start, end in zip(cuts, ends, strict=True))
        return list(accumulate(folded, initial=0)), [*cuts, len(self.original)]
