"""A file with new content: the old one whole or the new one whole, whatever happens."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from majlis.load.walk import link_on_the_way


def write_over(root: Path, path: str, old: bytes, new: bytes) -> bool:
    """Put *new* in place of the file at *path*, from *root* with `/`; False, and nothing done, unless it holds *old*.

    The file keeps its mode and, where the system allows it, its owner. Never through a link, nor where the file has
    another name too (hard link). Raises OSError; then the file is as it was and nothing is left beside it.
    """
    place = root / path
    kept = place.stat(follow_symlinks=False)
    if link_on_the_way(root, path) or not stat.S_ISREG(kept.st_mode) or kept.st_nlink > 1:
        return False
    if not os.access(place, os.W_OK):
        raise PermissionError(13, "Permission denied", str(place))
    if place.read_bytes() != old:
        return False
    beside = _written_beside(place, new, kept)
    try:
        os.replace(beside, place)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return True


def write_fresh(root: Path, path: str, data: bytes) -> bool:
    """Put a new file with *data* at *path*, from *root* with `/`, whole or not at all; False, and nothing done, if
    there is something already, or a link on the way. Raises OSError, which names the file; then nothing is left.
    """
    place = root / path
    if link_on_the_way(root, path):
        return False
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.parent / f".majlis-{os.getpid()}-{place.name}"
    try:
        with beside.open("xb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        return _named(beside, place)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(place)) from error
    finally:
        with suppress(OSError):  # where nothing may be written, nothing may be taken away
            beside.unlink()


def _named(beside: Path, place: Path) -> bool:
    """Give the file *beside* the name *place* too, unless something has it; where no file can have two names, that
    name in place of its own.
    """
    try:
        os.link(beside, place)
    except FileExistsError:
        return False
    except OSError:
        if os.path.lexists(place):
            return False
        os.rename(beside, place)
    return True


def _written_beside(place: Path, data: bytes, like: os.stat_result) -> Path:
    """A new hidden file in the same folder, on the disk whole. Raises OSError, and leaves nothing then."""
    file, name = tempfile.mkstemp(prefix=".majlis-", dir=place.parent)
    try:
        with os.fdopen(file, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(file)
        if hasattr(os, "chown"):
            with suppress(OSError):
                os.chown(name, like.st_uid, like.st_gid)
        os.chmod(name, stat.S_IMODE(like.st_mode))
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)
