"""The posts of an agenda."""

from collections.abc import Iterator
from datetime import date

from majlis.kinds import Post
from majlis.plan.agenda.item import Item
from majlis.plan.goings import Going, goings, parted
from majlis.plan.lateness import passed_unrecorded
from majlis.plan.plan import Plan

_GONE = ("cancelled", "archived")


def posts_between(plan: Plan, first: date, last: date) -> Iterator[Item]:
    """Each time at which a post goes out or went out; the channels on which a hold stops it stand apart."""
    for post in plan.posts_near(first, last):
        if post.status not in _GONE:
            times = goings(plan.slots_by_post.get(post.path, ()), plan.workspace.zone)
            found = [going for going in times if first <= going.at.date() <= last]
            late = frozenset(slot.at for slot in passed_unrecorded(plan, post)) if found else frozenset()
            for going in found:
                yield from _items(plan, post, going, going.at in late)


def _items(plan: Plan, post: Post, going: Going, late: bool) -> Iterator[Item]:
    mark = "" if not late else "overdue" if post.status in ("scheduled", "published") else "missed"
    for part, stopped in parted(plan, going):
        yield Item(
            "post", part.at.date(), post, part.slots[0], at=part.at, who=(post.owner,), channels=part.channels,
            campaign=post.campaign, mark="hold" if stopped else mark,
        )
