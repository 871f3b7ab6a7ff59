"""What each file gives: as it gave it the last time, or read anew. Of thousands another process reads half."""

import re
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from majlis.bundles import SIZE, Named, shared
from majlis.cache import Cache
from majlis.fields import Reference, Scope
from majlis.hands import ENOUGH, Hands
from majlis.kinds import Entry
from majlis.kinds.prose import Prose, read_prose
from majlis.kinds.read import fallback_id, read_entry
from majlis.load.echoes import without_echoes
from majlis.load.files import Found, read_bytes
from majlis.load.settings import Settings
from majlis.problems import Place, Problem
from majlis.records import Records, without_pauses
from majlis.source import Source, codes, read_source
from majlis.source.reader import digest
from majlis.stamps import Digests


class FileRead(NamedTuple):
    """What one file gave; *id* is the entry's id even where there is no entry."""

    content: Entry | Prose | None
    id: str | None
    references: tuple[Reference, ...]
    problems: list[Problem]


def read_all(root: Path, files: list[Found], settings: Settings, cache: Cache) -> list[FileRead]:
    """What *files* below *root* gave, in their order; *cache* keeps it for the next time."""
    with without_pauses(), _reader(root, settings, cache) as reader:
        kept = [reader.kept(found) for found in files]
        left = [found for found, one in zip(files, kept, strict=True) if one is None]
        with closing(reader.fresh(left)) as fresh:
            return [one or next(fresh) for one in kept]


@contextmanager
def _reader(root: Path, settings: Settings, cache: Cache) -> Iterator["_Reader"]:
    before = Records[FileRead](cache, "files", str(settings.zone), _language(settings))
    digests = Digests(cache, root)
    yield _Reader(root, settings, before, digests)
    before.keep()
    digests.keep()


class _Reader(NamedTuple):
    """Reads the files below *root*, of which *before* and *digests* are known from the last time."""

    root: Path
    settings: Settings
    before: Records[FileRead]
    digests: Digests

    def kept(self, found: Found) -> FileRead | None:
        """What the file gave the last time, if it stands as it stood then."""
        key = self.digests.of(found.path, found.stamp) if found.stamp else None
        return self.before.kept(found.path, key) if key else None

    def fresh(self, files: list[Found]) -> Generator[FileRead, None, None]:
        """What each of *files* gives, read here or by another process, which ends when this is closed."""
        parts = [files[at:at + SIZE] for at in range(0, len(files), SIZE)]
        hands = Hands(len(parts), lambda at: self._elsewhere(parts[at]), len(files) >= ENOUGH)
        try:
            for at, part in enumerate(parts):
                keys = self.before.take(hands.take(at) or b"")
                for found in part:
                    yield self._brought(found, keys.get(found.path)) or self._read(found)
        finally:
            hands.close()

    def _read(self, found: Found) -> FileRead:
        data, problems = read_bytes(self.root, found.path)
        if data is None:
            return FileRead(None, _id_of(found), (), problems)
        key = self._noted(found, digest(data))
        return self.before.read(found.path, key, lambda: _understood(found, data, self.settings))

    def _elsewhere(self, files: list[Found]) -> bytes:
        """What another process brings back: what each of *files* gave that could be read, by the digest of that."""
        given: Named[FileRead] = {}
        for found in files:
            data, _ = read_bytes(self.root, found.path)
            if data is not None:
                key = digest(data)
                given[found.path] = key, self.before.kept(found.path, key) or _understood(found, data, self.settings)
        return shared(given)

    def _brought(self, found: Found, key: str | None) -> FileRead | None:
        return self.before.kept(found.path, self._noted(found, key)) if key else None

    def _noted(self, found: Found, key: str) -> str:
        if found.stamp:
            self.digests.note(found.path, found.stamp, key)
        return key


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
