"""Changing the file of an entry: as it was loaded or not at all."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from majlis.cli.report import as_text
from majlis.load import load
from majlis.mend.changes import Put
from majlis.mend.changing import ByHandError, Prepared, change_entry, prepare_change, what_is_wrong, write_all
from majlis.problems import Problem

PATH = "content/posts/iftar.md"
TEXT = "---\ntitle: Iftar\nstatus: in_review\nowner: huda\nchannels: [x]\n---\nنص\n"
STATUS = Put(("status",), "approved")


@pytest.fixture
def change(workspace: Callable[[dict[str, str]], Path]) -> Callable[..., Problem | None]:
    """A function that loads a post, lets something happen to its folder, and sets its status."""

    def act(meanwhile: Callable[[Path], object] = lambda root: None, status: str = "in_review") -> Problem | None:
        root = workspace({PATH: TEXT.replace("in_review", status)})
        found = load(root).workspace
        assert found
        meanwhile(root)
        return change_entry(root, found, found.by_id["iftar"], [STATUS])

    return act


Change = Callable[..., Problem | None]


def test_the_file_is_written(change: Change, tmp_path: Path) -> None:
    assert change() is None
    assert (tmp_path / PATH).read_text("utf-8") == TEXT.replace("in_review", "approved")


def test_a_file_that_was_changed_since_is_left_alone(change: Change, tmp_path: Path) -> None:
    problem = change(lambda root: (root / PATH).write_text("another", "utf-8"))
    assert problem
    assert problem.code == "file-changed"
    assert (tmp_path / PATH).read_text("utf-8") == "another"


def test_a_file_that_is_gone(change: Change) -> None:
    problem = change(lambda root: (root / PATH).unlink())
    assert problem
    assert problem.code == "file-unreadable"


def test_a_disk_that_is_full(change: Change, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    problem = change()
    assert problem
    assert as_text([problem]).startswith(
        f"{PATH}:1:1: error file-unwritable This file could not be written: No space left on device.\n")
    assert (tmp_path / PATH).read_text("utf-8") == TEXT


def test_what_its_author_must_do(change: Change, tmp_path: Path) -> None:
    with pytest.raises(ByHandError):
        change(status="|\n  in_review")
    assert "in_review" in (tmp_path / PATH).read_text("utf-8")


@pytest.fixture
def prepared(workspace: Callable[[dict[str, str]], Path]) -> tuple[Path, list[Prepared]]:
    """Three posts whose status is to change."""
    root = workspace({f"content/posts/{name}.md": TEXT.replace("Iftar", name) for name in "abc"})
    found = load(root).workspace
    assert found
    files = [prepare_change(root, found, entry, [STATUS]) for entry in found.entries]
    return root, [file for file in files if isinstance(file, Prepared)]


def statuses(root: Path) -> list[str]:
    return [(root / f"content/posts/{name}.md").read_text("utf-8").split("\n")[2] for name in "abc"]


def test_several_files_are_written(prepared: tuple[Path, list[Prepared]]) -> None:
    root, files = prepared
    assert write_all(root, files) is None
    assert statuses(root) == ["status: approved"] * 3


def test_all_are_written_or_none(prepared: tuple[Path, list[Prepared]]) -> None:
    root, files = prepared
    (root / files[2].entry.path).write_text("---\ntitle: another\nstatus: now\n---\n", "utf-8")
    problem = write_all(root, files)
    assert problem
    assert (problem.code, problem.place.path) == ("file-changed", "content/posts/c.md")
    assert statuses(root) == ["status: in_review", "status: in_review", "status: now"]


def test_what_fails_in_the_middle_is_put_back(
    prepared: tuple[Path, list[Prepared]], monkeypatch: pytest.MonkeyPatch
) -> None:
    root, files = prepared
    replace, done = os.replace, list[str]()

    def failing(old: str, new: str) -> None:
        done.append(Path(new).name)
        if done == ["a.md", "b.md"]:
            raise OSError(28, "No space left on device")
        replace(old, new)

    monkeypatch.setattr(os, "replace", failing)
    problem = write_all(root, files)
    assert problem
    assert problem.code == "file-unwritable"
    assert done == ["a.md", "b.md", "a.md"]
    assert statuses(root) == ["status: in_review"] * 3
    assert sorted(path.name for path in (root / "content/posts").iterdir()) == ["a.md", "b.md", "c.md"]


def test_what_is_broken_off_is_put_back(
    prepared: tuple[Path, list[Prepared]], monkeypatch: pytest.MonkeyPatch
) -> None:
    root, files = prepared
    replace, done = os.replace, list[str]()

    def broken_off(old: str, new: str) -> None:
        done.append(new)
        if len(done) == 2:
            raise KeyboardInterrupt
        replace(old, new)

    monkeypatch.setattr(os, "replace", broken_off)
    with pytest.raises(KeyboardInterrupt):
        write_all(root, files)
    assert statuses(root) == ["status: in_review"] * 3


def test_why_a_change_can_not_be_kept(workspace: Callable[[dict[str, str]], Path]) -> None:
    root = workspace({PATH: TEXT})
    found = load(root).workspace
    assert found
    post = found.by_id["iftar"]
    wrong = what_is_wrong(root, found, post, [Put(("status",), "published"), Put(("link",), "nowhere")])
    assert {problem.code for problem in wrong} == {"missing-field", "url-form"}
    assert what_is_wrong(root, found, post, [STATUS]) == []
    (root / PATH).unlink()
    assert what_is_wrong(root, found, post, [STATUS]) == []
