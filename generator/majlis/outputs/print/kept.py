"""PDFs that were set before. Each is kept twice: by its text, and by what the text is made from, so that of a sheet
that did not change not even the text is made again, wherever the site is to stand.
"""

from datetime import datetime
from typing import NamedTuple

from majlis.cache import Cache, key_of
from majlis.cache import ingredients as makers
from majlis.edition import Edition

_BY_TEXT, _BY_PARTS = b"majlis-print-1", b"majlis-print-parts-1"


class Printed(NamedTuple):
    """A PDF and how many pages it has."""

    data: bytes
    pages: int


def text_key(*parts: bytes) -> str:
    """The key of a PDF that is made of *parts* and of nothing else: the text of the sheet, its pictures, the press."""
    return key_of(_BY_TEXT, *parts)


def parts_key(address: str, *parts: bytes) -> str:
    """The key of the PDF at *address* whose text hangs on *parts*, on Majlis and on the clock."""
    return key_of(_BY_PARTS, makers(), address.encode(), *parts)


def by_text(cache: Cache, key: str) -> Printed | None:
    """The PDF under the *key* of its text."""
    head, data = _halves(cache.get(key))
    return Printed(data, int(head)) if data else None


def by_parts(edition: Edition, key: str) -> Printed | None:
    """The PDF under the *key* of its parts, as long as the clock has come to no border; the build lasts no longer than
    it then.
    """
    head, data = _halves(edition.cache.get(key)) if edition.notes else ("", b"")
    if edition.notes is None or not data:
        return None
    pages, *borders = head.split()
    since, until = map(datetime.fromisoformat, borders)
    if not since <= edition.notes.watch.now < until:
        return None
    edition.notes.watch.narrow(since, until)
    return Printed(data, int(pages))


def keep_text(cache: Cache, key: str, done: Printed) -> None:
    """Keep what was *done* under the *key* of its text."""
    cache.put(key, b"%d\n" % done.pages, done.data)


def keep_parts(edition: Edition, key: str, done: Printed) -> None:
    """Keep what was *done* under the *key* of its parts, for as long as what was asked of the clock so far holds."""
    if edition.notes:
        watch = edition.notes.watch
        head = f"{done.pages} {watch.since.isoformat()} {watch.until.isoformat()}\n"
        edition.cache.put(key, head.encode(), done.data)


def _halves(kept: bytes | None) -> tuple[str, bytes]:
    """What is told of a PDF in a line before it, and the PDF; nothing where nothing is *kept*."""
    head, _, data = (kept or b"").partition(b"\n")
    return head.decode(), data
