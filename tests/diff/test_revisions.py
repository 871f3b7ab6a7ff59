"""What `majlis diff BASE [HEAD]` compares, and by which clock."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from majlis.diff import Diff, GitMissingError, RevisionError, Unreadable, compare, sides_of

from .conftest import SETTINGS, TEAM, Repo, git, lines, post

P, Q = "content/posts/opening.md", "content/posts/other.md"


def test_branches_are_compared_from_where_they_parted(repo: Repo) -> None:
    parted = repo.commit(SETTINGS)
    repo.branch("change")
    head = repo.commit({P: post()}, at=1_800_000_060)
    git(repo.root, "checkout", "-q", "main")
    main = repo.commit({Q: post(id="other")})
    assert sides_of(repo.root, "main", "change") == (parted, head, datetime.fromtimestamp(1_800_000_060, UTC), True)
    assert sides_of(repo.root, "main", "change", exact=True)[::3] == (main, False)
    told = [compare(repo.root, sides_of(repo.root, "main", "change", exact)) for exact in (False, True)]
    whats = [[change.what for change in diff.changes] for diff in told if isinstance(diff, Diff)]
    assert whats == [["added"], ["added", "deleted"]]


def test_without_a_head_it_is_the_work_tree_as_it_stands(repo: Repo) -> None:
    repo.commit({**SETTINGS, Q: post(id="other")})
    repo.branch("change")
    repo.commit({P: post()})
    repo.write({P: post(title="Not committed"), Q: None})
    sides = sides_of(repo.root, "main")
    diff = compare(repo.root, sides)
    assert isinstance(diff, Diff)
    assert sides.head is None
    assert [(change.what, change.entry.title) for change in diff.changes] == [
        ("added", "Not committed"), ("deleted", "Opening")]


@pytest.mark.parametrize("name", ["nowhere", "--output=x", "", "main:content"])
def test_a_revision_that_is_not_there(repo: Repo, name: str) -> None:
    repo.commit(SETTINGS)
    with pytest.raises(RevisionError, match="Git knows no commit"):
        sides_of(repo.root, name)


def test_a_revision_that_a_shallow_clone_lacks(repo: Repo, tmp_path_factory: pytest.TempPathFactory) -> None:
    repo.commit(SETTINGS)
    repo.commit({P: post()})
    shallow = tmp_path_factory.mktemp("shallow") / "copy"
    git(repo.root, "clone", "-q", "--depth", "1", f"file://{repo.root}", str(shallow))
    with pytest.raises(RevisionError, match=r"that is there, or fetch the whole history \(git fetch --unshallow\)\."):
        sides_of(shallow, "HEAD~1")


def test_branches_without_a_commit_in_common(repo: Repo) -> None:
    repo.commit(SETTINGS)
    git(repo.root, "checkout", "-q", "--orphan", "change")
    repo.commit({P: post()})
    with pytest.raises(RevisionError, match="'main' and 'change' have no commit in common here"):
        sides_of(repo.root, "main", "change")
    assert not sides_of(repo.root, "main", "change", exact=True).merge_base


def test_no_repository(tmp_path: Path) -> None:
    with pytest.raises(GitMissingError, match="no repository here"):
        sides_of(tmp_path, "main")


def test_no_git(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(GitMissingError, match="no Git on this machine"):
        sides_of(repo.root, "main")


def test_the_clock_is_the_commit_s_then_the_team_s_then_the_one_asked_for(repo: Repo) -> None:
    repo.commit(SETTINGS)
    repo.branch("change")
    repo.commit({P: post()}, at=1_801_000_000)

    def now(as_of: datetime | None = None) -> str:
        diff = compare(repo.root, sides_of(repo.root, "main", "change"), as_of)
        assert isinstance(diff, Diff)
        return f"{diff.plan.now:%Y-%m-%d %H:%M %Z}"

    assert now() == "2027-01-27 00:46 +03"
    repo.commit({"content/team.yml": f"{TEAM}as_of: 2027-02-03 09:00\n"})
    assert now() == "2027-02-03 09:00 +03"
    assert now(datetime(2027, 2, 5)) == "2027-02-05 00:00 +03"


def test_a_base_without_settings_is_read_with_those_of_head(repo: Repo) -> None:
    repo.commit({P: post(), "content/channels.yml": SETTINGS["content/channels.yml"]})
    repo.branch("change")
    repo.commit({"content/team.yml": TEAM})
    diff = compare(repo.root, sides_of(repo.root, "main", "change"))
    assert isinstance(diff, Diff)
    assert (diff.borrowed, lines(diff)) == (True, [])


def test_the_first_commit_of_a_calendar_adds_everything(repo: Repo) -> None:
    repo.commit({"README.md": "x"})
    repo.branch("change")
    repo.commit({**SETTINGS, P: post()})
    diff = compare(repo.root, sides_of(repo.root, "main", "change"))
    assert isinstance(diff, Diff)
    assert [change.what for change in diff.changes] == ["added"]


def test_settings_of_head_that_can_not_be_used(repo: Repo) -> None:
    repo.commit(SETTINGS)
    repo.branch("change")
    repo.commit({"content/team.yml": "name_en: [\n"})
    found = compare(repo.root, sides_of(repo.root, "main", "change"))
    assert isinstance(found, Unreadable)
    assert {problem.place.path for problem in found.problems} == {"content/team.yml"}


def test_a_base_whose_content_is_a_link_is_not_written_to(repo: Repo, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (repo.root / "content").symlink_to(tmp_path / "elsewhere")
    repo.commit({})
    repo.branch("change")
    (repo.root / "content").unlink()
    repo.commit(SETTINGS)
    assert isinstance(compare(repo.root, sides_of(repo.root, "main", "change")), Unreadable)
    assert list((tmp_path / "elsewhere").iterdir()) == []
