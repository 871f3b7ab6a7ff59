"""From a file whose YAML can't be read to one that can, slip by slip; or nothing at all."""

import re
from collections.abc import Iterator

from majlis.fields import codes
from majlis.fields.types import is_id
from majlis.kinds import Entry
from majlis.mend.fixes import State
from majlis.mend.names import names_of
from majlis.mend.shapes import Shape, shape
from majlis.mend.slips import MENDABLE, slip_fix
from majlis.problems import Problem, Severity
from majlis.source import ListNode, MapNode, Node
from majlis.source.compose import compose

_BULLETS = re.compile(r" *(?:- +)*")
_PAIR = re.compile(r"""(?:[^\W\d][\w-]*|"[^"]*"|'[^']*'):(?:[ \t]|$)""")
# Finding the culprit of a long file takes long, and a file is read once for each slip. Characters.
_WORK = 400_000


def make_readable(state: State) -> State:
    """*state* with all its slips mended; *state* itself unless the file can be read then and each line holds."""
    names = names_of(state.reader.declared or Entry)
    current, lines, work = state, set[int](), 0
    while problem := _slip(current):
        fix = slip_fix(problem, current, names)
        work += len(current.text.content)
        if fix is None or (lines and work > _WORK):
            return state
        lines.add(problem.place.line)
        current = current.after([fix])
    return current if all(_holds(current, line) for line in lines) else state


def _slip(state: State) -> Problem | None:
    """The slip that keeps the file from being read."""
    if state.reading.front is not None:
        return None
    return next((problem for problem in state.reading.problems if problem.code in MENDABLE), None)


def _holds(state: State, line: int) -> bool:
    """Whether the file says on *line* what that line says by itself, and the value there is no error.

    A list written as text is none: that is mended next.
    """
    front, alone = state.reading.front, _alone(state.text.line(line))
    if front is None or alone is None:
        return False
    found = next((value for key, value in _on_line(front, line) if key == alone[0]), None)
    if found is None or (alone[1] is not None and shape(found) != alone[1]):
        return False
    told = [problem for problem in state.reading.problems if problem.place.line == line]
    wrong = [problem for problem in told if problem.severity is Severity.ERROR
             and problem.code != codes.LIST_AS_TEXT.name and problem.place.column >= found.column]
    odd = [reference for reference in state.reading.references if reference.line == line
           and reference.kind != "media" and not is_id(reference.id)]
    return alone[1] is None or not (wrong or odd)


def _alone(line: str) -> tuple[str, Shape | None] | None:
    """The key, empty for an item, and the shape of the value that *line* holds by itself; no shape without a value."""
    bullets = _BULLETS.match(line)
    said = line[bullets.end() :] if bullets else line
    pair = _PAIR.match(said)
    front, problems = compose("", said if pair else f"x: {said}")
    if front is None or problems or len(front.values) != 1:
        return None
    (key, value), = front.values.items()
    return (key if pair else ""), (None if value.empty else shape(value))


def _on_line(node: Node, line: int) -> Iterator[tuple[str, Node]]:
    """The pairs whose key, and the items whose text, stands on *line*."""
    if isinstance(node, MapNode):
        for key, value in node.values.items():
            if node.keys[key].line == line:
                yield key, value
            yield from _on_line(value, line)
    elif isinstance(node, ListNode):
        for item in node.items:
            if item.line == line:
                yield "", item
            yield from _on_line(item, line)
