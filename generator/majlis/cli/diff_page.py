"""The calendar diff as a page: tables of cells, in which every text of the content is marked as one.

What a value may hold is for whoever writes the page: Markdown and HTML each have their own dangers.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from majlis.problems import visible

_LONGEST = 160
_DATE = re.compile(r"\b\d{4}-\d\d-\d\d(?: \d\d:\d\d)?\b")


class Value(NamedTuple):
    """A text of the content in the language *lang* (`ar`, `en`); *code* is a path, an id, a number of a version."""

    text: str
    lang: str
    code: bool = False


class Break(NamedTuple):
    """A new line within a cell."""


Piece = str | Value | Break
Cell = tuple[Piece, ...]
BREAK = Break()


class Table(NamedTuple):
    """A section: *columns* are its heads, *rows* have as many cells."""

    key: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Page(NamedTuple):
    """The diff in *lang*. *summary* counts what there is; *notes* are sentences; *more* says that `{n}` rows were left
    out.
    """

    lang: str
    title: str
    summary: str
    notes: tuple[Cell, ...]
    tables: tuple[Table, ...]
    more: str


def value(text: str, lang: str, longest: int = _LONGEST) -> Value:
    """A text of the content on one line, the beginning of a long one; what can't be seen is an escape."""
    line = visible(" ".join(text.split()))
    return Value(line if len(line) <= longest else f"{line[:longest].rstrip()}…", lang)


def code(text: str, longest: int = _LONGEST) -> Value:
    """A path, an id or the like, in Latin letters."""
    return Value(value(text, "en", longest).text, "en", True)


def dated(text: str) -> Iterator[tuple[str, bool]]:
    """*text* in parts, and whether each is a date such as `2027-02-03 18:30`: in Arabic its numbers would change places
    (04-02-2027), so it is set from left to right.
    """
    at = 0
    for found in _DATE.finditer(text):
        yield text[at : found.start()], False
        yield found[0], True
        at = found.end()
    yield text[at:], False


def joined(cells: Iterable[Cell], between: Piece) -> Cell:
    """*cells* as one, with *between* between them."""
    found: list[Piece] = []
    for cell in cells:
        found += [between, *cell] if found and cell else cell
    return tuple(found)


def filled(template: str, **values: Piece) -> Cell:
    """*template* with `{names}` in it, each the piece of that name."""
    found: list[Piece] = []
    rest = template
    while "{" in rest:
        text, _, rest = rest.partition("{")
        name, _, rest = rest.partition("}")
        found += [text, values[name]]
    return tuple(piece for piece in (*found, rest) if piece != "")
