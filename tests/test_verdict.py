"""What a check said holds as long as nothing that it read changes."""

import os
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from majlis.cache import Cache
from majlis.problems import Place, Problem, Severity
from majlis.verdict import Verdict, verdict
from majlis.words import Words

PROBLEM = Problem(
    Place("content/a.md", 3, 7), "alt-missing", Severity.WARNING, Words("{a}", "{a}"), None, (("a", "b"),))
FOUND = Verdict((PROBLEM,))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("content/team.yml", "content/posts/a.md", "content/media/a.png", "playbooks/b.md", "mkdocs.yml"):
        (tmp_path / "w" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "w" / name).write_text("x", "utf-8")
    return tmp_path / "w"


@pytest.fixture
def ask(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., bool]:
    """Whether a check is made anew; *found* is what it finds. Files are as if they had lain there for long."""
    monkeypatch.setattr("majlis.verdict.time.time_ns", lambda: 4_000_000_000 * 10**9)

    def asked(found: Verdict = FOUND, as_of: datetime | None = None, **environ: str) -> bool:
        made = []

        def check() -> Verdict:
            made.append(found)
            return found

        assert verdict(root, environ, as_of, Cache(tmp_path / "kept"), check) == (PROBLEM,)
        return bool(made)

    return asked


def test_the_same_files_are_checked_once(ask: Callable[..., bool]) -> None:
    assert (ask(), ask(), ask()) == (True, False, False)


@pytest.mark.parametrize("name", ["content/team.yml", "content/posts/a.md", "content/media/a.png", "playbooks/b.md",
                                  "mkdocs.yml"])
def test_a_changed_file_is_checked(ask: Callable[..., bool], root: Path, name: str) -> None:
    ask()
    (root / name).write_text("y", "utf-8")
    assert (ask(), ask()) == (True, False)


def test_a_time_set_back_hides_no_change(ask: Callable[..., bool], root: Path) -> None:
    ask()
    before = (root / "content/posts/a.md").stat()
    (root / "content/posts/a.md").write_text("y", "utf-8")
    os.utime(root / "content/posts/a.md", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert ask()


@pytest.mark.parametrize("change", [
    lambda root: (root / "content/posts/new.md").write_text("", "utf-8"),
    lambda root: (root / "content/posts/a.md").unlink(),
    lambda root: (root / "content/posts/a.md").rename(root / "content/posts/b.md"),
    lambda root: (root / "content/posts/link.md").symlink_to(root / "content/posts/a.md"),
    lambda root: (root / "content/posts/a.md").chmod(0o600),
])
def test_so_is_any_other_change(ask: Callable[..., bool], root: Path, change: Callable[[Path], object]) -> None:
    ask()
    change(root)
    assert ask()


def test_what_a_check_does_not_read_does_not_matter(ask: Callable[..., bool], root: Path) -> None:
    ask()
    (root / "notes.txt").write_text("", "utf-8")
    (root / "site").mkdir()
    assert not ask()


def test_another_clock_is_another_check(ask: Callable[..., bool]) -> None:
    ask()
    assert ask(as_of=datetime(2027, 2, 4, 9))
    assert ask(SOURCE_DATE_EPOCH="1")


def test_a_commit_is_another_check(ask: Callable[..., bool], root: Path) -> None:
    ask()
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    subprocess.run(["git", "-C", str(root), "-c", "user.name=H", "-c", "user.email=h@x.example", "commit", "-q",
                    "--allow-empty", "-m", "x"], check=True)
    assert ask()


def test_it_holds_until_the_clock_comes_to_a_border(ask: Callable[..., bool]) -> None:
    now = datetime.now(UTC)
    ask(Verdict((PROBLEM,), now - timedelta(hours=1), now + timedelta(hours=1)))
    assert not ask()
    assert ask(Verdict((PROBLEM,), now - timedelta(hours=2), now - timedelta(hours=1)), as_of=datetime(2027, 2, 5))
    assert ask(as_of=datetime(2027, 2, 5))


def test_a_file_written_just_now_could_change_again_unseen(
    ask: Callable[..., bool], monkeypatch: pytest.MonkeyPatch, root: Path
) -> None:
    newest = max(path.stat().st_ctime_ns for path in root.rglob("*"))
    monkeypatch.setattr("majlis.verdict.time.time_ns", lambda: newest + 10**9)
    assert (ask(), ask()) == (True, True)
