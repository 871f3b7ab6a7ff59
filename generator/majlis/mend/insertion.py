"""Where something new goes in the text of a file: the ways to write it there, from the most usual on.

No way is sure to be right: whoever takes one reads the file again.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from majlis.fields import fields_of
from majlis.mend.edits import Edit
from majlis.mend.open_file import OpenFile, written
from majlis.mend.spans import span_of
from majlis.source import ListNode, MapNode, Node, ScalarNode

_COMMENT = re.compile(r"(?:^|\s)#")
_NOTHING = re.compile(r"\[[ \t]*\]|\{[ \t]*\}")
_NUMBER = re.compile(r"\d+")
_TRIED = 6


def put(file: OpenFile, keys: tuple[str | int, ...], value: str | Mapping[str, str]) -> Iterator[list[Edit]]:
    """The ways to give *keys* the *value*."""
    parent, end = file.found(keys[:-1])
    key = keys[-1]
    if isinstance(parent, ListNode) and isinstance(key, int) and key < len(parent.items):
        yield from _over(file, parent.items[key], value)
    if not isinstance(parent, MapNode) or not isinstance(key, str):
        return
    if key in parent.values:
        yield from _instead(file, parent, key, value)
    elif file.in_brackets(parent):
        yield from _before_last(file, file.start_of(parent), end, "}", f"{key}: {written(value)}", not parent.values)
    else:
        yield from _new_key(file, keys, [f"{key}: {written(value)}"])


def added(file: OpenFile, key: str, item: Mapping[str, str]) -> Iterator[list[Edit]]:
    """The ways to put *item* at the end of the list *key*."""
    node, end = file.found((key,))
    if node is None and file.in_brackets(file.front):
        start = file.start_of(file.front)
        yield from _before_last(file, start, file.end, "}", f"{key}: [{written(item)}]", not file.front.values)
    elif node is None:
        yield from _new_key(file, (key,), [f"{key}:", f"{file.indent}- {written(item)}"])
    elif node.empty and not isinstance(node, ListNode):
        yield from _first(file, key, node, item)
    elif file.in_brackets(node):
        yield from _in_brackets(file, node, end, item)
    else:
        yield from _by_lines(file, node, end, item)


def _instead(file: OpenFile, parent: MapNode, key: str, value: str | Mapping[str, str]) -> Iterator[list[Edit]]:
    """*value* in place of one on one line, or behind a key without a value."""
    yield from _over(file, parent.values[key], value)
    yield from _behind(file, parent, key, written(value))


def _behind(file: OpenFile, parent: MapNode, key: str, new: str) -> Iterator[list[Edit]]:
    """*new* behind a key without a value, or with an empty one."""
    node, name = parent.values[key], parent.keys[key]
    span = span_of(node, file.text) if isinstance(node, ScalarNode) and node.empty else None
    if span:
        yield [Edit(span.start, span.end, new)]
    nothing = _NOTHING.match(file.text.content, file.start_of(node)) if node.empty else None
    if nothing:
        yield [Edit(nothing.start(), nothing.end(), new)]
    named = span_of(name, file.text)
    colon = file.text.content.find(":", named.end) if named and node.empty else -1
    if colon >= 0:
        yield [Edit(colon + 1, colon + 1, f" {new}")]


def _over(file: OpenFile, node: Node, value: str | Mapping[str, str]) -> Iterator[list[Edit]]:
    """*value* over one on one line: in its quotes if it has some, and bare where only its digits differ."""
    span = span_of(node, file.text) if isinstance(node, ScalarNode) else None
    if span is None or not isinstance(node, ScalarNode):
        return
    new = written(value)
    if isinstance(value, str) and _NUMBER.sub("0", value) == _NUMBER.sub("0", node.text):
        yield [Edit(span.inner, span.outer, value)]
    if span.inner > span.start and not new.startswith('"'):
        yield [Edit(span.inner, span.outer, new)]
    yield [Edit(span.start, span.end, new)]


def _new_key(file: OpenFile, keys: tuple[str | int, ...], lines: list[str]) -> Iterator[list[Edit]]:
    """A new key among others that stand on lines: behind those that its kind declares before it, else behind all."""
    parent, end = file.found(keys[:-1])
    assert isinstance(parent, MapNode)
    others = list(parent.keys)
    record = file.reader.declared
    order = list(fields_of(record)) if len(keys) == 1 and record else []
    if keys[-1] in order:
        others = [key for key in order[: order.index(str(keys[-1]))] if key in parent.keys] or others
    if others:
        end = file.found((*keys[:-1], others[-1]))[1]
    yield from file.below(end, lines, parent.column - 1)


def _first(file: OpenFile, key: str, node: Node, item: Mapping[str, str]) -> Iterator[list[Edit]]:
    """The first item where a key has no value, or an empty one."""
    nothing = isinstance(node, ScalarNode) and node.plain and not node.text
    if not nothing or file.in_brackets(file.front):
        yield from _behind(file, file.front, key, f"[{written(item)}]")
    yield from file.below(file.front.keys[key].line + 1, [f"{file.indent}- {written(item)}"], file.front.column - 1)


def _in_brackets(file: OpenFile, node: Node, end: int, item: Mapping[str, str]) -> Iterator[list[Edit]]:
    """Behind the last item in brackets; fields that stand alone in the place of a list get brackets."""
    start = file.start_of(node)
    if isinstance(node, MapNode):
        for at in islice(_marks(file, start, end, "}"), _TRIED):
            yield [Edit(start, start, "["), Edit(at + 1, at + 1, f", {written(item)}]")]
    elif isinstance(node, ListNode):
        last = node.items[-1] if node.items else node
        line = f"{file.text.line_end}{' ' * (last.column - 1)}" if last.line > node.line else " "
        yield from _before_last(file, start, end, "]", written(item), not node.items, line)


def _before_last(
    file: OpenFile, start: int, end: int, mark: str, new: str, first: bool, between: str = " "
) -> Iterator[list[Edit]]:
    """*new* before the last *mark* of what begins at the offset *start* and ends above the line *end*."""
    for at in islice(_marks(file, start, end, mark), _TRIED):
        before = file.text.content[start:at].rstrip()
        behind = start + len(before)
        comma = "" if first or before.endswith(",") else ","
        if not _COMMENT.search(before.rpartition("\n")[2]):
            yield [Edit(behind, behind, new if first else f"{comma}{between}{new}")]
        else:
            line, indent = file.text.content.rfind("\n", 0, at) + 1, between.lstrip("\r\n")
            yield from ([Edit(line, line, f"{indent}{sign}{new}{file.text.line_end}")] for sign in ("", ", "))


def _marks(file: OpenFile, start: int, end: int, mark: str) -> Iterator[int]:
    """Where *mark* stands between the offset *start* and the line *end*, from the last on."""
    content = file.text.content
    at = file.text.offset(end, 1) if end <= len(file.text.lines) else len(content)
    while (at := content.rfind(mark, start, at)) >= 0:
        yield at


def _by_lines(file: OpenFile, node: Node, end: int, item: Mapping[str, str]) -> Iterator[list[Edit]]:
    """Behind the last item of a list whose items begin with a dash; fields in the place of a list get dashes."""
    if isinstance(node, MapNode):
        moved = [file.text.offset(line, 1) for line in range(node.line + 1, end) if file.text.line(line).strip()]
        dashes = [Edit(file.start_of(node), file.start_of(node), "- "), *(Edit(at, at, "  ") for at in moved)]
        for edits in file.below(end, [f"- {written(item)}"], node.column - 1):
            yield [*dashes, *edits]
    elif isinstance(node, ListNode):
        last = node.items[-1]
        if isinstance(last, MapNode) and not file.in_brackets(last):
            gap = " " * (last.column - node.column)
            lines = [f"{gap}{key}: {written(text)}" for key, text in item.items()]
            yield from file.below(end, [f"-{lines[0][1:]}", *lines[1:]], node.column - 1)
        yield from file.below(end, [f"- {written(item)}"], node.column - 1)
