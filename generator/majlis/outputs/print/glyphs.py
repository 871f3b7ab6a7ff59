"""Which characters can be printed: those that the text font has, or the mono font inside the Typst wheel."""

import re
import unicodedata
from functools import cache
from importlib import resources

INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069")
"""What shapes or orders text without being seen; Typst needs no glyph for it."""
_REGIONAL_A = 0x1F1E6
_BOX = "□"
_INSTEAD = {
    "✅": "✓", "❌": "✗", "❎": "✗", "❗": "!", "❓": "?", "⭐": "★", "🌟": "★", "✨": "★", "👉": "→", "👈": "←",
    "👇": "↓", "👆": "↑", "🔴": "●", "🟢": "●", "🟡": "●", "🔵": "●", "⚫": "●", "⚪": "○", "🔺": "▲", "🔻": "▼",
    "🚨": "⚠", "🔗": "→", "💯": "100%", "🧡": "♥", "💛": "♥", "💚": "♥", "💙": "♥", "💜": "♥", "🖤": "♥", "🤍": "♥",
    "🤎": "♥", "⏩": "»", "⏪": "«", "➕": "+", "➖": "-", "🔸": "◆", "🔹": "◆",
}
"""Signs that are text in all but their colour, with the plain one."""


@cache
def covered() -> frozenset[str]:
    """The characters that have a glyph in every weight in use."""
    return frozenset(chr(code) for first, last in _spans() for code in range(first, last + 1)) | INVISIBLE


def _spans() -> list[tuple[int, int]]:
    """The first and the last code point of each line of coverage.txt: a range, or one alone."""
    lines = resources.files(__package__).joinpath("coverage.txt").read_text("ascii").split()
    return [(int(first, 16), int(last or first, 16)) for first, _, last in (line.partition("-") for line in lines)]


@cache
def _unknown() -> re.Pattern[str]:
    """What finds any other character but those that only part lines and words: five times as fast as asking the set."""
    known = "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in _spans())
    return re.compile(f"[^\t\r\n{''.join(sorted(INVISIBLE))}{known}]")


def unprintable(text: str) -> list[str]:
    """The characters of *text* that print can't show, each once, in order; what is only a part of another (a skin
    tone, a joiner) is not told.
    """
    return [char for char in dict.fromkeys(_unknown().findall(text)) if _stands_for(char)]


def printable(text: str) -> str:
    """*text* with what no font has replaced: a sign by its name in brackets, `[thumbs up sign]`, a letter by a box."""
    known = covered()
    if known.issuperset(text):
        return text
    text = unicodedata.normalize("NFC", text)
    missing = "".join(sorted({re.escape(char) for char in text if char not in known}))
    return re.sub(f"[{missing}\u200d]*[{missing}]+", lambda run: _replaced(run[0]), text) if missing else text


def name_of(char: str) -> str:
    """What a character is called, in small letters: `thumbs up sign`; `U+4E2D` for one without a name."""
    if _is_regional(char):
        return chr(ord(char) - _REGIONAL_A + ord("A"))
    return unicodedata.name(char, f"U+{ord(char):04X}").lower().replace("u+", "U+")


def instead_of(char: str) -> str | None:
    """A character or two that say the same as *char* and can be printed; None where there are none."""
    plain = _INSTEAD.get(char) or unicodedata.normalize("NFKC", char)
    return plain if plain.strip() and plain != char and covered().issuperset(plain) else None


def _replaced(run: str) -> str:
    if run.isspace():
        return " "
    shown = [_stands_for(char) for char in run]
    if any(map(_is_regional, run)):
        return f"[{''.join(shown)}]"
    names = [name for name in shown if name not in ("", _BOX)]
    return _BOX * shown.count(_BOX) + (f"[{', '.join(names)}]" if names else "")


def _stands_for(char: str) -> str:
    """What is printed for one character: nothing for marks and controls, a box for letters, else its name."""
    category = unicodedata.category(char)
    if category[0] in "CMZ" or category == "Sk":
        return ""
    return _BOX if category[0] in "LN" else name_of(char)


def _is_regional(char: str) -> bool:
    """Whether *char* is half of a flag."""
    return _REGIONAL_A <= ord(char) < _REGIONAL_A + 26
