"""Which type of field each value of front matter has, by the declarations of its kind."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from majlis.fields import FieldType, fields_of
from majlis.fields.compound import Keyed, Many, Record
from majlis.kinds.hours import Hours, PartOfDay
from majlis.source import ListNode, MapNode, Node, ScalarNode

Spot = tuple[int, int]
"""Line and column of a node, both from 1."""


class Typed(NamedTuple):
    """A value with the innermost type that reads it: of `channels: x` the type of one channel. *alone* is True where
    it stands in the place of a whole list, as there.
    """

    node: ScalarNode
    type: FieldType[Any]
    alone: bool = False


def typed_values(node: MapNode, record: type[Any]) -> dict[Spot, Typed]:
    """The texts below *node* whose keys *record* declares, by their place."""
    return {(found.node.line, found.node.column): found for found in _fields(node, record)}


def nodes_below(node: Node) -> Iterator[Node]:
    """*node* and every value below it, empty ones too; keys are left out."""
    yield node
    if not isinstance(node, ScalarNode):
        for below in node.items if isinstance(node, ListNode) else node.values.values():
            yield from nodes_below(below)


def _fields(node: MapNode, record: type[Any]) -> Iterator[Typed]:
    declared = fields_of(record)
    for key, value in node.values.items():
        if key in declared:
            yield from _typed(value, declared[key].type)


def _typed(node: Node, type: FieldType[Any]) -> Iterator[Typed]:
    if isinstance(type, Many):
        if isinstance(node, ScalarNode):
            yield Typed(node, type.item, alone=True)
        elif isinstance(node, ListNode):
            for item in node.items:
                yield from _typed(item, type.item)
        else:
            yield from _typed(node, type.item)
    elif isinstance(node, ScalarNode):
        yield Typed(node, type)
    elif isinstance(node, MapNode):
        yield from _below(node, type)


def _below(node: MapNode, type: FieldType[Any]) -> Iterator[Typed]:
    if isinstance(type, Record):
        yield from _fields(node, type.record)
    elif isinstance(type, PartOfDay):
        yield from _fields(node, Hours)
    elif isinstance(type, Keyed):
        for value in node.values.values():
            yield from _typed(value, type.value)
