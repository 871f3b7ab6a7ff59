"""Handing over: what goes from one department to another, when and how fast, from all playbooks."""

from collections.abc import Iterator
from typing import NamedTuple

from majlis.kinds import Playbook
from majlis.kinds.playbook import Handoff
from majlis.kinds.team import ROLES
from majlis.text.folding import fold
from majlis.words import Words
from majlis.workspace import Workspace

_MINUTES = {"m": 1, "h": 60, "d": 1440, "w": 10_080, "mo": 43_200, "y": 525_600}
_NEVER = 10**9


class Department(NamedTuple):
    """A department: *key* is the same however its name is written."""

    key: str
    name: Words


class Handing(NamedTuple):
    """A hand-off, the *number*-th of *playbook*, and the departments between which it goes."""

    playbook: Playbook
    number: int
    handoff: Handoff
    giver: Department
    taker: Department


def handings_of(workspace: Workspace, lang: str) -> tuple[Handing, ...]:
    """The hand-offs of the playbooks that are not retired, the most urgent first; of a playbook in two languages those
    of the one in *lang*.
    """
    found = [
        Handing(playbook, number, one, department_of(workspace, one.from_), department_of(workspace, one.to))
        for playbook in _playbooks(workspace, lang) for number, one in enumerate(playbook.handoffs, 1)
    ]
    return tuple(sorted(found, key=lambda one: (_minutes(one.handoff), one.playbook.id, one.number)))


def department_of(workspace: Workspace, text: str) -> Department:
    """The department that *text* names: a member's is that of the member's role."""
    member = workspace.members.get(text)
    role = member.role if member else text
    if role in ROLES:
        return Department(role, ROLES[role])
    name = " ".join(text.split())
    return Department(fold(name), Words(name, name))


def _playbooks(workspace: Workspace, lang: str) -> Iterator[Playbook]:
    for playbook in workspace.of(Playbook):
        others = [twin for twin in workspace.translations.get(playbook.id, ())
                  if isinstance(twin, Playbook) and twin.status != "retired"]
        led = any(twin.lang == lang for twin in others) if others else False
        first = playbook.lang == lang or not (led or any(twin.path < playbook.path for twin in others))
        if playbook.status != "retired" and first:
            yield playbook


def _minutes(handoff: Handoff) -> int:
    return handoff.within.number * _MINUTES[handoff.within.unit] if handoff.within else _NEVER
