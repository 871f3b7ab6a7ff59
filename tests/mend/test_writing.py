"""Writing over a file: the old one whole or the new one whole."""

import os
import stat
from pathlib import Path

import pytest

from majlis.mend.writing import write_fresh, write_over


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts/a.md").write_bytes(b"old")
    return tmp_path


def names(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "posts").iterdir())


def test_the_mode_stays(root: Path) -> None:
    (root / "posts/a.md").chmod(0o640)
    assert write_over(root, "posts/a.md", b"old", b"new")
    assert (root / "posts/a.md").read_bytes() == b"new"
    assert stat.S_IMODE((root / "posts/a.md").stat().st_mode) == 0o640
    assert names(root) == ["a.md"]


def test_only_what_was_read_is_written_over(root: Path) -> None:
    assert not write_over(root, "posts/a.md", b"other", b"new")
    assert (root / "posts/a.md").read_bytes() == b"old"


def test_never_through_a_link(root: Path) -> None:
    (root / "linked").symlink_to(root / "posts")
    (root / "posts/b.md").symlink_to("a.md")
    (root / "c.md").write_bytes(b"old")
    os.link(root / "c.md", root / "d.md")
    for path in ("linked/a.md", "posts/b.md", "d.md"):
        assert not write_over(root, path, b"old", b"new")
        assert (root / path).read_bytes() == b"old"


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
@pytest.mark.parametrize("error", [OSError(28, "full"), KeyboardInterrupt()], ids=["full", "interrupted"])
def test_nothing_is_half_written(
    root: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(type(error)):
        write_over(root, "posts/a.md", b"old", b"new")
    assert (root / "posts/a.md").read_bytes() == b"old"
    assert names(root) == ["a.md"]


def test_a_file_that_may_not_be_written_is_not_replaced(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(PermissionError):
        write_over(root, "posts/a.md", b"old", b"new")
    assert (root / "posts/a.md").read_bytes() == b"old"


def test_a_new_file_is_there_whole(root: Path) -> None:
    assert write_fresh(root, "holds/a.md", b"new")
    assert (root / "holds/a.md").read_bytes() == b"new"
    usual = root / "usual"
    usual.touch()
    assert (root / "holds/a.md").stat().st_mode == usual.stat().st_mode
    assert [path.name for path in (root / "holds").iterdir()] == ["a.md"]


def test_a_new_file_takes_no_place_of_another(root: Path) -> None:
    (root / "posts/gone.md").symlink_to("nowhere")
    (root / "linked").symlink_to(root / "posts")
    for path in ("posts/a.md", "posts/gone.md", "linked/b.md"):
        assert not write_fresh(root, path, b"new")
    assert (root / "posts/a.md").read_bytes() == b"old"
    assert names(root) == ["a.md", "gone.md"]


def test_a_new_file_where_files_have_one_name_only(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    assert write_fresh(root, "posts/b.md", b"new")
    assert not write_fresh(root, "posts/a.md", b"new")
    assert (root / "posts/a.md").read_bytes() == b"old"
    assert names(root) == ["a.md", "b.md"]


def test_a_new_file_on_a_full_disk(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_fresh(root, "posts/b.md", b"new")
    assert names(root) == ["a.md"]


def test_a_new_file_on_a_disk_that_can_only_be_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "open", refused)
    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(OSError, match=r"Read-only file system: '.*posts/b\.md'"):
        write_fresh(root, "posts/b.md", b"new")
