"""Texts as YAML that every reader reads back as the same text: ours, PyYAML's and those of editors."""

import re
import unicodedata
from collections.abc import Iterable

_TASHKEEL = "\u0640\u064b-\u0652\u0670"
# Letters of any script, first; then words with a few marks between them that mean nothing in YAML.
_PLAIN = re.compile(rf"[^\W\d_](?:[\w{_TASHKEEL}.!?؟/()+-]| (?=[\w(]))*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?")
# What YAML 1.1 or 1.2 takes for something else than text.
_WORDS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"))
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def scalar(text: str, inside: bool = False) -> str:
    """*text* as one YAML value on one line: as it is where that is safe, else in double quotes.

    *inside* of brackets a comma has a meaning. A half of a surrogate pair, which no file can hold, becomes `?`.
    """
    whole = text.encode("utf-8", "replace").decode()
    words = whole if inside else whole.replace(",", "").replace("،", "")
    if _DAY.fullmatch(whole) or (_PLAIN.fullmatch(words) and words.casefold() not in _WORDS and whole[0] == words[0]):
        return whole
    return '"' + "".join(_ESCAPES.get(char) or _escaped(char) for char in whole) + '"'


def listed(texts: Iterable[str]) -> str:
    """*texts* as a list in brackets."""
    return f"[{', '.join(scalar(text, inside=True) for text in texts)}]"


def _escaped(char: str) -> str:
    """*char*, or its number where it can't be seen, or counts as a line's end."""
    if unicodedata.category(char) not in ("Cc", "Zl", "Zp", "Cn", "Co") and char not in "\u00a0\ufeff":
        return char
    return f"\\U{ord(char):08X}" if ord(char) > 0xFFFF else f"\\u{ord(char):04X}"
