"""The words in files of a few kilobytes each, by their skeletons, so that all that may answer for a word is in one.

A file begins at a skeleton whose checksum says so: a word that comes or goes changes its own file and no other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import blake2s
from typing import NamedTuple
from zlib import crc32

from majlis.outputs.search.index import Word
from majlis.text.searching import filed_under

LEAST, MOST, ONE_IN = 800, 1400, 12
"""Bytes after which a file may end and before which it must, unless one skeleton has more; beyond the least one
skeleton of so many ends it."""


class Shard(NamedTuple):
    """A file of words: *first* is its first skeleton, *words* are what is filed under it and those that follow."""

    first: str
    words: tuple[Word, ...]

    @property
    def name(self) -> str:
        """The name of its file, which hangs on its beginning alone."""
        return blake2s(self.first.encode(), digest_size=5).hexdigest()


def shards(found: Iterable[Word]) -> Iterator[Shard]:
    """All words in files, in the order in which a browser compares their skeletons. A word of which nobody can say what
    it begins with («وقت») stands in two.
    """
    groups: defaultdict[str, list[Word]] = defaultdict(list)
    for word in found:
        for skeleton in filed_under(word.text):
            groups[skeleton].append(word)
    first, held, size = "", list[Word](), 0
    for skeleton in sorted(groups, key=_order):
        more = sum(len(word.text.encode()) + len(word.pages) + 6 for word in groups[skeleton])
        if held and (size + more > MOST or (size > LEAST and crc32(skeleton.encode()) % ONE_IN == 0)):
            yield Shard(first, tuple(held))
            first, held, size = skeleton, [], 0
        first = first or skeleton
        held += groups[skeleton]
        size += more
    if held:
        yield Shard(first, tuple(held))


def _order(skeleton: str) -> bytes:
    """JavaScript compares the halves of rare letters."""
    return skeleton.encode("utf-16-be", "surrogatepass")
