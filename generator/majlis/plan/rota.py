"""The rota: who moderates which channel when, on one day."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from majlis.dates.week import DAYS
from majlis.kinds.channels import Channel
from majlis.kinds.channels import Shift as Turn
from majlis.plan.plan import Plan


class Shift(NamedTuple):
    """*who*, the id of a member, answers on *channel* from *start* to *end* (aware, in the project's zone)."""

    start: datetime
    end: datetime
    channel: Channel
    who: str


def shifts_on(plan: Plan, day: date) -> tuple[Shift, ...]:
    """The shifts of which a part falls on *day*, in the order of time; one may have begun the evening before."""
    found = [
        shift for channel in plan.workspace.channels for turn in channel.rota
        for shift in _shifts(plan, channel, turn, day)
    ]
    return tuple(sorted(found, key=lambda shift: (shift.start, shift.end, shift.channel.id, shift.who)))


def week_from(plan: Plan, first: date) -> Mapping[str, tuple[tuple[Shift, ...], ...]]:
    """For the id of each channel with a rota its shifts on the seven days from *first* on, each on the day on which it
    begins.
    """
    week = [
        tuple(shift for shift in shifts_on(plan, day) if shift.start.date() == day)
        for day in (first + timedelta(days=n) for n in range(7))
    ]
    return {
        channel.id: tuple(tuple(shift for shift in day if shift.channel.id == channel.id) for day in week)
        for channel in plan.workspace.channels if channel.rota
    }


def _shifts(plan: Plan, channel: Channel, turn: Turn, day: date) -> Iterator[Shift]:
    for first in (day - timedelta(days=1), day):
        over_midnight = turn.hours.to <= turn.hours.from_
        last = first + timedelta(days=over_midnight)
        ends = datetime.combine(last, turn.hours.to, plan.workspace.zone)
        touches = first == day or (last == day and turn.hours.to > time())
        if touches and DAYS[first.weekday()] in turn.days:
            yield Shift(datetime.combine(first, turn.hours.from_, plan.workspace.zone), ends, channel, turn.who)
