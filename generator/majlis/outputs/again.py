"""A file that stands on the site as it would be made is not made again; nor is a group of files."""

from collections.abc import Callable, Iterable, Iterator

from majlis.ahead import Brought
from majlis.cache import key_of
from majlis.edition import Edition
from majlis.outputs.artifact import Artifact
from majlis.standing import Group, Note, Standing
from majlis.words import Words


def again(edition: Edition, path: str, parts: tuple[bytes, ...], make: Callable[[], Artifact]) -> Artifact:
    """The file at *path*, which *make* makes of nothing but *parts* and the clock."""
    if edition.notes is None:
        return make()
    key = key_of(*parts)
    note = edition.notes.standing(path, key)
    if note:
        return _noted(path, note.file, note)
    brought = edition.ahead.page(path, key) if edition.ahead else None
    if brought:
        return taken(edition, brought)
    made = make()
    name = (made.name.to("en"), made.name.to("ar")) if made.name else None
    edition.notes.note(path, key, made.data, made.extent, name)
    return made


def all_again(
    edition: Edition, name: str, parts: tuple[bytes, ...], make: Callable[[], Iterable[Artifact]]
) -> Iterator[Artifact]:
    """The files of the group called *name*, which *make* makes of nothing but *parts* and the clock, each by `again`:
    that none of them changed is told without going through them.
    """
    key = key_of(*parts)
    found = edition.notes.all_standing(name, key) if edition.notes else None
    if found is not None:
        yield from (_noted(path, note.file, note) for path, note in found.items())
        return
    paths = []
    for made in make():
        paths.append(made.path)
        yield made
    if edition.notes:
        edition.notes.groups[name] = Group(key, tuple(paths))


def taken(edition: Edition, brought: Brought) -> Artifact:
    """What another process made, as if it were made here."""
    path, file, note, lies = brought
    if note is None or edition.notes is None:
        return Artifact(path, b"", stands=file, lies=lies)
    edition.notes.take_over(path, note)
    return _noted(path, file, note, lies)


def _noted(path: str, file: Standing, note: Note, lies: bool = False) -> Artifact:
    """The *file* at *path*, of which there is a *note*."""
    return Artifact(path, b"", note.extent, Words(*note.name) if note.name else None, stands=file, lies=lies)
