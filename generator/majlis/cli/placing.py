"""Where a command may put what it makes: never among what others read; and how it gets there."""

import os
import tempfile
from pathlib import Path

from majlis.folders import FOLDERS


def content_around(root: Path, out: Path, names: tuple[str, ...] = FOLDERS) -> str | None:
    """The name of the folder of content below *root* that is *out* or around it; None if there is none."""
    whole, ours = out.resolve(), {root.resolve() / name for name in names}
    return next((folder.name for folder in (whole, *whole.parents) if folder in ours), None)


def folder_of_ours(root: Path, out: Path) -> str | None:
    """The name of the folder around *out* that is content, or a site that others may read; None if there is none."""
    sites = (folder for folder in out.resolve().parents if (folder.parent / f".{folder.name}.majlis").is_dir())
    return content_around(root, out.parent, ("site", *FOLDERS)) or next((folder.name for folder in sites), None)


def write_whole(file: Path, data: bytes, mode: int = 0o644) -> None:
    """Write *file*, in place of what was there, whole or not at all. Raises OSError, which names it."""
    beside = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
        with os.fdopen(handle, "wb") as opened:
            opened.write(data)
        Path(beside).chmod(mode)
        os.replace(beside, file)
    except BaseException as error:
        if beside:
            Path(beside).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise OSError(error.errno, error.strerror, str(file)) from error
        raise
