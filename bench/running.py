"""One run of a command: its seconds of CPU, all its processes', its wall seconds, what they hold in memory at most."""

import os
import statistics
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_EVERY = 0.3
"""Seconds between two looks at the memory."""


class Figures(NamedTuple):
    """CPU and wall in seconds, peak memory in MB."""

    cpu: float
    wall: float
    peak: float

    @classmethod
    def median(cls, runs: Sequence["Figures"]) -> "Figures":
        """The median of each column."""
        return cls(*(statistics.median(column) for column in zip(*runs, strict=True)))


def run(arguments: Sequence[str]) -> Figures:
    """One run, quiet, with compiled modules kept as everywhere. Ends the measurement if the command fails."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    quiet = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_WRONLY, 0) for number in (1, 2)]
    start = time.perf_counter()
    pid = os.posix_spawnp(arguments[0], arguments, environ, file_actions=quiet)
    held, ended = [0.0], threading.Event()
    looking = threading.Thread(target=_look, args=(pid, held, ended))
    looking.start()
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    ended.set()
    looking.join()
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(arguments)} failed: run it by hand to see why")
    return Figures(usage.ru_utime + usage.ru_stime, wall, max(held[0], usage.ru_maxrss / 1024))


def _look(pid: int, held: list[float], ended: threading.Event) -> None:
    """Note the most that the process and those that it started hold at once; several alone matter, of one the system
    knows the peak itself.
    """
    while not ended.wait(_EVERY):
        family = list(_family(pid))
        if len(family) > 1:
            held[0] = max(held[0], sum(map(_held, family)))


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        with open(f"/proc/{pid}/task/{pid}/children") as file:
            for child in file.read().split():
                yield from _family(int(child))
    except OSError:
        return


def _held(pid: int) -> float:
    """MB that a process holds, its part of what it shares with others counted in."""
    try:
        with open(f"/proc/{pid}/smaps_rollup") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("Pss:"))
    except (OSError, StopIteration):
        return 0.0
