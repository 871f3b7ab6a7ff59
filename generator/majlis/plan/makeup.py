"""Makeup: of what sorts the posts of some weeks are."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from majlis.kinds import Post
from majlis.plan.aims import audiences_of
from majlis.plan.mix import mix_of, posts_between, slots_between
from majlis.plan.partnership import partner_of
from majlis.plan.plan import Plan

WITH_PARTNER, OWN = "partner", "own"
NOBODY = ""
"""The audience of posts that are for nobody in particular, and the format of those that name none."""


class Sorts(NamedTuple):
    """How many there are of each sort, of *all*. A post may be for several audiences, so these make more than all."""

    counts: Mapping[str, int]
    all: int

    def count(self, sort: str) -> int:
        """How many there are of *sort*."""
        return self.counts.get(sort, 0)

    def share(self, sort: str) -> float:
        """Their share in percent; 0 where there is nothing."""
        return 100 * self.count(sort) / (self.all or 1)


class Makeup(NamedTuple):
    """What went out, was to or is planned from *first* to *last*, both included, without ideas and what a hold stops.

    Posts count as often as they go out, of one and its translation the earlier one; by *channel* each of them counts on
    each channel, by *language* each translation for itself. *pillar* is of the posts that have one.
    """

    first: date
    last: date
    posts: int
    pillar: Sorts
    format: Sorts
    channel: Sorts
    language: Sorts
    audience: Sorts
    partner: Sorts


def makeup_of(plan: Plan, first: date, last: date) -> Makeup:
    """The makeup of the days from *first* to *last*."""
    posts, slots = posts_between(plan, first, last), slots_between(plan, first, last)
    mix = mix_of(plan, first, last)
    versions = {(slot.post.id, slot.day): slot.post.lang for slot in slots}
    return Makeup(
        first, last, len(posts),
        pillar=Sorts(mix.by_pillar, mix.with_pillar),
        format=Sorts(Counter(post.format or NOBODY for post in posts), len(posts)),
        channel=Sorts(Counter(slot.channel for slot in slots), len(slots)),
        language=Sorts(Counter(versions.values()), len(versions)),
        audience=Sorts(Counter(one for post in posts for one in _audiences(plan, post)), len(posts)),
        partner=Sorts(Counter(WITH_PARTNER if _with_partner(plan, post) else OWN for post in posts), len(posts)),
    )


def _audiences(plan: Plan, post: Post) -> frozenset[str]:
    return audiences_of(plan.workspace, post) or frozenset({NOBODY})


def _with_partner(plan: Plan, post: Post) -> bool:
    return bool(post.partner or post.brief) and partner_of(plan.workspace, post) is not None
