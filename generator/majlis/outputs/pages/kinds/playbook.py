"""The page of a playbook, in the order of its printed sheet: steps to tick, clocks to start, numbers to call."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from hashlib import blake2s
from typing import NamedTuple

from majlis.dates.durations import UNITS, Duration
from majlis.kinds import Playbook
from majlis.kinds.playbook import SeverityLevel, Step
from majlis.outputs.pages.own import Own
from majlis.outputs.pages.view import View
from majlis.render.isolate import PHONE
from majlis.values import dataclass


class Clock(NamedTuple):
    """A clock that can be started: *key* is its name on the page, *again* says that it begins anew each time."""

    key: str
    length: Duration
    seconds: int
    again: bool = False


class Box(NamedTuple):
    """A step and the name under which a browser remembers that it is ticked: it hangs on the text, not on the place,
    so that a step that is added in the middle of the night moves no ticks.
    """

    key: str
    step: Step
    clock: Clock | None


class Level(NamedTuple):
    """A level of severity with its two clocks."""

    level: SeverityLevel
    first: Clock | None
    update: Clock | None


class Call(NamedTuple):
    """A number to call, as it is written and as a telephone wants it, and what for."""

    number: str
    href: str
    what: str


@dataclass(frozen=True, slots=True)
class PlaybookPage:
    """What the page shows besides the fields."""

    boxes: tuple[Box, ...]
    levels: tuple[Level, ...]
    calls: tuple[Call, ...]


def playbook_page(view: View, playbook: Playbook) -> PlaybookPage:
    """What the page of *playbook* shows."""
    levels = tuple(
        Level(level, _clock(f"first-{level.level}", level.first_reply_within),
              _clock(f"update-{level.level}", level.update_every, again=True))
        for level in playbook.severity_levels
    )
    calls = {call.href: call for call in reversed(list(_calls(playbook)))}
    return PlaybookPage(tuple(_boxes(playbook.steps)), levels, tuple(reversed(calls.values())))


def _boxes(steps: tuple[Step, ...]) -> Iterator[Box]:
    seen = Counter[str]()
    for step in steps:
        name = blake2s(step.do.encode(), digest_size=4).hexdigest()
        seen[name] += 1
        key = f"{name}-{seen[name]}" if seen[name] > 1 else name
        yield Box(key, step, _clock(key, step.within))


def _clock(key: str, length: Duration | None, again: bool = False) -> Clock | None:
    """A clock for *length*; months and years are no matter of a clock."""
    if length is None or length.unit not in ("m", "h", "d", "w"):
        return None
    return Clock(key, length, int(timedelta(**{UNITS[length.unit]: length.number}).total_seconds()), again)


def _calls(playbook: Playbook) -> Iterator[Call]:
    """The telephone numbers of the steps and hand-offs, in order."""
    places = [(step.tool or step.do, step.do) for step in playbook.steps]
    places += [(handoff.channel or "", handoff.when) for handoff in playbook.handoffs]
    for text, what in places:
        for number in PHONE.findall(text):
            yield Call(number, "tel:" + re.sub(r"[^\d+]", "", number), what)


OWN = Own(
    shows=frozenset({"scenario", "severity_levels", "roles", "steps", "holding_statements", "handoffs", "do_not",
                     "triggers"}),
    first=("after", "drill"),
    make=playbook_page,
)
