"""From bytes to text: UTF-8 or a problem that says what the bytes look like."""

import re

from majlis.problems import Place, Problem
from majlis.source import codes

FILE_LIMIT = 1024 * 1024
_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (
    (b"\xff\xfe\0\0", "utf-32-le", "UTF-32"), (b"\0\0\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"), (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
_FIRST_OF_WIDE = (b"\xff", b"\xfe", b"\0")
_ARABIC = re.compile("[\u0621-\u064a]{2}")


def decode(path: str, data: bytes) -> tuple[str, list[Problem]]:
    """The text of *data* with line feeds as line ends and no byte order mark; `""` and a problem if not UTF-8.

    A lone carriage return stays, so that the front matter can refuse it.
    """
    if len(data) > FILE_LIMIT:
        return "", [codes.FILE_TOO_LARGE.at(Place(path), limit=FILE_LIMIT // 1024)]
    wide = _wide(data)
    if wide:
        return "", [_wrong_encoding(Place(path), wide[1], data.decode(wide[0], "replace"))]
    while data.startswith(_BOM):
        data = data.removeprefix(_BOM)
    try:
        return data.decode("utf-8").replace("\r\n", "\n"), []
    except UnicodeDecodeError as error:
        return "", [_not_utf8(path, data, error.start)]


def _wide(data: bytes) -> tuple[str, str] | None:
    """Python's name and the usual name of the encoding of *data*, if its characters take two or four bytes each."""
    if not data.startswith(_FIRST_OF_WIDE) and data[1:2] != b"\0":
        return None
    for mark, encoding, name in _WIDE_BOMS:
        if data.startswith(mark):
            return encoding, name
    if data[:2].count(0) == 1 and len(data) > 1:
        return ("utf-16-be" if data[0] == 0 else "utf-16-le"), "UTF-16"
    return None


def _not_utf8(path: str, data: bytes, start: int) -> Problem:
    before = data[:start].decode("utf-8")
    place = Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    line = _line_of(data, start)
    if _mostly_utf8(data):
        return codes.NOT_UTF8.at(place, codes.NOT_UTF8_DAMAGED, sample=_sample(line.decode("utf-8", "replace")))
    arabic = line.decode("cp1256", "replace")
    if _ARABIC.search(arabic):
        return _wrong_encoding(place, "Windows-1256", arabic)
    return _wrong_encoding(place, "Windows-1252", line.decode("cp1252", "replace"))


def _mostly_utf8(data: bytes) -> bool:
    """Whether far more characters beyond ASCII can be read as UTF-8 than can't: then a single one is damaged."""
    text = data.decode("utf-8", "replace")
    failed = text.count("\ufffd")
    return sum(not char.isascii() for char in text) > 2 * failed


def _line_of(data: bytes, position: int) -> bytes:
    start = data.rfind(b"\n", 0, position) + 1
    end = data.find(b"\n", position)
    return data[start : end if end >= 0 else len(data)]


def _wrong_encoding(place: Place, encoding: str, text: str) -> Problem:
    return codes.NOT_UTF8.at(place, codes.NOT_UTF8_GUESS, encoding=encoding, sample=_sample(text))


def _sample(text: str) -> str:
    """The beginning of the first line of *text* that holds words."""
    lines = [line.strip("\ufeff \t\r\0") for line in text.splitlines()]
    worded = [line for line in lines if any(char.isalpha() for char in line)]
    return (worded or lines or [""])[0][:60]
