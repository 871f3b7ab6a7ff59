"""Which way a language is read."""

import re
from functools import cache

from markupsafe import Markup

_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


def direction(lang: str) -> str:
    """`rtl` or `ltr`, as the attribute `dir` wants it. Titles are never guessed: `dir=auto` fails on "@sara قالت"."""
    return "rtl" if lang in _RIGHT_TO_LEFT else "ltr"


def way(lang: str, text: str | None = None) -> Markup:
    """The attributes `lang` and `dir`. A *text* of one value without an Arabic letter is a code, a handle, a number."""
    latin = text is not None and not _ARABIC.search(text)
    return _attributes(lang, "ltr" if latin else direction(lang))


@cache
def _attributes(lang: str, dir: str) -> Markup:
    return Markup('lang="{}" dir="{}"').format(lang, dir)
