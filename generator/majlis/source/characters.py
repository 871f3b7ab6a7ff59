"""Characters that can't be seen and change how text is read: control characters, direction marks, look-alikes."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from majlis.problems import Code, Place, Problem
from majlis.source import codes

# Everything of categories Cc, Zl and Zp but tab and line feed, and the direction controls.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# Line breaks that only some programs count as such, and a byte order mark inside the text.
_BREAKS = re.compile("[\r\x85\u2028\u2029\ufeff]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_UNSEEN = re.compile(f"{_CONTROL.pattern}|{_BIDI.pattern}")
_OVERRIDES = "\u202d\u202e"
_CLOSES = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
_NAMES = {"\r": "CARRIAGE RETURN", "\x85": "NEXT LINE", "\x00": "NULL", "\x1b": "ESCAPE", "\x08": "BACKSPACE",
          "\x0b": "LINE TABULATION", "\x0c": "FORM FEED", "\x7f": "DELETE"}
_LOOK_ALIKE = str.maketrans("аеорсухіјѕԁһԛԝκτοναιρυ", "aeopcyxijsdhqwktovaipu")
# A damaged file may hold thousands of them; what has to be done is clear after the first.
_MOST = 20


def check_text(path: str, text: str, first_line: int = 1) -> list[Problem]:
    """Problems of control characters and direction marks in *text*, from *first_line* on; 20 at the most."""
    if not _UNSEEN.search(text):
        return []
    lines = enumerate(text.split("\n"), first_line)
    return list(islice((problem for number, line in lines for problem in _check_line(path, number, line)), _MOST))


def check_breaks(path: str, text: str, first_line: int = 1) -> list[Problem]:
    """Problems of line breaks in front matter that only some programs count as such: they can hide a second key."""
    if not _BREAKS.search(text):
        return []
    return list(islice((
        _break_code(match[0]).at(Place(path, number, match.start() + 1), name=name_of(match[0]))
        for number, line in enumerate(text.split("\n"), first_line)
        for match in _BREAKS.finditer(line)
    ), _MOST))


def unseen_in(value: str) -> tuple[Code, str] | None:
    """The first control or direction character that an escape such as `\\u202e` put into *value*, with its problem."""
    match = _UNSEEN.search(value) or _BREAKS.search(value)
    if not match:
        return None
    return (codes.BIDI_OVERRIDE if _BIDI.match(match[0]) else codes.CONTROL_CHARACTER), match[0]


def _break_code(char: str) -> Code:
    return codes.CONTROL_CHARACTER if char == "\ufeff" else codes.LINE_BREAK


def _check_line(path: str, number: int, line: str) -> Iterator[Problem]:
    for match in _CONTROL.finditer(line):
        yield codes.CONTROL_CHARACTER.at(Place(path, number, match.start() + 1), name=name_of(match[0]))
    open_marks: list[tuple[str, Place]] = []
    for match in _BIDI.finditer(line):
        char, place = match[0], Place(path, number, match.start() + 1)
        if char in _OVERRIDES:
            yield codes.BIDI_OVERRIDE.at(place, name=name_of(char))
        if char in _CLOSES:
            open_marks.append((char, place))
        elif open_marks and _CLOSES[open_marks[-1][0]] == char:
            open_marks.pop()
        else:
            yield codes.BIDI_UNBALANCED.at(place, name=name_of(char))
    for char, place in open_marks:
        if char not in _OVERRIDES:
            yield codes.BIDI_UNBALANCED.at(place, name=name_of(char))


def odd_character(word: str) -> str | None:
    """The first character of an ASCII-looking *word* that can't be seen or passes for an ASCII letter, or None.

    A word that really is of another script (`العنوان`) has none: it can't be mistaken for an ASCII one.
    """
    if word.isascii() or not plain_word(word).isascii():
        return None
    return next(char for char in word if not char.isascii())


def plain_word(word: str) -> str:
    """*word* as it looks: without characters that can't be seen, and look-alikes as the ASCII letters they pass for."""
    folded = unicodedata.normalize("NFKC", word).translate(_LOOK_ALIKE)
    return "".join(char for char in folded if unicodedata.category(char) not in ("Cf", "Mn")).strip()


def name_of(char: str) -> str:
    """What Unicode calls *char*, with its number: `U+200B ZERO WIDTH SPACE`."""
    return f"U+{ord(char):04X} {unicodedata.name(char, _NAMES.get(char, ''))}".strip()
