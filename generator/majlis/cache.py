"""What was made once and need not be made again: bytes by the hash of all that they were made from.

It is a memory: with or without it the same bytes come out. It lies in Git's own folder, where no commit can put
anything, each file under its key and with the hash of what it holds, so that a damaged one counts as none.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path
from typing import Any

from majlis.git import line

_FOLDER = "majlis-cache"
_DIGEST = 32
LIMIT = 256 * 1024 * 1024
_MAKERS = (
    "babel", "hijridate", "holidays", "icalendar", "jinja2", "markdown", "markupsafe", "mkdocs", "mkdocs-ng", "nh3",
    "properdocs", "pymdown-extensions", "pyyaml", "regex", "tzdata",
)
"""What else decides what comes out, besides our own code: MkDocs under each of its names."""
_UNREAD = (".pyc", ".pyo")


def key_of(*parts: bytes) -> str:
    """The key of what is made from *parts*, in this order."""
    return sha256(b"".join(len(part).to_bytes(8, "big") + part for part in parts)).hexdigest()


@cache
def ingredients() -> bytes:
    """The hash of what everything is made by: Majlis, file by file, what its libraries say of themselves, and
    Python's version.
    """
    here = os.path.dirname(__file__)
    named = (part for name in sorted(_files_in(here)) for part in (name.encode(), _bytes_of(os.path.join(here, name))))
    makers = f"{sys.version} {[_release(name) for name in _MAKERS]}".encode()
    return bytes.fromhex(key_of(makers, *named))


def _files_in(folder: str, below: str = "") -> Iterator[str]:
    """The files of *folder*, as paths from it with `/`, but for hidden and compiled ones."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir() and not entry.name.startswith("."):
                yield from _files_in(entry.path, f"{below}{entry.name}/")
            elif entry.is_file() and not entry.name.startswith(".") and not entry.name.endswith(_UNREAD):
                yield below + entry.name


def _bytes_of(path: str) -> bytes:
    """What is in the file at *path*, in half the time of `open`: there are a thousand."""
    file = os.open(path, os.O_RDONLY)
    try:
        return os.read(file, os.fstat(file).st_size)
    finally:
        os.close(file)


def _release(name: str) -> str:
    """What the library called *name* says of itself, its version above all; empty where another stands in its place."""
    try:
        return distribution(name).read_text("METADATA") or version(name)
    except PackageNotFoundError:
        return ""


class Cache:
    """Bytes by key in *folder*; without a folder nothing is kept. What the disk refuses does not matter.

    *held* is for who builds again and again in one process: the things themselves, which need not be read back then,
    and where there is no folder the bytes too.
    """

    def __init__(self, folder: Path | None = None, held: dict[str, Any] | None = None) -> None:
        self._folder, self.held = folder, held
        self._bytes: dict[str, bytes] = {} if held is None else held.setdefault("bytes", {})

    @property
    def keeps(self) -> bool:
        """Whether there is a place to keep anything."""
        return self._folder is not None or self.held is not None

    def get(self, key: str) -> bytes | None:
        """What was kept under *key*, and will be for another while; None if there is nothing, or it is damaged."""
        if self._folder is None:
            return self._bytes.get(key)
        try:
            with (self._folder / key).open("rb", buffering=0) as kept:
                digest, data = kept.read(_DIGEST), kept.readall()
            os.utime(self._folder / key)
        except OSError:
            return None
        return data if _digest([data]) == digest else None

    def put(self, key: str, *data: bytes | memoryview) -> None:
        """Keep the pieces *data* as one under *key*, whole or not at all."""
        if self._folder is None:
            if self.held is not None:
                self._bytes[key] = b"".join(data)
            return
        fresh = self._folder / f".{key}.{os.getpid()}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with fresh.open("wb") as kept:
                kept.write(_digest(data))
                kept.writelines(data)
            fresh.replace(self._folder / key)
        except OSError:
            _drop(str(fresh))

    def sweep(self, limit: int = LIMIT) -> None:
        """Drop what was not asked for the longest, until no more than *limit* bytes are kept."""
        if self._folder is None:
            return
        left = limit
        for _, size, path in sorted(_files(self._folder), reverse=True):
            left -= size
            if left < 0:
                _drop(path)


def _digest(pieces: Iterable[bytes | memoryview]) -> bytes:
    found = sha256()
    for piece in pieces:
        found.update(piece)
    return found.digest()


def cache_in(root: Path, held: dict[str, Any] | None = None) -> Cache:
    """The cache of the Git work tree at *root*; outside of one nothing is kept but what is *held*."""
    found = line(root, "rev-parse", "--git-path", _FOLDER)
    return Cache(root / found if found else None, held)


def _files(folder: Path) -> Iterator[tuple[int, int, str]]:
    """When each file was last asked for (nanoseconds), its size, its path."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                told = entry.stat()
                yield told.st_mtime_ns, told.st_size, entry.path
    except OSError:
        return


def _drop(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return
