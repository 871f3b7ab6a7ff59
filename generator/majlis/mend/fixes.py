"""One fix: an edit, what it was for, and what it must lead to. Fixes are kept only as far as they prove sound."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from majlis.mend.edits import Edit, Text, origin
from majlis.mend.reading import Reader, Reading
from majlis.mend.shapes import Shape
from majlis.mend.typed import Spot, Typed, nodes_below, typed_values
from majlis.problems import Problem
from majlis.source import MapNode, ScalarNode
from majlis.values import dataclass

# The most combinations tried, and the most characters read in trying them.
_TRIALS, _WORK = 30, 600_000


class Fix(NamedTuple):
    """*edit* changes the meaning of the node at *spot* to *becomes* and of nothing else; of nothing at all if *spot*
    is None. *added* is a key that comes first in the file.
    """

    edit: Edit
    spot: Spot | None = None
    becomes: tuple[Shape, ...] = ()
    problem: Problem | None = None
    added: tuple[str, Shape] | None = None


@dataclass(frozen=True)
class State:
    """A file on its way: its text so far, how that reads, what was mended (places as in the first text), and each
    earlier text with the edits that led on from it.
    """

    reader: Reader
    text: Text
    reading: Reading
    fixed: tuple[Problem, ...] = ()
    steps: tuple[tuple[Text, tuple[Edit, ...]], ...] = ()

    @cached_property
    def typed(self) -> dict[Spot, Typed]:
        """The values whose types are known, by their place."""
        front, record = self.reading.front, self.reader.declared
        return typed_values(front, record) if front and record else {}

    @cached_property
    def last_texts(self) -> dict[int, ScalarNode]:
        """For each line, from 1, the last value that begins on it and is one text."""
        found = nodes_below(self.reading.front) if self.reading.front else ()
        return {node.line: node for node in found if isinstance(node, ScalarNode)}

    @cached_property
    def mappings(self) -> dict[Spot, MapNode]:
        """The mappings by their place."""
        found = nodes_below(self.reading.front) if self.reading.front else ()
        return {(node.line, node.column): node for node in found if isinstance(node, MapNode)}

    def after(self, fixes: Sequence[Fix]) -> "State":
        """The state after *fixes*, read again; whether they are sound is not asked."""
        edits = tuple(fix.edit for fix in fixes)
        text = self.text.edited(edits)
        fixed = tuple(self._in_first(fix.problem) for fix in fixes if fix.problem)
        steps = (*self.steps, (self.text, edits))
        return State(self.reader, text, self.reader.read(text.data), self.fixed + fixed, steps)

    def _in_first(self, problem: Problem) -> Problem:
        """*problem* with the place that it had in the first text."""
        offset, text = self.text.offset(problem.place.line, problem.place.column), self.text
        for before, edits in reversed(self.steps):
            offset, text = origin(offset, edits), before
        return replace(problem, place=text.place(problem.place.path, offset))


def widest(fixes: Sequence[Fix], sound: Callable[[Sequence[Fix]], bool], size: int) -> tuple[Fix, ...]:
    """As many of *fixes* as are *sound* together: all at once if they can be, else those that do not spoil the rest.

    *size* is that of the text in characters. At most 30 combinations are tried, fewer of a text longer than 20,000;
    what is undecided then is left out.
    """
    most = min(_TRIALS, max(1, _WORK // max(1, size)))
    kept: tuple[Fix, ...] = ()
    for trial, group in enumerate(halves := _Halves(fixes)):
        if trial >= most:
            break
        if sound((*kept, *group)):
            kept = (*kept, *group)
        else:
            halves.split(group)
    return kept


class _Halves(Iterator[tuple[Fix, ...]]):
    """Groups of fixes in order; one that is split comes again as two."""

    def __init__(self, fixes: Sequence[Fix]) -> None:
        self.waiting = [tuple(fixes)] if fixes else []

    def __next__(self) -> tuple[Fix, ...]:
        if not self.waiting:
            raise StopIteration
        return self.waiting.pop()

    def split(self, group: tuple[Fix, ...]) -> None:
        """Bring both halves of *group*, which did not do as a whole."""
        half = len(group) // 2
        self.waiting += [part for part in (group[half:], group[:half]) if part and len(group) > 1]


def apart(fixes: Sequence[Fix]) -> list[Fix]:
    """*fixes* in the order of their edits, without those that overlap an earlier one."""
    found: list[Fix] = []
    for fix in sorted(fixes, key=lambda fix: fix.edit):
        if not found or fix.edit.start >= max(found[-1].edit.end, found[-1].edit.start + 1):
            found.append(fix)
    return found

