"""The words in files of a few kilobytes each, by their skeletons, so that all that may answer for a word is in one.

A file begins at a skeleton whose checksum says so: a word that comes or goes changes its own file and no other.
"""

from collections.abc import Iterator
from hashlib import blake2s
from typing import NamedTuple
from zlib import crc32

from majlis.outputs.search.index import Filed

LEAST, MOST, ONE_IN = 800, 1400, 12
"""Bytes after which a file may end and before which it must, unless one skeleton has more; beyond the least one
skeleton of so many ends it."""


class Shard(NamedTuple):
    """A file of words: *first* is its first skeleton, *words* are what is filed under it and those that follow, with
    their pages.
    """

    first: str
    words: dict[str, str]

    @property
    def name(self) -> str:
        """The name of its file, which hangs on its beginning alone."""
        return blake2s(self.first.encode(), digest_size=5).hexdigest()


def shards(filed: Filed) -> Iterator[Shard]:
    """All words in files, in the order in which a browser compares their skeletons."""
    first, held, size = "", dict[str, str](), 0
    for skeleton in sorted(filed, key=_order):
        more = sum(len(word.encode()) + len(pages) + 6 for word, pages in filed[skeleton].items())
        if held and (size + more > MOST or (size > LEAST and crc32(skeleton.encode()) % ONE_IN == 0)):
            yield Shard(first, held)
            first, held, size = skeleton, {}, 0
        first = first or skeleton
        held |= filed[skeleton]
        size += more
    if held:
        yield Shard(first, held)


def _order(skeleton: str) -> bytes:
    """JavaScript compares the halves of rare letters."""
    return skeleton.encode("utf-16-be", "surrogatepass")
