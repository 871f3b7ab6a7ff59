"""What a file held at an earlier step of the branch, as an entry."""

from majlis.edition import Edition
from majlis.history import Version
from majlis.kinds import KINDS, Entry, Kind
from majlis.kinds.read import read_entry
from majlis.source import read_source


def entry_of(edition: Edition, version: Version) -> Entry | None:
    """What a file held, where it can be read today; whether its readers may see it is for the caller to ask."""
    source, _ = read_source(version.path, version.data) if version.data else (None, [])
    kind = _kind_of(version.path)
    if source is None or source.front is None or kind is None:
        return None
    return read_entry(source, kind, edition.workspace.zone, edition.languages[0]).entry


def _kind_of(path: str) -> Kind | None:
    """The kind whose folder holds *path*: of nested folders the inner one."""
    found = [kind for kind in KINDS if path.startswith(f"{kind.folder}/")]
    return max(found, key=lambda kind: len(kind.folder), default=None)
