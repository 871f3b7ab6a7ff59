"""A number for each page in the index, which hangs on its name: a page that comes or goes moves hardly another."""

from collections.abc import Iterable
from math import ceil
from zlib import crc32

_GROWTH = 1.25


def places(names: Iterable[str]) -> dict[str, int]:
    """The numbers of *names*, in their order; from 0 up, with gaps, so that most stay when one is added.

    Each gets the place that its checksum names, or the next free one after it.
    """
    known = sorted(set(names))
    room = _room(len(known))
    wanted = sorted((crc32(name.encode()) % room, name) for name in known)
    found: dict[str, int] = {}
    free = 0
    for place, name in wanted:
        found[name] = free = max(place, free)
        free += 1
    return found


def _room(count: int) -> int:
    """At least a quarter more than *count*, in steps that seldom change."""
    room = 16
    while room < count * _GROWTH:
        room = ceil(room * _GROWTH)
    return room
