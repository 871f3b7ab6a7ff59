"""What readers take for one character, and which of these are emoji (Unicode's own tables, by way of `regex`)."""

from functools import cache
from typing import Any

# twemoji, by which X counts, takes these for emoji only with the selector behind them that asks for one.
_TEXT_UNLESS_ASKED = "©®™♟"
_ONE = (
    rf"(?:[{_TEXT_UNLESS_ASKED}]\uFE0F"
    rf"|(?![0-9#*\p{{RI}}{_TEXT_UNLESS_ASKED}])\p{{Emoji}}(?:\uFE0F|\p{{EMod}}|(?!\uFE0E))[\U000E0020-\U000E007F]*)"
)
_EMOJI = rf"[0-9#*]\uFE0F?\u20E3|\p{{RI}}\p{{RI}}|{_ONE}(?:\u200D{_ONE})*"


def graphemes(text: str) -> list[str]:
    """*text* as extended grapheme clusters: a letter with its tashkeel, a family, a flag are one each."""
    found: list[str] = _pattern(r"\X").findall(text)
    return found


def is_emoji(cluster: str) -> bool:
    """Whether a grapheme cluster is an emoji as a whole."""
    return _pattern(_EMOJI).fullmatch(cluster) is not None


def without_emoji(text: str) -> tuple[str, int]:
    """*text* without its emoji, and how many they were."""
    rest, count = _pattern(_EMOJI).subn("", text)
    return rest, count


@cache
def _pattern(text: str) -> Any:
    import regex  # it takes 20 ms, and most commands count nothing

    return regex.compile(text)
