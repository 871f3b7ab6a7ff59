"""Text messages: 160 letters of the old GSM alphabet, or 70 of all others. One Arabic letter makes it 70."""

from collections.abc import Iterable
from typing import NamedTuple

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("\f^{}\\[~]|€")
_GSM, _UCS2 = (160, 153), (70, 67)


class Message(NamedTuple):
    """How a text is sent: in *parts* messages, of *units* septets or, if *wide*, UTF-16 units."""

    units: int
    parts: int
    wide: bool


def message(text: str) -> Message:
    """How *text* is sent as SMS. A letter of two units is never cut by the end of a part; no text is no part."""
    wide = not _BASIC.union(_EXTENDED).issuperset(text)
    sizes = [_size(char, wide) for char in text]
    alone, joined = _UCS2 if wide else _GSM
    units = sum(sizes)
    return Message(units, min(units, 1) if units <= alone else _parts(sizes, joined), wide)


def _size(char: str, wide: bool) -> int:
    return 2 if (char in _EXTENDED and not wide) or ord(char) > 0xFFFF else 1


def _parts(sizes: Iterable[int], room: int) -> int:
    parts, left = 0, 0
    for size in sizes:
        if size > left:
            parts, left = parts + 1, room
        left -= size
    return parts
