"""Reading: from bytes to front matter whose every value keeps its place, and the body below it."""

from majlis.source.nodes import ListNode, MapNode, Node, ScalarNode
from majlis.source.reader import Source, read_again, read_settings, read_source

__all__ = ["ListNode", "MapNode", "Node", "ScalarNode", "Source", "read_again", "read_settings", "read_source"]
