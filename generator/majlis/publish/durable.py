"""Bytes that are still there after a power cut."""

from __future__ import annotations

import ctypes
import os
import platform
from pathlib import Path

from majlis.publish.tree import Stamp, stamp

MANY = 64  # from about here, one sync of the file system takes less time than one for each file


def write_new(path: Path | str, data: bytes) -> Stamp:
    """Write a file that must not exist yet, without syncing it. Raises OSError."""
    with open(path, "xb") as file:
        file.write(data)
        file.flush()
        return stamp(os.fstat(file.fileno()))


def sync(paths: list[Path]) -> None:
    """Return when the files and folders (their lists of names) are on the disk. Raises OSError."""
    if len(paths) > MANY and sync_file_system(paths[0]):
        return
    for path in paths:
        sync_one(path)


def sync_one(path: Path) -> None:
    """Bring one file or folder to the disk."""
    if os.name == "nt" and path.is_dir():  # Windows keeps no such thing apart, and cannot open a folder
        return
    file = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def sync_file_system(path: Path) -> bool:
    """Bring the whole file system of `path` to the disk; False where the system cannot (only Linux can)."""
    if platform.system() != "Linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "syncfs"):
        return False
    file = os.open(path, os.O_RDONLY)
    try:
        if libc.syncfs(file) != 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code), str(path))
    finally:
        os.close(file)
    return True
