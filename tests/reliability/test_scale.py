"""Twice the entries take about twice the time, not four times."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST = 2.2


def processor(root: Path, command: str, *options: str) -> float:
    """The seconds of processor time that a command takes with nothing kept from before."""
    before = os.times()
    subprocess.run([sys.executable, "-m", "majlis", command, "--root", root, *options], check=True, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="the times of children are of POSIX")
@pytest.mark.parametrize(("command", "entries"), [("check", 1000), ("build", 400)])
def test_twice_the_entries_take_at_most_two_and_a_fifth_of_the_time(
    command: str, entries: int, tmp_path: Path
) -> None:
    took = []
    for size in (entries, 2 * entries):
        root = tmp_path / str(size)
        subprocess.run([sys.executable, ROOT / "bench/corpus.py", str(size), root], check=True)
        took.append(min(processor(root, command) for _ in range(2)))
    print(f"{command}: {took[0]:.1f} s for {entries}, {took[1]:.1f} s for {2 * entries}")
    assert took[1] / took[0] <= MOST, took
