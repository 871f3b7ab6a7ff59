"""`majlis diff` as it is called: what it prints, and how it ends."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from majlis.cli import diff_json, main
from majlis.diff.changes import WHATS

from .conftest import SETTINGS, TEAM, Repo, post

P = "content/posts/opening.md"


def majlis(repo: Repo, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["diff", "--root", str(repo.root), "--as-of", "2027-02-03 09:00", *arguments])


@pytest.fixture
def moved(repo: Repo) -> Repo:
    """A post moves into the past, and is scheduled without approvals."""
    repo.commit({**SETTINGS, "content/team.yml": TEAM + "approvals: {low: {count: 1}}\n",
                 P: post(status="in_review", format="text", pillar="craft")})
    repo.branch("change")
    repo.commit({P: post(status="scheduled", format="text", pillar="craft", publish_at="2027-02-09 18:30")})
    return repo


def test_the_whole_comment(moved: Repo) -> None:
    done = majlis(moved, "main", "change")
    assert (done.exit_code, done.stderr) == (0, "")
    base = re.search(r"Compared with <code dir=\"ltr\">[0-9a-f]{9}</code>", done.stdout)
    assert base
    assert done.stdout.replace(base[0], "Compared with BASE") == """\
## Calendar diff

**Lacks its approvals: 1 · Moved: 1 · Status changed: 1 · Other new findings: 1**

Compared with BASE; as of &#8294;2027-02-03 09:00&#8297;.

### Lacks its approvals (1)

| What | Status |
| --- | --- |
| &#8294;Opening&#8297; | Scheduled |

### Moved (1)

| What | From | To |
| --- | --- | --- |
| &#8294;Opening&#8297; | Monday 8 February 2027, 18:30 (1 Ramadan 1448 AH) · &#8294;X&#8297; | \
Tuesday 9 February 2027, 18:30 (2 Ramadan 1448 AH) · &#8294;X&#8297; |

### Status changed (1)

| What | From | To |
| --- | --- | --- |
| &#8294;Opening&#8297; | In review | Scheduled |

### Other new findings (1)

| Where | Finding |
| --- | --- |
| <code dir="ltr">content/posts/opening.md:5</code> | &#8294;This post is &#39;scheduled&#39; with 0 of 1 approvals; \
still needed: anybody but its owner.&#8297; <code dir="ltr">approval-missing</code> |

### Whose calendars change

| What | Changed |
| --- | --- |
| Feeds | everything<br>channel: &#8294;X&#8297;<br>owner: &#8294;Salem&#8297;<br>language: &#8294;English&#8297;<br>\
kind: &#8294;Posts&#8297; |
| People | &#8294;Salem&#8297; |
"""


def test_nothing_changes(repo: Repo) -> None:
    repo.commit({**SETTINGS, P: post()})
    assert "Nothing changes in the calendar." in majlis(repo, "main").stdout
    assert "لا شيء يتغيّر في التقويم." in majlis(repo, "main", "--lang", "ar").stdout


def test_it_speaks_the_team_s_first_language(repo: Repo) -> None:
    repo.commit({**SETTINGS, "content/team.yml": TEAM.replace("[en, ar]", "[ar, en]"), P: post()})
    assert "ما يتغيّر في التقويم" in majlis(repo, "main").stdout


@pytest.mark.parametrize(("what", "code"), [("conflict", 0), ("past", 0), ("unapproved", 1), ("past, unapproved", 1)])
def test_what_it_fails_on(moved: Repo, what: str, code: int) -> None:
    assert majlis(moved, "main", "--fail-on", what).exit_code == code


def test_a_past_day_fails(moved: Repo) -> None:
    moved.write({P: post(status="in_review", publish_at="2027-02-01 18:30")})
    assert majlis(moved, "main", "--fail-on", "past").exit_code == 1


def test_how_it_is_called_wrongly(moved: Repo, tmp_path: Path) -> None:
    done = majlis(moved, "nowhere")
    assert (done.exit_code, done.stderr) == (
        2, "Git knows no commit 'nowhere' here. Write a branch, a tag or a commit that is there.\n")
    assert majlis(moved, "main", "--fail-on", "rain").exit_code == 2
    done = CliRunner().invoke(main, ["diff", "--root", str(tmp_path), "main"])
    assert (done.exit_code, done.stderr) == (
        3, "Git knows no repository here; majlis diff reads both sides from one.\n")


@pytest.mark.parametrize("form", ["markdown", "html", "json"])
def test_settings_that_can_not_be_used_are_told(moved: Repo, form: str) -> None:
    moved.write({"content/team.yml": "name_en: [\n"})
    done = majlis(moved, "main", "--format", form)
    assert (done.exit_code, done.stderr) == (1, "")
    assert "content/team.yml" in done.stdout


def test_as_json_every_key_is_documented(moved: Repo) -> None:
    moved.write({"content/team.yml": TEAM.replace("Maha", "Noor"), "content/posts/new.md": post(
        id="new", publish_at="2027-02-01 18:30", status="in_review", repeat="")})
    found = json.loads(majlis(moved, "main", "--format", "json").stdout)
    documented = set(re.findall(r"\w+", diff_json.__doc__ or ""))
    assert [key for key in keys_of(found) if key not in documented] == []
    assert [what for what in WHATS if what not in documented] == []
    assert found["past"][0] == {
        "kind": "post", "id": "new", "path": "content/posts/new.md", "at": "2027-02-01T18:30:00+03:00"}
    change = next(change for change in found["changes"] if change["what"] == "moved")
    assert change["after"]["moments"] == [{
        "at": "2027-02-09T18:30:00+03:00", "hijri": "1448-09-02", "channels": ["x"], "part": "", "name": ""}]


def keys_of(found: object) -> set[str]:
    """Every key in a JSON document."""
    if isinstance(found, dict):
        return set(found).union(*(keys_of(value) for value in found.values()))
    return set().union(*(keys_of(value) for value in found)) if isinstance(found, list) else set()


def test_as_html_it_needs_nothing_else(moved: Repo) -> None:
    moved.write({P: post(title="\"<script>alert(1)</script> @huda\"")})
    html = majlis(moved, "main", "--format", "html").stdout
    assert html.startswith('<!doctype html>\n<html lang="en" dir="ltr">')
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; @huda" in html
    assert not re.search(r"\b(?:src|href)=|url\(|@import", html)
    assert "default-src 'none'" in html


def test_the_work_tree_is_left_alone(moved: Repo) -> None:
    before = sorted((path.relative_to(moved.root).as_posix(), path.stat().st_mtime_ns)
                    for path in moved.root.rglob("*") if not path.is_dir())
    majlis(moved, "main", "change")
    majlis(moved, "main")
    after = sorted((path.relative_to(moved.root).as_posix(), path.stat().st_mtime_ns)
                   for path in moved.root.rglob("*") if not path.is_dir())
    assert before == after
