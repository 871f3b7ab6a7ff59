"""A file that stands as it stood is not read to know what is in it; a changed one always is."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from majlis.cache import Cache
from majlis.load import load
from majlis.load.files import read_bytes
from majlis.pickles import written
from majlis.stamps import Digests, stamp_of

Write = Callable[[dict[str, str | bytes]], Path]
LATER = 4_000_000_000 * 10**9
POST = "---\ntitle: Iftar\nstatus: idea\nowner: huda\nchannels: [x]\n---\n"


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text("x", "utf-8")
    return tmp_path / "a.md"


@pytest.fixture
def long_after(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are as if they had lain there for long."""
    monkeypatch.setattr("majlis.stamps.time.time_ns", lambda: LATER)


def note(cache: Cache, file: Path) -> None:
    digests = Digests(cache, file.parent)
    digests.note("a.md", stamp_of(file.stat()), "12ab")
    digests.keep()


def known(cache: Cache, file: Path) -> str | None:
    return Digests(cache, file.parent).of("a.md", stamp_of(file.stat()))


@pytest.mark.usefixtures("long_after")
def test_a_file_that_stands_as_it_stood_is_known(cache: Cache, file: Path) -> None:
    note(cache, file)
    assert known(cache, file) == "12ab"


@pytest.mark.usefixtures("long_after")
def test_a_changed_file_is_not_known_though_its_size_and_time_are_the_same(cache: Cache, file: Path) -> None:
    note(cache, file)
    before = file.stat()
    file.write_text("y", "utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert known(cache, file) is None


@pytest.mark.usefixtures("long_after")
def test_nor_is_another_file_in_its_place(cache: Cache, file: Path) -> None:
    note(cache, file)
    file.with_name("b.md").write_text("x", "utf-8")
    file.with_name("b.md").replace(file)
    assert known(cache, file) is None


@pytest.mark.parametrize(("after", "digest"), [(10**9, None), (3 * 10**9, "12ab")])
def test_a_file_written_just_now_could_change_again_unseen(
    cache: Cache, file: Path, monkeypatch: pytest.MonkeyPatch, after: int, digest: str | None
) -> None:
    monkeypatch.setattr("majlis.stamps.time.time_ns", lambda: file.stat().st_ctime_ns + after)
    note(cache, file)
    assert known(cache, file) == digest


@pytest.mark.usefixtures("long_after")
def test_a_file_without_a_number_on_the_disk_is_never_known(cache: Cache, file: Path) -> None:
    digests, stamp = Digests(cache, file.parent), stamp_of(file.stat())._replace(number=0)
    digests.note("a.md", stamp, "12ab")
    digests.keep()
    assert Digests(cache, file.parent).of("a.md", stamp) is None


@pytest.mark.usefixtures("long_after")
def test_the_same_files_in_another_folder_are_others(cache: Cache, file: Path, tmp_path: Path) -> None:
    note(cache, file)
    assert Digests(cache, tmp_path / "elsewhere").of("a.md", stamp_of(file.stat())) is None


@pytest.mark.usefixtures("long_after")
@pytest.mark.parametrize("planted", [
    b"", b"nonsense", *map(written, ([], {"a.md": 3}, {"a.md": ()}, {"a.md": (1,)}, {"a.md": [1, 2, 3, 4, "12ab"]})),
])
def test_what_is_not_ours_is_known_of_nothing(cache: Cache, file: Path, planted: bytes) -> None:
    note(cache, file)
    cache.put(Digests(cache, file.parent)._key, planted)
    assert known(cache, file) is None


@pytest.mark.usefixtures("long_after")
def test_a_workspace_is_not_read_again(
    workspace: Write, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace({"content/posts/a.md": POST, "content/posts/b.md": POST})
    first = load(root, cache).workspace
    (root / "content/posts/b.md").write_text(POST.replace("Iftar", "Suhur"), "utf-8")
    read: list[str] = []

    def seen(root: Path, path: str) -> object:
        read.append(path)
        return read_bytes(root, path)

    monkeypatch.setattr(sys.modules["majlis.load.reading"], "read_bytes", seen)
    again = load(root, cache).workspace
    assert first
    assert again
    assert read == ["content/posts/b.md"]
    assert [entry.title for entry in again.entries] == ["Iftar", "Suhur"]
    assert again.entries[0] == first.entries[0]
