"""What a build holds in memory goes back to the system."""

import platform
import subprocess
import sys

import pytest

PROGRAM = """
import os, sys
from majlis.cli.memory import give_back

def held():
    return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20

give_back()
block = bytes(16 << 20)
del block  # from now on the C library would take such blocks from its heap
large, behind_it = b"x" * (8 << 20), [bytes(2000) for _ in range(5000)]
before = held()
del large
print(before - held())
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="it is that library which keeps them")
def test_a_large_block_goes_back_also_where_small_ones_were_made_after_it() -> None:
    told = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert int(told.stdout) >= 7, "of 8 MB"


AT_THE_END = """
import atexit, gc
atexit.register(lambda: print(gc.get_freeze_count() > 1000))  # the first is asked last
from majlis.cli import main
main(["schema", "post"])
"""


def test_what_lives_until_the_end_is_not_looked_through_there() -> None:
    told = subprocess.run([sys.executable, "-c", AT_THE_END], capture_output=True, text=True, check=True)
    assert told.stdout.endswith("}\nTrue\n")
