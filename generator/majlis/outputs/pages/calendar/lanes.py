"""Bars across the days of a week: which lane each has, so that none covers another."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from majlis.outputs.pages.calendar.spans import Span

LANES = 3
"""How many bars a week shows one below the other; what does not fit is counted, and stands in the agenda."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The part of *span* in one week: its column from 0, how many *days* of the week it has, and its lane from 0.

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
    """The bars of a week, and how many more there are than lanes."""

    bars: tuple[Bar, ...]
    more: int

    def starting(self, column: int) -> tuple[Bar, ...]:
        """The bars whose first day of this week is that of *column*."""
        return tuple(bar for bar in self.bars if bar.column == column)

    def depth(self, column: int) -> int:
        """How many lanes are taken above what the day of *column* holds."""
        over = (bar.lane + 1 for bar in self.bars if bar.column <= column < bar.column + bar.days)
        return max(over, default=0)


def lanes_of(spans: Iterable[Span], week: date, lanes: int = LANES) -> Lanes:
    """The lanes of the week that begins on *week*; *spans* in order: who comes first has the upper lane."""
    free = [0] * lanes
    bars: list[Bar] = []
    more = 0
    last = week + timedelta(days=6)
    for span in spans:
        if not (span.lasts and span.touches(week, last)):
            continue
        column = max((span.first - week).days, 0)
        end = min((span.last - week).days, 6)
        lane = next((lane for lane in range(lanes) if free[lane] <= column), None)
        if lane is None:
            more += 1
            continue
        free[lane] = end + 1
        bars.append(Bar(span, column, end - column + 1, lane, span.first < week, span.last > last))
    return Lanes(tuple(bars), more)
