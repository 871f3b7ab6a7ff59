"""Stems of folded words: what «قهوتنا» and «بالقهوة» have in common, and what "replies" and "replying" have.

Light on purpose: a stem is for comparing, never for reading. `look/pages/search.js` does the same in the browser;
tests/text/vectors/search.json holds the two together.
"""

import re

_ARABIC = re.compile("[\u0621-\u064a]")
_LATIN = re.compile("[a-z]{4,}")
_ARTICLE = re.compile("^(?:[وف]?[بك]?ال|[وف]?لل)(?:ال)?(?=..)")
_PARTICLE = re.compile("^(?:[وبل](?=...)|[فك](?=....))")
_VERB = re.compile("^[ني](?=..)")
_PRONOUN = "نا|ها|هما?|كم|[هي]"
_ENDING = re.compile(f"^(.{{3,}}?)(?:ي?ا?ت(?:{_PRONOUN}|ك)|ي?(?:ات|ون|ين|ان|ه)|وا|ا|{_PRONOUN})$")
_INNER = re.compile("^(.{3,}?)(?:ي?(?:ات|ون|ين|ان)|ي)$")
"""What may stand before another ending."""
_YOURS = re.compile("^.{3,}ك$")
_WEAK = re.compile("[اويء]")
_DOUBLED = re.compile(r"(.)\1+")
_VOWEL = re.compile("[aeiouy]")
_HISSING = ("sses", "shes", "ches", "xes", "zes")
_SINGULAR = ("ss", "us", "is")
_SUFFIXES = (("ation", 4), ("ator", 4), ("ating", 4), ("ated", 4), ("ate", 4), ("ied", 2), ("ing", 3), ("ed", 3),
             ("ly", 4), ("is", 4))
"""English endings, each with how many letters must be left."""


def stems(word: str) -> tuple[str, ...]:
    """The stems of a folded *word*, the likelier first: the first letter of «وقت» may be a particle, or not; the last
    one of «شريك» may mean "your", or not. «الوان» and «الالوان» lose the same letters.
    """
    if not _ARABIC.match(word):
        return (_english(word),)
    forms = _forms(word)
    forms += [form[:-1] for form in forms if _YOURS.match(form)]
    return tuple(dict.fromkeys(map(_arabic, forms)))


def verb_stems(word: str) -> tuple[str, ...]:
    """The stem of what somebody seeks as a verb: «نرد» finds «الرد», as distant kin."""
    return (_arabic(word[1:]),) if _VERB.match(word) else ()


def skeleton(stem: str) -> str:
    """The consonants of a *stem*, at least two, the same for «فنجان» and «فناجين». An English stem is its own."""
    if not _ARABIC.match(stem):
        return stem
    bones = _WEAK.sub("", stem)
    merged = _DOUBLED.sub(r"\1", bones)
    return merged if len(merged) > 1 else bones if len(bones) > 1 else stem


def openings(start: str) -> tuple[str, ...]:
    """The beginnings of the skeletons of words that begin with *start*, which somebody is still typing."""
    if not _ARABIC.match(start):
        return (start[:4],)
    bones = (_DOUBLED.sub(r"\1", _WEAK.sub("", form))[:4] for form in _forms(start))
    return tuple(dict.fromkeys(one for one in bones if len(one) > 1))


def without_article(word: str) -> str:
    """*word* without «ال», also after a particle."""
    return _ARTICLE.sub("", word)


def _forms(word: str) -> list[str]:
    """What an Arabic *word* is without its article, else with and without what may be a particle."""
    bare = without_article(word)
    return [bare, bare[1:]] if bare == word and _PARTICLE.match(word) else [bare]


def _arabic(word: str) -> str:
    """*word* without its endings, one after the other: «اعلاناتنا», «اعلانات» and «اعلان» end alike."""
    pattern = _ENDING
    while ending := pattern.match(word):
        word, pattern = ending[1], _INNER
    return word


def _english(word: str) -> str:
    if not _LATIN.fullmatch(word):
        return word
    word = _without_suffix(_singular(word))
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    elif word.endswith("y"):
        word = word[:-1] + "i"
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(_HISSING):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(_SINGULAR) else word


def _without_suffix(word: str) -> str:
    for suffix, least in _SUFFIXES:
        rest = word.removesuffix(suffix)
        if rest != word and len(rest) >= least and _VOWEL.search(rest):
            return rest + "y" if suffix == "ied" else rest
    return word
