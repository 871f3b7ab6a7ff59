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
import struct
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Condition, Thread
from time import monotonic
from typing import BinaryIO

ENOUGH = 500
"""Of fewer pieces, each less than a millisecond, a second process takes as long to begin and to end as it saves."""
_LONG = 0.05
"""Seconds that a piece takes for which somebody may wait: it is brought back at once, others by the hundred."""
_FRAME = struct.Struct(">II")
_HERE, _THERE = 0, 1
"""Before which piece all are taken here, and from which on all are taken there."""


class Hands:
    """The pieces of work 0 to *count* - 1, which are taken here in this order; *work* gives the bytes that the other
    process brings back of one. Where it is not *worth* it there is none.
    """

    def __init__(self, count: int, work: Callable[[int], bytes], worth: bool = True) -> None:
        self._board = memoryview(mmap.mmap(-1, mmap.PAGESIZE)).cast("I")
        self._board[_HERE], self._board[_THERE] = 0, count
        self._brought: dict[int, bytes] = {}
        self._news, self._ended = Condition(), True
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
        with self._news:
            self._news.wait_for(lambda: at in self._brought or self._ended)
            return self._brought.pop(at, None)

    def close(self) -> None:
        """End the other process; may be repeated."""
        if self._other:
            self._end()
            self._listener.join()

    def _end(self) -> None:
        other, self._other = self._other, 0
        with suppress(ProcessLookupError):
            os.kill(other, signal.SIGKILL)
        with suppress(ChildProcessError):  # the system itself sees to it where SIGCHLD is ignored
            os.waitpid(other, 0)

    def _fork(self, count: int, work: Callable[[int], bytes]) -> None:
        back, out = os.pipe()
        try:
            self._other = os.fork()
        except OSError:
            os.close(back)
            os.close(out)
            raise
        if self._other:
            os.close(out)
            self._attend(back)
            return
        try:
            gc.freeze()  # what is there already is no garbage, and looking at it would copy it
            os.close(back)
            with os.fdopen(out, "wb") as file:
                self._help(count, work, file)
        finally:
            os._exit(0)

    def _attend(self, back: int) -> None:
        """Listen to the other process; where no thread is allowed for that, it ends."""
        self._ended, self._listener = False, Thread(target=self._listen, args=(back,), daemon=True)
        try:
            self._listener.start()
        except RuntimeError:
            os.close(back)
            self._end()
            self._ended = True

    def _help(self, count: int, work: Callable[[int], bytes], out: BinaryIO) -> None:
        """Work in the other process until both meet, or a piece fails, which this one will see. Ends when nobody waits
        for it.
        """
        with suppress(Exception):
            for at in reversed(range(count)):
                self._board[_THERE] = at
                if self._board[_HERE] > at or os.getppid() != self._parent:
                    return
                begun, data = monotonic(), work(at)
                out.write(_FRAME.pack(at, len(data)) + data)
                if monotonic() - begun > _LONG:
                    out.flush()

    def _listen(self, back: int) -> None:
        """Take in what the other process brings back, until it ends."""
        try:
            with os.fdopen(back, "rb") as file:
                for at, data in _frames(file):
                    with self._news:
                        self._brought[at] = data
                        self._news.notify()
        finally:  # also where no memory is left: somebody may wait
            with self._news:
                self._ended = True
                self._news.notify()


def _frames(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The pieces in *file*, but for one that was not brought to its end."""
    while len(head := file.read(_FRAME.size)) == _FRAME.size:
        at, size = _FRAME.unpack(head)
        if len(data := file.read(size)) < size:
            return
        yield at, data


def can_share() -> bool:
    """Whether a fork is safe, since no other thread runs, and a core is free for it."""
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2:
        return False
    try:
        return len(os.listdir("/proc/self/task")) == 1  # those of libraries too, of which Python knows nothing
    except OSError:
        return False
