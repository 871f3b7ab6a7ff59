"""What `majlis fmt` makes even: the fences, blanks at the ends of lines, blanks around the colon behind a key."""

import re
from collections.abc import Iterator
from typing import Any

from yaml.events import ScalarEvent, StreamEndEvent

from majlis.mend.edits import Edit, Text
from majlis.mend.spans import span_of
from majlis.source import ListNode, MapNode, Node, ScalarNode
from majlis.source.compose import LOADER

_COLON = re.compile(r"[ \t]*:[ \t]+")


def fence_edits(text: Text, fence: int) -> Iterator[Edit]:
    """Both fences as `---`; *fence* is the line of the second."""
    for number in (1, fence):
        line = text.line(number)
        if line != "---":
            start = text.offset(number, 1)
            yield Edit(start, start + len(line), "---")


def end_edits(text: Text, fence: int) -> Iterator[Edit]:
    """No blanks at the ends of lines, but for those within a text of several lines, where they may count."""
    within = _lines_within(text, fence)
    for number in range(2, fence):
        line = text.line(number)
        said = len(line.rstrip(" \t"))
        if said < len(line) and number not in within:
            start = text.offset(number, 1)
            yield Edit(start + said, start + len(line), "")


def colon_edits(text: Text, node: Node) -> Iterator[Edit]:
    """One space behind the colon, none before it, where a key and its value stand on one line."""
    if isinstance(node, MapNode):
        for key, value in node.values.items():
            yield from _colon_edit(text, node.keys[key], value)
    below = node.items if isinstance(node, ListNode) else node.values.values() if isinstance(node, MapNode) else ()
    for child in below:
        yield from colon_edits(text, child)


def _colon_edit(text: Text, key: ScalarNode, value: Node) -> Iterator[Edit]:
    span = span_of(key, text)
    if span is None or key.line != value.line:
        return
    start, end = span.end, text.offset(value.line, value.column)
    between = text.content[start:end]
    if between != ": " and _COLON.fullmatch(between):
        yield Edit(start, end, ": ")


def _lines_within(text: Text, fence: int) -> set[int]:
    """The lines, from 1, that a text of several lines goes on over, its last one included, its first one not."""
    front = "\n".join(text.lines[1 : fence - 1]) + "\n"
    found: set[int] = set()
    for start, end in _scalars(front):
        found.update(range(start.line + 3, end.line + 2 + (end.column > 0)))
    return found


def _scalars(front: str) -> Iterator[tuple[Any, Any]]:
    """Where each text of *front*, which can be read, begins and ends; lines and columns from 0."""
    parser = LOADER(front)
    try:
        while not isinstance(event := parser.get_event(), StreamEndEvent):
            if isinstance(event, ScalarEvent):
                yield event.start_mark, event.end_mark
    finally:
        parser.dispose()
