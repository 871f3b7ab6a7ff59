"""A file that stands on the site as it would be made is not made again."""

from collections.abc import Callable

from majlis.ahead import Brought
from majlis.cache import key_of
from majlis.edition import Edition
from majlis.outputs.artifact import Artifact
from majlis.words import Words


def again(edition: Edition, path: str, parts: tuple[bytes, ...], make: Callable[[], Artifact]) -> Artifact:
    """The file at *path*, which *make* makes of nothing but *parts* and the clock."""
    if edition.notes is None:
        return make()
    key = key_of(*parts)
    note = edition.notes.standing(path, key)
    if note:
        return Artifact(path, b"", note.extent, Words(*note.name) if note.name else None, stands=note.file)
    brought = edition.ahead.page(path, key) if edition.ahead else None
    if brought:
        return taken(edition, brought)
    made = make()
    name = (made.name.to("en"), made.name.to("ar")) if made.name else None
    edition.notes.note(path, key, made.data, made.extent, name)
    return made


def taken(edition: Edition, brought: Brought) -> Artifact:
    """What another process made, as if it were made here."""
    path, file, note, lies = brought
    if note is None or edition.notes is None:
        return Artifact(path, b"", stands=file, lies=lies)
    edition.notes.take_over(path, note)
    return Artifact(path, b"", note.extent, Words(*note.name) if note.name else None, stands=file, lies=lies)
