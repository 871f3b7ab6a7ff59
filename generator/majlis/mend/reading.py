"""Reading a file the way `majlis check` does, so that a mended file can be read again before it is kept."""

from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from majlis.fields import Reference, Scope, read_record
from majlis.kinds import Kind
from majlis.kinds.read import read_entry
from majlis.load.echoes import without_echoes
from majlis.problems import Problem
from majlis.source import MapNode, read_settings, read_source
from majlis.values import dataclass
from majlis.words import Words


class Reading(NamedTuple):
    """What a file gave. *front* is None where there is none or it can't be read; *fence* is the line, from 1, of the
    closing fence (0 in a file without fences); *id* is the id an entry goes by.
    """

    front: MapNode | None
    problems: tuple[Problem, ...]
    references: tuple[Reference, ...] = ()
    fence: int = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """How one file is read: *path* from the root, the project's *zone* and language *lang*.

    An entry has a *kind*. A file of settings has *fenced* False and a *record*: `Team`, `Channels`, `KeyDates`. A page
    of prose has neither.
    """

    path: str
    zone: ZoneInfo
    lang: str = "en"
    kind: Kind | None = None
    record: type[Any] | None = None
    fenced: bool = True

    @property
    def declared(self) -> type[Any] | None:
        """The record that declares the file's fields; None where any key may stand."""
        return self.kind.record if self.kind else self.record

    def read(self, data: bytes) -> Reading:
        """What is in *data* and what is wrong with it."""
        return self._fenced(data) if self.fenced else self._settings(data)

    def _fenced(self, data: bytes) -> Reading:
        source, problems = read_source(self.path, data)
        if source is None or source.front is None:
            return Reading(None, tuple(problems))
        fence = source.body_line - 1
        if self.kind is None:
            return Reading(source.front, tuple(problems), fence=fence)
        read = read_entry(source, self.kind, self.zone, self.lang)
        told = (*problems, *without_echoes(read.problems, problems))
        return Reading(source.front, told, read.references, fence, read.id)

    def _settings(self, data: bytes) -> Reading:
        node, problems = read_settings(self.path, data)
        if node is None or self.record is None:
            return Reading(node, tuple(problems))
        name = self.path.rpartition("/")[2]
        parsed = read_record(self.record, node, Scope(self.path, self.zone), Words(name, name))
        return Reading(node, (*problems, *without_echoes(parsed.problems, problems)), parsed.references)
