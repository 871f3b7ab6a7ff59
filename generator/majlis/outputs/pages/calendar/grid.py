"""A month or a week as a table: weeks as the team counts them, Hijri beside Gregorian, bars across the days."""

from datetime import date, timedelta

from majlis.outputs.pages.agenda import Slot
from majlis.outputs.pages.calendar.begin import Beginning, beginning
from majlis.outputs.pages.calendar.calendar import Calendar
from majlis.outputs.pages.calendar.lanes import Bar, Lanes, lanes_of
from majlis.outputs.pages.calendar.spans import Span
from majlis.outputs.pages.calendar.times import first_of, next_month
from majlis.outputs.states import State
from majlis.values import dataclass

FEW = 4
"""So many slots of a day stand in the table of a month, one less in a month of six weeks; the rest opens."""


_PAPER = 155
"""Millimetres for the weeks of a month on a landscape page of A4."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """The head of a column."""

    name: str
    weekend: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of the table; *outside* says that it belongs to a neighbouring month. *bars* begin here, in this week;
    *depth* lanes are taken above its *slots*; *rest* are those for which a month has no room.
    """

    day: date
    hijri: str | None
    weekend: bool
    outside: bool
    bars: tuple[Bar, ...]
    depth: int
    facts: tuple[Span, ...]
    slots: tuple[Slot, ...]
    rest: tuple[Slot, ...]
    new: Beginning | None

    @property
    def has(self) -> bool:
        """Whether the day holds something of its own."""
        return bool(self.slots or self.facts)


@dataclass(frozen=True, slots=True)
class Row:
    """A week; *more* bars have no lane in it."""

    cells: tuple[Cell, ...]
    more: int

    @property
    def height(self) -> int:
        """About how many millimetres it takes on paper, with two lines for each slot: its fullest day counts."""
        return max(8 + 4 * cell.depth + 4 * len(cell.facts) + 7 * len(cell.slots) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Grid:
    """What the table shows. *whole* says that every slot is in sight."""

    head: tuple[Weekday, ...]
    rows: tuple[Row, ...]
    slots: tuple[Slot, ...]
    spans: tuple[Span, ...]
    states: tuple[State, ...]
    whole: bool

    @property
    def tight(self) -> bool:
        """Whether paper has one line for each slot only."""
        return sum(row.height for row in self.rows) > _PAPER


def month_grid(calendar: Calendar, first: date) -> Grid:
    """The month that begins on *first*, in whole weeks."""
    week = calendar.view.edition.workspace.week.start(first)
    weeks = []
    while week < next_month(first):
        weeks.append(week)
        week += timedelta(days=7)
    return _grid(calendar, weeks, first)


def week_grid(calendar: Calendar, week: date) -> Grid:
    """The week that begins on *week*."""
    return _grid(calendar, [week], None)


def _grid(calendar: Calendar, weeks: list[date], month: date | None) -> Grid:
    spans = calendar.spans_in(weeks[0], weeks[-1] + timedelta(days=6))
    few = None if month is None else FEW - (len(weeks) == 6)
    rows = tuple(_row(calendar, week, month, few, spans) for week in weeks)
    slots = tuple(slot for row in rows for cell in row.cells for slot in (*cell.slots, *cell.rest))
    states = {state.name: state for state in (calendar.told(slot).state for slot in slots)}
    return Grid(_head(calendar), rows, slots, spans, tuple(states.values()), month is None)


def _head(calendar: Calendar) -> tuple[Weekday, ...]:
    week, dates = calendar.view.edition.workspace.week, calendar.view.dates
    monday = date(2024, 1, 1)
    return tuple(Weekday(dates.weekday(monday + timedelta(days=n)), n in week.weekend) for n in week.order())


def _row(calendar: Calendar, week: date, month: date | None, few: int | None, spans: tuple[Span, ...]) -> Row:
    lanes = lanes_of(spans, week)
    days = [week + timedelta(days=n) for n in range(7)]
    return Row(tuple(_cell(calendar, day, month, few, n, lanes, spans) for n, day in enumerate(days)), lanes.more)


def _cell(
    calendar: Calendar, day: date, month: date | None, few: int | None, column: int, lanes: Lanes,
    spans: tuple[Span, ...],
) -> Cell:
    view, slots = calendar.view, calendar.by_day.get(day, ())
    return Cell(
        day=day,
        hijri=view.dates.hijri_corner(day, whole=month is None or day == month),
        weekend=day.weekday() in view.edition.workspace.week.weekend,
        outside=month is not None and first_of(day) != month,
        bars=lanes.starting(column),
        depth=lanes.depth(column),
        facts=tuple(span for span in spans if not span.lasts and span.first == day),
        slots=slots[:few],
        rest=slots[few:] if few else (),
        new=beginning(view, day),
    )
