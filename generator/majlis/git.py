"""Git, called by its name: what it prints, and what stands in its objects."""

import subprocess
from collections.abc import Iterable
from pathlib import Path


def git(root: Path, *arguments: str, given: bytes | None = None) -> bytes | None:
    """What `git *arguments*` prints in *root*, which is told *given*; None if it fails or is not there."""
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], input=given, capture_output=True, check=False)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def line(root: Path, *arguments: str) -> str:
    """The one line that git prints, without its end; empty if it fails."""
    return (git(root, *arguments) or b"").decode("utf-8", "surrogateescape").strip()


def read_blobs(root: Path, ids: Iterable[str]) -> dict[str, bytes]:
    """The contents of the objects with the full hashes *ids*, all in one call, without those that are not there."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    printed = git(root, "cat-file", "--batch", given="".join(f"{id}\n" for id in wanted).encode()) or b""
    found: dict[str, bytes] = {}
    at = 0
    while at < len(printed):
        end = printed.index(b"\n", at)
        id, *rest = printed[at:end].decode("ascii").split(" ")
        at = end + 1
        if rest[-1].isdigit():
            found[id] = printed[at : at + int(rest[-1])]
            at += int(rest[-1]) + 1
    return found
