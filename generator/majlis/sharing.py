"""What another process makes of a site, while this one makes the rest: `ahead` does it, here it is decided."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from majlis.ahead import Piece
from majlis.edition import Edition
from majlis.hands import ENOUGH
from majlis.outputs.again import taken
from majlis.outputs.artifact import Artifact, Output
from majlis.outputs.pages.entry import early_pages

MANY = 2_000
"""From so many pages of entries on another process helps even where nearly all of them stand on the site."""


def is_large(edition: Edition) -> bool:
    """Whether another process helps however much of *edition* stands on the site."""
    return _pages(edition) >= MANY


def begin_early(edition: Edition, apart: Mapping[str, Output]) -> None:
    """Let another process begin with the outputs *apart*, before anything is checked, which they do not ask for; not
    where it is to make pages too, which tell what was found.
    """
    if edition.ahead and is_large(edition) and not _is_new(edition):
        edition.ahead.begin([], _waited_for(edition, apart))


@contextmanager
def shared(edition: Edition, apart: Mapping[str, Output], with_pages: Mapping[str, Output]) -> Iterator[None]:
    """Within the block another process makes the outputs *apart*, or, if many pages of entries are not on the site,
    those that it makes *with_pages*, and such pages.

    What it makes asks for nothing that is made before it.
    """
    if edition.ahead and not edition.ahead.is_begun:
        if _is_new(edition):
            edition.ahead.begin(early_pages(edition), _waited_for(edition, with_pages))
        elif is_large(edition):
            edition.ahead.begin([], _waited_for(edition, apart))
    try:
        yield
    finally:
        if edition.ahead:
            edition.ahead.close()


def _is_new(edition: Edition) -> bool:
    """Whether so many pages of entries are not on the site that another process is worth it."""
    return _pages(edition) - (edition.notes.known if edition.notes else 0) >= ENOUGH


def _pages(edition: Edition) -> int:
    """How many pages of entries there are."""
    return len(edition.workspace.entries) * len(edition.languages)


def _waited_for(edition: Edition, apart: Mapping[str, Output]) -> list[Piece]:
    return [Piece(name, partial(output, edition, {})) for name, output in apart.items()]


def brought(edition: Edition, apart: Mapping[str, Output], output: Output) -> list[Artifact]:
    """What another process made of *output*; nothing where it did not."""
    if edition.ahead is None:
        return []
    names = [name for name, other in apart.items() if other is output]
    return [taken(edition, one) for name in names for one in edition.ahead.several(name)]
