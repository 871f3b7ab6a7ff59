"""Files that were moved or renamed: a file that came is the one that went, where both have the same id."""

import re
from collections.abc import Mapping

from majlis.history.ledger import Ledger, Record

_ID = re.compile(rb"^id:[ \t]*[\"']?([a-z0-9-]+)[\"']?[ \t]*(?:#.*)?\r?$", re.MULTILINE)


def blobs_to_compare(ledger: Ledger) -> set[str]:
    """The objects whose ids must be known to find moves: those of files that went, and of files that came then or
    later.
    """
    if not ledger.gone:
        return set()
    first = min(gone.ordinal for gone in ledger.gone)
    lives = [*ledger.records.values(), *(gone.record for gone in ledger.gone)]
    return {life.first for life in lives if life.born >= first and life.first} | {gone.blob for gone in ledger.gone}


def created_by_path(ledger: Ledger, blobs: Mapping[str, bytes]) -> dict[str, int]:
    """When each file came to be, in seconds, under whatever name it had then."""
    went: dict[str, list[tuple[int, int]]] = {}
    for gone in sorted(ledger.gone, key=lambda gone: gone.ordinal):
        id = id_in(blobs.get(gone.blob, b""))
        if id:
            went.setdefault(id, []).append((gone.ordinal, _created(gone.record, went, blobs)))
    return {path: _created(record, went, blobs) for path, record in ledger.records.items()}


def last_by_path(ledger: Ledger) -> dict[str, tuple[int, int]]:
    """The time (seconds) and the place of the last step that changed what each file says: one that was only moved keeps
    those that it had under its old name.
    """
    went: dict[tuple[int, str], tuple[int, int]] = {}

    def last(record: Record) -> tuple[int, int]:
        moved = went.get((record.born, record.first)) if record.times == 1 else None
        return moved or (record.changed, record.ordinal)

    for gone in sorted(ledger.gone, key=lambda gone: gone.ordinal):
        key = (gone.ordinal, gone.blob)
        went[key] = max(last(gone.record), went.get(key, (0, 0)))
    return {path: last(record) for path, record in ledger.records.items()}


def id_in(data: bytes) -> str | None:
    """The id that a file names, without reading the rest of it."""
    match = _ID.search(data)
    return match[1].decode("ascii") if match else None


def _created(record: Record, went: Mapping[str, list[tuple[int, int]]], blobs: Mapping[str, bytes]) -> int:
    """When the file with this *record* came to be: *went* are, by id, the steps at which files went and when those had
    come to be. The one before it went in the same step or earlier.
    """
    before = went.get(id_in(blobs.get(record.first, b"")) or "", ()) if went else ()
    return min([record.created, *(created for ordinal, created in before if ordinal <= record.born)])
