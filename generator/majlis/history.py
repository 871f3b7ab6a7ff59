"""What Git knows of the files: when each was last changed, and how often. One pass over the log."""

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

_COMMIT = "\x01"
_LOG = ("log", f"--format={_COMMIT}%ct", "--name-status", "-M", "--relative", "-z", "--", ".")


class Change(NamedTuple):
    """A file's history: first and last commit times (UTC), and the number of commits that touched it."""

    created: datetime
    changed: datetime
    times: int


@dataclass(frozen=True, slots=True)
class History:
    """The history of a workspace at its HEAD. *commit* is the full hash; *changes* are by path from the root.

    *dirty* says that files differ from HEAD; *shallow* that older commits are missing, so that dates can't be trusted.
    """

    commit: str
    committed: datetime
    changes: Mapping[str, Change]
    dirty: bool = False
    shallow: bool = False


def read_history(root: Path) -> History | None:
    """The history of the Git work tree at *root*; None without Git, outside of a work tree, or before a commit."""
    head = _git(root, "log", "-1", "--format=%H %ct")
    if not head:
        return None
    commit, seconds = head.split()
    return History(
        commit=commit,
        committed=_instant(seconds),
        changes=_changes(_git(root, *_LOG) or ""),
        dirty=bool(_git(root, "status", "--porcelain", "--", ".")),
        shallow=(_git(root, "rev-parse", "--is-shallow-repository") or "").strip() == "true",
    )


def _changes(log: str) -> dict[str, Change]:
    """Newest first, as `git log -z` prints it: a time behind each mark, then status and path, or two, of each file.

    A file that was moved keeps its history: commits before count for the name it has now.
    """
    changes: dict[str, Change] = {}
    now_called: dict[str, str] = {}
    for commit in log.split(_COMMIT)[1:]:
        seconds, *parts = (part.strip("\n") for part in commit.split("\0"))
        moment = _instant(seconds)
        for old, new in _touched(iter(filter(None, parts))):
            path = now_called.get(new, new)
            if old != new:
                now_called.pop(new, None)
                now_called[old] = path
            known = changes.get(path)
            changes[path] = Change(moment, known.changed if known else moment, known.times + 1 if known else 1)
    return changes


def _touched(parts: Iterator[str]) -> Iterator[tuple[str, str]]:
    """The old and the new path of each file of a commit; they differ where it was moved."""
    for status in parts:
        path = next(parts)
        yield (path, next(parts)) if status.startswith("R") else (path, path)


def _instant(seconds: str) -> datetime:
    return datetime.fromtimestamp(int(seconds), UTC)


def _git(root: Path, *arguments: str) -> str | None:
    """What git prints, or None if it fails or is not there."""
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)
    except OSError:
        return None
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else None
