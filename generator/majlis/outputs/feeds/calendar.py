"""The calendar around the events: its name, and how often to look for news."""

from collections.abc import Iterable

from majlis.outputs.feeds.folding import lines_of
from majlis.outputs.feeds.text import can_be_seen, clean_line, escaped

COLOR = "seagreen"
REFRESH = "PT1H"
"""An hour."""
_END = b"END:VCALENDAR\r\n"


def frame(name: str, description: str) -> bytes:
    """A VCALENDAR called *name* up to its events, of which there are none; any characters may be in the two texts."""
    shown, about = escaped(_shown(name)), escaped(_shown(description))
    return lines_of([
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Majlis//Content calendar//EN", "CALSCALE:GREGORIAN",
        f"DESCRIPTION:{about}", f"X-WR-CALDESC:{about}", f"NAME:{shown}", f"X-WR-CALNAME:{shown}", f"COLOR:{COLOR}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}", f"X-PUBLISHED-TTL:{REFRESH}",
    ])


def filled(begun: bytes, blocks: Iterable[bytes]) -> bytes:
    """The calendar that *begun* begins, as `frame` made it, with the events *blocks* in it."""
    return b"".join((begun, *blocks, _END))


def _shown(text: str) -> str:
    line = clean_line(text)
    return line if can_be_seen(line) else "Majlis"
