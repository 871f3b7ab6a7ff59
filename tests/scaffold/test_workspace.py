"""A new workspace: what is written, and that it checks clean and builds."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

import majlis
from majlis.checking import checked
from majlis.mkdocs_plugin import build_site
from majlis.problems import Problem
from majlis.review import read_plan
from majlis.scaffold import ScaffoldError, Setup, init_workspace, workspace_files

SETUP = Setup('Sidra: "Coffee" #1 @@uid_domain@@', "قهوة سدرة", "sidra.example", "Asia/Riyadh", ("ar", "en"), "SA")
ENGLISH = SETUP._replace(name_en="Sidra", languages=("en",), country=None)
REPOSITORY = Path(__file__).parents[2]


@pytest.mark.parametrize("setup", [SETUP, ENGLISH], ids=["both", "english"])
def test_it_checks_clean_and_builds(setup: Setup, tmp_path: Path) -> None:
    told: list[Problem] = []
    init_workspace(tmp_path / "team/new", setup)
    assert checked(read_plan(tmp_path / "team/new", {})).problems == []
    built = build_site(tmp_path / "team/new", site_dir=None, as_of=None, tell=told.append)
    assert told == []
    for lang in setup.languages:
        assert (built.site_dir / lang / "posts/welcome.html").is_file()
        assert (built.site_dir / lang / "about/index.html").is_file()
    assert (built.site_dir / ".gitignore").read_text("utf-8") == "*\n!.gitignore\n"


def test_what_is_written_is_told(tmp_path: Path) -> None:
    written = init_workspace(tmp_path, SETUP)
    there = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    assert there == {*written} == {
        "README.md", "requirements.txt", "mkdocs.yml", ".gitignore", "site/.gitignore", ".github/workflows/check.yml",
        "content/team.yml", "content/channels.yml", "content/posts/welcome.md", "content/policies/community-conduct.md",
        "content/pages/about.ar.md", "content/pages/about.en.md",
    }


def test_half_a_workspace_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced = iter(range(4))

    def soon_full(_: int) -> None:
        if next(synced) == 3:
            raise OSError(28, "No space left on device")

    (tmp_path / ".git/refs").mkdir(parents=True)
    monkeypatch.setattr(os, "fsync", soon_full)
    with pytest.raises(OSError, match="No space left on device"):
        init_workspace(tmp_path, SETUP)
    assert [path.name for path in tmp_path.rglob("*")] == [".git", "refs"]


def test_where_no_folder_can_be_made_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", refused)
    with pytest.raises(OSError, match="Read-only file system"):
        init_workspace(tmp_path / "plan", SETUP)


def test_files_that_came_meanwhile_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def another(_: int) -> None:
        (tmp_path / "content/channels.yml").write_text("theirs", "utf-8")

    monkeypatch.setattr(os, "fsync", another)
    with pytest.raises(FileExistsError):
        init_workspace(tmp_path, SETUP)
    assert [path.name for path in tmp_path.rglob("*")] == ["content", "channels.yml"]


def test_pages_are_written_in_the_teams_languages(tmp_path: Path) -> None:
    written = init_workspace(tmp_path, ENGLISH)
    assert [path for path in written if "about" in path] == ["content/pages/about.en.md"]
    assert "lang: en\n" in (tmp_path / "content/posts/welcome.md").read_text("utf-8")


def test_names_stand_in_the_settings_exactly(tmp_path: Path) -> None:
    init_workspace(tmp_path, SETUP)
    team = yaml.safe_load((tmp_path / "content/team.yml").read_text("utf-8"))
    assert {key: team[key] for key in SETUP._fields} == SETUP._asdict() | {"languages": ["ar", "en"]}
    assert yaml.safe_load((tmp_path / "mkdocs.yml").read_text("utf-8"))["site_name"] == "قهوة سدرة"
    assert (tmp_path / "README.md").read_text("utf-8").startswith(f"# {SETUP.name_en}\n")


def test_nothing_is_left_to_fill_in() -> None:
    for file in workspace_files(ENGLISH):
        assert "@@" not in file.text
        assert file.text.endswith("\n")
        assert not re.search(r"[ \t]$", file.text, re.MULTILINE)


def test_settings_are_explained_in_both_languages() -> None:
    for file in workspace_files(SETUP):
        if file.path in ("content/team.yml", "content/channels.yml"):
            comments = [line for line in file.text.splitlines() if line.startswith("#")]
            assert sum("\u0600" <= char <= "\u06ff" for char in "".join(comments)) > 40
            assert comments[0].isascii()


def test_the_workflow_may_only_read_and_uses_the_pins_of_this_repository(tmp_path: Path) -> None:
    init_workspace(tmp_path, SETUP)
    text = (tmp_path / ".github/workflows/check.yml").read_text("utf-8")
    flow = yaml.safe_load(text)
    assert flow["permissions"] == {"contents": "read"}
    checkout, python, *runs = flow["jobs"]["content"]["steps"]
    assert checkout["with"] == {"fetch-depth": 0, "persist-credentials": False}
    assert [run["run"] for run in runs] == ["python -m pip install -r requirements.txt", "majlis check --format github"]
    ours = (REPOSITORY / ".github/workflows/check.yml").read_text("utf-8")
    assert all(f"uses: {step['uses']} #" in ours for step in (checkout, python))
    assert f"majlis=={majlis.__version__}\n" in (tmp_path / "requirements.txt").read_text("utf-8")


def test_a_folder_that_is_not_empty_is_refused_and_stays(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    (tmp_path / ".git").mkdir()
    with pytest.raises(ScaffoldError) as refused:
        init_workspace(tmp_path, SETUP)
    assert refused.value.message.en == f"{tmp_path} is not empty: it holds notes.txt"
    assert refused.value.hint.ar == "اختر مجلدًا جديدًا أو فارغًا."
    assert sorted(path.name for path in tmp_path.iterdir()) == [".git", "notes.txt"]


def test_many_files_are_not_all_named_and_a_file_is_no_folder(tmp_path: Path) -> None:
    for name in "abcdefg":
        (tmp_path / name).write_text("", "utf-8")
    with pytest.raises(ScaffoldError, match=r"it holds a, b, c, d, e…$"):
        init_workspace(tmp_path, SETUP)
    with pytest.raises(ScaffoldError, match="is a file"):
        init_workspace(tmp_path / "a", SETUP)


def test_a_new_repository_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert init_workspace(tmp_path, SETUP)


def test_git_ignores_the_site_after_its_folder_was_deleted(tmp_path: Path) -> None:
    init_workspace(tmp_path, SETUP)
    shutil.rmtree(tmp_path / "site")
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    command = ["git", "-C", tmp_path, "check-ignore", "site/index.html", "site/ar/a.html", "site/.gitignore"]
    ignored = subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()
    assert ignored == ["site/index.html", "site/ar/a.html"]
