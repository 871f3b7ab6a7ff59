"""A file as text whose every character keeps its place in the bytes, and small edits of it."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from majlis.problems import Place
from majlis.values import dataclass

_MARKS = re.compile("\ufeff*")


class Edit(NamedTuple):
    """*new* in place of the characters from *start* to before *end*, offsets from 0 in a `Text`'s content."""

    start: int
    end: int
    new: str


@dataclass(frozen=True)
class Text:
    """A file's text: *mark* is its byte order mark or nothing, *content* the rest with the line ends as they are."""

    mark: str
    content: str

    @classmethod
    def of(cls, data: bytes) -> "Text":
        """The text of *data*, which is UTF-8 (UnicodeDecodeError if not)."""
        text = data.decode("utf-8")
        found = _MARKS.match(text)
        mark = found[0] if found else ""
        return cls(mark, text[len(mark) :])

    @property
    def data(self) -> bytes:
        """The bytes of the file: of an unedited text the very ones it was made of."""
        return (self.mark + self.content).encode("utf-8")

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines without their ends."""
        return tuple(line.removesuffix("\r") for line in self.content.split("\n"))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in re.finditer("\n", self.content)))

    @property
    def line_end(self) -> str:
        """How the first line ends: `\\r\\n` or `\\n`."""
        return "\r\n" if self.content.partition("\n")[0].endswith("\r") else "\n"

    def line(self, number: int) -> str:
        """The line of this *number*, from 1, without its end; empty beyond the last."""
        return self.lines[number - 1] if number <= len(self.lines) else ""

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column, both from 1, as problems and nodes tell them."""
        return self._starts[line - 1] + column - 1

    def place(self, path: str, offset: int) -> Place:
        """The place of the character at *offset*, in the file *path*."""
        above = self.content.count("\n", 0, offset)
        return Place(path, above + 1, offset - self._starts[above] + 1)

    def edited(self, edits: Iterable[Edit]) -> "Text":
        """The text after all *edits*, none of which overlaps another."""
        parts: list[str] = []
        done = 0
        for edit in sorted(edits):
            assert edit.start >= done, "edits overlap"
            parts += [self.content[done : edit.start], edit.new]
            done = edit.end
        return Text(self.mark, "".join([*parts, self.content[done:]]))


def origin(offset: int, edits: Iterable[Edit]) -> int:
    """The offset that *offset*, counted after *edits*, had before them; within new text, that edit's start."""
    moved = 0
    for edit in sorted(edits):
        start = edit.start + moved
        if offset < start:
            break
        if offset < start + len(edit.new):
            return min(edit.start + offset - start, max(edit.end - 1, edit.start))
        moved += len(edit.new) - (edit.end - edit.start)
    return offset - moved
