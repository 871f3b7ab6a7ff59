"""What another process makes of a site, while this one makes the rest: `ahead` does it, here it is decided."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple, NoReturn

from majlis.ahead import Piece
from majlis.edition import Edition
from majlis.hands import ENOUGH
from majlis.outputs.again import taken
from majlis.outputs.artifact import Artifact, Output
from majlis.outputs.pages.entry import early_pages

MANY = 2_000
"""From so many pages of entries on another process helps even where nearly all of them stand on the site."""


class Apart(NamedTuple):
    """The outputs that another process makes, in its order: where it makes nothing else, and *before_pages* of entries.
    """

    alone: tuple[Output, ...]
    before_pages: tuple[Output, ...]


def is_large(edition: Edition) -> bool:
    """Whether another process helps however much of *edition* stands on the site."""
    return _pages(edition) >= MANY


def begin_early(edition: Edition, apart: Apart) -> None:
    """Let another process begin with a large *edition* before anything is checked; not where it is to make pages, which
    tell what was found.
    """
    if edition.ahead and not _is_new(edition):
        unchecked = replace(edition, problems=_NOT_YET, exempted=_NOT_YET)
        edition.ahead.begin(None, _pieces(unchecked, apart.alone))


@contextmanager
def shared(edition: Edition, apart: Apart) -> Iterator[None]:
    """Within the block another process makes outputs *apart*, and pages of entries if many are not on the site."""
    if edition.ahead and not edition.ahead.is_begun:
        if _is_new(edition):
            edition.ahead.begin(early_pages(edition), _pieces(edition, apart.before_pages))
        elif is_large(edition):
            edition.ahead.begin(None, _pieces(edition, apart.alone))
    try:
        yield
    finally:
        if edition.ahead:
            edition.ahead.close()


def brought(edition: Edition, output: Output) -> list[Artifact]:
    """What another process made of *output*; nothing where it did not."""
    return [taken(edition, one) for one in edition.ahead.several(output)] if edition.ahead else []


def _is_new(edition: Edition) -> bool:
    """Whether so many pages of entries are not on the site that another process is worth it."""
    return _pages(edition) - (edition.notes.known if edition.notes else 0) >= ENOUGH


def _pages(edition: Edition) -> int:
    """How many pages of entries there are."""
    return len(edition.workspace.entries) * len(edition.languages)


def _pieces(edition: Edition, outputs: tuple[Output, ...]) -> list[Piece]:
    return [Piece(output, partial(output, edition, _NOT_YET)) for output in outputs]


class _NotYet:
    """What nobody knows yet where it is asked for: who asks fails there, and so is made here, where it is known."""

    def _fail(self, *asked: object) -> NoReturn:
        raise LookupError("this is not known yet where another process makes it")

    __bool__ = __contains__ = __getattr__ = __getitem__ = __iter__ = __len__ = __repr__ = _fail


_NOT_YET: Any = _NotYet()
