"""A second process that shares the work: this one begins with the first piece, the other with the last; they meet.

    hands = Hands(len(pages), lambda at: made(pages[at]))      # the other process begins
    ...                                                        # what only this one can do
    for at in range(len(pages)):
        brought = hands.take(at)                               # None: it is to be made here
    hands.close()

The other process is a fork of this one: it knows all that was known when the work began, and nothing of what came
after. What it does not bring back is made here, so nothing hangs on it but time.
"""

import gc
import mmap
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress

ENOUGH = 500
"""Of fewer pieces, each less than a millisecond, a second process takes as long to begin and to end as it saves."""
_HERE, _THERE, _ENDS = 0, 1, 2
"""Numbers that both see: before which piece all are taken here, from which on all are taken there, and from here on of
each piece where it ends in the file of what is brought: 0 as long as it is not there.
"""


class Hands:
    """The pieces of work 0 to *count* - 1, which are taken here in this order; *work* gives the bytes that the other
    process brings back of one. Where it is not *worth* it there is none.

    What is brought lies in a file without a name, the last piece first. The other process never waits; a pipe tells who
    waits here that one more is there, and by its end that none comes any more.
    """

    def __init__(self, count: int, work: Callable[[int], bytes], worth: bool = True) -> None:
        self._board = memoryview(mmap.mmap(-1, 8 * (_ENDS + count + 1))).cast("Q")
        self._board[_THERE] = count
        self._board[_ENDS + count] = 1  # so that no piece ends at 0
        self._parent, self._other = os.getpid(), 0
        if worth and can_share():
            with suppress(OSError):  # no process more is allowed, or there is no memory for one
                self._fork(count, work)

    def take(self, at: int) -> bytes | None:
        """What the other process brings back of piece *at*; None where it is to be made here.

        Each tells the other what it takes before it looks, so at worst both make the same.
        """
        self._board[_HERE] = at + 1
        return None if at < self._board[_THERE] else self.bring(at)

    def bring(self, at: int) -> bytes | None:
        """What the other process brings back of piece *at*, as soon as it is there; None if it ends without it."""
        if not self._other:
            return None
        while not self._board[_ENDS + at]:
            if not os.read(self._news, mmap.PAGESIZE) and not self._board[_ENDS + at]:
                return None
        begin = self._board[_ENDS + at + 1]
        return os.pread(self._brought, self._board[_ENDS + at] - begin, begin)

    def close(self) -> None:
        """End the other process; may be repeated."""
        if not self._other:
            return
        other, self._other = self._other, 0
        os.close(self._news)
        os.close(self._brought)
        with suppress(ProcessLookupError):
            os.kill(other, signal.SIGKILL)
        with suppress(ChildProcessError):  # the system itself sees to it where SIGCHLD is ignored
            os.waitpid(other, 0)

    def _fork(self, count: int, work: Callable[[int], bytes]) -> None:
        self._brought = os.memfd_create("brought")
        self._news, tell = os.pipe()
        try:
            self._other = os.fork()
        except OSError:
            for file in (self._brought, self._news, tell):
                os.close(file)
            raise
        if self._other:
            os.close(tell)
            return
        try:
            gc.freeze()  # what is there already is no garbage, and looking at it would copy it
            os.close(self._news)
            os.set_blocking(tell, False)
            self._help(count, work, tell)
        finally:
            os._exit(0)

    def _help(self, count: int, work: Callable[[int], bytes], tell: int) -> None:
        """Work in the other process until both meet, or a piece fails, which this one will see. Ends when nobody waits
        for it.
        """
        end = self._board[_ENDS + count]
        for at in reversed(range(count)):
            self._board[_THERE] = at
            if self._board[_HERE] > at or os.getppid() != self._parent:
                return
            data = work(at)
            if os.pwrite(self._brought, data, end) < len(data):
                return
            end += len(data)
            self._board[_ENDS + at] = end
            with suppress(BlockingIOError):  # enough is told that nobody has heard yet
                os.write(tell, b".")


def can_share() -> bool:
    """Whether a fork is safe, since no other thread runs, and a core is free for it."""
    if sys.platform != "linux" or not hasattr(os, "memfd_create") or len(os.sched_getaffinity(0)) < 2:
        return False
    try:
        return len(os.listdir("/proc/self/task")) == 1  # those of libraries too, of which Python knows nothing
    except OSError:
        return False
