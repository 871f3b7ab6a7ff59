"""What stands on the site is known by what it was made from, and by nothing else."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from majlis.cache import Cache
from majlis.dates.watched import Watch, watched
from majlis.standing import SiteNotes, Standing

NOW = datetime(2027, 2, 3, 9, tzinfo=ZoneInfo("Asia/Riyadh"))
DIGEST = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"  # of b"x"


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept")


def notes(cache: Cache, site: str = "site", now: datetime = NOW, there: bool = True) -> SiteNotes:
    return SiteNotes(cache, site, Watch.at(now), lambda path, size, digest: there and (size, digest) == (1, DIGEST))


def noted(cache: Cache, watch: Watch | None = None) -> None:
    first = SiteNotes(cache, "site", watch or Watch.at(NOW), lambda *_: False)
    first.note("a.html", "key", b"x", 3, ("Feed", "تقويم"))
    first.keep()


def test_the_same_key_finds_the_file_and_what_was_said_of_it(cache: Cache) -> None:
    noted(cache)
    found = notes(cache).standing("a.html", "key")
    assert found
    assert (found.file, found.extent, found.name) == (Standing(1, DIGEST), 3, ("Feed", "تقويم"))


def test_a_digest_is_held_once(cache: Cache) -> None:
    noted(cache)
    found = [notes(cache).standing("a.html", "key") for _ in range(2)]
    assert found[0]
    assert found[1]
    assert found[0].file.digest is found[1].file.digest


@pytest.mark.parametrize(("path", "key"), [("a.html", "other"), ("b.html", "key")])
def test_another_key_or_path_finds_nothing(cache: Cache, path: str, key: str) -> None:
    noted(cache)
    assert notes(cache).standing(path, key) is None


def test_a_file_that_is_not_on_the_site_is_made(cache: Cache) -> None:
    noted(cache)
    assert notes(cache, there=False).standing("a.html", "key") is None
    assert notes(cache, site="another").standing("a.html", "key") is None


def test_what_stands_is_noted_for_the_next_build_and_what_is_gone_is_not(cache: Cache) -> None:
    noted(cache)
    second = notes(cache)
    second.standing("a.html", "key")
    second.keep()
    third = notes(cache)
    third.keep()
    assert notes(cache).standing("a.html", "key") is None


def test_notes_last_until_the_clock_comes_to_a_border(cache: Cache) -> None:
    watch = Watch.at(NOW)
    assert watched(NOW, watch) < NOW + timedelta(hours=1)
    noted(cache, watch)
    before, after = NOW + timedelta(minutes=59), NOW + timedelta(hours=1)
    assert notes(cache, now=after).standing("a.html", "key") is None
    assert notes(cache, now=before).standing("a.html", "key")


def test_what_stands_brings_its_borders_along(cache: Cache) -> None:
    watch = Watch.at(NOW)
    assert watched(NOW, watch) < NOW + timedelta(hours=1)
    noted(cache, watch)
    second = Watch.at(NOW)
    SiteNotes(cache, "site", second, lambda *_: True)
    assert not second.covers(NOW + timedelta(hours=1))


@pytest.mark.parametrize("damaged", [b"", b"{}", b"[1]", b"[[1, 2], {}]", b'[["x", "y"], {"a.html": 3}, {}]',
                                     b'[["x", "y"], {}, {"all": 3}]', b"\xff"])
def test_notes_that_we_did_not_write_count_as_none(cache: Cache, damaged: bytes) -> None:
    noted(cache)
    cache.put(notes(cache)._key, damaged)
    assert notes(cache).standing("a.html", "key") is None
