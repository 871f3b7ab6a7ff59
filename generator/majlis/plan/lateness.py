"""Going out and lateness: what has run, and the times that passed without anybody having recorded it."""

from datetime import timedelta

from majlis.kinds import Post
from majlis.plan.plan import Plan
from majlis.plan.slots import Slot
from majlis.plan.standing import OPEN

_PLANNED = OPEN[1:]
_COMING_BACK = (*_PLANNED, "published")
_HALF_A_YEAR = timedelta(days=183)


def passed_unrecorded(plan: Plan, post: Post) -> tuple[Slot, ...]:
    """The slots of *post* that passed and are still to come by its own word, in the order of time; none of an idea,
    none before its last channel's time, and none that the team counts as gone out. Of a post that comes back these are
    the times after the day in `published`; of one that hangs on a Hijri day of each year none of more than half a
    year ago, since its author means the next.
    """
    once = not (post.repeat or post.anchor)
    if post.status not in (_PLANNED if once else _COMING_BACK) or _counted(plan, post):
        return ()
    slots = plan.slots_by_post.get(post.path, ())
    ahead = {slot.day for slot in slots if slot.at >= plan.moment}
    passed = (slot for slot in slots if slot.at < plan.moment and slot.to_come and slot.day not in ahead)
    return tuple(slot for slot in passed if not _is_last_years(plan, slot))


def has_run(plan: Plan, post: Post) -> bool:
    """Whether *post* went out: somebody recorded it, or its times have passed and the team counts that. Of a post that
    comes back the first turn counts.
    """
    if post.status != "scheduled" or not plan.workspace.team.assume_published:
        return post.status == "published"
    slots = plan.slots_by_post.get(post.path, ())
    return bool(slots) and all(slot.at < plan.moment for slot in slots if slot.day == slots[0].day)


def _is_last_years(plan: Plan, slot: Slot) -> bool:
    anchor = slot.post.anchor
    hangs = bool(anchor and anchor.hijri and not slot.post.repeat)
    return hangs and slot.day is not None and slot.at + _HALF_A_YEAR < plan.now


def _counted(plan: Plan, post: Post) -> bool:
    return bool(plan.workspace.team.assume_published) and post.status in ("scheduled", "published")
