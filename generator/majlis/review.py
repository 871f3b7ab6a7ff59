"""From a folder to the team's plan and all that is wrong with it: load → clock, history → plan → checks."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from majlis.cache import Cache
from majlis.checks import Exempted, run_checks
from majlis.clock import build_clock
from majlis.dates.watched import Watch, watched
from majlis.history import History, read_history
from majlis.load import load
from majlis.plan import Plan
from majlis.problems import Problem, in_order
from majlis.workspace import Workspace


class Reviewed(NamedTuple):
    """What a folder gave: *plan* is None while the settings can't be used. Problems are in order.

    *fixed_clock* says that `as_of` chose the plan's moment, not the day; *history* is None without Git; *watch* knows
    what the plan's moment was compared with. It was read from *root*, and what it gave is kept in *cache*.
    """

    plan: Plan | None
    problems: list[Problem]
    exempted: tuple[Exempted, ...] = ()
    fixed_clock: bool = False
    history: History | None = None
    watch: Watch | None = None
    root: Path | None = None
    cache: Cache | None = None


def review(
    root: Path, environ: Mapping[str, str], as_of: datetime | None = None, cache: Cache | None = None
) -> Reviewed:
    """The plan in *root*, checked. *as_of* is local time without a zone; *environ* may hold SOURCE_DATE_EPOCH. What the
    files gave is kept in *cache*.
    """
    return reviewed(read_plan(root, environ, as_of, cache))


def read_plan(
    root: Path, environ: Mapping[str, str], as_of: datetime | None = None, cache: Cache | None = None
) -> Reviewed:
    """The plan in *root* before any check; its problems are those of single files. See `review`."""
    workspace, problems = load(root, cache)
    if workspace is None:
        return Reviewed(None, in_order(problems))
    clock = build_clock(as_of, workspace.team, workspace.zone, environ, datetime.now(UTC))
    history = read_history(root)
    watch = Watch.at(clock.now)
    plan = Plan(workspace, watched(clock.now, watch), _changed(workspace, history))
    return Reviewed(plan, problems, (), clock.fixed, history, watch, root, cache)


def reviewed(read: Reviewed) -> Reviewed:
    """What was *read*, checked."""
    if read.plan is None:
        return read
    found = run_checks(read.plan)
    return read._replace(problems=in_order([*read.problems, *found.problems]), exempted=tuple(found.exempted))


def _changed(workspace: Workspace, history: History | None) -> dict[str, date]:
    """The day of each entry's last change, by its path. Nothing where a day of Git says nothing: in a shallow clone,
    and under the clock of team.yml, which an example keeps whenever it is committed.
    """
    if history is None or history.shallow or workspace.team.as_of:
        return {}
    changes = ((entry.path, history.changes.get(entry.path)) for entry in workspace.entries)
    return {path: change.changed.astimezone(workspace.zone).date() for path, change in changes if change}
