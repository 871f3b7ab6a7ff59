"""What was made before is used again, and nothing else ever is."""

import os
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from majlis.cache import Cache, _files_in, cache_in, ingredients, key_of


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept")


def test_what_was_put_is_found_under_its_key_alone(cache: Cache) -> None:
    cache.put(key_of(b"a"), b"made of a")
    assert cache.get(key_of(b"a")) == b"made of a"
    assert cache.get(key_of(b"b")) is None


def test_keys_tell_apart_where_parts_end() -> None:
    assert len({key_of(b"ab", b"c"), key_of(b"a", b"bc"), key_of(b"abc"), key_of(b"", b"abc")}) == 4


@pytest.mark.parametrize("damaged", [b"", b"x", b"x" * 80])
def test_a_damaged_file_counts_as_none(cache: Cache, tmp_path: Path, damaged: bytes) -> None:
    cache.put("key", b"data")
    (tmp_path / "kept/key").write_bytes(damaged)
    assert cache.get("key") is None
    cache.put("key", b"data")
    assert cache.get("key") == b"data"


def test_sweeping_drops_what_was_not_asked_for_the_longest(cache: Cache, tmp_path: Path) -> None:
    for at, key in enumerate(("old", "used", "new")):
        cache.put(key, b"x" * 68)
        os.utime(tmp_path / "kept" / key, (at, at))
    cache.get("used")
    cache.sweep(limit=200)
    assert [cache.get(key) is not None for key in ("old", "used", "new")] == [False, True, True]


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    nothing = cache_in(tmp_path)
    nothing.put("key", b"data")
    nothing.sweep()
    assert nothing.get("key") is None
    assert list(tmp_path.iterdir()) == []


def test_it_lies_in_git_s_own_folder(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    cache_in(tmp_path).put("key", b"data")
    assert (tmp_path / ".git/majlis-cache/key").is_file()
    assert [file.name for file in tmp_path.iterdir()] == [".git"]


def test_a_disk_that_refuses_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder would be")
    cache = Cache(tmp_path / "kept")
    cache.put("key", b"data")
    cache.sweep()
    assert cache.get("key") is None


def test_each_file_of_majlis_counts_but_for_hidden_and_compiled_ones(tmp_path: Path) -> None:
    for name in ("a.py", "theme/b.html", "theme/.hidden", ".git/c", "__pycache__/a.pyc", "theme/__pycache__/b.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert sorted(_files_in(str(tmp_path))) == ["a.py", "theme/__pycache__/b.html", "theme/b.html"]


def test_a_library_under_another_name_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("majlis.cache._MAKERS", ("mkdocs", "there-is-no-such-library"))
    ingredients.cache_clear()
    assert len(ingredients()) == 32
    ingredients.cache_clear()


def test_another_release_of_a_library_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    def counted(text: str | None, number: str) -> bytes:
        monkeypatch.setattr("majlis.cache.distribution", lambda name: SimpleNamespace(read_text=lambda file: text))
        monkeypatch.setattr("majlis.cache.version", lambda name: number)
        ingredients.cache_clear()
        return ingredients()

    found = [counted("Version: 1", "1"), counted("Version: 2", "2"), counted(None, "1"), counted(None, "2")]
    ingredients.cache_clear()
    assert len(set(found)) == 4


def test_without_a_folder_bytes_are_held_by_who_asks_for_that() -> None:
    held: dict[str, Any] = {}
    Cache(None, held).put("a", b"1")
    Cache(None).put("a", b"2")
    assert Cache(None, held).get("a") == b"1"
    assert Cache(None).get("a") is None
    assert Cache(None, held).keeps
    assert not Cache(None).keeps
