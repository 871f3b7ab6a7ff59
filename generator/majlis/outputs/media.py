"""The pictures and films that the shown entries name, as they are."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from majlis.edition import Edition
from majlis.kinds import Entry, Post
from majlis.outputs.artifact import Artifact, Facts

_IN_BODY = re.compile(r"media/[^\s()<>\"'\]]+")


def media(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    """Each file below content/media that an entry of the edition names, at the same path on the site.

    A file that was taken away since the workspace was read is left out.
    """
    if edition.root is None:
        return
    named = {src for entry in edition.workspace.entries for src in _named(entry)}
    for src in sorted(named & edition.workspace.media):
        file = edition.root / "content" / src
        if file.is_file() and not file.is_symlink():
            yield Artifact(src, file.read_bytes())


def _named(entry: Entry) -> Iterator[str]:
    """The paths that an entry names in its body or as a post's media."""
    yield from (unquote(match[0]) for match in _IN_BODY.finditer(entry.body))
    if isinstance(entry, Post):
        yield from (item.src for item in entry.media)
        yield from (item.src for variant in (entry.variants or {}).values() for item in variant.media)
