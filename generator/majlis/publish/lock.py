"""One publication at a time: a lock that the system lets go of when its holder ends, however it ends."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from pathlib import Path

from majlis.publish.errors import PublishError, shown

PAUSE = 0.05  # seconds between two tries

if sys.platform == "win32":
    import msvcrt

    AFTER_THE_NUMBER = 1 << 20  # a locked byte cannot be read by others there, so lock one behind the text

    def try_lock(file: int) -> bool:
        """Lock the open file, or False where another process holds it."""
        os.lseek(file, AFTER_THE_NUMBER, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

    def unlock(file: int) -> None:
        """Let go of the lock."""
        os.lseek(file, AFTER_THE_NUMBER, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def try_lock(file: int) -> bool:
        """Lock the open file, or False where another process holds it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def unlock(file: int) -> None:
        """Let go of the lock, for processes that were forked meanwhile as well."""
        fcntl.flock(file, fcntl.LOCK_UN)


def take(path: Path, wait: float, site: Path) -> int:
    """Lock the file `path` (never deleted), trying for `wait` seconds; the open file, for `let_go`.

    Raises PublishError where the time is over, OSError where the file cannot be made.
    """
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        until = time.monotonic() + wait
        while not try_lock(file):
            if time.monotonic() >= until:
                raise PublishError(
                    f"Another build is publishing {shown(site)} ({holder(file)}).",
                    "Wait until it ends, then build again.",
                )
            time.sleep(PAUSE)
    except BaseException:
        os.close(file)
        raise
    note_holder(file)
    return file


def let_go(file: int) -> None:
    """Unlock and close the file that `take` returned."""
    with contextlib.suppress(OSError):  # closing unlocks too
        unlock(file)
    os.close(file)


def note_holder(file: int) -> None:
    """Write our process number for the message of the next build; a courtesy, so a full disk is no error."""
    with contextlib.suppress(OSError):
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, str(os.getpid()).encode())


def holder(file: int) -> str:
    """The process that holds the lock, as far as it is known."""
    with contextlib.suppress(OSError, ValueError):
        os.lseek(file, 0, os.SEEK_SET)
        return f"process {int(os.read(file, 20))}"
    return "another process"
