"""The file of a new hold."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from majlis.kinds import kind_named
from majlis.scaffold.ids import new_id
from majlis.scaffold.new import NewFile, taken_ids
from majlis.scaffold.questions import language_of
from majlis.scaffold.quoting import listed, scalar
from majlis.workspace import Workspace

_LONGEST = 80


class NewHold(NamedTuple):
    """A hold that begins now: *until* is None while nobody knows its end; no *channels* are all of them.

    Times are on the clock of the project. *except_* are ids of posts.
    """

    reason: str
    owner: str
    from_: datetime
    until: datetime | None = None
    channels: tuple[str, ...] = ()
    playbook: str | None = None
    except_: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The first line of the reason, or its beginning."""
        first = re.sub(r"\s+", " ", self.reason.strip().partition("\n")[0]).strip()
        return first if len(first) <= _LONGEST else f"{first[:_LONGEST].rpartition(' ')[0] or first[:_LONGEST]}…"


def hold_file(hold: NewHold, workspace: Workspace, today: date) -> NewFile:
    """The file of *hold*, with an id of its own."""
    kind = kind_named("hold")
    id = new_id(kind.name, hold.title, today, taken_ids(kind, workspace))
    fields = {
        "id": id, "title": scalar(hold.title), "lang": language_of(hold.title, workspace.team.languages[0]),
        "status": "active", "owner": hold.owner, "from": _at(hold.from_), "until": _at(hold.until),
        "channels": _several(hold.channels), "reason": scalar(hold.reason.strip()), "playbook": hold.playbook or "",
        "except": _several(hold.except_),
    }
    lines = [f"{key}: {value}" for key, value in fields.items() if value]
    return NewFile(f"{kind.folder}/{id}.md", "\n".join(["---", *lines, "---", ""]))


def _at(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else ""


def _several(ids: Iterable[str]) -> str:
    return listed(dict.fromkeys(ids)) if ids else ""
