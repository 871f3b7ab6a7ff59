"""Values that are written in a way that is not read, though there is no doubt about what they mean."""

import re
from collections.abc import Container

from majlis.fields.numbers import Number, Whole
from majlis.fields.types import Choice
from majlis.mend.edits import Edit, Text
from majlis.mend.fixes import Fix, State
from majlis.mend.rewrite import rewrite
from majlis.mend.shapes import text_shape
from majlis.mend.spans import as_item, span_of, split_items
from majlis.mend.spelling import surely_meant
from majlis.mend.typed import Typed
from majlis.problems import Problem
from majlis.source import ScalarNode

_BULLET = re.compile(r" *- +")


def mend_list(problem: Problem, state: State, taken: Container[str]) -> Fix | None:
    """`channels: instagram, x` as a list; an item that holds several as several items.

    Not for numbers, where a comma may separate thousands, nor where it may be part of a text (`prose`: never told).
    """
    found = _typed_at(problem, state)
    span = span_of(found.node, state.text) if found else None
    if found is None or span is None or isinstance(found.type, Number | Whole):
        return None
    items = split_items(found.node.text)
    shapes = tuple(text_shape(item) for item in items)
    spot, words = (found.node.line, found.node.column), [as_item(item) for item in items]
    if found.alone:
        edit = Edit(span.start, span.end, f"[{', '.join(words)}]")
        return Fix(edit, spot, (("list", *shapes),), problem)
    between = _between_items(found.node, state.text)
    return Fix(Edit(span.start, span.end, between.join(words)), spot, shapes, problem)


def mend_time(problem: Problem, state: State, taken: Container[str]) -> Fix | None:
    """A date, a time or a length in another spelling as the hint of its problem says to write it."""
    found = _typed_at(problem, state)
    meant = surely_meant(found.type, found.node.text) if found else None
    return rewrite(found.node, meant, state.text, problem) if found and meant else None


def mend_choice(problem: Problem, state: State, taken: Container[str]) -> Fix | None:
    """A choice by its name or label in either language, with other capitals, spaces or hyphens; nothing nearly right.

    `visibility` is no choice in this sense: who may see an entry is left to its author.
    """
    found = _typed_at(problem, state)
    if found is None or not isinstance(found.type, Choice):
        return None
    written = _folded(found.node.text)
    meant = {name for name, label in found.type.labels.items() if written in map(_folded, (name, *label))}
    return rewrite(found.node, meant.pop(), state.text, problem) if len(meant) == 1 else None


def _typed_at(problem: Problem, state: State) -> Typed | None:
    return state.typed.get((problem.place.line, problem.place.column))


def _between_items(node: ScalarNode, text: Text) -> str:
    """What separates items: a comma in brackets, a line with a bullet below another."""
    before = text.line(node.line)[: node.column - 1]
    return f"{text.line_end}{before}" if _BULLET.fullmatch(before) else ", "


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").replace("-", " ").split())


