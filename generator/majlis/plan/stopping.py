"""What a hold stops: the times at which posts do not go out."""

from itertools import groupby
from typing import NamedTuple

from majlis.kinds import Hold, Post
from majlis.plan.goings import Going, goings
from majlis.plan.plan import Plan
from majlis.plan.slots import Slot


class Stopped(NamedTuple):
    """*post* is stopped at *first*, and *more* times after it where it comes back."""

    post: Post
    first: Going
    more: int = 0


def stopped_by(plan: Plan, hold: Hold) -> list[Stopped]:
    """What *hold* stops from now on in *plan*, in the order of time; all times of a post that comes back count as one.
    """
    return _by_post(plan, [slot for slot in plan.coming if _stops(hold, slot)])


def stopped_alone(plan: Plan, hold: Hold) -> list[Stopped]:
    """The same without what another hold stops too."""
    others = [other for other in plan.holds if other is not hold]
    return _by_post(plan, [slot for slot in plan.coming if _stops(hold, slot)
                           and not any(_stops(other, slot) for other in others)])


def missed_by(plan: Plan, hold: Hold) -> list[Stopped]:
    """What *hold* stopped until now of posts that have one time, and that nobody recorded as gone out all the same."""
    gone = (slot for slot in plan.slots if slot.at < plan.moment and slot.day is None and slot.to_come)
    return _by_post(plan, [slot for slot in gone if slot.post.status != "idea" and _stops(hold, slot)])


def _stops(hold: Hold, slot: Slot) -> bool:
    return hold.stops(slot.post.id, slot.channel, slot.at)


def _by_post(plan: Plan, slots: list[Slot]) -> list[Stopped]:
    found: list[Stopped] = []
    for _, own in groupby(sorted(slots, key=lambda slot: slot.post.path), key=lambda slot: slot.post.path):
        times = list(goings(own, plan.workspace.zone))
        back = [time for time in times if time.slots[0].day]
        found += [Stopped(time.slots[0].post, time) for time in times if time.slots[0].day is None]
        found += [Stopped(back[0].slots[0].post, back[0], len(back) - 1)] if back else []
    return sorted(found, key=lambda stopped: (stopped.first.at, stopped.post.path))
