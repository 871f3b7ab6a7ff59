"""Files as one zip, the same bytes on every machine."""

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime

from majlis.outputs.artifact import Artifact

_UNIX = 3
_A_FILE = 0o100644 << 16
_FIRST, _LAST = (1980, 1, 1, 0, 0, 0), (2107, 12, 31, 23, 59, 58)
"""The times that a zip can hold."""


def zipped(files: Iterable[Artifact], stamp: datetime) -> bytes:
    """The files in the order of their paths, the start page first, each as of *stamp*.

    They are not compressed: compressors differ from machine to machine, and the PDFs and pictures are already.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as folder:
        for file in sorted(files, key=lambda file: (file.path != "index.html", file.path)):
            folder.writestr(_member(file.path, stamp), file.data)
    return out.getvalue()


def _member(path: str, stamp: datetime) -> zipfile.ZipInfo:
    moment = stamp.timetuple()[:6]
    member = zipfile.ZipInfo(path, min(max(moment, _FIRST), _LAST))
    member.create_system, member.external_attr = _UNIX, _A_FILE
    return member
