"""From a folder to a workspace and what is wrong in single files: files → sources → entries → workspace."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from majlis.cache import Cache
from majlis.kinds import KINDS, Entry
from majlis.kinds.keydates import KeyDate
from majlis.kinds.mediafile import MediaFile
from majlis.kinds.prose import Prose
from majlis.kinds.read import fallback_id
from majlis.load.files import find_files, find_media
from majlis.load.keydates import load_key_dates
from majlis.load.media import read_media
from majlis.load.reading import FileRead, read_all
from majlis.load.settings import Settings, load_settings
from majlis.problems import Problem
from majlis.workspace import Workspace


class Loaded(NamedTuple):
    """What a folder gave: *workspace* is None while the settings can't be used. Problems are not in order yet."""

    workspace: Workspace | None
    problems: list[Problem]


def load(root: Path, cache: Cache | None = None) -> Loaded:
    """The workspace in *root*. Never raises for what is in the files; what they gave is kept in *cache*."""
    settings = load_settings(root)
    files, astray = find_files(root)
    read = read_all(root, files, settings, cache or Cache())
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
