"""The history of a workspace at its HEAD, from one pass over the log."""

import os
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from majlis.git import git, line, read_blobs
from majlis.history.cache import load_ledger, save_ledger
from majlis.history.ledger import Ledger, Past
from majlis.history.log import read_steps
from majlis.history.moves import blobs_to_compare, created_by_path, last_by_path
from majlis.values import dataclass

_LEDGER = "majlis-ledger.json"
"""Of a workspace at the top of its work tree; of any other its name tells below which folder that stands."""


class Change(NamedTuple):
    """A file's history: when it came to be, under whatever name, and when it last changed (UTC), the number of steps of
    the branch that touched it under this name, and the place of the last of them in the branch.
    """

    created: datetime
    changed: datetime
    times: int
    ordinal: int = 0


class Version(NamedTuple):
    """What *path* held from a step of the branch on, or until then: None where there was no such file."""

    path: str
    ordinal: int
    at: datetime
    data: bytes | None


@dataclass(frozen=True)
class History:
    """*commit* is HEAD's full hash; *changes* are by path from the root, for files that are there and that were.

    *versions* are all that settings, holds, key dates, campaigns and events ever held, oldest first, each from its step
    on; *replaced* is what entries held until a step of the last 30 days before HEAD, oldest first.
    *commits* are the hashes of all steps, oldest first; *edited* are the paths that differ from HEAD, folders with a
    slash at their end, and *dirty* says that there are some; *shallow* that older commits are missing, so that dates
    can't be trusted; *rewritten* that the branch no longer holds the commit that was looked at before.
    """

    commit: str
    committed: datetime
    changes: Mapping[str, Change]
    dirty: bool = False
    shallow: bool = False
    rewritten: bool = False
    versions: tuple[Version, ...] = ()
    replaced: tuple[Version, ...] = ()
    commits: tuple[str, ...] = ()
    edited: frozenset[str] = frozenset()

    def commit_at(self, ordinal: int) -> str:
        """The hash of a step by its place in the branch; that of HEAD for one that is not known."""
        return self.commits[ordinal - 1] if 0 < ordinal <= len(self.commits) else self.commit

    def is_edited(self, path: str) -> bool:
        """Whether the file at *path* differs from HEAD. Where nobody asked which do, all of a dirty tree may."""
        if not self.edited:
            return self.dirty
        return path in self.edited or path.startswith(self._new_folders)

    @cached_property
    def _new_folders(self) -> tuple[str, ...]:
        return tuple(path for path in self.edited if path.endswith("/"))


def read_history(root: Path) -> History | None:
    """The history of the Git work tree at *root*; None without Git, outside of a work tree, or before a commit.

    What was found is kept in Git's own folder, where no commit can put anything: the next time only new commits are
    looked at.
    """
    head = line(root, "log", "-1", "--format=%H %ct")
    if not head:
        return None
    commit, seconds = head.split()
    where = _where(root)
    kept = load_ledger(where.ledger)
    rewritten = bool(kept and kept.commit and kept.commit != commit and not _follows(root, kept.commit))
    ledger = kept if kept and not rewritten else Ledger()
    if ledger.commit != commit:
        ledger.take(read_steps(root, ledger.commit, ledger.ordinal, ledger.at))
        ledger.forget(int(seconds))
        save_ledger(where.ledger, ledger)
    return _history(root, where, ledger, commit, int(seconds), rewritten)


class _Where(NamedTuple):
    """Where a workspace stands: *above* is its path from the top of the work tree, with a slash at its end, or empty;
    *ledger* the file where its ledger is kept, None where the repository is *shallow*.
    """

    above: str
    ledger: Path | None
    shallow: bool


def _where(root: Path) -> _Where:
    printed = git(root, "rev-parse", "--is-shallow-repository", "--git-path", _LEDGER, "--show-prefix") or b"\n\n"
    shallow, ledger, above = printed.decode("utf-8", "surrogateescape").removesuffix("\n").split("\n", 2)
    own = f"-{sha256(os.fsencode(above)).hexdigest()[:12]}" if above else ""
    path = (root / ledger).with_name(_LEDGER.replace(".", f"{own}.")) if ledger and shallow == "false" else None
    return _Where(above, path, shallow == "true")


def _history(root: Path, where: _Where, ledger: Ledger, commit: str, committed: int, rewritten: bool) -> History:
    told = [*ledger.versions, *ledger.replaced]
    edited = _edited(root, where.above)
    blobs = read_blobs(root, {past.blob for past in told if past.blob} | blobs_to_compare(ledger))
    created, last = created_by_path(ledger, blobs), last_by_path(ledger)
    return History(
        commit=commit,
        committed=_instant(committed),
        changes={
            path: Change(_instant(created[path]), _instant(last[path][0]), record.times, last[path][1])
            for path, record in ledger.records.items()
        },
        dirty=bool(edited),
        shallow=where.shallow,
        rewritten=rewritten,
        versions=_versions(ledger.versions, blobs),
        replaced=_versions(ledger.replaced, blobs),
        commits=tuple(ledger.commits),
        edited=edited,
    )


def _edited(root: Path, above: str) -> frozenset[str]:
    """The paths from *root* that differ from HEAD; a folder that is new as a whole ends in a slash."""
    printed = git(root, "status", "--porcelain", "--no-renames", "-z", "--", ".") or b""
    lines = printed.decode("utf-8", "surrogateescape").split("\0")
    return frozenset(line[3:].removeprefix(above) for line in lines if line)


def _versions(past: Iterable[Past], blobs: Mapping[str, bytes]) -> tuple[Version, ...]:
    return tuple(Version(one.path, one.ordinal, _instant(one.at), blobs.get(one.blob or "")) for one in past)


def _follows(root: Path, commit: str) -> bool:
    """Whether *commit* is one of the steps to HEAD: the first parents lead back to it."""
    first = line(root, "rev-list", "--first-parent", "--reverse", f"{commit}..HEAD").partition("\n")[0]
    return line(root, "rev-parse", "--verify", "-q", f"{first}^1" if first else "HEAD") == commit


@cache
def _instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
