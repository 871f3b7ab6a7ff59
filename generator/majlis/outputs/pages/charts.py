"""Charts as geometry: bars against each other and against a mark, and a line through periods.

Places are in percent of the drawing, from the side where the language begins, so that a drawing grows with the page
and its words stay words. `theme/parts/charts.html` draws them.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

_ROOM = 58.0
"""How much of the width bars may take, in percent: what they stand for is written behind them."""
_TEXT = 40.0
"""What a text takes of the width at most: a mark nearer behind its bar than that would run through it."""
_WIDE, _HIGH, _EDGE = 120.0, 28.0, 3.0


class Bar(NamedTuple):
    """One bar: its left edge and width, where its text begins, the text, and its *name* for the styles."""

    name: str
    x: str
    width: str
    behind: str
    text: str


class Mark(NamedTuple):
    """A line across the bars at *x*, and its text; *before* says that the text stands before the line, not behind."""

    x: str
    text: str
    before: bool


class Bars(NamedTuple):
    """Bars below each other; *title* and *told* are the whole in words, for whoever does not see it."""

    title: str
    told: str
    bars: tuple[Bar, ...]
    mark: Mark | None
    mirrored: bool


class Line(NamedTuple):
    """A line through *points* of a drawing that is *wide* and *high*; the last of them is *end*."""

    title: str
    told: str
    points: str
    end: tuple[str, str]
    wide: str = f"{_WIDE:g}"
    high: str = f"{_HIGH:g}"


class Value(NamedTuple):
    """A number to draw: its name, how much, and how it is written."""

    name: str
    amount: float
    text: str


def bars(title: str, values: Sequence[Value], target: Value | None, mirrored: bool) -> Bars:
    """*values* as bars from zero on, below zero too, with a line at *target*; *mirrored* runs from the right."""
    amounts = [value.amount for value in (*values, *([target] if target else []))]
    low, high = min(0.0, *amounts), max(0.0, *amounts)
    scale = _Scale(low, (high - low) or 1.0, mirrored)
    told = "; ".join(value.text for value in (*values, *([target] if target else [])))
    mark = Mark(scale.point(target.amount), target.text, scale.at(target.amount) > _ROOM / 2) if target else None
    line_at = scale.at(target.amount) if target else 0.0
    return Bars(title, told, tuple(scale.bar(value, line_at) for value in values), mark, mirrored)


class _Scale(NamedTuple):
    low: float
    length: float
    mirrored: bool

    def at(self, amount: float) -> float:
        return _ROOM * (amount - self.low) / self.length

    def point(self, amount: float) -> str:
        return _percent(100 - self.at(amount) if self.mirrored else self.at(amount))

    def bar(self, value: Value, line_at: float) -> Bar:
        start, end = sorted((self.at(0.0), self.at(value.amount)))
        text = line_at if end < line_at < end + _TEXT else end
        x, behind = (100 - end, 100 - text) if self.mirrored else (start, text)
        return Bar(value.name, _percent(x), _percent(end - start), _percent(behind), value.text)


def line(title: str, values: Iterable[tuple[float, str]], mirrored: bool) -> Line:
    """A line through *values*, each with how it is told; of equal values a straight one in the middle."""
    found = list(values)
    amounts = [amount for amount, _ in found]
    low, length = min(amounts), (max(amounts) - min(amounts)) or 1.0
    flat = max(amounts) == low
    places = [
        (_x(number, len(found), mirrored), _HIGH / 2 if flat else _y((amount - low) / length))
        for number, amount in enumerate(amounts)
    ]
    written = [(f"{x:.1f}", f"{y:.1f}") for x, y in places]
    return Line(title, "; ".join(text for _, text in found), " ".join(f"{x},{y}" for x, y in written), written[-1])


def _x(number: int, count: int, mirrored: bool) -> float:
    along = _EDGE + (_WIDE - 2 * _EDGE) * (number / (count - 1) if count > 1 else 0.5)
    return _WIDE - along if mirrored else along


def _y(share: float) -> float:
    return _HIGH - _EDGE - (_HIGH - 2 * _EDGE) * share


def _percent(share: float) -> str:
    return f"{share:.2f}%"
