"""The workflows: what they may do, and that the comment takes nothing from a stranger but text."""

import io
import json
import os
import re
import shutil
import stat
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from majlis.cli.diff_markdown import markdown
from majlis.cli.diff_page import Page, Table, code, value

FOLDER = Path(__file__).parents[2] / ".github/workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
COMMENT = FOLDER / "comment.yml"
BASH = shutil.which("bash")


def read(path: Path) -> dict[Any, Any]:
    """A workflow; `on` is True for YAML."""
    found = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


def triggers(path: Path) -> set[str]:
    on = read(path)[True]
    return {on} if isinstance(on, str) else set(on)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
class TestEveryWorkflow:
    def test_nothing_of_a_stranger_runs_with_rights(self, path: Path) -> None:
        assert "pull_request_target" not in triggers(path)
        rights = [read(path)["permissions"], *(job.get("permissions", {}) for job in read(path)["jobs"].values())]
        writes = {name for one in rights for name, right in one.items() if right not in ("read", "none")}
        if writes or "workflow_run" in triggers(path):
            assert (writes, [step for step in steps(path) if "uses" in step]) == ({"pull-requests"}, [])
            assert not re.search(r"\bgit\b|\bpip\b|\bnpm\b|checkout", "".join(step["run"] for step in steps(path)))
        else:
            assert "secrets." not in path.read_text("utf-8")

    def test_actions_are_pinned_by_their_commit(self, path: Path) -> None:
        used = re.findall(r"uses: (.*)", path.read_text("utf-8"))
        assert [line for line in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []
        assert len(used) == sum("uses" in step for step in steps(path))

    def test_no_credentials_are_left_behind(self, path: Path) -> None:
        checkouts = [step for step in steps(path) if step.get("uses", "").startswith("actions/checkout@")]
        assert all(step["with"]["persist-credentials"] is False for step in checkouts)

    def test_scripts_hold_no_expressions(self, path: Path) -> None:
        assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []

    def test_every_job_ends_some_time(self, path: Path) -> None:
        assert all(job["timeout-minutes"] <= 30 for job in read(path)["jobs"].values())


def test_the_first_stage_may_only_read() -> None:
    path = FOLDER / "calendar-diff.yml"
    assert (triggers(path), read(path)["permissions"]) == ({"pull_request"}, {"contents": "read"})
    assert read(COMMENT)[True]["workflow_run"]["workflows"] == [read(path)["name"]]


GH = """\
#!/usr/bin/env python3
import os, pathlib, sys
here = pathlib.Path(os.environ["FAKE"])
arguments = sys.argv[1:]
address = next(one for one in arguments if one.startswith("repos/"))
with (here / "calls").open("a") as calls:
    calls.write(" ".join(arguments) + "\\n")
if "--input" in arguments:
    (here / "posted").write_text(pathlib.Path(arguments[arguments.index("--input") + 1]).read_text())
elif address.endswith("/zip"):
    sys.stdout.buffer.write((here / "zip").read_bytes())
else:
    name = "pulls" if address.endswith("/pulls") else "artifacts" if "/artifacts" in address else "comments"
    sys.stdout.write((here / f"{name}.json").read_text())
"""
PULLS = [{"number": 7, "head": {"sha": "b" * 40}}, {"number": 8, "head": {"sha": "a" * 40}}]
ARTIFACTS = {"artifacts": [{"id": 5, "name": "majlis-diff", "size_in_bytes": 900}]}


def posted(tmp_path: Path, text: str, comments: object = (), pulls: object = PULLS, artifacts: object = ARTIFACTS,
           member: str = "majlis-diff.md") -> tuple[str, str]:
    """What the second stage does with an artifact that holds *text*: its last call, and the comment."""
    fake = tmp_path / "fake"
    fake.mkdir()
    (fake / "gh").write_text(GH)
    (fake / "gh").chmod(stat.S_IRWXU)
    for name, found in (("pulls", pulls), ("artifacts", artifacts), ("comments", list(comments))):  # type: ignore[call-overload]
        (fake / f"{name}.json").write_text(json.dumps(found))
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, text)
    (fake / "zip").write_bytes(data.getvalue())
    step = steps(COMMENT)[0]
    env = {"REPOSITORY": "sidra/community", "RUN": "3", "OWNER": "fork", "BRANCH": "$(touch bad)", "COMMIT": "a" * 40,
           "GH_TOKEN": "x", "MARKER": step["env"]["MARKER"], "FAKE": str(fake),
           "PATH": f"{fake}:{os.environ['PATH']}", "TMPDIR": str(tmp_path)}
    assert set(step["env"]) <= set(env)
    subprocess.run([BASH or "bash", "-c", step["run"]], env=env, check=True, capture_output=True)
    assert not [*Path.cwd().glob("bad"), *tmp_path.rglob("bad")]
    calls = (fake / "calls").read_text().splitlines()
    comment = fake / "posted"
    return calls[-1], json.loads(comment.read_text())["body"] if comment.exists() else ""


@pytest.mark.skipif(not (BASH and shutil.which("jq") and shutil.which("unzip")), reason="needs bash, jq and unzip")
class TestTheComment:
    def test_what_majlis_writes_is_posted_as_it_is(self, tmp_path: Path) -> None:
        row = ((value("@huda [a](https://evil.example) <b>", "ar"),), (code("content/رمضان@a.md"),))
        text = markdown(Page("ar", "العنوان", "1", (), (Table("added", "Added", ("A", "B"), (row,) * 9),), ""))
        call, body = posted(tmp_path, text)
        assert call == "api --method POST repos/sidra/community/issues/8/comments --input comment.json"
        assert body == f"<!-- majlis diff -->\n{text}"

    def test_its_own_comment_is_brought_up_to_date(self, tmp_path: Path) -> None:
        marked = "<!-- majlis diff -->\nbefore"
        comments = [{"id": 1, "user": {"login": "stranger"}, "body": marked},
                    {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "another tool's"},
                    {"id": 3, "user": {"login": "github-actions[bot]"}, "body": marked}]
        call, _ = posted(tmp_path, "after", comments)
        assert call == "api --method PATCH repos/sidra/community/issues/comments/3 --input comment.json"

    def test_of_a_stranger_s_text_only_text_is_left(self, tmp_path: Path) -> None:
        _, body = posted(tmp_path, '@huda ![x](https://a.example/p.png) www.b.example <img src="x"> <div onclick="x">')
        assert body == ('<!-- majlis diff -->\n@\u200bhuda !&#91;x](https:\u200b//a.example/p.png) www\u200b.b.example '
                        '&lt;img src="x"> &lt;div onclick="x">')

    @pytest.mark.parametrize("odd", [
        {"pulls": PULLS[:1]}, {"artifacts": {"artifacts": []}}, {"member": "other.md"},
        {"artifacts": {"artifacts": [{"id": 5, "name": "majlis-diff", "size_in_bytes": 300_001}]}},
    ])
    def test_nothing_is_posted(self, tmp_path: Path, odd: dict[str, Any]) -> None:
        call, body = posted(tmp_path, "x", **odd)
        assert ("comment" in call, body) == (False, "")

    def test_a_text_that_is_too_long_is_cut(self, tmp_path: Path) -> None:
        _, body = posted(tmp_path, "ع" * 10_000_000)
        assert len(body) == len("<!-- majlis diff -->\n") + 65_000
