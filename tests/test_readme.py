"""The README is tried as it is read."""

import re
import shutil
from pathlib import Path

from click.testing import CliRunner

from majlis.cli import main
from majlis.load import load

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_its_example_of_a_post_is_right(tmp_path: Path) -> None:
    for folder in ("content", "playbooks", "partners"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    example = re.search(r"```markdown\n(---\n.*?)```", README, re.DOTALL)
    assert example
    (tmp_path / "content/posts/suhoor.md").write_text(example[1], "utf-8")
    loaded = load(tmp_path)
    assert loaded.problems == []
    assert loaded.workspace
    assert loaded.workspace.by_id["suhoor"].path == "content/posts/suhoor.md"


def test_what_it_says_of_the_example_is_so() -> None:
    done = CliRunner().invoke(main, ["check", "--root", str(ROOT)])
    quoted = re.search(r"^    (content/posts/warnings-on-purpose.md:.*)\n    (    .*)$", README, re.MULTILINE)
    assert quoted
    assert f"{quoted[1]}\n{quoted[2]}\n" in done.stdout
    section = README.partition("## The example\n")[2].partition("\n## ")[0]
    for name in re.findall(r"`(?:content/\w+/)?([\w-]+\.(?:md|yml))`", section):
        assert [*ROOT.glob(f"content/**/{name}")], name


def test_every_command_is_in_it() -> None:
    assert [name for name in main.commands if f"`majlis {name}" not in README] == []


def test_every_command_has_help() -> None:
    for name in main.commands:
        done = CliRunner().invoke(main, [name, "--help"])
        assert done.exit_code == 0
        assert done.output.startswith(f"Usage: main {name}")


def test_its_two_commands_stand_on_one_line_each() -> None:
    commands = re.findall(r"^    (python3 -m venv .*)$", README, re.MULTILINE)
    assert len(commands) == 2
    assert all("-c constraints.txt" in command for command in commands)


def test_what_its_tests_leave_out_is_run_by_ci() -> None:
    assert re.findall(r"-m pytest -n auto (.*)$", README, re.MULTILINE) == ['-m "not slow"']
    ours = (ROOT / ".ci/run").read_text("utf-8")
    assert re.findall(r"^\$python -m pytest .*-m (\w+)", ours, re.MULTILINE) == ["slow"]
