"""From a folder to a workspace and what is wrong in single files: files → sources → entries → workspace."""

import re
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from majlis.cache import Cache
from majlis.fields import Reference, Scope
from majlis.kinds import KINDS, Entry
from majlis.kinds.keydates import KeyDate
from majlis.kinds.mediafile import MediaFile
from majlis.kinds.prose import Prose, read_prose
from majlis.kinds.read import fallback_id, read_entry
from majlis.load.echoes import without_echoes
from majlis.load.files import Found, find_files, find_media, read_bytes
from majlis.load.keydates import load_key_dates
from majlis.load.media import read_media
from majlis.load.settings import Settings, load_settings
from majlis.problems import Place, Problem
from majlis.records import Records, without_pauses
from majlis.source import Source, codes, read_source
from majlis.stamps import Digests
from majlis.workspace import Workspace


class Loaded(NamedTuple):
    """What a folder gave: *workspace* is None while the settings can't be used. Problems are not in order yet."""

    workspace: Workspace | None
    problems: list[Problem]


class FileRead(NamedTuple):
    """What one file gave; *id* is the entry's id even where there is no entry."""

    content: Entry | Prose | None
    id: str | None
    references: tuple[Reference, ...]
    problems: list[Problem]


def load(root: Path, cache: Cache | None = None) -> Loaded:
    """The workspace in *root*. Never raises for what is in the files; what they gave is kept in *cache*."""
    settings = load_settings(root)
    files, astray = find_files(root)
    read = _read_all(root, files, settings, cache or Cache())
    paths, links = find_media(root)
    media = read_media(root, paths, (file.content for file in read if isinstance(file.content, Entry)))
    key_dates, wrong = load_key_dates(root, settings.zone)
    problems = [*astray, *settings.problems, *(problem for file in read for problem in file.problems), *links, *wrong]
    workspace = _workspace(settings, read, key_dates, media, frozenset(_refused(astray)))
    return Loaded(workspace, problems)


def _workspace(
    settings: Settings, read: list[FileRead], key_dates: tuple[KeyDate, ...], media: Mapping[str, MediaFile],
    refused: frozenset[str],
) -> Workspace | None:
    if settings.team is None or settings.channels is None:
        return None
    return Workspace(
        team=settings.team,
        channels=settings.channels,
        entries=tuple(file.content for file in read if isinstance(file.content, Entry)),
        prose=tuple(file.content for file in read if isinstance(file.content, Prose)),
        references=settings.references + tuple(reference for file in read for reference in file.references),
        unread=settings.unread | refused | {file.id for file in read if file.content is None and file.id},
        media=media,
        key_dates=key_dates,
    )


def _refused(problems: list[Problem]) -> Iterator[str]:
    """The ids that files would have had which are not read: links, names that do not end in .md."""
    for problem in problems:
        folder = problem.place.path.rpartition("/")[0] + "/"
        yield from (fallback_id(problem.place.path, kind) for kind in KINDS if folder.startswith(kind.folder + "/"))


def _read_all(root: Path, files: list[Found], settings: Settings, cache: Cache) -> list[FileRead]:
    before = Records[FileRead](cache, "files", str(settings.zone), _language(settings))
    digests = Digests(cache, root)
    with without_pauses():
        read = [_kept(found, before, digests) or _read_file(root, found, settings, before, digests) for found in files]
    before.keep()
    digests.keep()
    return read


def _kept(found: Found, before: Records[FileRead], digests: Digests) -> FileRead | None:
    """What the file gave the last time, if it stands as it stood then."""
    digest = digests.of(found.path, found.stamp) if found.stamp else None
    return before.kept(found.path, digest) if digest else None


def _read_file(
    root: Path, found: Found, settings: Settings, before: Records[FileRead], digests: Digests
) -> FileRead:
    data, problems = read_bytes(root, found.path)
    if data is None:
        return FileRead(None, _id_of(found), (), problems)
    digest = blake2b(data, digest_size=16).hexdigest()
    if found.stamp:
        digests.note(found.path, found.stamp, digest)
    return before.read(found.path, digest, lambda: _understood(found, data, settings))


def _understood(found: Found, data: bytes, settings: Settings) -> FileRead:
    source, problems = read_source(found.path, data)
    if found.kind is None:
        return _prose(source, settings, problems) if source else FileRead(None, None, (), problems)
    if source is None:
        return FileRead(None, _id_in(data) or _id_of(found), (), problems)
    if source.front is None:
        missing = codes.FRONT_MATTER_MISSING.at(Place(found.path))
        return FileRead(None, _id_of(found), (), [missing, *problems])
    return _entry(source, found, settings, problems)


def _prose(source: Source, settings: Settings, problems: list[Problem]) -> FileRead:
    read = read_prose(source, Scope(source.path, settings.zone))
    return FileRead(read.page, None, read.references, [*problems, *read.problems])


def _entry(source: Source, found: Found, settings: Settings, problems: list[Problem]) -> FileRead:
    assert found.kind is not None
    read = read_entry(source, found.kind, settings.zone, _language(settings))
    return FileRead(read.entry, read.id, read.references, problems + without_echoes(read.problems, problems))


def _language(settings: Settings) -> str:
    """The project's own language."""
    return settings.team.languages[0] if settings.team else "en"


def _id_of(found: Found) -> str | None:
    """The id that the file's name would give."""
    return fallback_id(found.path, found.kind) if found.kind else None


def _id_in(data: bytes) -> str | None:
    """The id in a file whose front matter can't be read, so that references to it are not blamed too."""
    match = re.search(rb"^id:[ \t]*[\"']?([a-z0-9-]+)[\"']?[ \t]*(?:#.*)?\r?$", data, re.MULTILINE)
    return match[1].decode("ascii") if match else None
