"""The times at which a post goes out on a channel, worked out from what its author wrote.

A time that is written stands: the channel's own before the post's. Without one the post hangs on its anchor: a Hijri
day, at the channel's usual time in the post's zone, or the start of an event; an offset of whole days keeps the clock,
one of hours counts real time. `repeat` goes on from there on the same clock, and a channel's own time keeps its
distance to the post's. The first time counts even where `on` would not give it: somebody wrote it. A clock time that a
change to summer time skips is moved forward with the clocks; one that is shown twice is meant the first time.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from majlis.dates.anchors import YearDay, read_hijri_day, read_offset
from majlis.kinds import Post
from majlis.kinds.post import Anchor
from majlis.kinds.repeat import Repeat
from majlis.plan.almanac import Almanac
from majlis.plan.repeats import Span, repeat_days

_DAY = timedelta(days=1)


class Time(NamedTuple):
    """A time of a post, aware, in its file's zone; *day* tells it from the others where it is one of several."""

    at: datetime
    day: date | None = None


class _First(NamedTuple):
    """Where a repetition begins: its time, the day that is counted from, and the last day that it may reach."""

    at: datetime
    day: date
    reach: date


def times_of(post: Post, channel: str, almanac: Almanac) -> Iterator[Time]:
    """When *post* goes out on the channel with this id, in order.

    What comes back without an end is worked out within the almanac's span, by its days; what is written once, a Hijri
    day with its year and an event stand wherever they are.
    """
    written = written_time(post, channel)
    if post.repeat is None:
        yield from [Time(written)] if written else _in_span(_hung(post, channel, almanac), almanac.span)
        return
    firsts = [_written(post, written, almanac)] if written else _anchored(post, post.repeat, channel, almanac)
    for first in firsts:
        yield from _repeated(post.repeat, first, almanac)


def written_time(post: Post, channel: str) -> datetime | None:
    """The time that stands in the file for the channel with this id."""
    variant = (post.variants or {}).get(channel)
    return (variant.publish_at if variant else None) or post.publish_at


def _in_span(times: Iterator[Time], span: Span) -> Iterator[Time]:
    return (time for time in times if time.day is None or span.first <= time.at.date() <= span.last)


def _hung(post: Post, channel: str, almanac: Almanac) -> Iterator[Time]:
    """The times that an anchor gives; a Hijri day is told from its other years by its day in Umm al-Qura."""
    anchor, own_zone = post.anchor, almanac.zone_of(post)
    if anchor and anchor.event:
        start = almanac.starts_at(anchor.event)
        yield from [Time(_shifted(start, anchor).astimezone(own_zone))] if start else []
    elif anchor and anchor.hijri:
        for turn in almanac.hijri_turns[anchor.hijri]:
            at = datetime.combine(turn.falls, almanac.usual_time(channel), own_zone)
            yield Time(_shifted(at, anchor), turn.day if _comes_back(anchor.hijri) else None)


def _comes_back(hijri: str) -> bool:
    read = read_hijri_day(hijri)
    return isinstance(read, YearDay) and read.year is None


def _shifted(local: datetime, anchor: Anchor) -> datetime:
    offset = read_offset(anchor.offset) if anchor.offset else timedelta()
    assert isinstance(offset, timedelta)
    if offset % _DAY:
        return (local.astimezone(UTC) + offset).astimezone(local.tzinfo)
    return _existing(local + offset)


def _existing(local: datetime) -> datetime:
    """*local*, moved forward with the clocks where they skip it."""
    return local.astimezone(UTC).astimezone(local.tzinfo)


def _written(post: Post, at: datetime, almanac: Almanac) -> _First:
    """A first time far ahead is there all the same: somebody wrote it."""
    day = (post.publish_at or at).date()
    return _First(at, day, max(almanac.span.last, day))


def _anchored(post: Post, repeat: Repeat, channel: str, almanac: Almanac) -> Iterator[_First]:
    """What begins on a Hijri day begins anew each Hijri year. With a last day, only the turn before that is meant."""
    begins = [time.at for time in _hung(post, channel, almanac)]
    if repeat.until and repeat.freq != "yearly":
        begins = [at for at in begins if at.date() <= repeat.until][-1:]
    for at, following in pairwise([*begins, None]):
        if at:
            last = following.date() - _DAY if following else almanac.span.last
            yield _First(at, at.date(), min(last, almanac.span.last))


def _repeated(repeat: Repeat, first: _First, almanac: Almanac) -> Iterator[Time]:
    span = Span(almanac.span.first, min(first.reach, repeat.until or first.reach))
    begun = span.first <= first.day <= span.last and first.day not in repeat.except_
    days = repeat_days(repeat, first.day, span, almanac.workspace.week)
    distance, clock = first.at.date() - first.day, first.at.time()
    for day in dict.fromkeys([*([first.day] if begun else []), *days]):
        yield Time(_existing(datetime.combine(day + distance, clock, first.at.tzinfo)), day)
