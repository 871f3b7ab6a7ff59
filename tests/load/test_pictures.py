"""What the first bytes of a file say."""

import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.load.pictures import Look, look_at


def png(width: int, height: int) -> bytes:
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


def segment(marker: int, data: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data


def exif(orientation: int, order: str = "<") -> bytes:
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8)
    return b"Exif\0\0" + head + struct.pack(f"{order}H", 1) + entry + bytes(4)


def jpeg(width: int, height: int, *before: bytes, frame: int = 0xC0) -> bytes:
    size = struct.pack(">BHHB", 8, height, width, 3) + bytes(9)
    return b"\xff\xd8" + b"".join(before) + segment(frame, size) + segment(0xDA, bytes(10))


def webp(chunk: bytes, data: bytes) -> bytes:
    return b"RIFF" + bytes(4) + b"WEBP" + chunk + struct.pack("<I", len(data)) + data


VP8 = bytes(3) + b"\x9d\x01\x2a" + struct.pack("<HH", 1080 | 0x4000, 1350)
VP8L = b"\x2f" + struct.pack("<I", 1079 | 1349 << 14)
VP8X = bytes(4) + (1079).to_bytes(3, "little") + (1349).to_bytes(3, "little")


@pytest.mark.parametrize(
    ("data", "sort"),
    [
        (png(1080, 1350), "png"),
        (b"GIF89a" + struct.pack("<HH", 1080, 1350), "gif"),
        (webp(b"VP8 ", VP8), "webp"), (webp(b"VP8L", VP8L), "webp"), (webp(b"VP8X", VP8X), "webp"),
        (jpeg(1080, 1350), "jpeg"), (jpeg(1080, 1350, frame=0xC2), "jpeg"),
        (jpeg(1080, 1350, segment(0xC4, bytes(100)), segment(0xE2, bytes(65000)), segment(0xE1, bytes(65000))), "jpeg"),
        (jpeg(1080, 1350, b"\xff\xff", segment(0xE0, b"JFIF\0")), "jpeg"),
        (jpeg(1080, 1350, segment(0xE1, exif(1))), "jpeg"), (jpeg(1080, 1350, segment(0xE1, exif(3, ">"))), "jpeg"),
        (jpeg(1350, 1080, segment(0xE1, exif(6))), "jpeg"), (jpeg(1350, 1080, segment(0xE1, exif(8, ">"))), "jpeg"),
    ],
)
def test_pictures_have_their_size_as_they_are_shown(data: bytes, sort: str) -> None:
    assert look_at(BytesIO(data)) == Look(sort, 1080, 1350)


@pytest.mark.parametrize(
    ("data", "sort"),
    [
        (b"\0\0\0\x18ftypisom", "mp4"), (b"\0\0\0\x14ftypqt  ", "mov"), (b"\0\0\0\x08wide", "mov"),
        (b"\0\0\0\x1cftypavif", "avif"), (b"\0\0\0\x18ftypheic", "heic"), (b"\x1aE\xdf\xa3\x01", "webm"),
        (b"%PDF-1.7", "pdf"), (b"PK\x03\x04", "zip"), (b"RIFF\0\0\0\0WAVE", None), (b"", None), (b"x", None),
        (b"<!DOCTYPE html><p>", "html"), (b"\xef\xbb\xbf \n<SCRIPT src=x>", "html"), (b"<!-- a --><p>", "html"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>", "svg"), (b"<?xml version='1.0'?>\n<!-- a --><svg >", "svg"),
        (b"<?xml version='1.0'?><feed>", "xml"), (b"<3 coffee", None), (b"<p>", "html"), (b"a <p>", None),
        (png(0, 5), "png"), (png(5, 5)[:20], "png"), (b"\xff\xd8\xff\xda", "jpeg"), (b"GIF89a", "gif"),
        (jpeg(5, 0), "jpeg"), (webp(b"VP8?", VP8), "webp"), (b"\xff\xd8" + b"\xff" * 3000, "jpeg"),
    ],
)
def test_what_is_no_picture_or_has_no_size_has_its_type_alone(data: bytes, sort: str | None) -> None:
    assert look_at(BytesIO(data)) == Look(sort)


_WHOLE = st.sampled_from([
    png(3, 4), jpeg(3, 4, segment(0xE1, exif(6))), webp(b"VP8X", VP8X), webp(b"VP8L", VP8L),
    b"GIF89a\1\0\1\0", b"<svg "])
_BEGINNINGS = st.sampled_from(
    [b"", b"\xff\xd8\xff", b"\xff\xd8\xff\xe1\xff\xffExif\0\0II*\0", b"\x89PNG\r\n\x1a\n", b"<?xml"])


@given(_WHOLE, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 255)), max_size=8), st.integers(0, 90))
def test_any_bytes_will_do(data: bytes, changes: list[tuple[int, int]], end: int) -> None:
    changed = bytearray(data)
    for at, byte in changes:
        changed[at % len(changed)] = byte
    look = look_at(BytesIO(bytes(changed[:end])))
    assert (look.width is None) == (look.height is None)
    assert look.width is None or (look.width > 0 and look.height)


@given(st.binary(max_size=5000), _BEGINNINGS)
def test_bytes_that_only_begin_like_a_picture_will_do_too(data: bytes, head: bytes) -> None:
    assert isinstance(look_at(BytesIO(head + data)), Look)
