"""The id of an entry that has none: the name it already goes by, unless another entry has that."""

import re
from collections.abc import Container

from majlis.fields.types import Id, is_id
from majlis.mend.edits import Edit
from majlis.mend.fixes import Fix, State
from majlis.mend.rewrite import rewrite
from majlis.mend.shapes import text_shape
from majlis.problems import Problem
from majlis.source import MapNode
from majlis.text.digits import to_ascii_digits

_LONGEST = 64
_NO_VALUE = re.compile(r"""(?P<key>[ ]*["']?id["']?:)[ \t]*(?P<value>~|null|""|''|)(?P<behind>[ \t]*(?:#.*)?)""")


def add_id(problem: Problem, state: State, taken: Container[str]) -> Fix | None:
    """`id: <its id>` as the first line of the front matter, or behind an `id:` without a value."""
    front, kind = state.reading.front, state.reader.kind
    if front is None or kind is None or not _of_entry(problem, front):
        return None
    id = free_id(state.reading.id, taken)
    if "id" in front.keys:
        return _filled_in(problem, state, front, id)
    line_end, indent = state.text.line_end, " " * (front.column - 1)
    start = state.text.offset(2, 1)
    return Fix(Edit(start, start, f"{indent}id: {id}{line_end}"), None, (), problem, ("id", text_shape(id)))


def ascii_id(problem: Problem, state: State, taken: Container[str]) -> Fix | None:
    """An id with its Arabic digits as ASCII ones, if it is an id then and nothing else has it."""
    typed = state.typed
    found = typed.get((problem.place.line, problem.place.column))
    if found is None or not isinstance(found.type, Id):
        return None
    id = to_ascii_digits(found.node.text).strip()
    others = {other.node.text.strip() for other in typed.values() if isinstance(other.type, Id)}
    return None if not is_id(id) or id in others or id in taken else rewrite(found.node, id, state.text, problem)


def free_id(id: str, taken: Container[str]) -> str:
    """*id*, or `<id>-2`, `<id>-3` … if it is taken; 64 characters at the most."""
    number, found = 1, id
    while found in taken:
        number += 1
        found = f"{id[: _LONGEST - len(str(number)) - 1].rstrip('-')}-{number}"
    return found


def _of_entry(problem: Problem, front: MapNode) -> bool:
    """Whether it is the entry itself that lacks its id, not a clause or a phase in it."""
    at = (problem.place.line, problem.place.column)
    where = front.keys.get("id", front)
    return ("key", "id") in problem.values and at == (where.line, where.column)


def _filled_in(problem: Problem, state: State, front: MapNode, id: str) -> Fix | None:
    key, value = front.keys["id"], front.values["id"]
    found = _NO_VALUE.fullmatch(state.text.line(key.line))
    if not found:
        return None
    start = state.text.offset(key.line, 1)
    end = found.end("value") if found["value"] else found.end("key")
    edit = Edit(start + found.end("key"), start + end, f" {id}")
    return Fix(edit, (value.line, value.column), (text_shape(id),), problem)
