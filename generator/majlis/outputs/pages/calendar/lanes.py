"""Bars across the days of a week: which lane each has, so that none covers another."""

from collections.abc import Iterable
from datetime import date, timedelta

from majlis.outputs.pages.calendar.spans import Span
from majlis.values import dataclass

LANES = 3
"""How many bars a week shows one below the other; what does not fit is counted, and stands in the agenda."""
_FIRST = frozenset({"hold", "late"})
"""The tones of what stops the team: a hold, days on which nothing is published. Campaigns never take their lane."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The part of *span* in one week: its column from 0, how many *days* of the week it has, and its lane from 0; with
    `LANES` it has none, and is seen only when filters make room.

    *begun* and *goes_on* say that it began before the week and lasts beyond it.
    """

    span: Span
    column: int
    days: int
    lane: int
    begun: bool
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Lanes:
    """The bars of a week, and those for which there is no lane."""

    bars: tuple[Bar, ...]
    over: tuple[Bar, ...]

    @property
    def more(self) -> int:
        """How many more bars there are than lanes."""
        return len(self.over)

    def starting(self, column: int) -> tuple[Bar, ...]:
        """The bars whose first day of this week is that of *column*, with those that have no lane."""
        return tuple(bar for bar in (*self.bars, *self.over) if bar.column == column)

    def depth(self, column: int) -> int:
        """How many lanes are taken above what the day of *column* holds."""
        over = (bar.lane + 1 for bar in self.bars if bar.column <= column < bar.column + bar.days)
        return max(over, default=0)


def lanes_of(spans: Iterable[Span], week: date, lanes: int = LANES) -> Lanes:
    """The lanes of the week that begins on *week*: what stops the team first, else *spans* in their order."""
    free = [0] * lanes
    bars: list[Bar] = []
    last = week + timedelta(days=6)
    here = (span for span in spans if span.lasts and span.touches(week, last))
    for span in sorted(here, key=lambda span: span.tone not in _FIRST):
        column = max((span.first - week).days, 0)
        end = min((span.last - week).days, 6)
        lane = next((lane for lane in range(lanes) if free[lane] <= column), lanes)
        if lane < lanes:
            free[lane] = end + 1
        bars.append(Bar(span, column, end - column + 1, lane, span.first < week, span.last > last))
    return Lanes(tuple(bar for bar in bars if bar.lane < lanes), tuple(bar for bar in bars if bar.lane == lanes))
