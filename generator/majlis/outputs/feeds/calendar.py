"""The calendar around the events: its name, and how often to look for news."""

from collections.abc import Iterable
from datetime import timedelta

from icalendar import Calendar, vDuration, vText

from majlis.outputs.feeds.text import can_be_seen, clean_line, escaped

COLOR = "seagreen"
REFRESH = timedelta(hours=1)
_END = b"END:VCALENDAR\r\n"


def frame(name: str, description: str) -> bytes:
    """A VCALENDAR without events, called *name*; any characters may be in the two texts."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Majlis//Content calendar//EN")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("color", COLOR)
    for key in ("NAME", "X-WR-CALNAME"):
        calendar[key] = _Text(_shown(name))
    for key in ("DESCRIPTION", "X-WR-CALDESC"):
        calendar[key] = _Text(_shown(description))
    # icalendar's own refresh_interval= leaves the VALUE out, without which the RFC has no such property.
    calendar["REFRESH-INTERVAL"] = vDuration(REFRESH, params={"VALUE": "DURATION"})
    calendar["X-PUBLISHED-TTL"] = vDuration(REFRESH)
    return bytes(calendar.to_ical())


class _Text(vText):
    r"""A text, escaped once. icalendar 7.3 takes the two characters `\N` of a text for a line break."""

    def to_ical(self) -> bytes:
        """The value as it stands in a content line."""
        return escaped(self).encode()


def filled(empty: bytes, blocks: Iterable[bytes]) -> bytes:
    """The calendar *empty*, as `frame` made it, with the events *blocks* in it."""
    return b"".join((empty.removesuffix(_END), *blocks, _END))


def _shown(text: str) -> str:
    line = clean_line(text)
    return line if can_be_seen(line) else "Majlis"
