"""The help of small workspaces, page by page."""

from collections.abc import Callable
from datetime import datetime

import pytest

from majlis.edition import Edition, edition_for
from majlis.help import help_pages
from majlis.load import Loaded

Helped = Callable[..., dict[str, str]]
EditionOf = Callable[..., Edition]
_MADE: dict[str, dict[str, str]] = {}


@pytest.fixture
def edition_of(loaded: Callable[[dict[str, str]], Loaded]) -> EditionOf:
    """A function that makes an edition of files, as of 3 February 2027, 09:00."""

    def make(files: dict[str, str], audience: str = "team") -> Edition:
        workspace, _ = loaded(files)
        assert workspace
        return edition_for(audience, workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))

    return make


@pytest.fixture
def helped(edition_of: EditionOf) -> Helped:
    """A function that makes the help of files, as text by address."""

    def make(files: dict[str, str], audience: str = "team") -> dict[str, str]:
        key = repr((files, audience))
        if key not in _MADE:
            made = help_pages(edition_of(files, audience), {})
            _MADE[key] = {page.path: page.data.decode() for page in made}
        return _MADE[key]

    return make
