"""Twice the entries are twice the work, not four times: no line of code runs out of proportion to them.

Nobody looks at a clock: a child process counts how often each line runs, the lines of libraries and templates too, and
each turn of a loop that stands on one line. What it can't see is work inside one call of C: `in` and `index` on a list,
`+=` on a text, a regular expression that goes back and forth. `bench/measure.py --entries 10000` shows those.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SIZES = (100, 200, 400)
MOST = 2.5
"""From the second size to the third twice as much is added as from the first to the second; by pairs four times."""
SELDOM = 100
"""What runs at most so many times more for each entry more is no matter, and too few to tell growth from chance."""
COUNT = """
import json, sys
from collections import Counter
ran = Counter()

def line(frame, event, argument):
    ran[frame.f_code.co_filename, frame.f_lineno] += 1
    return line

sys.settrace(line)
try:
    exec(sys.argv[2])
finally:
    sys.settrace(None)
    with open(sys.argv[1], "w") as file:
        json.dump([(f"{name}:{number}", times) for (name, number), times in ran.items()], file)
"""
Ran = dict[str, int]


def counted(code: str, out: Path) -> Ran:
    """How often each line runs in a process that does *code*; the same each time."""
    command = [sys.executable, "-c", COUNT, str(out), code]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": "0"})
    return dict(json.loads(out.read_text("utf-8")))


def out_of_proportion(work: Callable[[int], Ran]) -> dict[str, tuple[int, ...]]:
    """The lines that run too often, with their numbers for the three sizes."""
    few, some, many = (work(size) for size in SIZES)
    ran = {line: (few.get(line, 0), some.get(line, 0), many[line]) for line in many}
    return {line: (one, two, four) for line, (one, two, four) in ran.items()
            if four - two > max(MOST * (two - one), SELDOM * (SIZES[2] - SIZES[1]))}


@pytest.mark.slow
@pytest.mark.parametrize("command", ["check", "build"])
def test_no_line_runs_out_of_proportion_to_the_entries(command: str, tmp_path: Path) -> None:
    """With nothing kept from before."""

    def work(size: int) -> Ran:
        root = tmp_path / str(size)
        subprocess.run([sys.executable, ROOT / "bench/corpus.py", str(size), root], check=True)
        code = f"from majlis.cli import main; main([{command!r}, '--root', {str(root)!r}], standalone_mode=False)"
        ran = counted(code, tmp_path / f"{size}.json")
        print(f"{command}: {sum(ran.values()):,} lines for {size} entries")
        return ran

    assert out_of_proportion(work) == {}


@pytest.mark.parametrize(("loop", "found"), [
    ("[one for one in all for other in all if other == one]", ["<string>:1"]),
    ("[one for one in all for other in range(50) if other == one]", []),
    ("[sorted(all) for one in all for other in range(50)]", []),
], ids=["pairs", "singles", "in C"])
def test_a_loop_over_pairs_is_found(loop: str, found: list[str], tmp_path: Path) -> None:
    """And one inside of C is not."""
    told = out_of_proportion(lambda size: counted(f"all = list(range({size})); {loop}", tmp_path / "ran.json"))
    assert list(told) == found
