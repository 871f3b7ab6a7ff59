"""The ledger on disk, so that only new commits are looked at. It is a memory: without it the same is found again."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from majlis.history.ledger import Gone, Ledger, Past, Record

_FORM = "majlis-ledger-2"


def load_ledger(path: Path | None) -> Ledger | None:
    """The ledger in the file *path*; None if there is none, or none of this form."""
    try:
        data = json.loads(path.read_bytes()) if path else None
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
        fresh.write_text(json.dumps(data, ensure_ascii=True), "ascii")
        fresh.replace(path)
    except OSError:
        with suppress(OSError):  # a disk that can only be read refuses this too
            fresh.unlink(missing_ok=True)


def _read(data: dict[str, Any]) -> Ledger:
    return Ledger(
        data["commit"], int(data["ordinal"]), int(data["at"]),
        {str(path): Record(*values) for path, values in data["records"].items()},
        [Gone(path, Record(*record), *rest) for path, record, *rest in data["gone"]],
        _past(data["versions"]), _past(data["replaced"]), list(map(str, data["commits"])),
    )


def _past(rows: Iterable[Any]) -> list[Past]:
    return [Past(*row) for row in rows]
