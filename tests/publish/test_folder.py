"""The folder that `serve` shows: what did not change is not written, what is gone goes."""

from hashlib import sha256
from pathlib import Path

import pytest

from majlis.publish.folder import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "site")


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def test_a_file_is_there_after_it_was_put(shelf: Shelf, tmp_path: Path) -> None:
    shelf.write("ar/posts/a.html", b"one")
    assert (tmp_path / "site/ar/posts/a.html").read_bytes() == b"one"
    assert shelf.has("ar/posts/a.html", 3, digest(b"one"))
    assert not shelf.has("ar/posts/a.html", 3, digest(b"two"))
    assert not shelf.has("b.html", 3, digest(b"one"))


def test_the_same_bytes_are_not_written_again(shelf: Shelf, tmp_path: Path) -> None:
    shelf.write("a.html", b"one")
    (tmp_path / "site/a.html").write_bytes(b"untouched")
    shelf.write("a.html", b"one")
    assert (tmp_path / "site/a.html").read_bytes() == b"untouched"
    shelf.write("a.html", b"two")
    assert (tmp_path / "site/a.html").read_bytes() == b"two"


def test_a_round_takes_away_what_it_did_not_put(shelf: Shelf, tmp_path: Path) -> None:
    for name in ("kept", "written", "gone"):
        shelf.write(name, b"x")
    shelf.end_round()
    shelf.keep("kept", 1, digest(b"x"))
    shelf.write("written", b"x")
    shelf.end_round()
    assert sorted(file.name for file in (tmp_path / "site").iterdir()) == ["kept", "written"]
    assert not shelf.has("gone", 1, digest(b"x"))


def test_what_another_program_wrote_is_adopted(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "staging/about").mkdir(parents=True)
    (tmp_path / "staging/about/index.html").write_bytes(b"prose")
    shelf.adopt(tmp_path / "staging")
    assert (tmp_path / "site/about/index.html").read_bytes() == b"prose"
