"""What can be read in a file of the site: its lines, the files packed in it, the texts of pictures and PDFs."""

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, NamedTuple

_MOST = 256 * 1024 * 1024
_DEEPEST = 4
_FOLD = re.compile(rb"\r?\n[ \t]")
_READABLE = re.compile(rb"(?:[\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}){8,}")
_PNG = b"\x89PNG\r\n\x1a\n"


class Readable(NamedTuple):
    """A file as lines in UTF-8; *path* of a packed one goes on behind `!`: `pack.zip!brief.pdf`."""

    path: str
    lines: list[bytes]


def readable(path: str, data: bytes, source: str | None = None, depth: int = 0) -> Iterator[Readable]:
    """What can be read in *data*. *source* is what went into a file whose own bytes hide it, such as a PDF."""
    yield Readable(path, [path.encode("utf-8", "replace"), *_lines(data)])
    if source is not None:
        yield Readable(path, source.encode("utf-8", "replace").split(b"\n"))
    if depth < _DEEPEST:
        for name, packed in _packed(data):
            yield from readable(f"{path}!{name}", packed, None, depth + 1)


def _lines(data: bytes) -> list[bytes]:
    if data.startswith(_PNG):
        return [b"".join(_READABLE.findall(text)) for text in _png_texts(data)]
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16", "replace").encode("utf-8", "replace")
    elif b"\0" in data[:8192] or data.startswith((b"%PDF-", b"\x1f\x8b", b"PK\x03\x04")):
        return _READABLE.findall(data)
    if data.startswith(b"BEGIN:VCALENDAR"):
        data = _FOLD.sub(b"", data)
    return data.split(b"\n")


def _png_texts(data: bytes) -> Iterator[bytes]:
    """All but the picture itself: what a camera or a program noted in it, also compressed."""
    at = len(_PNG)
    while at + 8 <= len(data):
        size, kind = int.from_bytes(data[at:at + 4], "big"), data[at + 4:at + 8]
        if kind not in (b"IDAT", b"PLTE"):
            body = data[at + 8:at + 8 + size]
            yield body
            yield from _inflated(kind, body)
        at += 12 + size
    yield data[at:]


def _inflated(kind: bytes, body: bytes) -> Iterator[bytes]:
    """The compressed text of a chunk, which begins after its keyword (and in iTXt after two more texts)."""
    if kind not in (b"zTXt", b"iTXt"):
        return
    rest = body.partition(b"\0")[2]
    rest = rest[1:] if kind == b"zTXt" else rest[2:].partition(b"\0")[2].partition(b"\0")[2]
    try:
        yield zlib.decompressobj().decompress(rest, _MOST)
    except zlib.error:
        return


def _packed(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The files packed in *data*, with their names."""
    if data.startswith(b"\x1f\x8b"):
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            yield "", _limited(file)
    elif data.startswith(b"PK\x03\x04"):
        yield from _zipped(data)


def _zipped(data: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as folder:
            for member in folder.infolist():
                with folder.open(member) as file:
                    yield member.filename, _limited(file)
            yield "", folder.comment
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError):  # no zip after all, or locked
        return


def _limited(file: IO[bytes] | gzip.GzipFile) -> bytes:
    try:
        return file.read(_MOST)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile):
        return b""
