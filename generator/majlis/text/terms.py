"""Terms in running text: whole words of either script, in every form that is certainly the term.

A term is one word or several, with the signs in it («100%», C++), or a sign alone. Its words may be parted by blanks
or, as in hashtags, by `_`, `-` or `#`. English words count exactly as they are but for their case; Arabic ones as
`majlis.text.forms` says. Nothing is found inside other words, in web addresses or in names of accounts (@…).
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from majlis.text.folding import Folded, bare, fold
from majlis.text.forms import Tanween, following, forms_of
from majlis.values import dataclass

_WORD = re.compile(r"[^\W_]+")
_PARTED = r"[\s_#\-\u2010\u2011]+"
_TANWEEN = "\u064b"
_WITHIN = {"'": str.isalpha, "’": str.isalpha} | dict.fromkeys(".,٫٬", str.isdigit)
_LONGEST_ACCOUNT = 64
_FEW = 100
"""So many runs of letters are sought in a text in less time than it takes to cut it into words."""


class Hit(NamedTuple):
    """Where *term* stands in a text, from *start* to before *end*, offsets in the text as it was written."""

    start: int
    end: int
    term: str


class _Term(NamedTuple):
    """A term ready to be found: the signs before its first word, that word's forms, what follows it."""

    term: str
    lead: str
    forms: dict[str, Tanween]
    rest: re.Pattern[str]


@dataclass(frozen=True)
class Terms:
    """Terms to look for together: folded once, then found in any number of texts, in time linear in each."""

    terms: tuple[str, ...]

    def may_be_in(self, text: Folded) -> bool:
        """Whether any term may stand in *text*: asked quickly, for most texts it is no."""
        return self._begins_in(text) or any(sign in text.text for _, sign in self._signs)

    def find(self, text: Folded, once: bool = False) -> Iterator[Hit]:
        """Every place of the terms with words in *text*, in order, or with *once* the first of each; then, of each that
        is a sign alone, the first.
        """
        if self._begins_in(text):
            yield from self._worded(text, once)
        for term, sign in self._signs:
            at = text.text.find(sign)
            if at >= 0:
                yield Hit(*text.span(at, at + len(sign)), term)

    def _begins_in(self, text: Folded) -> bool:
        """Whether the first word of a term stands in *text*."""
        if len(self._cores) <= _FEW and not any(core in text.text for core in self._cores):
            return False
        return not self._by_form.keys().isdisjoint(text.words)

    def _worded(self, text: Folded, once: bool) -> Iterator[Hit]:
        told: set[str] = set()
        for word in _WORD.finditer(text.text):
            for term in self._by_form.get(word[0], ()):
                found = _found(term, text.text, word) if term.term not in told else None
                hit = Hit(*text.span(*found), term.term) if found else None
                if hit and _counts(text, hit, term.forms[word[0]]):
                    told.update([term.term] if once else [])
                    yield hit

    @cached_property
    def _ready(self) -> tuple[_Term, ...]:
        """The terms that have words, ready to be found."""
        return tuple(filter(None, map(_compiled, dict.fromkeys(self.terms))))

    @cached_property
    def _by_form(self) -> dict[str, list[_Term]]:
        """The terms by the forms of their first word."""
        found: dict[str, list[_Term]] = {}
        for term in self._ready:
            for form in term.forms:
                found.setdefault(form, []).append(term)
        return found

    @cached_property
    def _cores(self) -> frozenset[str]:
        """Runs of letters: every form of a term's first word has one of them in it."""
        return frozenset(core for term in self._ready for core in _cores(term.forms))

    @cached_property
    def _signs(self) -> tuple[tuple[str, str], ...]:
        """The terms without any word, such as an emoji, with their folded form."""
        folded = {term: fold(term).strip() for term in self.terms}
        return tuple((term, sign) for term, sign in folded.items() if sign and not _WORD.search(sign))


def _cores(forms: Iterable[str]) -> list[str]:
    """The *forms* that have no other in them."""
    found: list[str] = []
    for form in sorted(forms, key=len):
        if not any(core in form for core in found):
            found.append(form)
    return found


def _compiled(term: str) -> _Term | None:
    """*term* ready to be found; None if there is no word in it."""
    folded = fold(term)
    words = [*_WORD.finditer(folded)]
    if not words:
        return None
    lead = folded[:words[0].start()].strip().lstrip("#")
    first = next((word for word in _WORD.findall(bare(term)) if fold(word) == words[0][0]), words[0][0])
    return _Term(term, lead, dict(forms_of(first, len(words) == 1)), re.compile(_rest(folded, words)))


def _rest(folded: str, words: list[re.Match[str]]) -> str:
    """What must follow the first word: signs as they stand, the other words, each with ال or as it is."""
    parts: list[str] = []
    for before, word in pairwise(words):
        sign = folded[before.end():word.start()]
        parts.append(_PARTED if re.fullmatch(_PARTED, sign) else re.escape(sign))
        parts.append(f"(?:{'|'.join(map(re.escape, following(word[0])))})(?![^\\W_])")
    return "".join(parts) + re.escape(folded[words[-1].end():].strip())


def _found(term: _Term, folded: str, word: re.Match[str]) -> tuple[int, int] | None:
    """Where *term* stands in *folded*, if it is what begins with *word*."""
    rest, start = term.rest.match(folded, word.end()), word.start() - len(term.lead)
    if rest is None or start < 0 or not folded.startswith(term.lead, start):
        return None
    return None if _goes_on(folded, start, -1) or _goes_on(folded, rest.end(), 1) else (start, rest.end())


def _goes_on(folded: str, border: int, step: int) -> bool:
    """Whether the word goes on beyond its *border*: don't, 5.5, a letter with a mark of another script."""
    inner, near, far = (border - 1, border, border + 1) if step > 0 else (border, border - 1, border - 2)
    if not 0 <= near < len(folded):
        return False
    if unicodedata.category(folded[near]).startswith("M"):
        return True
    fits = _WITHIN.get(folded[near])
    return bool(fits and 0 <= far < len(folded) and fits(folded[far]) and fits(folded[inner]))


def _counts(text: Folded, hit: Hit, tanween: Tanween) -> bool:
    """Whether a hit is no part of an address or account, and is written as its form asks."""
    if tanween is not Tanween.EITHER:
        written = text.original[hit.start:hit.end + 1]
        if (_TANWEEN in written) is not (tanween is Tanween.WITH):
            return False
    return not _in_account(text.original, hit.start) and not _in_link(text, hit)


def _in_link(text: Folded, hit: Hit) -> bool:
    """Whether *hit* lies in a web address: in the last one that begins before its end."""
    before = bisect_left(text.links, hit.end, key=lambda link: link.start)
    return before > 0 and text.links[before - 1].end > hit.start


def _in_account(text: str, start: int) -> bool:
    """Whether the word at *start* is part of `@somebody.else`."""
    first = start
    while first > 0 and start - first < _LONGEST_ACCOUNT and (text[first - 1].isalnum() or text[first - 1] in "_."):
        first -= 1
    return text[first - 1:first] == "@"
