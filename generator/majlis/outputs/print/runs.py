"""Text cut into runs, so that what is read the other way keeps its order: `+966…`, @handles, Latin #tags, URLs, `-5%`
in an Arabic line; Arabic words and hashtags in an English one.

A run is `{"k": "t", "t": text}`; one that is read the other way has its direction as `d`, and `keep` when it is short
enough never to be broken over two lines. Boxes do what control characters would, so that copied text stays clean.
"""

import re
from typing import Any

from majlis.outputs.print.glyphs import printable

Node = dict[str, Any]
_ARABIC = "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff"
_ARABIC_LETTER = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u04ff]")
_END = r"(?<![.,;:!?)\]])"
_LEFT_TO_RIGHT = re.compile(rf"""
      https?://[^\s<>«»،؛{_ARABIC}]+{_END}
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
    | [@\#][A-Za-z0-9_](?:[\w.-]*\w)?
    | \[[a-z0-9][a-z0-9 ,-]*\]
    | (?:[\w.-]+/)+[\w.-]*{_END} | /[\w-]+(?:/[\w.-]+)*{_END}
    | [+(]?\d[\d ()-]{{5,}}\d
    | (?<!\w)[+\-−±]\d[\d.,]*\d?(?:\s?%)?{_END}
    | \d[\d.,]*\s?%
    | [<>=≤≥]\s?\d[\d.,]*%?{_END}
    | [A-Za-z]\w*[+\#]+(?!\w)
""", re.VERBOSE | re.ASCII)
_RIGHT_TO_LEFT = re.compile(rf"[«\#]?[{_ARABIC}](?:[{_ARABIC}\s\d_./:()\[\]-]*[{_ARABIC}»])?!?|\+\d[\d ()-]{{5,}}\d")
_ORDINARY = re.compile(rf"[{_ARABIC}\s]+")
_PULLED_NUMBER = re.compile(r"(?P<latin>^|[A-Za-z]\w*)(?P<between>\s*[^\w\s\u200f]+\s+)(?=\d)", re.ASCII)
_MARK = "\u200f"
KEPT = 18
"""A run with no more characters is never broken over two lines."""
_WORD = 24
_LONG, _LONG_NAME = re.compile(r"\S{25,}"), re.compile(r"\w{25,}")
_AFTER = re.compile(r"(?<=[?&=_.@,;:])(?=[^\s?&=_.@,;:])")
_ZERO_WIDTH_SPACE = "\u200b"


def runs(text: str, base: str) -> list[Node]:
    """*text*, one line, as runs in a line whose direction is *base* (`rtl` or `ltr`)."""
    shown = printable(text)
    pattern = _LEFT_TO_RIGHT if base == "rtl" else _RIGHT_TO_LEFT
    cut: list[Node] = []
    end = 0
    for found in pattern.finditer(shown):
        if _ORDINARY.fullmatch(found[0]):
            continue
        cut += _plain(shown[end : found.start()], base)
        cut.append(isolated(found[0], "rtl" if _ARABIC_LETTER.search(found[0]) else "ltr"))
        end = found.end()
    return cut + _plain(shown[end:], base)


def isolated(text: str, direction: str) -> Node:
    """A run that is read in *direction*, whatever stands around it."""
    return {"k": "t", "t": soft(text), "d": direction, "keep": len(text) <= KEPT}


def direction_of(text: str, base: str) -> str:
    """How a line of its own is read: as its letters are, when all are of the other script; else as *base* is."""
    arabic = _ARABIC_LETTER.search(text)
    if base == "rtl":
        return "rtl" if arabic or not re.search(r"\w", text) else "ltr"
    return "rtl" if arabic and not _LATIN_LETTER.search(text) else "ltr"


def script_of(text: str) -> str:
    """How code is read: as its first letter is."""
    letter = re.search(rf"[{_ARABIC}]|[A-Za-z]", text)
    return "rtl" if letter and _ARABIC_LETTER.match(letter[0]) else "ltr"


def soft(text: str) -> str:
    """*text* with places where a word without end may be broken. Typst breaks URLs and paths by itself; the rest gets
    zero-width spaces, but only beyond 24 characters: they are copied with the text.
    """
    return _LONG.sub(lambda word: _broken(word[0]), text)


def _broken(word: str) -> str:
    if "://" in word:
        return _LONG_NAME.sub(lambda name: _ZERO_WIDTH_SPACE.join(_slices(name[0])), word)
    return "".join(_ZERO_WIDTH_SPACE.join(_pieces(part)) for part in re.split(r"(?<=[/-])", word))


def _pieces(part: str) -> list[str]:
    """A part that nothing else breaks, cut behind its signs and then by length."""
    cut = _AFTER.split(part) if len(part) > _WORD else [part]
    return [piece for long in cut for piece in _slices(long)]


def _slices(piece: str) -> list[str]:
    """Arabic words with all their vowel signs are long too, so only much longer ones are cut."""
    size = _WORD if piece.isascii() else 2 * _WORD
    return [piece[start : start + size] for start in range(0, len(piece), size)] or [""]


def _plain(text: str, base: str) -> list[Node]:
    """Text that is read as its line is. "Live، 30 دقيقة" needs a mark: the number would go to the Latin word's side."""
    marked = _PULLED_NUMBER.sub(rf"\g<latin>{_MARK}\g<between>", text) if base == "rtl" else text
    return [{"k": "t", "t": soft(marked)}] if text else []
