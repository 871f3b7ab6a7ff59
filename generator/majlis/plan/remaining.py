"""Remaining: the slots of a post that are still to come."""

from majlis.kinds import Post
from majlis.plan.plan import Plan
from majlis.plan.slots import Slot
from majlis.plan.standing import OPEN

PLANNED = (*OPEN[1:], "on_hold")
"""The statuses of posts that are more than an idea and have not gone out."""


def remaining(plan: Plan, post: Post) -> tuple[Slot, ...]:
    """The slots of *post* that have not gone out, in the order of time; none of an idea.

    The one slot of a post whose time has passed remains, unless the team counts it as gone out; of a post that
    repeats only those from now on do.
    """
    return tuple(slot for slot in plan.slots_by_post.get(post.path, ()) if _remains(plan, slot))


def _remains(plan: Plan, slot: Slot) -> bool:
    status = slot.post.status
    if status not in PLANNED:
        return status == "published" and slot.at >= plan.moment and slot.to_come
    assumed = bool(plan.workspace.team.assume_published) and status == "scheduled"
    return slot.at >= plan.moment or not (assumed or slot.day)
