"""Which pictures can be printed: of a form that Typst reads, and not so large that a build would choke on them."""

from majlis.kinds.mediafile import MediaFile

PRINTABLE = frozenset({"gif", "jpeg", "png", "svg", "webp"})
LARGEST_FILE = 20_000_000
"""Bytes."""
MOST_PIXELS = 60_000_000
"""A sheet of A4 at 600 dots an inch has 35 million."""


def is_readable(media: MediaFile) -> bool:
    """Whether the bytes are a picture of a form that can be printed, whatever the file is called."""
    return media.type in PRINTABLE


def is_too_large(media: MediaFile) -> bool:
    """Whether the file, or the picture in it, is larger than print takes."""
    return media.size > LARGEST_FILE or (media.width or 0) * (media.height or 0) > MOST_PIXELS
