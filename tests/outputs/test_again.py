"""What stands on the site is not made again, alone or together with others."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from majlis.cache import Cache
from majlis.dates.watched import Watch
from majlis.edition import Edition
from majlis.outputs.again import again, all_again
from majlis.outputs.artifact import Artifact
from majlis.standing import SiteNotes, standing
from majlis.workspace import Workspace

NOW = datetime(2027, 2, 3, 9, tzinfo=ZoneInfo("Asia/Riyadh"))
PATHS = ("a.html", "b.html")


class Site:
    """A site of which one build after the other makes two pages together."""

    def __init__(self, cache: Cache) -> None:
        self._cache, self.there = cache, set(PATHS)

    def built(self, key: bytes, own: bytes = b"own") -> tuple[list[str], list[str]]:
        """The paths of the two, made from *key* and each from its *own*; which of them were made."""
        notes = SiteNotes(self._cache, "site", Watch.at(NOW), lambda path, size, digest: path in self.there)
        space = Workspace(team=None, channels=None, entries=())  # type: ignore[arg-type]  # nobody asks
        edition, made = Edition(space, NOW, notes=notes), list[str]()

        def page(path: str) -> Artifact:
            made.append(path)
            return Artifact(path, b"x", 3)

        def pages() -> Iterator[Artifact]:
            for path in PATHS:
                yield again(edition, path, (own,), partial(page, path))

        found = list(all_again(edition, "both", (key,), pages))
        assert all(one.extent == 3 and (one.path in made) != (one.stands == standing(b"x")) for one in found)
        notes.keep()
        return [one.path for one in found], made


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(Cache(tmp_path / "kept"))


def test_without_notes_all_is_made() -> None:
    space = Workspace(team=None, channels=None, entries=())  # type: ignore[arg-type]  # nobody asks
    page = Artifact("a.html", b"x")
    assert list(all_again(Edition(space, NOW), "both", (b"key",), lambda: [page])) == [page]


def test_what_was_made_together_stands_as_long_as_all_that_it_is_made_from(site: Site) -> None:
    assert site.built(b"key") == ([*PATHS], [*PATHS])
    assert site.built(b"key", b"not asked for") == ([*PATHS], [])
    assert site.built(b"key", b"nor in the build after that") == ([*PATHS], [])


def test_of_what_changed_the_files_that_are_the_same_stand(site: Site) -> None:
    site.built(b"key")
    assert site.built(b"other") == ([*PATHS], []), "each is as it was by its own"
    assert site.built(b"third", b"new") == ([*PATHS], [*PATHS])


def test_a_file_that_is_gone_is_made(site: Site) -> None:
    site.built(b"key")
    site.there = {"a.html"}
    assert site.built(b"key") == ([*PATHS], ["b.html"])
