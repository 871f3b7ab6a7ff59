"""What an output makes, and what it is made from."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from majlis.edition import Edition
from majlis.standing import Standing
from majlis.words import Words


class Artifact(NamedTuple):
    """A file of the site: its path from the site's root and its bytes. *extent* counts pages (PDF), events (feed) or
    items (data); *name* is what a feed is called, where it is offered. Where the bytes don't show their text (PDF),
    *source* tells who asks what went into them; it is written nowhere. A file that *stands* on the site as it would be
    made has no bytes here; nor has one that *lies* ready to be put there, since another process wrote it.
    """

    path: str
    data: bytes
    extent: int | None = None
    name: Words | None = None
    source: Callable[[], str] | None = None
    stands: Standing | None = None
    lies: bool = False

    @property
    def size(self) -> int:
        """How many bytes the file has."""
        return self.stands.size if self.stands else len(self.data)


class Fact(NamedTuple):
    """What is known of an artifact that was made before: its size in bytes, its extent, its name."""

    size: int
    extent: int | None
    name: Words | None = None


Facts = Mapping[str, Fact]
"""Facts by the path of the artifact. An output sees those of the outputs before it in `make.OUTPUTS`."""

Output = Callable[[Edition, Facts], Iterator[Artifact]]
