"""Files made to exhaust a machine are refused: in one process, with 200 MB.

Each takes less than a second. One that goes off would take minutes: the process may have half a minute of the
processor, so that it ends, however busy the machine is.
"""

import subprocess
import sys

import pytest

BOMBS = {
    "brackets": ("'---\\nk: ' + '[' * 60_000 + '\\n---\\n'", "yaml-too-deep"),
    "braces": ("'---\\nk: ' + '{a: ' * 15_000 + '\\n---\\n'", "yaml-too-deep"),
    "steps": ("'---\\n' + ''.join(' ' * n + 'k:\\n' for n in range(300)) + '---\\n'", "yaml-too-deep"),
    "bullets": ("'---\\nk:\\n  ' + '- ' * 30_000 + '\\n---\\n'", "yaml-too-deep"),
    "brackets behind a slip": ("'---\\nk: @x\\nz: ' + '[' * 60_000 + '\\n---\\n'", "yaml-special-start"),
    "laughs": ("'---\\na: &a [x]\\nb: &b [' + '*a,' * 9 + ']\\n---\\n'", "yaml-anchor"),
    "hashes on one line": ("'---\\nk: [' + 'a #b, ' * 10_000 + '\\n---\\n'", "yaml-hash-in-list"),
    "hash-like items": ("'---\\nk: [' + 'a#b, ' * 12_000 + ']\\n---\\n'", ""),
    "one long item list": ("'---\\nk: [' + 'a,' * 30_000 + ']\\n---\\n'", ""),
    "slips on each line": ("'---\\n' + 'k: a: b\\n' * 7_000 + '---\\n'", "yaml-second-colon"),
    "words without colons": ("'---\\n' + 'word\\n' * 12_000 + '---\\n'", "not-a-mapping"),
    "quotes": ("'---\\nk: ' + '\"a\" ' * 15_000 + '\\n---\\n'", "yaml-text-after-quote"),
    "blanks": ("'---\\nk: [a\\n' + ' ' * 60_000 + 'x: y\\n---\\n'", "yaml-syntax"),
    "blanks before a fence": ("' ' * 1_000_000 + 'x'", ""),
    "hyphens": ("'-' * 1_000_000", ""),
    "keys in the body": ("'x\\n' + 'k: v\\n' * 200_000", ""),
    "fences in the body": ("'x\\n' + '---\\n' * 200_000", "text-too-intricate"),
    "keys": ("'---\\n' + ''.join(f'k{n}: v\\n' for n in range(7_000)) + '---\\n'", ""),
    "isolates": ("'---\\nk: v\\n---\\n' + chr(0x2067) * 200_000", "bidi-unbalanced"),
}
SCRIPT = """
import resource
resource.setrlimit(resource.RLIMIT_AS, (400 * 2**20, 400 * 2**20))
resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
from majlis.source import read_source
data = ({bomb}).encode()
source, problems = read_source("p.md", data)
print(*dict.fromkeys(problem.code for problem in problems))
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
used = int(peak.split()[1]) // 1024  # not ru_maxrss, which begins at what the parent used
assert used < 200, used
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are Linux's")
@pytest.mark.parametrize(("bomb", "code"), BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_is_refused_or_read(bomb: str, code: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(bomb=bomb)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.strip() == code
