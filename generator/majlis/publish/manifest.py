"""The manifest: which files Majlis wrote, and the hash of each as long as its stamp is still true.

It is a memory, never the truth. A file counts as known only while inode, size and time on the disk
are those noted here; every other file is read. So a manifest that is missing, damaged, older than the
site or about another copy of it costs time, and cannot make a wrong site.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from sys import intern
from typing import NamedTuple

from majlis.publish.tree import Stamp

FORMAT = 1


class Entry(NamedTuple):
    """One file of the site: its stamp when it was written, and the SHA-256 of its bytes in hexadecimal."""

    stamp: Stamp
    digest: str


def load(path: Path) -> dict[str, Entry]:
    """The entries by site path; none where the file is missing, damaged or of another format.

    Paths and digests are interned, here, in `tree` and in `standing`: thousands stand in all three.
    """
    try:
        content = json.loads(path.read_bytes())
        if content["format"] != FORMAT:
            return {}
        return {
            intern(name): Entry(Stamp(inode, size, mtime_ns), intern(digest))
            for name, (inode, size, mtime_ns, digest) in content["files"].items()
        }
    except (FileNotFoundError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def dump(entries: dict[str, Entry]) -> bytes:
    """The bytes to keep."""
    files = {path: [*entry.stamp, entry.digest] for path, entry in sorted(entries.items())}
    return json.dumps({"format": FORMAT, "files": files}, separators=(",", ":")).encode()


def digest(data: bytes) -> str:
    """The hash of some bytes."""
    return hashlib.sha256(data).hexdigest()


def digest_of(path: Path) -> str:
    """The hash of a file's bytes, read piece by piece. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
