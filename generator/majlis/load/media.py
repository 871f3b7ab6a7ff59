"""The files of content/media as far as plans need them: their heads, and the digests of those that are approved."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from io import BufferedReader
from pathlib import Path

from majlis.kinds import Entry, Post, Report
from majlis.kinds.mediafile import MediaFile
from majlis.load.pictures import look_at

_IN_REVIEW = ("in_review", "changes_requested")
"""The statuses of posts that somebody is about to approve."""


def read_media(root: Path, paths: Iterable[str], entries: Iterable[Entry]) -> Mapping[str, MediaFile]:
    """What is known of the files at *paths* (`media/iftar.png`, below content/), in their order.

    Those that a post with `approvals` or in review names, or a report as its `data`, have a digest. Of a file that
    can't be read only its size is known, or nothing, and then its size is 0: what that means is for whoever needs more
    to say.
    """
    followed = {src for entry in entries for src in _followed(entry)}
    return {path: _read(root / "content" / path, path in followed) for path in paths}


def _followed(entry: Entry) -> Iterator[str]:
    """The files of which something else hangs on every byte: an approval, the page that shows a report's data."""
    if isinstance(entry, Report) and entry.data:
        yield entry.data
    if isinstance(entry, Post) and (entry.approvals or entry.status in _IN_REVIEW):
        yield from _named(entry)


def _named(post: Post) -> Iterable[str]:
    variants = (post.variants or {}).values()
    return (item.src for media in (post.media, *(variant.media for variant in variants)) for item in media)


def _read(path: Path, with_digest: bool) -> MediaFile:
    size = 0
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(0)
            return _look(file, size, with_digest)
    except OSError:
        return MediaFile(size)


def _look(file: BufferedReader, size: int, with_digest: bool) -> MediaFile:
    look = look_at(file)
    file.seek(0)
    digest = hashlib.file_digest(file, "sha256").hexdigest() if with_digest else None
    return MediaFile(size, look.type, look.width, look.height, digest)
