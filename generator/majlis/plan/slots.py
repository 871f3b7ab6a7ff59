"""Slots: each time at which a post goes out on a channel."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple, TypeVar

from majlis.kinds import Post
from majlis.kinds.post import Media
from majlis.plan.almanac import Almanac
from majlis.plan.occurrences import times_of, written_time
from majlis.plan.repeats import routine_days
from majlis.plan.standing import OPEN
from majlis.problems import Place

__all__ = ["Slot", "routine_days", "slots_of", "told_once"]
F = TypeVar("F")


class Slot(NamedTuple):
    """*post* goes out on the channel with the id *channel* at *at* (aware, in the file's zone).

    *day* is there where it is one of several, of a post that repeats or hangs on a Hijri day without a year, and tells
    it from the others for ever: it stays when an announced date, or another time of day, moves *at*.
    """

    at: datetime
    channel: str
    post: Post
    day: date | None = None

    @property
    def to_come(self) -> bool:
        """Whether the post is still to go out at this time, as far as its author says. Of several times `published`
        tells of those up to its own day: the later ones are still to come.
        """
        published = self.post.published
        if self.day is None or published is None:
            return self.post.status in OPEN
        return self.post.status in (*OPEN, "published") and self.at.date() > published.at.date()

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that lead to its time in the post."""
        variant = (self.post.variants or {}).get(self.channel)
        if variant and variant.publish_at:
            return "variants", self.channel, "publish_at"
        if self.post.publish_at is None and self.post.anchor:
            return "anchor", "hijri" if self.post.anchor.hijri else "event"
        return ("publish_at",)

    @property
    def place(self) -> Place:
        """Where its time is written."""
        return self.post.place(*self.keys)

    @property
    def caption(self) -> str:
        """The text of this channel, as it is to be posted."""
        variant = (self.post.variants or {}).get(self.channel)
        return (variant.caption if variant else None) or self.post.text

    @property
    def media(self) -> tuple[Media, ...]:
        """The pictures and films of this channel."""
        variant = (self.post.variants or {}).get(self.channel)
        return (variant.media if variant else ()) or self.post.media


def slots_of(post: Post, almanac: Almanac) -> Iterator[Slot]:
    """The slots of *post*, in the order of its channels; none while it has no time. What comes back without an end is
    there within the almanac's span.
    """
    channels = dict.fromkeys(post.channels)
    if post.repeat is None and post.anchor is None:
        for channel in channels:
            if at := written_time(post, channel):
                yield Slot(at, channel, post)
        return
    for channel in channels:
        for at, day in times_of(post, channel, almanac):
            yield Slot(at, channel, post, day)


def told_once(found: Iterable[tuple[Slot, F]], same: Callable[[Slot, F], Hashable]) -> list[tuple[F, list[Slot]]]:
    """What was *found* of slots, in order of time, as it is told: of all that is the *same* the first, with its slots
    of that moment. So a post on three channels, or on every Sunday, is told of once.
    """
    told: dict[Hashable, tuple[F, list[Slot]]] = {}
    for slot, finding in found:
        _, slots = told.setdefault(same(slot, finding), (finding, []))
        if not slots or slots[0].at == slot.at:
            slots.append(slot)
    return list(told.values())
