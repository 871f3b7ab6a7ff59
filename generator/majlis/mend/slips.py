"""Slips after which YAML can't be read at all: a value that needs quotes, a colon that is none.

What is left to its author, since it can be meant in two ways: a tab or a no-break space at the start of a line (how
deep?), a value with a comment behind it, one that begins with `-`, `|` or `>` (a list? a text of several lines?), one
with a field's name before its second colon (two lines in one?), quotes and brackets that are not closed.
"""

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet

from majlis.mend.edits import Edit
from majlis.mend.fixes import Fix, State
from majlis.mend.spans import as_item
from majlis.problems import Problem
from majlis.source.slips import quoted

_LINE = re.compile(
    r"""(?P<head>[ ]*(?:-[ ]+)*)(?:(?P<key>[^\W\d][\w-]*|"[^"]*"|'[^']*'):[ \t]+)?(?P<value>.*)""")
_BEFORE_COLON = re.compile(r"([^\W\d][\w-]*):(?:\s|$)")
_COMMENT = re.compile(r"\s#")
_SEVERAL = re.compile(r"[,،]\s*[@#]")
_STARTS = "@`%*&!"
_BLANKS = "[ \t\u00a0\u2007\u202f\u3000]*"
_COLON = re.compile(rf"[ ]*(?:-[ ]+)*(?P<key>[\w-]+)(?P<colon>{_BLANKS}[：︰﹕:]{_BLANKS})(?P<value>.*)")
_BRACKETS = re.compile(r"\[(?P<items>[^\[\]{}\"']*)\]")


def slip_fix(problem: Problem, state: State, names: AbstractSet[str]) -> Fix | None:
    """The edit that mends the slip *problem*, or None. *names* are those of the fields that the file may hold."""
    mend = _MENDS.get(problem.code)
    line = state.text.line(problem.place.line)
    found = mend(line, problem.place.column - 1, names) if mend else None
    if found is None:
        return None
    start, end, new = found
    at = state.text.offset(problem.place.line, 1)
    return Fix(Edit(at + start, at + end, new), problem=problem)


def _special_start(line: str, at: int, names: AbstractSet[str]) -> Edit | None:
    """`title: @sara`, `- @sara`: the value in quotes; not `@sara, @huda`, which may be a list."""
    found = _LINE.fullmatch(line.rstrip(" \t"))
    if not found or found.start("value") != at or found["value"][:1] not in _STARTS or _SEVERAL.search(found["value"]):
        return None
    return _in_quotes(found, names)


def _second_colon(line: str, at: int, names: AbstractSet[str]) -> Edit | None:
    """`title: Ramadan: day one`: the value in quotes."""
    found = _LINE.fullmatch(line.rstrip(" \t"))
    return _in_quotes(found, names) if found else None


def _in_quotes(found: re.Match[str], names: AbstractSet[str]) -> Edit | None:
    """The value in quotes, unless a comment follows, a second key may stand in it, or it may go on as a list."""
    value = found["value"]
    if value.endswith(",") or _COMMENT.search(value) or not names.isdisjoint(_BEFORE_COLON.findall(value)):
        return None
    return Edit(found.start("value"), found.end("value"), quoted(value))


def _colon(line: str, at: int, names: AbstractSet[str]) -> Edit | None:
    """`title：Iftar`, `title:Iftar`, `title:` and a no-break space: an ordinary colon and one space, behind a field."""
    found = _COLON.fullmatch(line)
    if not found or found["key"] not in names or not found.start("colon") <= at < found.end("colon"):
        return None
    return Edit(found.start("colon"), found.end("colon"), ": " if found["value"] else ":")


def _brackets(line: str, at: int, names: AbstractSet[str]) -> Edit | None:
    """`[#one, @two]`: each item in quotes that needs them.

    An Arabic comma separates only where every word has its `#` or `@`: in a list of texts it may be part of one.
    """
    found = _LINE.fullmatch(line.rstrip(" \t"))
    listed = _BRACKETS.fullmatch(found["value"]) if found and found["key"] else None
    if not found or not listed or not found.start("value") <= at < found.end("value"):
        return None
    items = [item.strip() for item in re.split("[,،]", listed["items"])]
    marked = all(item.startswith(("#", "@")) for item in items)
    if not all(items) or ("،" in listed["items"] and not marked) or any(_unclear(item) for item in items):
        return None
    return Edit(found.start("value"), found.end("value"), f"[{', '.join(map(as_item, items))}]")


def _unclear(item: str) -> bool:
    return bool(_COMMENT.search(item) or _BEFORE_COLON.search(item))


_MENDS: dict[str, Callable[[str, int, AbstractSet[str]], Edit | None]] = {
    "yaml-special-start": _special_start,
    "yaml-second-colon": _second_colon,
    "yaml-full-width-colon": _colon,
    "yaml-no-space": _colon,
    "yaml-no-break-space": _colon,
    "yaml-hash-in-list": _brackets,
    "yaml-special-in-list": _brackets,
}
MENDABLE = frozenset(_MENDS)
