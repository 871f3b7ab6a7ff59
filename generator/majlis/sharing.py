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


@contextmanager
def shared(edition: Edition, apart: Mapping[str, Output]) -> Iterator[None]:
    """Within the block another process makes the outputs *apart*, and pages of entries if many are not on the site.

    What it makes asks for nothing that is made before it.
    """
    known = edition.notes.known if edition.notes else 0
    pages = len(edition.workspace.entries) * len(edition.languages)
    new = pages - known >= ENOUGH
    if edition.ahead and (new or pages >= MANY):
        waited_for = [Piece(name, partial(output, edition, {})) for name, output in apart.items()]
        edition.ahead.begin(early_pages(edition) if new else [], waited_for)
    try:
        yield
    finally:
        if edition.ahead:
            edition.ahead.close()


def brought(edition: Edition, apart: Mapping[str, Output], output: Output) -> list[Artifact]:
    """What another process made of *output*; nothing where it did not."""
    if edition.ahead is None:
        return []
    names = [name for name, other in apart.items() if other is output]
    return [taken(edition, one) for name in names for one in edition.ahead.several(name)]
