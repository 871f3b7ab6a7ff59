"""Which events the feed holds: not too old, not too many, not too heavy, and cancelled ones for a month.

The window opens with a month, so that only the first commit of a month lets old events go. It counts from HEAD's commit
time, not from the clock: the same commit gives the same feed.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from majlis.edition import Edition
from majlis.outputs.feeds.event import FeedEvent, Written
from majlis.plan.repeats import Span

PAST_MONTHS = 6
AHEAD_MONTHS = 3
"""Of what comes back without an end the month of the reference is told, and so many more."""
CANCELLED_FOR = timedelta(days=30)
MAX_EVENTS = 1_000
MAX_BYTES = 1_000_000


class Window(NamedTuple):
    """*reference* is the instant from which all is counted; what ended before *opens* is past. Both UTC.

    *ahead* are the days in which routines and shifts are told, *years* the years of key dates and holidays.
    """

    reference: datetime
    opens: datetime
    ahead: Span
    years: range

    def holds(self, event: FeedEvent) -> bool:
        """Whether *event* is neither long past nor long cancelled."""
        return event.span[1] > self.opens and not (event.status == "CANCELLED" and self.forgets(event.stamp.own))

    def forgets(self, cancelled: datetime | None) -> bool:
        """Whether what was *cancelled* then is told no more."""
        return cancelled is not None and self.reference - cancelled > CANCELLED_FOR

    def nearest(self, events: Iterable[Written]) -> list[Written]:
        """*events*, the next ones first, then the latest that are over."""
        reference = self.reference.timestamp()

        def distance(event: Written) -> tuple[bool, float, str]:
            return event.end <= reference, abs(event.start - reference), event.uid

        return sorted(events, key=distance)


def window_of(edition: Edition) -> Window:
    """The window of *edition*: from the first day of the month that is `PAST_MONTHS` before the reference's own."""
    reference = edition.history.committed if edition.history else edition.now
    today = reference.astimezone(edition.workspace.zone).date()
    opens = datetime.combine(_month(today, -PAST_MONTHS), time(), edition.workspace.zone)
    ahead = Span(_month(today, 0), _month(today, AHEAD_MONTHS + 1) - timedelta(days=1))
    years = range(opens.year, today.year + 2)
    return Window(reference.astimezone(UTC), opens.astimezone(UTC), ahead, years)


def _month(day: date, further: int) -> date:
    """The first day of the month that is so many months *further* than that of *day*."""
    year, month = divmod(day.year * 12 + day.month - 1 + further, 12)
    return date(year, month + 1, 1)


def within_bytes(events: Iterable[Written], room: int) -> Iterator[Written]:
    """The first of *events* that together are smaller than *room* bytes."""
    for event in events:
        room -= len(event.data)
        if room <= 0:
            return
        yield event
