"""Cadence: how much a channel says this week, against what was agreed."""

from datetime import datetime, time, timedelta
from typing import NamedTuple

from majlis.kinds.channels import Channel
from majlis.plan.mix import goes_out
from majlis.plan.plan import Plan
from majlis.plan.slots import Slot

_WEEK = timedelta(days=7)


class Pace(NamedTuple):
    """How often a channel speaks *this_week*, by the project's week, how often it should at *least*, if that is agreed,
    and what comes *next* on it.
    """

    this_week: int
    least: int | None
    next: Slot | None

    @property
    def short(self) -> bool:
        """Whether there is less than was agreed."""
        return self.least is not None and self.this_week < self.least


def pace_of(plan: Plan, channel: Channel) -> Pace:
    """The pace of *channel*; ideas and what a hold stops do not count."""
    start = datetime.combine(plan.workspace.week.start(plan.today), time(), plan.workspace.zone)
    slots = plan.slots_by_channel[channel.id]
    this_week = sum(1 for slot in slots if start <= slot.at < start + _WEEK and goes_out(plan, slot))
    coming = next((slot for slot in slots if slot.at >= plan.moment and goes_out(plan, slot)), None)
    return Pace(this_week, channel.cadence.min_per_week if channel.cadence else None, coming)
