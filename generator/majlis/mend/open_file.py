"""A file that is being changed: its text beside what it says, and the lines that each value takes."""

import re
from collections.abc import Iterator, Mapping

from majlis.mend.edits import Edit, Text
from majlis.mend.reading import Reader, Reading
from majlis.mend.spans import as_item
from majlis.source import ListNode, MapNode, Node
from majlis.values import dataclass

_TIME = re.compile(r"\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?")


@dataclass(frozen=True)
class OpenFile:
    """A file on its way: its *text*, how that reads, and by what it is read."""

    text: Text
    reading: Reading
    reader: Reader

    @property
    def front(self) -> MapNode:
        """The front matter, which is there."""
        assert self.reading.front is not None
        return self.reading.front

    @property
    def end(self) -> int:
        """The line, from 1, below the last of the front matter."""
        return self.reading.fence or len(self.text.lines) + 1

    def start_of(self, node: Node) -> int:
        """The offset of *node*."""
        return self.text.offset(node.line, node.column)

    def in_brackets(self, node: Node) -> bool:
        """Whether *node* is written in brackets or braces, not by lines."""
        return self.text.content.startswith(("[", "{"), self.start_of(node))

    @property
    def indent(self) -> str:
        """How far dashes stand in from their key, as in the file's first list of lines; two blanks if it has none."""
        lists = (node for node in self.front.values.values() if isinstance(node, ListNode) and node.items)
        columns = (node.column - self.front.column for node in lists if not self.in_brackets(node))
        return " " * next(columns, 2)

    def below(self, end: int, lines: list[str], indent: int) -> Iterator[list[Edit]]:
        """*lines* above line *end*: above the blank lines and the comments at the margin there, or just above it."""
        last = end - 1
        while last > 1 and (not self.text.line(last).strip() or self.text.line(last).startswith("#")):
            last -= 1
        for number in dict.fromkeys((last + 1, end)):
            yield [self._lines(number, [" " * indent + line for line in lines])]

    def _lines(self, number: int, lines: list[str]) -> Edit:
        end = self.text.line_end
        if number > len(self.text.lines):
            return Edit(len(self.text.content), len(self.text.content), end + end.join(lines))
        at = self.text.offset(number, 1)
        return Edit(at, at, "".join(f"{line}{end}" for line in lines))

    def found(self, keys: tuple[str | int, ...]) -> tuple[Node | None, int]:
        """The node at *keys* and the line before which it ends. One value counts as a list of one."""
        node: Node | None = self.front
        end = self.end
        for key in keys:
            if isinstance(node, ListNode) and isinstance(key, int):
                if key >= len(node.items):
                    return None, end
                end = _next([item.line for item in node.items], node.items[key].line, end)
                node = node.items[key]
            elif isinstance(node, MapNode) and isinstance(key, str):
                own = node.keys.get(key)
                end = _next([one.line for one in node.keys.values()], own.line, end) if own else end
                node = node.values.get(key)
        return node, end


def written(value: str | Mapping[str, str]) -> str:
    """*value* on one line, in quotes where they are needed; fields in braces."""
    if isinstance(value, str):
        return value if _TIME.fullmatch(value) else as_item(value)
    return "{" + ", ".join(f"{key}: {written(text)}" for key, text in value.items()) + "}"


def _next(lines: list[int], own: int, end: int) -> int:
    return min([line for line in lines if line > own], default=end)
