"""A copy of this repository without its example: only what Git holds is taken out."""

import os
import subprocess
from pathlib import Path

import pytest

from majlis.checking import checked
from majlis.review import read_plan
from majlis.scaffold import ScaffoldError, Setup, carry_out, plan_reset
from majlis.scaffold.workspace import content_files

SETUP = Setup("Team", "الفريق", "team.example", "Africa/Cairo", ("en", "ar"), "EG")
EXAMPLE = {
    "content/team.yml": "name_en: Sidra\n", "content/channels.yml": "channels: []\n",
    "mkdocs.yml": "site_name: Sidra\n",
    "content/posts/رمضان معنا.md": "---\ntitle: A\n---\n", "content/media/a.png": "x",
    "content/pages/about.en.md": "# A\n",
    "content/keydates/2027.yml": "x: 1\n", "playbooks/crisis.md": "# C\n", "partners/briefs/noura.md": "# N\n",
    "generator/majlis/__init__.py": "", "tests/test_a.py": "", "README.md": "# Majlis\n", "site/.gitignore": "*\n",
    ".gitignore": ".DS_Store\n",
}


def git(root: Path, *arguments: str) -> None:
    """Run git in *root* without the settings of this machine."""
    env = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "PATH": os.environ["PATH"], "HOME": str(root)}
    identity = ["-c", "user.name=Huda", "-c", "user.email=huda@sidra.example"]
    subprocess.run(["git", *identity, *arguments], cwd=root, env=env, check=True, capture_output=True)


def files(root: Path) -> dict[str, str]:
    """The files below *root*, without Git's own."""
    return {str(path.relative_to(root)): path.read_text("utf-8") for path in sorted(root.rglob("*"))
            if path.is_file() and ".git" not in path.relative_to(root).parts}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for path, text in EXAMPLE.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "copy")
    return tmp_path


def test_the_plan_says_what_goes_and_changes_nothing(copy: Path) -> None:
    plan = plan_reset(copy, SETUP)
    assert plan.remove == (
        "content/channels.yml", "content/keydates/2027.yml", "content/media/a.png", "content/pages/about.en.md",
        "content/posts/رمضان معنا.md", "content/team.yml", "partners/briefs/noura.md", "playbooks/crisis.md",
    )
    assert [file.path for file in plan.write] == [
        "content/team.yml", "content/channels.yml", "mkdocs.yml", "content/posts/welcome.md",
        "content/policies/community-conduct.md", "content/pages/about.en.md", "content/pages/about.ar.md",
    ]
    assert files(copy) == EXAMPLE


def test_the_example_goes_and_the_tool_stays(copy: Path) -> None:
    carry_out(copy, plan_reset(copy, SETUP))
    example = ("content/", "playbooks/", "partners/")
    kept = {path: text for path, text in EXAMPLE.items() if not path.startswith(example)}
    assert files(copy) == kept | {file.path: file.text for file in content_files(SETUP)}
    assert not (copy / "playbooks").exists()
    assert not (copy / "content/media").exists()
    assert checked(read_plan(copy, {})).problems == []


def test_ignored_files_stay(copy: Path) -> None:
    (copy / "playbooks/.DS_Store").write_text("x", "utf-8")
    carry_out(copy, plan_reset(copy, SETUP))
    assert [path.name for path in (copy / "playbooks").iterdir()] == [".DS_Store"]


@pytest.mark.parametrize(("path", "text"), [
    ("content/team.yml", "name_en: Mine\n"), ("playbooks/new.md", "# New\n"), ("mkdocs.yml", "site_name: Mine\n"),
    ("content/posts/رمضان معنا.md", "---\ntitle: B\n---\n"),
])
def test_changes_that_git_does_not_hold_stop_it(path: str, text: str, copy: Path) -> None:
    (copy / path).write_text(text, "utf-8")
    with pytest.raises(ScaffoldError) as refused:
        plan_reset(copy, SETUP)
    assert refused.value.message.en == f"Git shows changes that are not committed: {path}"
    git(copy, "add", "-A")
    with pytest.raises(ScaffoldError):
        plan_reset(copy, SETUP)
    git(copy, "commit", "-qm", "mine")
    assert plan_reset(copy, SETUP).remove


def test_changes_elsewhere_do_not(copy: Path) -> None:
    (copy / "README.md").write_text("# Ours\n", "utf-8")
    (copy / "new.txt").write_text("x", "utf-8")
    assert plan_reset(copy, SETUP).remove


def test_without_git_nothing_is_removed(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (copy / ".git").rename(copy.parent / "elsewhere.git")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(copy.parent))
    with pytest.raises(ScaffoldError, match="Git does not know this folder"):
        plan_reset(copy, SETUP)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ScaffoldError, match="Git does not know this folder"):
        plan_reset(copy, SETUP)


def test_another_workspace_is_not_touched(tmp_path: Path) -> None:
    with pytest.raises(ScaffoldError, match="no copy of Majlis' own repository"):
        plan_reset(tmp_path, SETUP)


def test_a_linked_folder_is_not_touched(copy: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (copy / "playbooks").rename(outside / "playbooks")
    (copy / "playbooks").symlink_to(outside / "playbooks")
    with pytest.raises(ScaffoldError, match="playbooks is a link to another place"):
        plan_reset(copy, SETUP)
    assert (outside / "playbooks/crisis.md").is_file()
