"""People: which member of the team is meant by a name, as people write it."""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from majlis.kinds.team import Member
from majlis.text.guess import nearest
from majlis.workspace import Workspace

_ALIKE = str.maketrans({"ى": "ي", "ة": "ه", "\u0640": None})


class Named(NamedTuple):
    """Who is meant: *member*, or None; then *guesses* are what could be written instead: ids of members."""

    member: Member | None
    guesses: tuple[str, ...] = ()


def member_named(workspace: Workspace, text: str) -> Named:
    """The member whose id or name, in either language, is *text*, or whose first name it is if only one has it.

    Case, blanks, tashkeel, hamza on alef, ى for ي and ة for ه do not matter. Several with that name are the guesses.
    """
    wanted = folded(text)
    for found in (_with_name(workspace, wanted), _with_first_name(workspace, wanted)):
        if len(found) == 1:
            return Named(found[0])
        if found:
            return Named(None, tuple(member.id for member in found))
    return Named(None, _guesses(workspace, wanted))


def members_by_name(workspace: Workspace) -> Mapping[str, str]:
    """The ids of members by everything that names them in full, folded: id, English name, Arabic name."""
    return {name: member.id for member in reversed(workspace.team.members) for name in _names(member)}


def folded(text: str) -> str:
    """*text* as names are compared."""
    # Case is folded between two rounds: ℠ becomes letters only in the first, and folding leaves marks for the second.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_ALIKE)
    return " ".join("".join(char for char in plain if unicodedata.category(char) not in ("Mn", "Cf")).split())


def _names(member: Member) -> tuple[str, ...]:
    return folded(member.id), folded(member.name_en), folded(member.name_ar)


def _with_name(workspace: Workspace, wanted: str) -> list[Member]:
    by_id = [member for member in workspace.team.members if folded(member.id) == wanted]
    return by_id or [member for member in workspace.team.members if wanted in _names(member)]


def _with_first_name(workspace: Workspace, wanted: str) -> list[Member]:
    return [member for member in workspace.team.members if wanted in _first_names(_names(member))]


def _first_names(names: Iterable[str]) -> set[str]:
    return {name.split(" ")[0] for name in names}


def _guesses(workspace: Workspace, wanted: str) -> tuple[str, ...]:
    known: dict[str, str] = {}
    for member in reversed(workspace.team.members):
        names = _names(member)
        known |= dict.fromkeys((*names, *_first_names(names)), member.id)
    found = nearest(wanted, known)
    return (known[found],) if found else ()
