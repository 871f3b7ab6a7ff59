"""Sentences of the checks and of the commands, as a page shows them: what is Latin among Arabic keeps its order."""

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

_OPENS, _CLOSES = r"[#@{\[(\"'<./+*-]*", r"[}\])\"'>/+*%…]*"
_LATIN = re.compile(rf"{_OPENS}[A-Za-z0-9](?:[ -~…×]*[A-Za-z0-9])?{_CLOSES}")
"""A stretch without an Arabic letter: a date, a path with its line, an address, a name of a field."""
_CODE = re.compile(r"`([^`]+)`")


def in_order(text: str, lang: str) -> Markup:
    """*text* in *lang*, escaped; in Arabic each stretch of Latin letters and digits is set from left to right."""
    if lang != "ar":
        return escape(text)
    pieces, end = [], 0
    for found in _LATIN.finditer(text):
        pieces += [escape(text[end:found.start()]), Markup('<bdi dir="ltr">{}</bdi>').format(found[0])]
        end = found.end()
    return Markup("").join([*pieces, escape(text[end:])])


def code(text: str) -> Markup:
    """What is typed just so."""
    return Markup('<code dir="ltr">{}</code>').format(text)


def marked(text: str, lang: str) -> Markup:
    """The same with what stands between backticks as code."""
    parts = _CODE.split(text)
    return Markup("").join(code(part) if number % 2 else in_order(part, lang)
                           for number, part in enumerate(parts))


def codes(texts: Iterable[str], lang: str) -> Markup:
    """The same for several, with commas between them."""
    comma = Markup("، ") if lang == "ar" else Markup(", ")
    return comma.join(map(code, texts))
