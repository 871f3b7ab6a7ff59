"""Content lines folded as RFC 5545 asks for: at most 75 octets, never within a character.

The same bytes as icalendar gives, a library which asks each letter for its length.
"""

from collections.abc import Iterable

_ROOM = 74
_ESCAPES = b"\\^"


def lines_of(lines: Iterable[str]) -> bytes:
    """Content *lines* as they are published: folded, CRLF at the end of each."""
    return b"".join([folded(line) + b"\r\n" for line in lines])


def folded(line: str) -> bytes:
    """*line* in UTF-8, cut into lines of at most 75 octets; no cut parts a backslash or caret from what it escapes."""
    data = line.encode()
    if len(data) <= _ROOM:
        return data
    parts, start = [], 0
    while len(data) - start > _ROOM:
        end = _cut(data, start)
        parts.append(data[start:end])
        start = end
    parts.append(data[start:])
    return b"\r\n ".join(parts)


def _cut(data: bytes, start: int) -> int:
    """The last place for a cut behind *start*."""
    end = start + _ROOM
    while data[end] & 0xC0 == 0x80:
        end -= 1
    return end - 1 if end - start > 1 and data[end - 1] in _ESCAPES else end
