"""Trees of Git as folders: nothing is checked out, nothing leaves the folder, links stay links."""

import subprocess
from pathlib import Path

import pytest

from majlis.diff import RevisionError, compare, sides_of
from majlis.diff.trees import write_tree

from .conftest import SETTINGS, Repo, git, made, post

P = "content/posts/opening.md"


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def tree_of(repo: Repo, *entries: tuple[str, str, str, str]) -> str:
    """A commit whose tree is made by hand: (mode, type, contents or object, name)."""
    listed = b""
    for mode, kind, content, name in entries:
        id = content if len(content) == 40 else _hashed(repo, content)
        listed += f"{mode} {kind} {id}\t{name}\0".encode()
    made = subprocess.run(["git", "-C", str(repo.root), "mktree", "-z", "--missing"], input=listed, check=True,
                          capture_output=True)
    return git(repo.root, "commit-tree", "-m", "odd", made.stdout.decode().strip(), at=1_800_000_000)


def _hashed(repo: Repo, content: str) -> str:
    done = subprocess.run(["git", "-C", str(repo.root), "hash-object", "-w", "--stdin"], input=content.encode(),
                          check=True, capture_output=True)
    return done.stdout.decode().strip()


def test_only_the_workspace_is_written(repo: Repo, out: Path) -> None:
    commit = repo.commit({P: "x", "generator/a.py": "x", "playbooks/b.md": "x", "partners/briefs/c.md": "x"})
    write_tree(repo.root, commit, out)
    assert files(out) == [P, "partners/briefs/c.md", "playbooks/b.md"]


def test_many_files_are_read_in_batches(repo: Repo, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("majlis.diff.trees._AT_ONCE", 3)
    names = [f"content/posts/{name}.md" for name in "abcde"]
    write_tree(repo.root, repo.commit({name: "x" * size for size, name in enumerate(names)}), out)
    assert [(out / name).stat().st_size for name in names] == [0, 1, 2, 3, 4]


def test_what_archives_leave_out_is_written_too(repo: Repo, out: Path) -> None:
    commit = repo.commit({P: "x", ".gitattributes": "content/posts export-ignore\n"})
    write_tree(repo.root, commit, out)
    assert files(out) == [P]


def test_a_name_in_arabic_and_one_with_a_line_break(repo: Repo, out: Path) -> None:
    names = ["content/posts/رمضان.md", "content/posts/a\nb.md"]
    write_tree(repo.root, repo.commit(dict.fromkeys(names, "x")), out)
    assert files(out) == sorted(names)


def test_a_link_stays_a_link(repo: Repo, out: Path) -> None:
    repo.commit({P: "x"})
    (repo.root / "content/posts/link.md").symlink_to("/etc/passwd")
    write_tree(repo.root, repo.commit({}), out)
    assert (out / "content/posts/link.md").readlink() == Path("/etc/passwd")


def test_nothing_is_written_through_a_link(repo: Repo, out: Path, tmp_path: Path) -> None:
    inner = git(repo.root, "rev-parse", f"{repo.commit({P: 'x'})}:content")
    commit = tree_of(repo, ("120000", "blob", str(tmp_path), "content"), ("040000", "tree", inner, "content"))
    with pytest.raises(OSError, match="content"):
        write_tree(repo.root, commit, out)
    assert not (tmp_path / "posts").exists()


@pytest.mark.parametrize("name", ["..", ".git"])
def test_a_path_that_leaves_the_folder_is_refused(repo: Repo, out: Path, name: str) -> None:
    inner = git(repo.root, "rev-parse", f"{repo.commit({P: 'x'})}:content")
    within = git(repo.root, "rev-parse", f"{tree_of(repo, ('040000', 'tree', inner, name))}^{{tree}}")
    with pytest.raises(RevisionError, match="none within a folder"):
        write_tree(repo.root, tree_of(repo, ("040000", "tree", within, "content")), out)
    assert files(out) == []


def test_submodules_are_left_out(repo: Repo, out: Path) -> None:
    commit = tree_of(repo, ("160000", "commit", repo.commit({P: "x"}), "content"))
    write_tree(repo.root, commit, out)
    assert files(out) == []


def test_an_object_that_is_not_there(repo: Repo, out: Path) -> None:
    commit = tree_of(repo, ("100644", "blob", "1" * 40, "content"))
    with pytest.raises(RevisionError):
        write_tree(repo.root, commit, out)


def test_a_workspace_in_a_folder_of_the_work_tree(tmp_path: Path) -> None:
    repo = made(tmp_path / "mono", "team/calendar")
    repo.commit({**SETTINGS, P: post()})
    (tmp_path / "mono/content/posts").mkdir(parents=True)
    (tmp_path / "mono" / P).write_text(post(title="Another team's"), "utf-8")
    repo.branch("change")
    repo.commit({P: post(title="Closing")})
    for head in ("change", None):
        diff = compare(repo.root, sides_of(repo.root, "main", head))
        assert [(change.what, change.old, change.new) for change in diff.changes] == [  # type: ignore[union-attr]
            ("retitled", "Opening", "Closing")]
