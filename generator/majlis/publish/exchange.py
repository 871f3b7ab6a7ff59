"""Let two folders change places in one step; in two where the system knows no such step."""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import shutil
import sys
from pathlib import Path

from majlis.publish.errors import PublishError, shown

HERE = -100  # AT_FDCWD: paths are relative to the current folder
EXCHANGE = ctypes.c_uint(2)  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
RENAMEAT2 = {"x86_64": 316, "aarch64": 276}  # for C libraries that do not offer it (Alpine)
UNKNOWN = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}  # no such step here


def replace(live: Path, fresh: Path, aside: Path) -> bool:
    """Put the folder `fresh` in the place of `live`, which goes to the place of `fresh`.

    True where readers saw the old folder or the new one at each moment; False where two renames were
    needed, between which there was none. `aside` is a free path of the same file system. Raises OSError
    or PublishError, and then `live` is as it was.
    """
    if not live.exists():
        os.rename(fresh, live)
        return True
    try:
        if exchange_in_one_step(live, fresh):
            return True
    except OSError as error:
        if error.errno != errno.EXDEV or not is_bare(live):
            raise
        put_over_bare(live, fresh, aside)
        return False
    exchange_in_two_steps(live, fresh, aside)
    return False


def exchange_in_one_step(one: Path, other: Path) -> bool:
    """Exchange two folders; False where the system or the file system cannot. Raises OSError."""
    calls = {"linux": renameat2, "darwin": renamex_np}
    if sys.platform not in calls:
        return False
    if calls[sys.platform](os.fsencode(one), os.fsencode(other)) == 0:
        return True
    code = ctypes.get_errno()
    if code in UNKNOWN:
        return False
    raise OSError(code, os.strerror(code), str(one))


def renameat2(one: bytes, other: bytes) -> int:
    """Linux' system call, through the C library where it knows it; 0, or -1 with errno set."""
    libc = ctypes.CDLL(None, use_errno=True)
    if hasattr(libc, "renameat2"):
        return int(libc.renameat2(HERE, one, HERE, other, EXCHANGE))
    number = RENAMEAT2.get(platform.machine())
    if number is None:
        ctypes.set_errno(errno.ENOSYS)
        return -1
    return int(libc.syscall(ctypes.c_long(number), HERE, one, HERE, other, EXCHANGE))


def renamex_np(one: bytes, other: bytes) -> int:
    """The same of macOS."""
    return int(ctypes.CDLL(None, use_errno=True).renamex_np(one, other, EXCHANGE))


def exchange_in_two_steps(live: Path, fresh: Path, aside: Path) -> None:
    """Exchange by renames. After a kill between them, `recover` puts the old folder back."""
    os.rename(live, aside)
    try:
        os.rename(fresh, live)
    except OSError as error:
        put_back(live, aside, error)
        raise
    os.rename(aside, fresh)


def put_back(live: Path, aside: Path, error: OSError) -> None:
    """Undo the first of the two renames."""
    try:
        os.rename(aside, live)
    except OSError:
        raise PublishError(
            f"{shown(live)} is missing: the system took the old site away and let none in its place.",
            f"It is whole in {shown(aside)}. End programs that hold these folders and build again.",
        ) from error


def recover(live: Path, fresh: Path, aside: Path) -> None:
    """Put right what a kill within `exchange_in_two_steps` left. Raises OSError."""
    if not aside.exists():
        return
    if not live.exists():
        os.rename(aside, live)
    elif not fresh.exists():
        os.rename(aside, fresh)
    else:  # somebody made the served folder anew before we could
        shutil.rmtree(aside)


def is_bare(folder: Path) -> bool:
    """Whether a site folder has nothing to serve: it is empty, or has hidden files only."""
    return all(name.startswith(".") for name in os.listdir(folder))


def put_over_bare(live: Path, fresh: Path, aside: Path) -> None:
    """Delete a folder that serves nothing and put the new one there.

    In a container image a folder of an earlier layer cannot be renamed (EXDEV), only deleted; `fresh`
    already has its hidden files.
    """
    os.rename(fresh, aside)
    shutil.rmtree(live)
    os.rename(aside, live)
    os.mkdir(fresh)
