"""How a command ends that could not do its work."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from majlis.cli.main import main


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)])


@pytest.mark.parametrize("error", [KeyboardInterrupt, EOFError])
def test_who_interrupts_is_told_of_no_problem_with_the_content(
    error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("majlis.cli.checking.run_check", interrupted)
    done = run("check")
    assert (done.exit_code, done.stderr) == (3, "\nStopped.\n")


def test_a_disk_that_is_full_is_named_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    done = run("schema", "--out", tmp_path / "schemas")
    assert (done.exit_code, done.stderr) == (3, (
        f"No space left on device: {tmp_path}/schemas/post.schema.json\n"
        "    Check its permissions and the space on the disk, then run the command again.\n"
    ))
    assert [*(tmp_path / "schemas").iterdir()] == []


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_files_are_utf_8_whatever_the_system_says(encoding: str) -> None:
    command = [sys.executable, "-m", "majlis", "explain", "quiet-hours", "--lang", "ar"]
    done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": encoding})
    assert (done.returncode, done.stderr) == (0, b"")
    assert "منشور" in done.stdout.decode("utf-8")
