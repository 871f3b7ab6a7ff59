"""What the first bytes of a file say: its type, and how large a picture is. Any bytes will do; nothing is decoded."""

import re
from typing import BinaryIO, NamedTuple

HEAD = 4096
"""How many bytes are looked at; of a JPEG also the heads of its segments."""
_SEGMENTS = 256
_SIZELESS = (0xC4, 0xC8, 0xCC)
_ORIENTATION, _TURNED = 0x0112, (5, 6, 7, 8)
_SIGNATURES = (
    (0, b"\x89PNG\r\n\x1a\n", "png"), (0, b"\xff\xd8\xff", "jpeg"), (0, b"GIF87a", "gif"), (0, b"GIF89a", "gif"),
    (8, b"WEBP", "webp"), (4, b"ftypqt  ", "mov"), (4, b"moov", "mov"), (4, b"wide", "mov"), (4, b"mdat", "mov"),
    (4, b"ftypavi", "avif"), (4, b"ftyphe", "heic"), (4, b"ftypmif1", "heic"), (4, b"ftypM4A", "m4a"),
    (4, b"ftyp", "mp4"), (0, b"\x1aE\xdf\xa3", "webm"),
    (0, b"%PDF-", "pdf"), (0, b"PK\x03\x04", "zip"), (0, b"ID3", "mp3"), (0, b"II*\0", "tiff"), (0, b"MM\0*", "tiff"),
)
# By these a browser takes a text for a page (MIME Sniffing, section 7.1).
_PAGE = re.compile(
    rb"<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[\s>]|<!--", re.IGNORECASE)
_SVG = re.compile(rb"<svg[\s>]", re.IGNORECASE)
_XML = (b"<?xml", b"<!--", b"<!doctype svg", b"<svg")
_BEFORE_TEXT = b"\xef\xbb\xbf\t\n\x0c\r "


class Look(NamedTuple):
    """What was seen: *type* is None for what is not known; sizes are in pixels."""

    type: str | None = None
    width: int | None = None
    height: int | None = None


def look_at(file: BinaryIO) -> Look:
    """What *file*, open at its beginning, seems to be. Raises only what its `read` and `seek` raise."""
    head = file.read(HEAD)
    sort = _type(head)
    size = _jpeg(file) if sort == "jpeg" else _SIZES[sort](head) if sort in _SIZES else None
    return Look(sort, *size) if size and all(size) else Look(sort)


def _type(head: bytes) -> str | None:
    for at, signature, sort in _SIGNATURES:
        if head.startswith(signature, at) and (sort != "webp" or head.startswith(b"RIFF")):
            return sort
    return _text_type(head.lstrip(_BEFORE_TEXT))


def _text_type(text: bytes) -> str | None:
    if text[:13].lower().startswith(_XML) and _SVG.search(text):
        return "svg"
    if _PAGE.match(text):
        return "html"
    return "xml" if text.startswith(b"<?xml") else None


def _png(head: bytes) -> tuple[int, int] | None:
    return (_big(head[16:20]), _big(head[20:24])) if head[12:16] == b"IHDR" and len(head) >= 24 else None


def _gif(head: bytes) -> tuple[int, int]:
    return _little(head[6:8]), _little(head[8:10])


def _webp(head: bytes) -> tuple[int, int] | None:
    match head[12:16]:
        case b"VP8X" if len(head) >= 30:
            return _little(head[24:27]) + 1, _little(head[27:30]) + 1
        case b"VP8L" if len(head) >= 25 and head[20] == 0x2F:
            both = _little(head[21:25])
            return (both & 0x3FFF) + 1, (both >> 14 & 0x3FFF) + 1
        case b"VP8 " if len(head) >= 30 and head[23:26] == b"\x9d\x01\x2a":
            return _little(head[26:28]) & 0x3FFF, _little(head[28:30]) & 0x3FFF
    return None


_SIZES = {"png": _png, "gif": _gif, "webp": _webp}


def _jpeg(file: BinaryIO) -> tuple[int, int] | None:
    """The size of a JPEG, as it is shown: a camera that was held upright says so, and the picture lies in the file."""
    at, turned = 2, False
    for _ in range(_SEGMENTS):
        file.seek(at)
        head = file.read(9)
        if len(head) < 9 or head[0] != 0xFF or head[1] == 0xDA:
            return None
        if head[1] == 0xFF:
            at += 1
        elif 0xC0 <= head[1] <= 0xCF and head[1] not in _SIZELESS:
            height, width = _big(head[5:7]), _big(head[7:9])
            return (height, width) if turned else (width, height)
        else:
            length = _big(head[2:4])
            if head[1] == 0xE1 and head[4:8] == b"Exif":
                file.seek(at + 10)
                turned = _orientation(file.read(max(length - 8, 0))) in _TURNED
            at += 2 + length
    return None


def _orientation(exif: bytes) -> int:
    """How a camera was held, 1 to 8, by the Exif data from its byte order on; 0 where it is not said."""
    number = {b"II": _little, b"MM": _big}.get(exif[:2])
    if number is None:
        return 0
    start = number(exif[4:8])
    for at in range(start + 2, min(start + 2 + 12 * number(exif[start : start + 2]), len(exif)), 12):
        if number(exif[at : at + 2]) == _ORIENTATION:
            return number(exif[at + 8 : at + 10])
    return 0


def _big(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")
