"""The steps of a branch: each commit that it was at, oldest first, and the files that the step to it touched.

A branch moves along the first parents of its commits: a merged pull request is one step, at the time of its merge,
since that is when its changes came to be what is published. The time of a step is that of its commit, but always later
than that of the step before: clocks of different people disagree, and readers of the feed wait for a later time.
"""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from majlis.folders import FOLDERS
from majlis.git import git, line

_COMMIT = "\x01"
_LOG = (
    "log", "--first-parent", "-m", "--raw", "--no-renames", "--no-abbrev", "-z", "--reverse",
    f"--format={_COMMIT}%H %ct", "--relative",
)
_AT_ONCE = 2_000
"""So many commits are worth a process of their own; Git compares about 2,000 with their parents in a second."""


class Touch(NamedTuple):
    """A file that a step touched: the objects that it held *before* and *after*, None where there was no such file."""

    path: str
    before: str | None
    after: str | None


class Step(NamedTuple):
    """One step: the commit's full hash, its place in the branch from 1, its time in seconds, the files it touched."""

    commit: str
    ordinal: int
    at: int
    touched: tuple[Touch, ...]


def read_steps(root: Path, since: str | None = None, ordinal: int = 0, at: int = 0) -> Iterator[Step]:
    """The steps to HEAD of the work tree at *root*; with *since*, those after that commit, which was the step with
    this *ordinal* and time *at*.
    """
    for printed in _printed(root, since):
        for part in printed.decode("utf-8", "surrogateescape").split(_COMMIT)[1:]:
            head, *fields = part.split("\0")
            commit, seconds = head.split(" ")
            ordinal, at = ordinal + 1, max(int(seconds), at + 1)
            yield Step(commit, ordinal, at, tuple(_touched([field.lstrip("\n") for field in fields])))


def _printed(root: Path, since: str | None) -> Iterator[bytes]:
    """What `git log` prints of the commits after *since*, oldest first: of many, in parts that run side by side."""
    scope = f"{since}..HEAD" if since else "HEAD"
    commits = line(root, "rev-list", "--first-parent", "--reverse", scope).split()
    last = commits[_AT_ONCE - 1 :: _AT_ONCE]
    ends = [since, *last, *(commits[-1:] if commits[-1:] != last[-1:] else [])]
    ranges = [f"{start}..{end}" if start else str(end) for start, end in pairwise(ends)]
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        yield from pool.map(lambda scope: git(root, *_LOG, scope) or b"", ranges)


def _touched(fields: list[str]) -> Iterator[Touch]:
    """Pairs of `:<modes> <before> <after> <status>` and a path, as `git log --raw -z` prints them."""
    for head, path in zip(fields[::2], fields[1::2], strict=False):
        if path.partition("/")[0] in FOLDERS:
            _, _, before, after, _ = head.split(" ")
            yield Touch(path, _object(before), _object(after))


def _object(id: str) -> str | None:
    return None if set(id) == {"0"} else id
