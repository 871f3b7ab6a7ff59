"""History from real repositories."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from majlis.history import Change, read_history


def git(root: Path, *arguments: str, at: int = 0) -> None:
    """Run git in *root* with a clock of *at* seconds and no settings of this machine."""
    env = {
        "GIT_AUTHOR_DATE": f"@{at} +0000", "GIT_COMMITTER_DATE": f"@{at} +0000", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null", "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(root),
    }
    identity = ["-c", "user.name=Huda", "-c", "user.email=huda@sidra.example"]
    subprocess.run(["git", *identity, *arguments], cwd=root, env=env, check=True, capture_output=True)


def commit(root: Path, at: int, **files: str) -> None:
    """Write *files* (`_` stands for `.`) and commit them at *at* seconds."""
    for name, text in files.items():
        (root / name.replace("_", ".")).write_text(text, "utf-8")
    git(root, "add", "-A", at=at)
    git(root, "commit", "-qm", "change", at=at)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    return tmp_path


def at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def test_a_file_has_the_times_of_its_first_and_last_commit(repository: Path) -> None:
    commit(repository, 1000, a_md="one", b_md="one")
    commit(repository, 2000, a_md="two")
    history = read_history(repository)
    assert history is not None
    assert history.changes == {"a.md": Change(at(1000), at(2000), 2), "b.md": Change(at(1000), at(1000), 1)}
    assert (history.committed, history.dirty, history.shallow) == (at(2000), False, False)


def test_a_file_that_was_moved_keeps_its_history(repository: Path) -> None:
    text = "---\ntitle: Iftar\n---\n" + "A line of the caption.\n" * 9
    commit(repository, 1000, a_md=text)
    commit(repository, 2000, a_md=text + "One more.\n")
    (repository / "a.md").rename(repository / "b.md")
    commit(repository, 3000)
    (repository / "b.md").rename(repository / "c.md")
    commit(repository, 4000, a_md="another file by the old name\n")
    history = read_history(repository)
    assert history is not None
    assert history.changes["c.md"] == Change(at(1000), at(4000), 4)
    assert history.changes["a.md"] == Change(at(4000), at(4000), 1)


def test_names_in_arabic_and_with_spaces_are_whole(repository: Path) -> None:
    (repository / "رمضان معنا.md").write_text("x", "utf-8")
    commit(repository, 1000)
    history = read_history(repository)
    assert history is not None
    assert list(history.changes) == ["رمضان معنا.md"]


def test_a_workspace_below_the_top_of_the_work_tree_has_paths_of_its_own(repository: Path) -> None:
    (repository / "plan").mkdir()
    (repository / "plan" / "a.md").write_text("x", "utf-8")
    commit(repository, 1000, other_md="x")
    history = read_history(repository / "plan")
    assert history is not None
    assert list(history.changes) == ["a.md"]


def test_an_edit_that_is_not_committed_makes_it_dirty(repository: Path) -> None:
    commit(repository, 1000, a_md="one")
    (repository / "a.md").write_text("two", "utf-8")
    history = read_history(repository)
    assert history is not None
    assert history.dirty


def test_a_shallow_clone_says_so(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    commit(repository, 1000, a_md="one")
    commit(repository, 2000, a_md="two")
    clone = tmp_path_factory.mktemp("clone") / "c"
    git(repository, "clone", "-q", "--depth", "1", repository.as_uri(), str(clone))
    history = read_history(clone)
    assert history is not None
    assert history.shallow


def test_without_a_repository_there_is_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert read_history(tmp_path) is None


def test_without_a_commit_there_is_no_history(repository: Path) -> None:
    assert read_history(repository) is None


def test_without_git_there_is_no_history(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(repository, 1000, a_md="one")
    monkeypatch.setenv("PATH", "")
    assert read_history(repository) is None
