"""What an output makes, and what it is made from."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from majlis.edition import Edition


class Artifact(NamedTuple):
    """A file of the site: its path from the site's root and its bytes. *extent* counts pages (PDF) or events (feed)."""

    path: str
    data: bytes
    extent: int | None = None


class Fact(NamedTuple):
    """What is known of an artifact that was made before: its size in bytes and its extent."""

    size: int
    extent: int | None


Facts = Mapping[str, Fact]
"""Facts by the path of the artifact. An output sees those of the outputs before it in `OUTPUTS`."""

Output = Callable[[Edition, Facts], Iterator[Artifact]]
