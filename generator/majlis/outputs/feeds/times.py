"""The events that a post is in a calendar: one for each time, and their names, which never change.

The post's own event holds all of its channels that go out together. A channel whose variant has a `publish_at` of its
own, or whose usual time is another (for a post that hangs on a Hijri day), has an event of its own. Of a post that
comes back each time has its own events, named after its day.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain
from typing import NamedTuple

from majlis.kinds import Hold, Post
from majlis.outputs.feeds.identity import occurrence_name, variant_name
from majlis.plan import Plan, Slot


class Time(NamedTuple):
    """A time at which a post goes out: the name of its event, the instant, the slots of its channels."""

    name: str
    at: datetime
    slots: tuple[Slot, ...]

    @property
    def channels(self) -> tuple[str, ...]:
        """The channels of that time."""
        return tuple(slot.channel for slot in self.slots)

    def held(self, plan: Plan) -> dict[str, Hold]:
        """The holds that stop it, by channel."""
        found = ((slot.channel, plan.hold_over(slot)) for slot in self.slots)
        return {channel: hold for channel, hold in found if hold}


def times_of(slots: Sequence[Slot]) -> Iterator[Time]:
    """The times of one post, in the order of its channels: its *slots* put together by the name of their event."""
    order = {channel: place for place, channel in enumerate(slots[0].post.channels)}
    named: dict[str, list[Slot]] = {}
    for name, slot in chain.from_iterable(_named(post_slots) for post_slots in _by_day(slots, order)):
        named.setdefault(name, []).append(slot)
    yield from (Time(name, same[0].at, tuple(same)) for name, same in named.items())


def _by_day(slots: Sequence[Slot], order: Mapping[str, int]) -> Iterable[list[Slot]]:
    """The slots of each turn of the post, in the order of its channels."""
    turns: dict[object, list[Slot]] = {}
    for slot in sorted(slots, key=lambda slot: order.get(slot.channel, len(order))):
        turns.setdefault(slot.day, []).append(slot)
    return turns.values()


def _named(turn: list[Slot]) -> Iterator[tuple[str, Slot]]:
    """Each slot of one turn with the name of its event."""
    post, day = turn[0].post, turn[0].day
    whole = occurrence_name(post.id, day) if day else post.id
    together = next((slot.at for slot in turn if not _has_own_time(post, slot.channel)), None)
    for slot in turn:
        apart = _has_own_time(post, slot.channel) or slot.at != together
        yield variant_name(whole, slot.channel) if apart else whole, slot


def _has_own_time(post: Post, channel: str) -> bool:
    variant = (post.variants or {}).get(channel)
    return bool(variant and variant.publish_at)
