"""The diff itself: both trees read, entries paired, and everything that differs told."""

from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from majlis.diff.changes import Change
from majlis.diff.entries import Telling
from majlis.diff.findings import created, is_conflict, mended
from majlis.diff.pairs import Pair, pairs_of
from majlis.diff.revisions import Sides
from majlis.diff.settings import Setting, settings_changed
from majlis.diff.sides import BothRead, Side, read_sides
from majlis.diff.standing import past_times, unapproved
from majlis.diff.touched import Touched, touched
from majlis.diff.trees import write_tree
from majlis.kinds import Entry
from majlis.plan import Plan
from majlis.problems import Problem
from majlis.values import dataclass


class Late(NamedTuple):
    """*entry* is newly planned for *at*, which is before the clock."""

    entry: Entry
    at: date


@dataclass(frozen=True)
class Diff:
    """What a change makes of the calendar. *plan* is that of HEAD, *was* that of BASE.

    *past* is newly planned before the clock; *unapproved* are entries that are newly approved or scheduled without
    their approvals. *created* and *mended* are problems; *borrowed* says that BASE had no settings that can be used.
    """

    sides: Sides
    plan: Plan
    was: Plan
    changes: tuple[Change, ...]
    settings: tuple[Setting, ...]
    created: tuple[Problem, ...]
    mended: tuple[Problem, ...]
    past: tuple[Late, ...]
    unapproved: tuple[Entry, ...]
    touched: Touched
    borrowed: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing changes in the calendar."""
        return not (self.changes or self.settings or self.created or self.mended)

    @property
    def conflicts(self) -> tuple[Problem, ...]:
        """The new problems of things that do not go together."""
        return tuple(problem for problem in self.created if is_conflict(problem))

    @property
    def findings(self) -> tuple[Problem, ...]:
        """The other new problems."""
        return tuple(problem for problem in self.created if not is_conflict(problem))


class Unreadable(NamedTuple):
    """Nothing can be compared, since there are no settings to read the content with; *problems* say why."""

    problems: list[Problem]


def compare(root: Path, sides: Sides, as_of: datetime | None = None) -> Diff | Unreadable:
    """What HEAD makes of the workspace at *root* as it was in BASE. The clock of both is *as_of* (local time without a
    zone), else `as_of` of HEAD's team.yml, else the time of HEAD's commit.

    Raises RevisionError where a tree can't be read.
    """
    with TemporaryDirectory(prefix="majlis-diff-") as name:
        base, head = Path(name, "base"), Path(name, "head") if sides.head else root
        base.mkdir()
        write_tree(root, sides.base, base)
        if sides.head:
            head.mkdir()
            write_tree(root, sides.head, head)
        read = read_sides(base, head, as_of, sides.committed)
        return _diff(sides, read) if isinstance(read, BothRead) else Unreadable(read)


def _diff(sides: Sides, read: BothRead) -> Diff:
    before, after = read.before, read.after
    pairs = pairs_of(before, after)
    telling = Telling(before, after)
    changes = sorted((one for pair in pairs for one in telling.changes(pair)), key=lambda change: change.order)
    paths = {pair.before.path: pair.after.path for pair in pairs if pair.before and pair.after}
    return Diff(
        sides=sides, plan=after.plan, was=before.plan, changes=tuple(changes),
        settings=settings_changed(before, after),
        created=created(before, after, paths), mended=mended(before, after, paths),
        past=tuple(_past(pairs, before, after)), unapproved=tuple(_unapproved(pairs, before, after)),
        touched=touched(changes, pairs, before, after), borrowed=read.borrowed,
    )


def _past(pairs: list[Pair], before: Side, after: Side) -> list[Late]:
    was, now = past_times(before), past_times(after)
    found: list[Late] = []
    for pair in pairs:
        if pair.after and pair.after.path in now:
            known = was.get(pair.before.path, {}) if pair.before else {}
            new = [at for key, at in now[pair.after.path].items() if key not in known]
            found += [Late(pair.after, new[0])] if new else []
    return found


def _unapproved(pairs: list[Pair], before: Side, after: Side) -> list[Entry]:
    was, now = unapproved(before), unapproved(after)
    return [pair.after for pair in pairs if pair.after and pair.after.path in now
            and not (pair.before and pair.before.path in was)]
