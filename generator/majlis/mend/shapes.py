"""What front matter says, without where and how it is written: two files of one shape mean the same."""

from collections.abc import Mapping

from majlis.mend.typed import Spot
from majlis.source import ListNode, MapNode, Node

Shape = tuple[object, ...]
"""`("text", text, whether it is empty)`, `("list", *shapes)` or `("map", *(key, shape))`, in the author's order."""
Changes = Mapping[Spot, tuple[Shape, ...]]
"""The shapes that stand instead of the node at a place; more than one only for an item of a list."""


def shape(node: Node, changes: Changes | None = None) -> Shape:
    """The shape of *node*, with *changes* made."""
    changed = (changes or {}).get((node.line, node.column))
    if changed:
        return changed[0]
    if isinstance(node, ListNode):
        return ("list", *(found for item in node.items for found in _item(item, changes)))
    if isinstance(node, MapNode):
        return ("map", *((key, shape(value, changes)) for key, value in node.values.items()))
    return ("text", node.text, node.empty)


def text_shape(text: str) -> Shape:
    """The shape of a text that is not empty."""
    return ("text", text, False)


def _item(node: Node, changes: Changes | None) -> tuple[Shape, ...]:
    return (changes or {}).get((node.line, node.column)) or (shape(node, changes),)
