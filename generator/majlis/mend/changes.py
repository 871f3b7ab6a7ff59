"""Changing single values of one file for a command: only the lines that must change do, and only as meant.

A change is tried in the ways in which its place is written, and kept once the file, read again, says what it said with
that change and nothing else, and has no new error. Whatever is not touched stays byte for byte.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeGuard

from majlis.mend.edits import Edit, Text
from majlis.mend.insertion import added, put
from majlis.mend.open_file import OpenFile
from majlis.mend.reading import Reader, Reading
from majlis.mend.sound import errors
from majlis.source import ListNode, MapNode, Node

Keys = tuple[str | int, ...]
Value = str | Mapping[str, str]
_Meaning = tuple[str, bool] | list["_Meaning"] | dict[str, "_Meaning"]


class Put(NamedTuple):
    """*value* at *keys*: `("status",)`, `("variants", "x", "publish_at")`, `("approvals", 1, "on")`, items from 0.

    The last key may be missing; it is added where its kind declares it. A mapping is written on one line, where there
    was no value.
    """

    keys: Keys
    value: Value


class Add(NamedTuple):
    """*item* behind the others in the list *key*, written as they are; the list is made where there is none."""

    key: str
    item: Mapping[str, str]


Change = Put | Add


def changed(data: bytes, reader: Reader, changes: Iterable[Change], wrong: bool = False) -> bytes | None:
    """The file *data* after *changes*, one after the other; None if one of them can't be made safely.

    With *wrong* new errors are no hindrance, so that they can be told.
    """
    for change in changes:
        found = _changed(data, reader, change, wrong)
        if found is None:
            return None
        data = found
    return data


def _changed(data: bytes, reader: Reader, change: Change, wrong: bool) -> bytes | None:
    before = reader.read(data)
    if before.front is None:
        return None
    text, wanted = Text.of(data), _after(before.front, change)
    if _meaning(before.front) == wanted:
        return data
    for edits in _ways(OpenFile(text, before, reader), change):
        new = text.edited(edits)
        after = reader.read(new.data)
        same = after.front is not None and _meaning(after.front) == wanted and _body_kept(text, before, new, after)
        if same and (wrong or not errors(after) - errors(before)):
            return new.data
    return None


def _ways(file: OpenFile, change: Change) -> Iterator[list[Edit]]:
    if isinstance(change, Add):
        return added(file, change.key, change.item)
    return put(file, change.keys, change.value)


def _body_kept(text: Text, before: Reading, new: Text, after: Reading) -> bool:
    return text.lines[before.fence :] == new.lines[after.fence :]


def _meaning(node: Node) -> _Meaning:
    """What *node* says, without the order of its keys."""
    if isinstance(node, MapNode):
        return {key: _meaning(value) for key, value in node.values.items()}
    return [_meaning(item) for item in node.items] if isinstance(node, ListNode) else (node.text, node.empty)


def _after(front: Node, change: Change) -> _Meaning:
    """What *front* says after *change*."""
    said = _meaning(front)
    assert isinstance(said, dict)
    if isinstance(change, Put):
        return _with(said, change.keys, _told(change.value))
    before = said.get(change.key)
    others = [] if before is None or _empty(before) else before if isinstance(before, list) else [before]
    return said | {change.key: [*others, _told(change.item)]}


def _with(said: _Meaning | None, keys: Keys, value: _Meaning) -> _Meaning:
    if not keys:
        return value
    key, *rest = keys
    if isinstance(key, str):
        fields = said if isinstance(said, dict) else {}
        return fields | {key: _with(fields.get(key), tuple(rest), value)}
    if isinstance(said, list):
        return [*said[:key], _with(said[key] if key < len(said) else None, tuple(rest), value), *said[key + 1 :]]
    return _with(said, tuple(rest), value)


def _told(value: Value) -> _Meaning:
    return (value, False) if isinstance(value, str) else {key: (text, False) for key, text in value.items()}


def _empty(said: _Meaning) -> TypeGuard[tuple[str, bool]]:
    return said[1] if isinstance(said, tuple) else not said
