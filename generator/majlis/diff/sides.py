"""Both sides of a comparison, read and checked under one clock."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from majlis.checks import run_checks
from majlis.clock import build_clock
from majlis.folders import CHANNELS_PATH, TEAM_PATH
from majlis.kinds import Entry
from majlis.load import Loaded, load
from majlis.load.files import read_setting
from majlis.load.walk import link_on_the_way
from majlis.plan import Plan
from majlis.problems import Problem, in_order
from majlis.workspace import Workspace

_NOTHING: Mapping[str, str] = {}


class Side(NamedTuple):
    """The plan of one side, and all that is wrong with it, in order.

    What hangs on the days of Git is not among it: the two sides are judged as if each were new.
    """

    plan: Plan
    problems: list[Problem]

    @property
    def workspace(self) -> Workspace:
        """What was read."""
        return self.plan.workspace

    def slots(self, entry: Entry) -> tuple[tuple[str, datetime], ...]:
        """The channels and times of a post, in order of time; nothing for any other entry."""
        return tuple((slot.channel, slot.at) for slot in self.plan.slots_by_post.get(entry.path, ()))


class BothRead(NamedTuple):
    """Both sides. *borrowed* says that BASE had no settings that can be used, and was read with those of HEAD."""

    before: Side
    after: Side
    borrowed: bool = False


def read_sides(base: Path, head: Path, as_of: datetime | None, committed: datetime) -> BothRead | list[Problem]:
    """Both folders, under the clock of *as_of* (local, without a zone), else of HEAD's team.yml, else *committed*; or
    what is wrong where the settings of HEAD, or any for BASE, can't be used.
    """
    after = load(head)
    if after.workspace is None:
        return in_order(after.problems)
    before, borrowed = load(base), False
    if before.workspace is None:
        before, borrowed = _with_settings_of(head, base), True
    if before.workspace is None:
        return in_order(before.problems)
    now = build_clock(as_of, after.workspace.team, after.workspace.zone, _NOTHING, committed).now
    return BothRead(_judged(before, now), _judged(after, now), borrowed)


def _judged(loaded: Loaded, now: datetime) -> Side:
    assert loaded.workspace is not None
    plan = Plan(loaded.workspace, now.astimezone(loaded.workspace.zone))
    return Side(plan, in_order([*loaded.problems, *run_checks(plan).problems]))


def _with_settings_of(head: Path, base: Path) -> Loaded:
    """What *base*, a folder of our own, gives with the settings of *head* in the place of its own."""
    for path in (TEAM_PATH, CHANNELS_PATH):
        data, _ = read_setting(head, path)
        if link_on_the_way(base, path) is None and data is not None:
            (base / path).parent.mkdir(parents=True, exist_ok=True)
            (base / path).write_bytes(data)
    return load(base)
