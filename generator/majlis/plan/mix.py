"""The mix: what the posts of some weeks are about, and for whom."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from majlis.kinds import Post
from majlis.plan.aims import audiences_of
from majlis.plan.plan import Plan
from majlis.plan.slots import Slot
from majlis.plan.standing import OPEN

NO_PILLAR = ""
"""The pillar of posts that name none."""


class Mix(NamedTuple):
    """The posts from *first* to *last*, both included, counted by their pillar and by audience and pillar (ids).
    *aimed* are those that name audiences themselves; without any of their own they have those of their campaign.

    A post and its translation count once, so do an audience and its translation, under the original's id.
    """

    first: date
    last: date
    by_pillar: Mapping[str, int]
    by_audience: Mapping[tuple[str, str], int]
    aimed: int

    @property
    def with_pillar(self) -> int:
        """How many posts have a pillar."""
        return sum(count for pillar, count in self.by_pillar.items() if pillar != NO_PILLAR)

    def share(self, pillar: str) -> float:
        """The share of *pillar* in the posts that have one, in percent; 0 where there are none."""
        return 100 * self.by_pillar.get(pillar, 0) / (self.with_pillar or 1)

    @property
    def audiences(self) -> frozenset[str]:
        """The audiences that some post is for."""
        return frozenset(audience for audience, _ in self.by_audience)


def mix_of(plan: Plan, first: date, last: date) -> Mix:
    """The mix from *first* to *last*: what went out or was to, and what is planned and not stopped by a hold. Ideas and
    posts on hold do not count.
    """
    posts = posts_between(plan, first, last)
    audiences = {post.id: audiences_of(plan.workspace, post) for post in posts}
    return Mix(
        first, last,
        Counter(post.pillar or NO_PILLAR for post in posts),
        Counter((audience, post.pillar or NO_PILLAR) for post in posts for audience in audiences[post.id]),
        sum(1 for post in posts if post.audiences),
    )


def goes_out(plan: Plan, slot: Slot) -> bool:
    """Whether readers hear from us at *slot*: it went out or was to; or it is more than an idea, and not stopped."""
    if slot.at < plan.moment:
        return slot.post.status in ("published", "scheduled")
    return slot.post.status in (*OPEN[1:], "published") and plan.hold_over(slot) is None


def slots_between(plan: Plan, first: date, last: date) -> tuple[Slot, ...]:
    """The slots from *first* to *last*, both included, at which readers hear from us, in the order of time."""
    start = datetime.combine(first, time(), plan.workspace.zone)
    end = datetime.combine(last, time(), plan.workspace.zone) + timedelta(days=1)
    return tuple(slot for slot in plan.slots_within(start, end) if goes_out(plan, slot))


def posts_between(plan: Plan, first: date, last: date) -> tuple[Post, ...]:
    """The posts of these days in the order of time, each as often as it goes out, of a post and its translation the
    earlier one.
    """
    found: dict[tuple[str, date | None], Post] = {}
    for slot in slots_between(plan, first, last):
        found.setdefault((slot.post.translation_of or slot.post.id, slot.day), slot.post)
    return tuple(found.values())
