"""The pictures and films that the shown entries name, as they are."""

from collections.abc import Iterator

from majlis.audience import media_named_by
from majlis.edition import Edition
from majlis.outputs.artifact import Artifact, Facts


def media(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    """Each file below content/media that an entry of the edition names, at the same path on the site.

    A file that was taken away since the workspace was read is left out.
    """
    if edition.root is None:
        return
    named = {src for entry in edition.workspace.entries for src in media_named_by(entry)}
    for src in sorted(named & edition.workspace.media.keys()):
        file = edition.root / "content" / src
        if file.is_file() and not file.is_symlink():
            yield Artifact(src, file.read_bytes())
