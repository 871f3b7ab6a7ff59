"""Where the text of a value begins and ends in its file, and how a word is written in a list."""

import re
from typing import NamedTuple

from majlis.mend.edits import Text
from majlis.source import ScalarNode
from majlis.source.slips import quoted

_QUOTED = re.compile(r""""[^"\\]*"|'(?:[^']|'')*'""")
# What needs no quotes in a list, in brackets or in lines: words of letters, digits and a few marks.
_WORD = re.compile(r"\w(?:[\w ./\u200c\u0610-\u061a\u064b-\u065f-]*\w)?")
_EMPTY = ("null", "Null", "NULL")


class Span(NamedTuple):
    """Offsets of a value in its text: *start* and *end* with its quotes, *inner* and *outer* without them."""

    start: int
    inner: int
    outer: int
    end: int


def span_of(node: ScalarNode, text: Text) -> Span | None:
    """The span of *node*; None unless it stands on one line, and without escapes if in double quotes."""
    line, at = text.line(node.line), node.column - 1
    start = text.offset(node.line, node.column)
    if node.plain:
        whole = bool(node.text) and line.startswith(node.text, at)
        return Span(start, start, start + len(node.text), start + len(node.text)) if whole else None
    found = _QUOTED.match(line, at)
    if found is None:
        return None
    end = start + len(found[0])
    return Span(start, start + 1, end - 1, end)


def as_item(word: str) -> str:
    """*word* as it is written in a list: in double quotes unless it needs none."""
    return word if _WORD.fullmatch(word) and word not in _EMPTY else quoted(word)


def split_items(text: str) -> list[str]:
    """The words that commas of either keyboard separate in *text*."""
    return [word.strip() for word in re.split("[,،]", text) if word.strip()]
