"""What the checks found in the entries and channels of each member, counted, with the gravest."""

from bisect import bisect_right
from collections.abc import Iterable

from majlis.problems import Place, Problem, Severity
from majlis.values import dataclass
from majlis.workspace import Workspace

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Findings:
    """How many *errors* and *warnings* there are in what *owner* looks after (an id; None: in the settings and in files
    that nobody owns yet), and the three *gravest*: errors first, then by their place.
    """

    owner: str | None
    errors: int
    warnings: int
    gravest: tuple[Problem, ...]


def findings_by_owner(workspace: Workspace, problems: Iterable[Problem]) -> tuple[Findings, ...]:
    """*problems* (in order) by the owner of the entry, or of the channel, that they are in: members as in team.yml,
    then others, then nobody.
    """
    owners = {entry.path: entry.owner for entry in workspace.entries}
    channels = sorted((channel.place, channel.owner) for channel in workspace.channels if channel.place)
    found: dict[str | None, list[Problem]] = {}
    for problem in problems:
        owner = owners.get(problem.place.path) or _of_channel(channels, problem.place)
        found.setdefault(owner, []).append(problem)
    known = list(workspace.members)
    others = sorted(owner for owner in found if owner is not None and owner not in workspace.members)
    return tuple(_counted(owner, found[owner]) for owner in (*known, *others, None) if owner in found)


def _of_channel(channels: list[tuple[Place, str]], place: Place) -> str | None:
    """The owner of the last channel that begins at *place* or before it in the same file."""
    before = bisect_right(channels, place, key=lambda channel: channel[0])
    begins, owner = channels[before - 1] if before else (Place(""), "")
    return owner if begins.path == place.path else None


def _counted(owner: str | None, problems: list[Problem]) -> Findings:
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    warnings = [problem for problem in problems if problem.severity is not Severity.ERROR]
    return Findings(owner, len(errors), len(warnings), (*errors, *warnings)[:_SHOWN])
