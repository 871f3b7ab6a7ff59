"""The ledger on disk, so that only new commits are looked at. It is a memory: without it the same is found again, so it
stands behind its SHA-256, and a damaged one counts as none.
"""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from majlis.history.ledger import Gone, Ledger, Past, Record

_FORM = "majlis-ledger-2"


def load_ledger(path: Path | None) -> Ledger | None:
    """The ledger in the file *path*; None if there is none, none of this form, or not as it was written."""
    try:
        digest, _, written = path.read_bytes().partition(b"\n") if path else (b"", b"", b"")
        data = json.loads(written) if digest == _digest(written) else None
        return _read(data) if data and data.get("form") == _FORM else None
    except (OSError, ValueError, TypeError, AttributeError, KeyError):
        return None


def save_ledger(path: Path | None, ledger: Ledger) -> None:
    """Write *ledger* to the file *path*, whole or not at all; what the disk refuses does not matter."""
    if path is None:
        return
    data = {
        "form": _FORM, "commit": ledger.commit, "ordinal": ledger.ordinal, "at": ledger.at,
        "records": ledger.records, "gone": ledger.gone, "versions": ledger.versions, "replaced": ledger.replaced,
        "commits": ledger.commits,
    }
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        written = json.dumps(data, ensure_ascii=True).encode("ascii")
        fresh.write_bytes(_digest(written) + b"\n" + written)
        fresh.replace(path)
    except OSError:
        with suppress(OSError):  # a disk that can only be read refuses this too
            fresh.unlink(missing_ok=True)


def _digest(data: bytes) -> bytes:
    return sha256(data).hexdigest().encode("ascii")


def _read(data: dict[str, Any]) -> Ledger:
    return Ledger(
        data["commit"], int(data["ordinal"]), int(data["at"]),
        {str(path): Record(*values) for path, values in data["records"].items()},
        [Gone(path, Record(*record), *rest) for path, record, *rest in data["gone"]],
        _past(data["versions"]), _past(data["replaced"]), list(map(str, data["commits"])),
    )


def _past(rows: Iterable[Any]) -> list[Past]:
    return [Past(*row) for row in rows]
