"""Who goes by which id in a workspace, so that no entry is given one that another has."""

import re
from collections.abc import Container
from dataclasses import dataclass, field
from typing import NamedTuple

from majlis.kinds import Kind
from majlis.kinds.read import fallback_id
from majlis.mend.reading import Reading

# In a file that can't be read: its ids are kept free too.
_WRITTEN = re.compile(rb"^[ \t]*id[ \t]*:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)


class Claim(NamedTuple):
    """That the entry in the file *path* goes by an id; *written* is False where its file's name only serves as one."""

    path: str
    written: bool


@dataclass
class Claims:
    """All claims, by id. Files must be read before the first of them is asked for."""

    by_id: dict[str, list[Claim]] = field(default_factory=dict)

    def read(self, path: str, kind: Kind, reading: Reading, data: bytes) -> None:
        """Note the id of the entry in *data*, or what may be ids in it if it can't be read."""
        front = reading.front
        if front is not None:
            written = "id" in front.values and not front.values["id"].empty
            self.note(reading.id, Claim(path, written))
            return
        found = [id.decode("ascii") for id in _WRITTEN.findall(data)]
        for id in found or [fallback_id(path, kind)]:
            self.note(id, Claim(path, bool(found)))

    def note(self, id: str, claim: Claim) -> None:
        """Add one claim."""
        self.by_id.setdefault(id, []).append(claim)

    def others(self, path: str) -> "Taken":
        """The ids that the entry in *path* can't have."""
        return Taken(self, path)


@dataclass(frozen=True)
class Taken(Container[str]):
    """The ids that the entry in *path* can't have: written ones, and those that other files go by.

    Of two files with one name, none of which has an id, the first by its path keeps the name.
    """

    claims: Claims
    path: str

    def __contains__(self, id: object) -> bool:
        held = self.claims.by_id.get(str(id), [])
        own = any(claim.path == self.path for claim in held)
        others = [claim for claim in held if claim.path != self.path]
        return any(claim.written or not own or claim.path < self.path for claim in others)
