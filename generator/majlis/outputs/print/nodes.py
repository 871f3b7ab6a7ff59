"""The blocks that a sheet is made of, as plain JSON. Each has its drawing in templates/blocks.typ.

A line is a list of inline nodes: runs of text (see runs.py), and `b em code del sup sub link br tick`, whose
parts stand in `of`.
"""

from collections.abc import Mapping, Sequence

from majlis.outputs.print import words_handbook as words
from majlis.outputs.print.runs import Node, runs

Line = list[Node]
Auto = "auto"
BREAK: Node = {"k": "br"}
SPACE: Node = {"k": "t", "t": " "}
OPENING: Node = {"k": "opening"}
"""What follows begins on a new page, unless most of this one is still free."""
DOT: Node = {"k": "t", "t": " · "}
_WHOLE, _SHORT = 700, 260
_NARROW = 46
"""A box or a row, and a list or a group of facts, with fewer characters is not divided between two pages. A
value with no more than `_NARROW` fits half a line."""


def paragraph(of: Line, direction: str | None = None) -> Node:
    """A paragraph; *direction* where it is not that of what it stands in."""
    return {"k": "p", "of": of, "dir": direction}


def heading(of: Line, level: int = 1, anchor: str | None = None) -> Node:
    """A heading, levels from 1; *anchor* is the label that links in the sheet lead to."""
    return {"k": "heading", "of": of, "level": level, "anchor": anchor}


def bold(of: Line) -> Node:
    """A line in bold."""
    return {"k": "b", "of": of}


def link(of: Line, url: str) -> Node:
    """A line that opens *url*."""
    return {"k": "link", "of": of, "url": url}


def jump(of: Line, label: str, lang: str, direction: str) -> Line:
    """A line that leads to the chapter *label* of the document, and its page, since paper can't be clicked."""
    before, after = words.ON_PAGE.to(lang).split("{page}")
    page = {"k": "page-of", "label": label, "before": before, "after": after}
    told = [*runs(" (", direction), page, *runs(")", direction)]
    return [{"k": "jump", "label": label, "of": of}, {"k": "aside", "of": told}]


def tick(done: bool = False, large: bool = False) -> Node:
    """A box to tick, inline; a *large* one can be hit in a hurry."""
    return {"k": "tick", "done": done, "large": large}


def listing(items: Sequence[list[Node]], mark: str = "bullet", start: int = 1, columns: int = 1) -> Node:
    """A list of blocks; *mark* is bullet, number, tick, yes or no. In two *columns* it is read down, then across."""
    whole = length(list(items)) < _SHORT
    return {"k": "list", "items": list(items), "mark": mark, "start": start, "whole": whole, "columns": columns}


def table(head: list[Line], rows: list[list[list[Node]]], size: str = "small", widths: list[object] | None = None,
          align: list[str] | None = None, notes: Mapping[int, list[Node]] | None = None) -> Node:
    """A table whose head is repeated on every page. Cells are lists of blocks. *notes* stand below their rows, beside
    the first cell, which spans both, so that no page comes between them.

    *widths* are shares of the line, or `auto`; without them the longest texts get the most room.
    """
    columns = len(head)
    shares = widths or [_share([length(head[at]), *(_longest(row, at) for row in rows)]) for at in range(columns)]
    cells = [[{"of": cell, "whole": length(cell) < _WHOLE} for cell in row] for row in rows]
    below = [(notes or {}).get(at) for at in range(len(rows))]
    aligned = align or ["start"] * columns
    return {"k": "table", "head": head, "rows": cells, "widths": shares, "align": aligned, "size": size,
            "notes": below}


def box(title: Line, of: list[Node], tone: str = "note") -> Node:
    """A framed text with a title in words; *tone* (note, warning, danger, good) only changes how heavy it looks."""
    return {"k": "box", "title": title, "of": of, "tone": tone, "whole": length(of) < _WHOLE}


def facts(pairs: list[tuple[Line, list[Node]]], columns: int = 1) -> Node:
    """Labels and their values, one pair a line; in two *columns* short ones stand side by side."""
    items = [{"label": label, "of": value, "wide": length(value) > _NARROW} for label, value in pairs]
    return {"k": "facts", "items": items, "whole": length(items) < _SHORT, "columns": columns}


def beside(parts: list[Node]) -> Node:
    """Blocks side by side."""
    return {"k": "beside", "items": parts, "whole": length(parts) < 2 * _WHOLE}


def length(nodes: object) -> int:
    """How many characters of text are in *nodes*."""
    if isinstance(nodes, dict):
        return len(nodes["t"]) if "t" in nodes else sum(length(part) for part in nodes.values())
    return sum(length(part) for part in nodes) if isinstance(nodes, list) else 0


def ends_with(node: Node, mark: str) -> bool:
    """Whether the last text in *node* ends with *mark*: a line that introduces what follows it."""
    line = node.get("of")
    if not line or node["k"] == "heading":
        return False
    last = line[-1]
    return bool(last["t"].rstrip().endswith(mark)) if "t" in last else ends_with(last, mark)


def _share(lengths: list[int]) -> object:
    """A column of short texts takes what it needs; longer ones share the rest by the root of their longest text."""
    longest = max(lengths, default=0)
    return Auto if longest <= 14 else round(min(longest, 400) ** 0.5, 2)


def _longest(row: list[list[Node]], at: int) -> int:
    return max((length(block) for block in row[at]), default=0) if at < len(row) else 0
