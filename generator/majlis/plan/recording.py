"""Recording that a post went out: at which time that was meant to be, whether another time is to be recorded, and which
hold it broke.
"""

from datetime import datetime, timedelta

from majlis.kinds import Hold, Post
from majlis.plan.plan import Plan
from majlis.plan.slots import Slot


def planned_time(plan: Plan, post: Post, channel: str | None = None) -> datetime | None:
    """The last of the planned times of *post* that has passed, on *channel* or on the first of its channels; aware, in
    the file's zone. None if none has.
    """
    passed = [slot for slot in _slots(plan, post) if slot.at <= plan.now and channel in (None, slot.channel)]
    last = max((slot.day for slot in passed if slot.day), default=None)
    return min((slot.at for slot in passed if slot.day == last), default=None)


def went_out_again(plan: Plan, post: Post) -> bool:
    """Whether *post*, recorded as published, comes back and has had a time since that nobody recorded."""
    return any(slot.day and slot.to_come and slot.at <= plan.now for slot in _slots(plan, post))


def still_to_come(plan: Plan, post: Post) -> tuple[Slot, ...]:
    """The times of *post*, which does not come back, that have not come on some of its channels."""
    return tuple(slot for slot in _slots(plan, post) if slot.day is None and slot.at > plan.now)


def held_then(plan: Plan, post: Post, at: datetime, channel: str | None = None) -> tuple[Hold, ...]:
    """The holds that said no to *post* at the moment *at*, on *channel* or on any of its channels."""
    channels = (channel,) if channel else post.channels
    return tuple(hold for hold in plan.holds if any(hold.stops(post.id, name, at) for name in channels))


def same_minute(one: datetime, other: datetime) -> bool:
    """Whether both, aware, are less than a minute apart, as files tell times."""
    return abs(one - other) < timedelta(minutes=1)


def _slots(plan: Plan, post: Post) -> tuple[Slot, ...]:
    return plan.slots_by_post.get(post.path, ())
