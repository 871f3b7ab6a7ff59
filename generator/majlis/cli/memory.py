"""What a build holds in memory goes back to the system as soon as nobody needs it."""

import sys
from contextlib import suppress

_MMAP_THRESHOLD = -3
"""M_MMAP_THRESHOLD of <malloc.h>."""
_LARGE = 1024 * 1024


def give_back() -> None:
    """From now on a block of a megabyte and more goes back when it is freed. Without this the C library of Linux takes
    such blocks from its heap once one was freed, and the heap shrinks at its end only: a tenth of what a build of ten
    thousand entries held was such holes.
    """
    if sys.platform != "linux":
        return
    with suppress(ImportError, OSError):  # Pythons are built without it too
        from ctypes import CDLL

        mallopt = getattr(CDLL(None), "mallopt", None)  # not every C library has it
        if mallopt:
            mallopt(_MMAP_THRESHOLD, _LARGE)
