"""The dates and times of an entry that move when it moves, each with its new text in the style of the old one."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from majlis.dates.flaw import Flaw
from majlis.fields import Scope
from majlis.fields.times import Clock, Date, LocalTime
from majlis.kinds import Event, Post
from majlis.kinds.entry import Entry
from majlis.mend.changes import Keys
from majlis.mend.restyling import restyled
from majlis.plan.shifting import Shift
from majlis.problems import Place, Problem
from majlis.source import ListNode, MapNode, Node, ScalarNode
from majlis.values import dataclass

_Type = Date | LocalTime | Clock
_EACH, _ANY = "*", "?"
_DAY, _TIME, _CLOCK = Date(), LocalTime(), Clock()
_MOVED: dict[str, dict[str, _Type]] = {
    "campaign": {
        "starts_on": _DAY, "ends_on": _DAY, "phases * from": _DAY, "phases * to": _DAY, "embargo_until": _TIME,
        "blackout * from": _DAY, "blackout * to": _DAY, "retro_on": _DAY,
    },
    "post": {
        "publish_at": _TIME, "variants ? publish_at": _TIME, "poll closes_at": _TIME, "repeat until": _DAY,
        "repeat except *": _DAY, "draft_due": _DAY, "review_due": _DAY, "approve_by": _DAY, "public_from": _DAY,
    },
    "event": {
        "starts_at": _TIME, "ends_at": _TIME, "question_window opens": _TIME, "question_window closes": _TIME,
        "run_of_show * at": _CLOCK, "recap_due": _DAY,
    },
    "brief": {
        "deliverables * draft_due": _DAY, "deliverables * publish_at": _TIME, "review script_due": _DAY,
        "review final_due": _DAY, "reporting due": _DAY,
    },
}
"""By kind: the keys below each other, `*` for each item of a list, `?` for every key."""


class Move(NamedTuple):
    """The text *old* at *keys*, at *place*, becomes *new*."""

    keys: Keys
    place: Place
    old: str
    new: str


class Moves(NamedTuple):
    """What moves in an entry, in the order of its lines, and what can't: times that do not exist or can't be read."""

    moves: list[Move]
    problems: list[Problem]


def moves_of(entry: Entry, shift: Shift, scope: Scope) -> Moves:
    """What moves in *entry* by *shift*; *scope* is that of its file."""
    step = _Step(shift, scope, _of_cues(entry, shift))
    found = Moves([], [])
    for keys, type in _MOVED[entry.kind].items():
        if keys == "repeat except *" and not _exceptions_move(entry, shift):
            continue
        for path, node in _below(entry.node, (), tuple(keys.split())):
            moved = step.moved(path, node, type)
            if isinstance(moved, Problem):
                found.problems.append(moved)
            elif moved.new != moved.old:
                found.moves.append(moved)
    return Moves(sorted(found.moves, key=lambda move: move.place), sorted(found.problems, key=lambda one: one.place))


@dataclass(frozen=True)
class _Step:
    """One entry's shift; times of day alone move by *cues*."""

    shift: Shift
    scope: Scope
    cues: timedelta

    def moved(self, keys: Keys, node: ScalarNode, type: _Type) -> Move | Problem:
        place, old = self.scope.at(node), type.read(node.text, self.scope)
        if isinstance(old, Flaw):
            return old.code.at(place, old.hint, **old.values)
        text = restyled(node.text, self._shifted(old))
        new = type.read(text, self.scope)
        return new.code.at(place, new.hint, **new.values) if isinstance(new, Flaw) else Move(
            keys, place, node.text, text)

    def _shifted(self, old: date | datetime | time) -> date | datetime | time:
        if isinstance(old, datetime):
            return self.shift.time(old)
        if isinstance(old, time):
            return (datetime.combine(date(2000, 1, 2), old) + self.cues).time()
        return self.shift.day(old)


def _of_cues(entry: Entry, shift: Shift) -> timedelta:
    """By how much the clock of an event's start moves, and that of its run of show with it."""
    if not isinstance(entry, Event) or entry.starts_at is None:
        return shift.by % timedelta(days=1)
    return (shift.time(entry.starts_at) - entry.starts_at.replace(tzinfo=None)) % timedelta(days=1)


def _exceptions_move(entry: Entry, shift: Shift) -> bool:
    """Whether the days of a repetition move, and those that it leaves out with them; days that `on` names stay."""
    repeat = entry.repeat if isinstance(entry, Post) else None
    return repeat is not None and (not repeat.on or (repeat.freq == "weekly" and shift.days % 7 == 0))


def _below(node: Node, keys: Keys, names: tuple[str, ...]) -> Iterator[tuple[Keys, ScalarNode]]:
    """The texts at *names*, with their keys. One value counts as a list of one."""
    if not names:
        if isinstance(node, ScalarNode) and not node.empty:
            yield keys, node
        return
    name, *rest = names
    if name == _EACH and isinstance(node, ListNode):
        for number, item in enumerate(node.items):
            yield from _below(item, (*keys, number), tuple(rest))
    elif name == _EACH:
        yield from _below(node, keys, tuple(rest))
    elif isinstance(node, MapNode):
        for key in node.values if name == _ANY else [name] if name in node.values else []:
            yield from _below(node.values[key], (*keys, key), tuple(rest))
