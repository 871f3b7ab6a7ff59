"""Which two trees are compared: from what was typed to commits."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from majlis.git import line


class RevisionError(ValueError):
    """What was typed names nothing that can be compared; its text says so in one line."""


class GitMissingError(RuntimeError):
    """There is no Git, or no repository here; its text says so in one line."""


class Sides(NamedTuple):
    """The commits to compare, by their full hashes; *head* is None for the work tree as it stands.

    *committed* is the time of HEAD's commit (UTC), of the work tree that of the commit it stands on. *merge_base* says
    that *base* is where the two branches parted, not the tip of the one that was named.
    """

    base: str
    head: str | None
    committed: datetime
    merge_base: bool


def sides_of(root: Path, base: str, head: str | None = None, exact: bool = False) -> Sides:
    """What `majlis diff BASE [HEAD]` compares in the repository of *root*: HEAD with the commit at which it left BASE,
    or, if *exact*, the two as they are. Raises RevisionError and GitMissingError.
    """
    _must_be_a_repository(root)
    tip, other = _commit(root, base), _commit(root, head or "HEAD")
    start = tip if exact else _parted(root, (base, tip), (head or "HEAD", other))
    seconds = int(line(root, "log", "-1", "--format=%ct", other))
    return Sides(start, other if head else None, datetime.fromtimestamp(seconds, UTC), start != tip)


def _must_be_a_repository(root: Path) -> None:
    if shutil.which("git") is None:
        raise GitMissingError("There is no Git on this machine; majlis diff reads both sides from it.")
    if line(root, "rev-parse", "--is-inside-work-tree") != "true":
        raise GitMissingError("Git knows no repository here; majlis diff reads both sides from one.")


def _commit(root: Path, name: str) -> str:
    """The full hash of the commit called *name*; what begins with a hyphen would be an option of Git."""
    found = "" if name.startswith("-") else line(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    if not found:
        shallow = line(root, "rev-parse", "--is-shallow-repository") == "true"
        fetch = ", or fetch the whole history (git fetch --unshallow)" if shallow else ""
        there = f"Write a branch, a tag or a commit that is there{fetch}."
        raise RevisionError(f"Git knows no commit '{name}' here. {there}")
    return found


def _parted(root: Path, base: tuple[str, str], head: tuple[str, str]) -> str:
    """The commit at which the two, each a name and a hash, parted."""
    found = line(root, "merge-base", base[1], head[1])
    if not found:
        raise RevisionError(
            f"'{base[0]}' and '{head[0]}' have no commit in common here. "
            "Fetch the whole history (git fetch --unshallow), or compare the two as they are with --exact.")
    return found
