"""Forms of an Arabic word: with what is written together with it, before and after. None is guessed at.

Before: و ف, then ب ك ل, then ال, in every combination (وال بال كال فال لل ولل فلل). Letters without ال come only
before words of three letters or more: «ورد» is a rose, not «رد».
After words of four letters or more: ها هم هن هما كم نا; where ة becomes ت («قهوتها») also ه ك ي. A bare ه ك ي would
make «شركة» of «شرك» and «بنك» of «بن», so it is left out, and so are plurals: who bans them lists them. The alef of
the accusative counts where its tanween is written («علاجًا»), and there نا is none («يقينًا»). A hamza at the end moves
to the seat that its case gives it («شفاء», «شفائها», «شفاؤكم»).
"""

from collections.abc import Iterator, Mapping
from enum import Enum

from majlis.text.folding import bare, fold

_PREPOSITIONS = ("", "ب", "ك", "ل")
_AND = ("", "و", "ف")
_SUFFIXES = ("ها", "هم", "هن", "هما", "كم", "نا")
_AFTER_TA = (*_SUFFIXES, "ه", "ك", "ي")
_LEAST_BEFORE, _LEAST_AFTER = 3, 4


class Tanween(Enum):
    """Whether a form counts only with its tanween written, only without, or either way."""

    WITH = "with"
    WITHOUT = "without"
    EITHER = "either"


def forms_of(word: str, alone: bool = True) -> Mapping[str, Tanween]:
    """Every form of *word*, folded. When other words follow it, not *alone*, they make it certain: then none has an
    ending, and a short word may have letters before it.
    """
    plain, definite = fold(word), bare(word).startswith("ال")
    found: dict[str, Tanween] = {}
    for stem, tanween in _endings(word, plain, alone):
        for form in _beginnings(stem, definite, alone):
            found.setdefault(form, tanween)
    return found


def following(word: str) -> tuple[str, ...]:
    """*word*, folded, as it may follow another: as it is, and with ال where it has none («المرض المزمن»)."""
    plain = fold(word)
    return (plain, f"ال{plain}") if _is_arabic(plain) and not plain.startswith("ال") else (plain,)


def _beginnings(stem: str, definite: bool, alone: bool) -> Iterator[str]:
    """*stem* with what may stand before it, folded."""
    bare_too = not alone or len(stem) >= _LEAST_BEFORE or not _is_arabic(stem)
    named = stem[2:] if definite else stem
    for conjunction in _AND:
        for preposition in _PREPOSITIONS:
            yield conjunction + (_to_the(named) if preposition == "ل" else f"{preposition}ال{named}")
            if bare_too and not definite:
                yield conjunction + preposition + stem
    yield stem


def _to_the(named: str) -> str:
    """ل and ال before a word; with its own ل there are two of them, not three."""
    return f"ل{named}" if named.startswith("ل") else f"لل{named}"


def _endings(word: str, plain: str, alone: bool) -> Iterator[tuple[str, Tanween]]:
    """*plain* with what may stand behind it."""
    yield plain, Tanween.EITHER
    if not alone or not _is_arabic(plain) or len(plain) < _LEAST_BEFORE:
        return
    yield f"{plain}ا", Tanween.WITH
    if len(plain) < _LEAST_AFTER:
        return
    if bare(word).endswith("ة"):
        yield from ((f"{plain[:-1]}ت{suffix}", Tanween.WITHOUT) for suffix in _AFTER_TA)
    else:
        stems = (plain, f"{plain[:-1]}ي", f"{plain[:-1]}و") if plain.endswith("اء") else (plain,)
        yield from ((f"{stem}{suffix}", Tanween.WITHOUT) for stem in stems for suffix in _SUFFIXES)


def _is_arabic(plain: str) -> bool:
    return bool(plain) and all("\u0621" <= char <= "\u064a" for char in plain)
