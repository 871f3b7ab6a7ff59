"""What YAML's events become: texts, lists and mappings that remember their line and column.

Nothing is retyped: a scalar is the text that its author wrote, and the schema decides what it means.
"""

from typing import NamedTuple

_NULLS = frozenset(("~", "null", "Null", "NULL"))


class ScalarNode(NamedTuple):
    """One text. *plain* is False when it stood in quotes or in a block (`|`, `>`)."""

    text: str
    plain: bool
    line: int
    column: int

    @property
    def empty(self) -> bool:
        """Whether the author left the value out: nothing, blanks (in quotes too), `~` or `null` without quotes."""
        text = self.text
        return not text or text.isspace() or (text in _NULLS and self.plain)


class ListNode(NamedTuple):
    """A list of values."""

    items: "tuple[Node, ...]"
    line: int
    column: int

    @property
    def empty(self) -> bool:
        """Whether nothing is in the list."""
        return not self.items


class MapNode(NamedTuple):
    """A mapping. *keys* holds the place of each key, *values* its value, both by the key's text."""

    values: "dict[str, Node]"
    keys: dict[str, ScalarNode]
    line: int
    column: int

    @property
    def empty(self) -> bool:
        """Whether nothing is in the mapping."""
        return not self.values


Node = ScalarNode | ListNode | MapNode
