"""History from real repositories, made with a clock of seconds since 1970."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from majlis.history import Change, History, Version, log, read_history
from majlis.history.cache import load_ledger

Commit = Callable[[int, dict[str, str | None]], None]
A, B, C = "content/posts/a.md", "content/posts/b.md", "content/posts/c.md"
DAY = 86_400


def git(root: Path, *arguments: str, at: int = 0) -> str:
    """Run git in *root* with a clock of *at* seconds and no settings of this machine."""
    env = {
        "GIT_AUTHOR_DATE": f"@{at} +0000", "GIT_COMMITTER_DATE": f"@{at} +0000", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null", "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(root),
    }
    identity = ["-c", "user.name=Huda", "-c", "user.email=huda@sidra.example"]
    done = subprocess.run(["git", *identity, *arguments], cwd=root, env=env, check=True, capture_output=True)
    return done.stdout.decode().strip()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An empty repository."""
    (tmp_path / "r").mkdir()
    git(tmp_path / "r", "init", "-q", "-b", "main")
    return tmp_path / "r"


@pytest.fixture
def commit(root: Path) -> Commit:
    """A function that commits files at a time: their text by path, None to delete one."""

    def committed(at: int, files: dict[str, str | None]) -> None:
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                (root / path).unlink()
            else:
                (root / path).write_text(text, "utf-8")
        git(root, "add", "-A", at=at)
        git(root, "commit", "-qm", "change", "--allow-empty", at=at)

    return committed


def post(id: str, text: str = "x") -> str:
    return f"---\nid: {id}\ntitle: Iftar\n---\n{text}\n"


def moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def change(created: int, changed: int, times: int, ordinal: int) -> Change:
    return Change(moment(created), moment(changed), times, ordinal)


def known(root: Path) -> History:
    """The history of *root*, which has one; what was kept by the first look gives the same at the second."""
    found = read_history(root)
    assert found is not None
    assert read_history(root) == replace(found, rewritten=False)
    return found


def test_a_file_has_the_times_of_its_first_and_last_commit(root: Path, commit: Commit) -> None:
    commit(1000, {A: "one", B: "one"})
    commit(2000, {A: "two"})
    history = known(root)
    assert history.changes == {A: change(1000, 2000, 2, 2), B: change(1000, 1000, 1, 1)}
    assert (history.committed, history.dirty, history.shallow, history.rewritten) == (moment(2000), False, False, False)
    assert history.commit == git(root, "rev-parse", "HEAD")


def test_a_time_is_held_once(root: Path, commit: Commit) -> None:
    commit(1000, {A: "one", B: "one"})
    assert len({id(at) for change in known(root).changes.values() for at in change[:2]}) == 1


def test_what_is_no_content_counts_as_a_step_and_is_not_listed(root: Path, commit: Commit) -> None:
    commit(1000, {"README.md": "x"})
    commit(2000, {A: "x"})
    assert known(root).changes == {A: change(2000, 2000, 1, 2)}


def test_times_go_forward_where_clocks_do_not(root: Path, commit: Commit) -> None:
    commit(5000, {A: "one"})
    commit(1000, {A: "two"})
    commit(1000, {A: "three", B: "x"})
    assert known(root).changes == {A: change(5000, 5002, 3, 3), B: change(5002, 5002, 1, 3)}


def test_a_merge_is_one_step_at_the_time_of_the_merge(root: Path, commit: Commit) -> None:
    commit(1000, {A: "one"})
    git(root, "switch", "-qc", "topic")
    commit(2000, {A: "two"})
    commit(3000, {A: "three", B: "x"})
    git(root, "switch", "-q", "main")
    git(root, "merge", "-q", "--no-ff", "-m", "merge", "topic", at=9000)
    assert known(root).changes == {A: change(1000, 9000, 2, 2), B: change(9000, 9000, 1, 2)}


def test_a_file_that_was_renamed_keeps_its_beginning_by_its_id(root: Path, commit: Commit) -> None:
    commit(1000, {A: post("iftar")})
    commit(2000, {A: None, B: post("iftar", "another text altogether\n" * 20)})
    commit(3000, {B: None})
    commit(4000, {C: post("iftar", "and another"), A: post("other")})
    history = known(root)
    assert history.changes[C] == change(1000, 4000, 1, 4)
    assert history.changes[A] == change(4000, 4000, 1, 4)


def test_a_file_that_only_moved_did_not_change(root: Path, commit: Commit) -> None:
    commit(1000, {A: post("iftar")})
    commit(2000, {A: None, B: post("iftar")})
    commit(3000, {B: None, C: post("iftar")})
    assert known(root).changes[C] == change(1000, 1000, 1, 1)
    commit(4000, {C: post("iftar", "y")})
    assert known(root).changes[C] == change(1000, 4000, 2, 4)


def test_two_files_that_were_alike_are_not_one(root: Path, commit: Commit) -> None:
    commit(1000, {A: post("iftar")})
    commit(2000, {A: None, B: post("suhur")})
    assert known(root).changes[B] == change(2000, 2000, 1, 2)


def test_what_entries_held_is_kept_for_a_month(root: Path, commit: Commit) -> None:
    commit(1000, {A: post("a", "old"), B: post("b", "old")})
    commit(2000, {A: post("a", "new")})
    commit(3000 + 30 * DAY, {A: None, B: post("b", "new")})
    late = 3000 + 30 * DAY
    assert known(root).replaced == (
        Version(A, 3, moment(late), post("a", "new").encode()), Version(B, 3, moment(late), post("b", "old").encode()),
    )
    commit(late + 31 * DAY, {C: "x"})
    assert known(root).replaced == ()


def test_settings_and_holds_are_known_as_they_ever_were(root: Path, commit: Commit) -> None:
    commit(1000, {"content/team.yml": "a", "content/holds/h.md": "b", A: "x"})
    commit(2000, {"content/holds/h.md": None})
    commit(3000, {"content/team.yml": "c"})
    assert known(root).versions == (
        Version("content/holds/h.md", 1, moment(1000), b"b"), Version("content/team.yml", 1, moment(1000), b"a"),
        Version("content/holds/h.md", 2, moment(2000), None), Version("content/team.yml", 3, moment(3000), b"c"),
    )


def test_names_in_arabic_and_with_spaces_are_whole(root: Path, commit: Commit) -> None:
    commit(1000, {"content/posts/رمضان معنا.md": "x", "content/posts/\"q\"\n.md": "x"})
    assert set(known(root).changes) == {"content/posts/رمضان معنا.md", "content/posts/\"q\"\n.md"}


def test_a_workspace_below_the_top_of_the_work_tree_has_paths_of_its_own(root: Path, commit: Commit) -> None:
    commit(1000, {f"plan/{A}": post("a"), A: "x"})
    commit(2000, {f"plan/{A}": None, "content/team.yml": "x"})
    history = known(root / "plan")
    assert history.changes == {A: change(1000, 2000, 2, 2)}
    assert history.replaced == (Version(A, 2, moment(2000), post("a").encode()),)


def test_an_edit_that_is_not_committed_makes_it_dirty(root: Path, commit: Commit) -> None:
    commit(1000, {A: "one"})
    (root / A).write_text("two", "utf-8")
    assert known(root).dirty


def test_only_new_commits_are_looked_at(root: Path, commit: Commit, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(1000, {A: post("a")})
    known(root)
    commit(2000, {B: post("b"), A: None})
    seen: list[str | None] = []
    printed = log._printed
    monkeypatch.setattr(log, "_printed", lambda root, since: (seen.append(since), printed(root, since))[1])
    again = read_history(root)
    assert again
    assert seen == [git(root, "rev-parse", "HEAD^")]
    (root / ".git" / "majlis-ledger.json").unlink()
    assert read_history(root) == again


def test_where_nothing_was_committed_git_is_asked_for_no_steps(
    root: Path, commit: Commit, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(1000, {A: post("a")})
    first = known(root)
    written = (root / ".git/majlis-ledger.json").stat()
    monkeypatch.setattr("majlis.history.history.read_steps", lambda *asked: pytest.fail("there are none"))
    assert read_history(root) == first
    assert (root / ".git/majlis-ledger.json").stat() == written


@pytest.mark.parametrize("damaged", ["", "{", "[]", "null", '{"form": "another"}', '{"form": "majlis-ledger-2"}'])
def test_what_was_kept_may_be_damaged(root: Path, commit: Commit, damaged: str) -> None:
    commit(1000, {A: "x"})
    whole = known(root)
    (root / ".git" / "majlis-ledger.json").write_text(damaged)
    assert read_history(root) == whole


def test_a_ledger_with_one_other_bit_counts_as_none(root: Path, commit: Commit) -> None:
    commit(1000, {A: "x"})
    known(root)
    path = root / ".git/majlis-ledger.json"
    kept = path.read_bytes()
    assert load_ledger(path)
    for at in range(len(kept)):
        path.write_bytes(kept[:at] + bytes([kept[at] ^ 1]) + kept[at + 1:])
        assert load_ledger(path) is None, at


def test_a_disk_that_can_only_be_read_does_not_matter(
    root: Path, commit: Commit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object, **options: object) -> None:
        raise OSError(30, "Read-only file system")

    commit(1000, {A: "x"})
    monkeypatch.setattr(Path, "write_bytes", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    assert read_history(root)
    assert not (root / ".git" / "majlis-ledger.json").exists()


def test_a_rewritten_history_is_told_and_read_anew(root: Path, commit: Commit) -> None:
    commit(1000, {A: "one"})
    commit(2000, {A: "two"})
    known(root)
    git(root, "commit", "-q", "--amend", "-m", "other", at=2500)
    found = read_history(root)
    assert found
    assert found.rewritten
    assert found.changes == {A: change(1000, 2500, 2, 2)}
    assert not known(root).rewritten


def test_a_long_history_is_read_in_parts(root: Path, commit: Commit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_AT_ONCE", 2)
    for count in range(1, 6):
        commit(count * 1000, {A: str(count)})
        (root / ".git" / "majlis-ledger.json").unlink(missing_ok=True)
        assert known(root).changes == {A: change(1000, count * 1000, count, count)}


def test_a_shallow_clone_says_so_and_keeps_nothing(root: Path, commit: Commit, tmp_path: Path) -> None:
    commit(1000, {A: "one"})
    commit(2000, {A: "two"})
    git(root, "clone", "-q", "--depth", "1", root.as_uri(), str(tmp_path / "clone"))
    assert known(tmp_path / "clone").shallow
    assert not (tmp_path / "clone/.git/majlis-ledger.json").exists()
    git(tmp_path / "clone", "fetch", "-q", "--unshallow")
    assert known(tmp_path / "clone").changes == {A: change(1000, 2000, 2, 2)}


def test_what_is_kept_is_no_file_of_the_team(root: Path, commit: Commit) -> None:
    commit(1000, {A: "x"})
    known(root)
    assert git(root, "status", "--porcelain") == ""
    _, kept = (root / ".git/majlis-ledger.json").read_text().split("\n")
    assert json.loads(kept)["ordinal"] == 1


def test_without_a_repository_there_is_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert read_history(tmp_path) is None


def test_without_a_commit_there_is_no_history(root: Path) -> None:
    assert read_history(root) is None


def test_without_git_there_is_no_history(root: Path, commit: Commit, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(1000, {A: "x"})
    monkeypatch.setenv("PATH", "")
    assert read_history(root) is None


def test_the_commit_of_each_change_is_known(root: Path, commit: Commit) -> None:
    hashes = []
    for at, path in ((1000, A), (2000, B), (3000, A)):
        commit(at, {path: str(at)})
        hashes.append(git(root, "rev-parse", "HEAD"))
        found = known(root)
    assert found.commits == tuple(hashes)
    assert [found.commit_at(found.changes[path].ordinal) for path in (A, B)] == [hashes[2], hashes[1]]
    assert found.commit_at(99) == found.commit


def test_only_files_that_differ_are_edited(root: Path, commit: Commit) -> None:
    commit(1000, {f"below/{A}": "x", f"below/{B}": "x"})
    assert not known(root / "below").is_edited(A)
    (root / "below" / A).write_text("other", "utf-8")
    (root / "below/playbooks").mkdir()
    (root / "below/playbooks/new.md").write_text("new", "utf-8")
    found = known(root / "below")
    assert (found.dirty, found.edited) == (True, {A, "playbooks/"})
    assert [found.is_edited(path) for path in (A, B, "playbooks/new.md")] == [True, False, True]


@pytest.mark.parametrize("folder", ["below", "in two\nlines ", "far/below"])
def test_workspaces_in_one_repository_keep_their_own_ledgers(root: Path, commit: Commit, folder: str) -> None:
    commit(1000, {A: "x", f"{folder}/{B}": "x"})
    assert (set(known(root).changes), set(known(root / folder).changes)) == ({A}, {B})
    assert (set(known(root).changes), set(known(root / folder).changes)) == ({A}, {B})
    assert len([*(root / ".git").glob("majlis-ledger*.json")]) == 2
