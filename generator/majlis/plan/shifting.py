"""By how much something moves: whole days on the calendar, hours of real time, or from one clock time to another."""

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from majlis.dates.anchors import read_offset
from majlis.dates.flaw import Flaw

_DAY = timedelta(days=1)


class Shift(NamedTuple):
    """Days move by *days*. Times move by *by*: on the clock, so that 18:30 stays 18:30 over a change to summer time, or
    with *elapsed* as time that passes.
    """

    by: timedelta
    days: int
    elapsed: bool = False

    def time(self, at: datetime) -> datetime:
        """What the clock shows that much from *at* (aware), without a zone; it may be a time that clocks skip."""
        if self.elapsed:
            return (at.astimezone(UTC) + self.by).astimezone(at.tzinfo).replace(tzinfo=None)
        return at.replace(tzinfo=None) + self.by

    def day(self, day: date) -> date:
        """The day that much from *day*."""
        return day + timedelta(days=self.days)


def read_shift(text: str) -> Shift | Flaw:
    """The shift that *text* spells: `3d`, `-1w`. Hours that are no whole days, `4h`, are real time and move no days."""
    found = read_offset(text)
    if isinstance(found, Flaw):
        return found
    elapsed = bool(found % _DAY)
    return Shift(found, 0 if elapsed else found.days, elapsed)


def shift_to(at: datetime, then: datetime) -> Shift:
    """The shift from *at* to the clock time *then*, in the same zone."""
    clock = at.replace(tzinfo=None)
    return Shift(then.replace(tzinfo=None) - clock, (then.date() - clock.date()).days)
