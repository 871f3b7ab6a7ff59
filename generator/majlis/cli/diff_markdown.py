"""The calendar diff as Markdown for a comment of GitHub's, which a title can't break.

GitHub takes much for a link or a sign: a mention, an issue's number, an address, the hash of a commit, a formula, an
emoji's name. What has a meaning in Markdown or HTML stands as a character reference, and what GitHub would find in the
text afterwards is parted by a zero-width space; a dollar sign stands in a `span`, as GitHub itself advises. Every value
comes after text of ours, so that what means something only where a line begins needs nothing.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from majlis.cli.diff_page import Break, Cell, Page, Piece, Table, Value, dated
from majlis.render.direction import direction

LIMIT = 60_000
"""Characters; GitHub takes 65,536, and the comment has a line of its own."""
_FOLDED = 8
"""Rows from which a section is folded."""
_CAPS = (1_000, 700, 500, 350, 250, 180, 130, 90, 60, 40, 25, 15, 8, 4, 2, 1, 0)
"""Rows of a section, tried until the whole fits."""
_PART = "&#8203;"
_SIGN = re.compile(r"[&<>\"'\\`*_\[\]|~]")
_FOUND = re.compile(
    r"(?P<sign>@|:(?=//)|\b[Ww]{3}(?=\.)|#(?=\d)|\b[A-Za-z]{2,10}-(?=\d)|:(?=[\w+-]+:))|\b[0-9a-f]{7,}\b"
)
_SHORTEST = 7
"""Digits of the shortest hash of a commit that GitHub takes for one."""
_IN_CODE = re.compile(r"(?P<sign>@|:(?=//)|\b[Ww]{3}(?=\.))")
"""What GitHub finds in code too, since it looks for addresses before it looks for code."""
_OPEN = {"ltr": "&#8294;", "rtl": "&#8295;"}
_CLOSE = "&#8297;"


def markdown(page: Page) -> str:
    """*page* in at most `LIMIT` characters: sections that are too long say how many rows are left out."""
    rows = {table.key: [_row(map(_cell, row)) for row in table.rows[: _CAPS[0]]] for table in page.tables}
    texts = (_whole(page, rows, cap) for cap in _CAPS)
    return next(text for text in texts if len(text) <= LIMIT)


def escaped(text: str, found_in: re.Pattern[str] = _FOUND) -> str:
    """*text* of the content, as it shows and nothing else."""
    parts: list[str] = []
    at = 0
    for found in found_in.finditer(text):
        *cut, last = _cuts(found)
        parts += [_references(text[start:end]) for start, end in pairwise([at, *cut, last])]
        at = last
    return _PART.join([*parts, _references(text[at:])])


def _cuts(found: re.Match[str]) -> range:
    """Where what was *found* is to be parted: behind a sign, within a number of many digits."""
    if found["sign"]:
        return range(found.end(), found.end() + 1)
    return range(found.start() + _SHORTEST - 1, found.end() + 1, _SHORTEST - 1)


def _references(text: str) -> str:
    return _SIGN.sub(lambda sign: f"&#{ord(sign[0])};", text).replace("$", "<span>$</span>")


def _whole(page: Page, rows: Mapping[str, list[str]], cap: int) -> str:
    """*page* with at most *cap* of the *rows* of each section."""
    blocks = [f"## {page.title}", f"**{page.summary}**", *(_cell(note) for note in page.notes)]
    blocks += [block for table in page.tables for block in _section(table, rows[table.key][:cap], page.more)]
    text = "\n\n".join(blocks)
    if direction(page.lang) == "rtl":
        text = f'<div dir="rtl">\n\n{text}\n\n</div>'
    return f"{text}\n"


def _section(table: Table, rows: list[str], more: str) -> Iterator[str]:
    """A section with these *rows* of its own."""
    head = f"{table.title} ({len(table.rows)})" if table.key != "touched" else table.title
    folded = len(table.rows) > _FOLDED
    yield f"<details><summary>{head}</summary>" if folded else f"### {head}"
    if rows:
        yield "\n".join([_row(table.columns), _row("---" for _ in table.columns), *rows])
    if len(table.rows) > len(rows):
        yield more.format(n=len(table.rows) - len(rows))
    if folded:
        yield "</details>"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return "".join(_piece(piece) for piece in cell)


def _piece(piece: Piece) -> str:
    match piece:
        case Value(text, _, True):
            return f'<code dir="ltr">{escaped(text, _IN_CODE)}</code>'
        case Value(text, lang):
            return f"{_OPEN[_way(text, lang)]}{_with_dates(text)}{_CLOSE}"
        case Break():
            return "<br>"
        case _:
            return "".join(f"{_OPEN['ltr']}{part}{_CLOSE}" if date else part for part, date in dated(str(piece)))


def _with_dates(text: str) -> str:
    return "".join(f"{_OPEN['ltr']}{part}{_CLOSE}" if date else escaped(part) for part, date in dated(text))


def _way(text: str, lang: str) -> str:
    """The direction of a value: that of its language; a name without a letter that is read from the right is not."""
    return direction(lang) if any(unicodedata.bidirectional(char) in ("R", "AL") for char in text) else "ltr"
