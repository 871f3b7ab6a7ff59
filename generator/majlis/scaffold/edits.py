"""Changing fields in the text of a file: whole lines are exchanged, so comments, order and spelling of the rest stay.

Front matter that can't be changed by lines (`{title: …, status: …}` on one) is written anew from what was read.
"""

import re
from collections.abc import Iterator, Mapping

from majlis.scaffold.quoting import scalar
from majlis.source import ListNode, MapNode, Node, ScalarNode, Source, read_source

Changes = Mapping[str, str | None]
"""The new value of a field, as YAML on one line; None takes the field out."""
Texts = str | tuple["Texts", ...] | dict[str, "Texts"]
_COMMENT = re.compile(r"\s+#\s.*")


def edited(text: str, source: Source, changes: Changes) -> str:
    """The file *text*, of which *source* was read, with *changes*; new fields stand at the end, a new id first."""
    assert source.front is not None
    lines = text.split("\n")
    fence = source.body_line - 2
    if len({key.line for key in source.front.keys.values()}) == len(source.front.keys):
        front = [lines[0], *_front_lines(lines[:fence], source.front, changes)]
        found = "\n".join([*front, *lines[fence:]])
        if _says(found, source.front, changes):
            return found
    return "\n".join(["---", *_anew(source.front, changes), "---", source.body])


def _front_lines(lines: list[str], front: MapNode, changes: Changes) -> Iterator[str]:
    """The lines between the fences; *lines* begin with the first of these."""
    starts = sorted((node.line - 1, key) for key, node in front.keys.items())
    ends = [start for start, _ in starts[1:]] + [len(lines)]
    yield from _new(changes, front, "id")
    yield from lines[1 : starts[0][0] if starts else len(lines)]
    for (start, key), end in zip(starts, ends, strict=False):
        block = lines[start:end]
        size = _size(block)
        if key not in changes:
            yield from block[:size]
        elif (value := changes[key]) is not None:
            yield f"{key}: {value}{_comment_of(block[0], front.values[key])}"
        yield from block[size:]
    yield from _new(changes, front, *(key for key in changes if key != "id"))


def _new(changes: Changes, front: MapNode, *keys: str) -> Iterator[str]:
    for key in keys:
        if key not in front.values and changes.get(key) is not None:
            yield f"{key}: {changes[key]}"


def _size(block: list[str]) -> int:
    """How many lines belong to the field that begins *block*: comments at the margin below it are the next one's."""
    size = len(block)
    while size > 1 and (not block[size - 1].strip() or block[size - 1].startswith("#")):
        size -= 1
    return size


def _comment_of(line: str, value: Node) -> str:
    """The comment behind a value without quotes."""
    if not isinstance(value, ScalarNode) or not value.plain:
        return ""
    match = _COMMENT.fullmatch(line, line.find(value.text) + len(value.text)) if value.text in line else None
    return match[0] if match else ""


def _says(text: str, front: MapNode, changes: Changes) -> bool:
    """Whether *text* holds the fields of *front* with *changes*, and no problem."""
    source, _ = read_source("copy.md", text.encode())
    if source is None or source.front is None:
        return False
    kept = {key: _texts(node) for key, node in front.values.items() if key not in changes}
    found = {key: _texts(node) for key, node in source.front.values.items()}
    named = {key for key, value in changes.items() if value is not None}
    return found.keys() == kept.keys() | named and all(found[key] == value for key, value in kept.items())


def _texts(node: Node) -> Texts:
    if isinstance(node, MapNode):
        return {key: _texts(value) for key, value in node.values.items()}
    return tuple(map(_texts, node.items)) if isinstance(node, ListNode) else node.text


def _anew(front: MapNode, changes: Changes) -> Iterator[str]:
    """All fields, written in our own spelling."""
    yield from _new(changes, front, "id")
    for key, node in front.values.items():
        if key not in changes:
            yield f"{scalar(key)}: {_flow(node)}"
        elif changes[key] is not None:
            yield f"{key}: {changes[key]}"
    yield from _new(changes, front, *(key for key in changes if key != "id"))


def _flow(node: Node) -> str:
    if isinstance(node, MapNode):
        pairs = (f"{scalar(key, inside=True)}: {_flow(value)}" for key, value in node.values.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(node, ListNode):
        return f"[{', '.join(map(_flow, node.items))}]"
    return "" if node.plain and node.empty else scalar(node.text, inside=True)
