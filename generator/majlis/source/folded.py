"""Front matter as one text, unfolded when somebody asks for a place in it: of thousands of files few are asked, and the
text takes a fourth of the room that the nodes take.
"""

import json
from functools import lru_cache
from typing import Any

from majlis.source.nodes import ListNode, MapNode, Node, ScalarNode

_AT_HAND = 64
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def folded(node: MapNode) -> str:
    """*node* as a text."""
    return _encode(node)


@lru_cache(_AT_HAND)
def unfolded(text: str) -> MapNode:
    """The node of which `folded` made *text*."""
    node = _node(json.loads(text))
    assert isinstance(node, MapNode)
    return node


def _node(parts: list[Any]) -> Node:
    held = parts[0]
    if isinstance(held, str):
        return ScalarNode(*parts)
    if isinstance(held, list):
        return ListNode(tuple(map(_node, held)), *parts[1:])
    values = {key: _node(value) for key, value in held.items()}
    return MapNode(values, {key: ScalarNode(*place) for key, place in parts[1].items()}, *parts[2:])
