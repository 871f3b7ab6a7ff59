"""How the index grows: what is new since the last one, so that nothing else is made again."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from majlis.dates.watched import Watch
from majlis.edition import Edition
from majlis.outputs.search.catalogue import Catalogue
from majlis.outputs.search.documents import Source
from majlis.outputs.search.index import Filed, Pages
from majlis.outputs.search.places import places


class Last(NamedTuple):
    """An index: what its documents were made from, its words, what it tells of each number, and its files of results,
    each with its size in bytes and its SHA-256 in hexadecimal. While what is *around* the posts has the same mark and
    the clock is within its *borders*, a document of the same file is made from the same.
    """

    around: bytes
    borders: tuple[datetime, ...]
    sources: Mapping[str, Source]
    filed: Filed
    about: str
    found: Mapping[int, tuple[int, str]]


NOTHING = Last(b"", (), {}, {}, "", {})
_ONE_IN = 4
"""Where more than one document of so many is gone, it takes longer to take their words out than to begin anew."""


def known_of(last: Last, edition: Edition) -> Mapping[str, Source]:
    """What the entries of *edition* are made from whose files are as they were for the *last* index; nothing where
    that is not sure.
    """
    watch = edition.notes.watch if edition.notes else None
    if not watch or not last.borders or last.around != edition.marks.around_posts:
        return {}
    if not Watch(watch.now, *last.borders).covers(watch.now):
        return {}
    watch.narrow(*last.borders)
    return last.sources


class Growth(NamedTuple):
    """What is new since the *last* index: by the *numbers* of all documents those that *come*, with their keys, and the
    words of those that are *gone*. A document that changed or got another number is in both.
    """

    last: Last
    numbers: Mapping[str, int]
    come: Mapping[int, str]
    gone: Mapping[int, str]
    left: Pages


def growth(last: Last, catalogue: Catalogue) -> Growth:
    """What is new in *catalogue* since the *last* index; everything, where nobody knows what was said then."""
    numbers = places(catalogue.sources)
    before = places(last.sources) if last.sources.keys() != numbers.keys() else numbers
    same = {key for key, source in catalogue.sources.items()
            if last.sources.get(key) == source and before[key] == numbers[key]}
    gone = {number: key for key, number in before.items() if key not in same}
    come = {number: key for key, number in numbers.items() if key not in same}
    left = Pages()
    for number, key in gone.items():
        words = catalogue.before(key, last.sources[key]) if len(gone) * _ONE_IN <= len(before) else None
        if words is None:
            return growth(NOTHING, catalogue)
        left.add(number, words, last.sources[key][-1])
    return Growth(last, numbers, come, gone, left)
