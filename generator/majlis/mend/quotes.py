"""Texts that YAML takes for something else because their quotes are missing, though the file can be read."""

import re
from collections.abc import Container

from majlis.mend.edits import Edit
from majlis.mend.fixes import Fix, State
from majlis.mend.shapes import Shape, text_shape
from majlis.mend.typed import Typed
from majlis.problems import Problem
from majlis.source.slips import quoted

_SEVERAL = re.compile(r"[,،]|\s#")
_BETWEEN = re.compile(r"[,،\s]+")
_COMMENT = re.compile(r"[ \t]#(?:[ \t#]|$)")


def quote_hidden(problem: Problem, state: State, taken: Container[str]) -> Fix | None:
    """`title: #رمضان` as `title: "#رمضان"`, `hashtags: #one #two` as a list of both.

    Not where a second, real comment follows (` # so`). A text that a hashtag cuts (`title: Iftar #رمضان`) is left: the
    hashtag may be a comment that its author wants.
    """
    line, at = state.text.line(problem.place.line), problem.place.column - 1
    value, hidden = state.last_texts.get(problem.place.line), line[at:].rstrip(" \t")
    if value is None or _COMMENT.search(hidden):
        return None
    spot = (value.line, value.column)
    found = _in_quotes(hidden, state.typed.get(spot))
    start = state.text.offset(problem.place.line, at + 1)
    return Fix(Edit(start, start + len(hidden), found[0]), spot, (found[1],), problem) if found else None


def quote_pair(problem: Problem, state: State, taken: Container[str]) -> Fix | None:
    """`- Say: hello`, where a text is expected, as `- "Say: hello"`; only if nothing else stands on the line."""
    found = state.mappings.get((problem.place.line, problem.place.column))
    written = dict(problem.values).get("quoted")
    said = state.text.line(problem.place.line)[problem.place.column - 1 :].rstrip(" \t")
    if found is None or quoted(said) != written:
        return None
    start = state.text.offset(problem.place.line, problem.place.column)
    return Fix(Edit(start, start + len(said), quoted(said)), (found.line, found.column), (text_shape(said),), problem)


def _in_quotes(hidden: str, typed: Typed | None) -> tuple[str, Shape] | None:
    """What to write for *hidden*, and its shape; None for several things where one may hold commas and blanks."""
    if typed is None or not typed.alone or not _SEVERAL.search(hidden):
        return quoted(hidden), text_shape(hidden)
    words = [word for word in _BETWEEN.split(hidden) if word]
    if typed.type.prose or not all(word.startswith("#") for word in words):
        return None
    return f"[{', '.join(map(quoted, words))}]", ("list", *map(text_shape, words))
