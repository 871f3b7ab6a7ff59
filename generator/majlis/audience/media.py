"""The files of content/media that an entry names."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from majlis.kinds import Entry, Post, Report

_IN_BODY = re.compile(r"media/[^\s()<>\"'\]]+")


def media_named_by(entry: Entry) -> Iterator[str]:
    """The paths (`media/iftar.png`) that an entry names in its body, as a post's media, as a report's data."""
    yield from (unquote(match[0]) for match in _IN_BODY.finditer(entry.body))
    if isinstance(entry, Post):
        yield from (item.src for item in entry.media)
        yield from (item.src for variant in (entry.variants or {}).values() for item in variant.media)
    if isinstance(entry, Report) and entry.data:
        yield entry.data
