"""Goings: each time at which a post goes out, on all channels of that time together."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo

from majlis.plan.plan import Plan
from majlis.plan.slots import Slot


class Going(NamedTuple):
    """A post goes out at one time (aware, in the project's zone) on one or more channels, by its slots."""

    at: datetime
    slots: tuple[Slot, ...]

    @property
    def channels(self) -> tuple[str, ...]:
        """The channels of that time."""
        return tuple(slot.channel for slot in self.slots)


def goings(slots: Iterable[Slot], zone: ZoneInfo) -> Iterator[Going]:
    """The times of *slots*, which are of one post and in order of time; *zone* is the project's."""
    for at, same in groupby(slots, key=lambda slot: slot.at.astimezone(zone)):
        yield Going(at, tuple(same))


def parted(plan: Plan, going: Going) -> Iterator[tuple[Going, bool]]:
    """The channels on which it goes out, and those on which a hold stops it (then True), where there are any."""
    stopped = tuple(slot for slot in going.slots if slot.to_come and plan.hold_over(slot))
    free = tuple(slot for slot in going.slots if slot not in stopped)
    if free:
        yield Going(going.at, free), False
    if stopped:
        yield Going(going.at, stopped), True
