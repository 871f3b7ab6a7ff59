"""When an entry takes place, as far as somebody plans around it: posts, events, campaigns, briefs, holds."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from typing import NamedTuple

from majlis.diff.sides import Side
from majlis.fields import fields_of
from majlis.kinds import Brief, Campaign, Entry, Event, Hold, Post
from majlis.kinds.brief import Deliverable, Reporting, Review
from majlis.kinds.campaign import PHASES
from majlis.kinds.post import Anchor
from majlis.kinds.repeat import Repeat
from majlis.words import Words

FIRST = 3
"""So many days of what comes back are told."""


class Moment(NamedTuple):
    """A day, or a time (aware, in the project's zone). *channels* are those of a post's time.

    *part* is a key of the entry's fields (`starts_at`), *label* its name; *name* is a deliverable's id.
    """

    at: date
    channels: tuple[str, ...] = ()
    part: str = ""
    label: Words | None = None
    name: str = ""


class Timing(NamedTuple):
    """The times of an entry, in order. Of a post that comes back they are the first three from the clock on, and
    *repeat* or *hijri*, the Hijri day it hangs on (`09-01`), is its rule.
    """

    moments: tuple[Moment, ...] = ()
    repeat: Repeat | None = None
    hijri: str = ""


def timing_of(entry: Entry, side: Side) -> Timing:
    """When *entry*, one of *side*, takes place."""
    if isinstance(entry, Post):
        return of_post(entry, side, side.slots(entry))
    return Timing(tuple(_parts(entry, side)))


def moved(before: Entry, after: Entry, old: Side, new: Side) -> tuple[Timing, Timing] | None:
    """What of its times changed, as they were and as they are; None if nothing did. A channel that a post gained or
    lost has no time to compare.
    """
    if isinstance(before, Post) and isinstance(after, Post):
        return _moved_post(before, after, old, new)
    was, now = timing_of(before, old).moments, timing_of(after, new).moments
    if _told(was) == _told(now):
        return None
    kept = _told(was) & _told(now)
    return Timing(_others(was, kept)), Timing(_others(now, kept))


def of_post(post: Post, side: Side, slots: Iterable[tuple[str, datetime]]) -> Timing:
    """The times of *post* at *slots*, by channel and time: all, or the first of what comes back."""
    hijri = _hijri(post.anchor)
    moments = tuple(_moments(slots, side))
    if post.repeat or hijri:
        ahead = tuple(one for one in moments if isinstance(one.at, datetime) and one.at >= side.plan.now)
        moments = (ahead or moments)[:FIRST]
    return Timing(moments, _rule(post.repeat), hijri)


def at_slots(post: Post, side: Side, slots: Iterable[tuple[str, datetime]]) -> Timing:
    """When *post* goes out at *slots*, some of its own: a few of them each by itself, many as `of_post` tells them."""
    some = tuple(slots)
    moments = tuple(_moments(some, side))
    return Timing(moments) if len(moments) <= FIRST else of_post(post, side, some)


def _moved_post(before: Post, after: Post, old: Side, new: Side) -> tuple[Timing, Timing] | None:
    was, now = old.slots(before), new.slots(after)
    both = set(before.channels) & set(after.channels)
    same_rule = _rule(before.repeat) == _rule(after.repeat)
    if same_rule and {slot for slot in was if slot[0] in both} == {slot for slot in now if slot[0] in both}:
        return None
    kept = set(was) & set(now) if not (before.repeat or after.repeat or before.anchor or after.anchor) else set()
    return (of_post(before, old, [slot for slot in was if slot[0] in both and slot not in kept]),
            of_post(after, new, [slot for slot in now if slot[0] in both and slot not in kept]))


def _moments(slots: Iterable[tuple[str, datetime]], side: Side) -> Iterator[Moment]:
    local = sorted(((side.plan.local(at), channel) for channel, at in slots), key=lambda slot: slot[0])
    for at, same in groupby(local, key=lambda slot: slot[0]):
        yield Moment(at, tuple(channel for _, channel in same))


def _rule(repeat: Repeat | None) -> Repeat | None:
    return replace(repeat, place=None) if repeat else None


def _hijri(anchor: Anchor | None) -> str:
    """The Hijri day of a post that comes back each year; one with its year is but a day."""
    return anchor.hijri if anchor and anchor.hijri and anchor.hijri.count("-") == 1 else ""


def _parts(entry: Entry, side: Side) -> Iterator[Moment]:
    """The dates of an entry that is no post, in the order of its fields."""
    match entry:
        case Event():
            yield from _fields(entry, ("starts_at", "ends_at"), side)
        case Campaign():
            yield from _of_campaign(entry, side)
        case Brief():
            yield from _of_brief(entry, side)
        case Hold():
            yield from _fields(entry, ("from", "until"), side)


def _of_campaign(campaign: Campaign, side: Side) -> Iterator[Moment]:
    yield from _fields(campaign, ("starts_on", "ends_on"), side)
    for phase in campaign.phases:
        yield from _fields(phase, ("from", "to"), side, label=PHASES[phase.name])
    for blackout in campaign.blackout:
        yield from _fields(blackout, ("from", "to"), side, label=fields_of(Campaign)["blackout"].label)
    yield from _fields(campaign, ("embargo_until", "retro_on"), side)


def _of_brief(brief: Brief, side: Side) -> Iterator[Moment]:
    parts: tuple[tuple[Deliverable | Review | Reporting | None, tuple[str, ...], str], ...] = (
        *((one, ("draft_due", "publish_at"), one.id) for one in brief.deliverables),
        (brief.review, ("script_due", "final_due"), ""), (brief.reporting, ("due",), ""),
    )
    for record, keys, name in parts:
        if record:
            yield from _fields(record, keys, side, name=name)


def _fields(
    record: object, keys: Iterable[str], side: Side, *, label: Words | None = None, name: str = ""
) -> Iterator[Moment]:
    """The dates of *record* under *keys*; *label* stands before the field's own."""
    for key in keys:
        at = getattr(record, "from_" if key == "from" else key)
        if at is not None:
            own = fields_of(type(record))[key].label
            told = Words(f"{label.en}: {own.en}", f"{label.ar}: {own.ar}") if label else own
            yield Moment(side.plan.local(at) if isinstance(at, datetime) else at, (), key, told, name)


def _told(moments: Iterable[Moment]) -> frozenset[Moment]:
    return frozenset(moments)


def _others(moments: Iterable[Moment], kept: frozenset[Moment]) -> tuple[Moment, ...]:
    return tuple(one for one in moments if one not in kept)
