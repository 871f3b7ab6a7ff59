"""Remaining: the slots that are still to come, by their posts."""

from collections.abc import Mapping

from majlis.plan.plan import Plan
from majlis.plan.slots import Slot
from majlis.plan.standing import OPEN

PLANNED = (*OPEN[1:], "on_hold")
"""The statuses of posts that are more than an idea and have not gone out."""


def remaining(plan: Plan) -> Mapping[str, tuple[Slot, ...]]:
    """For the path of each post that is more than an idea its slots that have not gone out, in the order of time.

    The one slot of a post whose time has passed remains, unless the team counts it as gone out; of a post that
    repeats only those from now on do.
    """
    found: dict[str, list[Slot]] = {}
    for slot in plan.slots:
        if _remains(plan, slot):
            found.setdefault(slot.post.path, []).append(slot)
    return {path: tuple(slots) for path, slots in found.items()}


def _remains(plan: Plan, slot: Slot) -> bool:
    status = slot.post.status
    if status not in PLANNED:
        return status == "published" and slot.at >= plan.moment and slot.to_come
    assumed = bool(plan.workspace.team.assume_published) and status == "scheduled"
    return slot.at >= plan.moment or not (assumed or slot.day)
