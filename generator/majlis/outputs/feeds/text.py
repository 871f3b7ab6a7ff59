"""Text as every reader of calendars takes it: no character in it can end a line, hide or turn round what follows."""

import re
import unicodedata
from collections.abc import Iterable

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_PDF, _PDI = "\u202c", "\u2069"
_CLOSER = dict.fromkeys("\u202a\u202b\u202d\u202e", _PDF) | dict.fromkeys("\u2066\u2067\u2068", _PDI)
_MARKS = {"ar": ("\u200f", ("L",)), "en": ("\u200e", ("R", "AL"))}


def clean_line(text: str) -> str:
    """*text* on one line: line ends and runs of spaces are one space, control characters and halves of
    surrogate pairs U+FFFD; direction controls are balanced.
    """
    if text.isprintable() and "  " not in text:
        return text.strip()
    plain = _UNREADABLE.sub("\ufffd", _LINE_END.sub(" ", text))
    # U+FEFF inside of a text is what U+2060 is for today; as the first character of a file it would be a BOM.
    whole = plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\ufeff", "\u2060")
    return re.sub(r"\s{2,}|\t", " ", _balanced(whole)).strip()


def clean_lines(text: str) -> str:
    """*text* with each of its lines cleaned, line feeds between them, at most one empty line at a time."""
    lines = "\n".join(clean_line(line) for line in _LINE_END.split(text))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n")


def can_be_seen(text: str) -> bool:
    """Whether *text* holds more than spaces and invisible characters."""
    return text[:1].isalnum() or any(unicodedata.category(char)[0] not in "CZ" for char in text)


def escaped(text: str) -> str:
    r"""*text* as the value of a property, escaped once: of the two characters `\N` a backslash is kept."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def led(line: str, lang: str) -> str:
    """*line* with an invisible mark of *lang* before it, if its first letter is written the other way.

    Calendars take a line's direction from its first letter: «V60 في صباح بارد» would stand from left to right.
    """
    return _mark(line, lang) + line


def facing(text: str, lang: str) -> str:
    """*text* with such a mark at either end where it needs one, so that more can follow on its line."""
    return _mark(text, lang) + text + _mark(reversed(text), lang)


def _mark(letters: Iterable[str], lang: str) -> str:
    mark, foreign = _MARKS[lang]
    ways = map(unicodedata.bidirectional, letters)
    return mark if next((way for way in ways if way in ("L", "R", "AL")), "") in foreign else ""


def excerpt(text: str, limit: int = 200) -> str:
    """The first lines of *text*, at most *limit* characters, cut between words and never within a sign."""
    lines = clean_lines(text).replace("\n\n", "\n")
    if len(lines) <= limit:
        return lines
    cut = max(lines.rfind(space, limit // 2, limit) for space in " \n")
    return lines[: cut if cut > 0 else _between_signs(lines, limit - 1)].rstrip(" \n،,.;؛:") + "…"


def _between_signs(text: str, cut: int) -> int:
    """The nearest place up to *cut* where no accent, joiner or skin tone is parted from its letter."""
    while cut > 1 and (unicodedata.category(text[cut]) in ("Mn", "Mc", "Me", "Cf", "Sk") or text[cut - 1] == "\u200d"):
        cut -= 1
    return cut


def _balanced(line: str) -> str:
    """*line* without closing direction controls that close nothing, and with those that are missing."""
    if not _BIDI.search(line):
        return line
    kept: list[str] = []
    missing: list[str] = []
    for char in line:
        if char in _CLOSER:
            missing.append(_CLOSER[char])
        if char in (_PDF, _PDI):
            kept += _closing(char, missing)
        else:
            kept.append(char)
    return "".join(kept + missing[::-1])


def _closing(closer: str, missing: list[str]) -> list[str]:
    """What stands for *closer*, taken from *missing*: PDI closes the embeddings in its isolate too."""
    if closer == _PDF:
        return [missing.pop()] if missing[-1:] == [_PDF] else []
    if _PDI not in missing:
        return []
    inner = missing[::-1].index(_PDI) + 1
    closed = missing[: -inner - 1 : -1]
    del missing[-inner:]
    return closed
