"""Places within lists: where a value of the third picture, contract or network stands."""

from collections.abc import Iterator

from majlis.kinds.entry import Entry
from majlis.kinds.post import Media, Post
from majlis.problems import Place
from majlis.source import ListNode, MapNode, Node


def items_of(entry: Entry, count: int, *keys: str) -> tuple[Node, ...]:
    """The nodes of the *count* values that were read from the list below *keys*, in their order. Where some of it
    could not be read, the list itself stands for each.
    """
    if not count:
        return ()
    node = _below(entry.node, keys)
    found = tuple(item for item in node.items if not item.empty) if isinstance(node, ListNode) else (node,)
    return found if len(found) == count else (node,) * count


def place_in(entry: Entry, node: Node, *keys: str) -> Place:
    """The place of the value below *node* by its keys, or of the nearest above it."""
    found = _below(node, keys)
    return Place(entry.path, found.line, found.column)


def media_of(post: Post) -> Iterator[tuple[Media, Node]]:
    """Each picture or film that *post* names, with its node: its own, then those of single channels."""
    yield from zip(post.media, items_of(post, len(post.media), "media"), strict=True)
    for channel, variant in (post.variants or {}).items():
        nodes = items_of(post, len(variant.media), "variants", channel, "media")
        yield from zip(variant.media, nodes, strict=True)


def _below(node: Node, keys: tuple[str, ...]) -> Node:
    for key in keys:
        if not isinstance(node, MapNode) or key not in node.values:
            break
        node = node.values[key]
    return node
