"""Another text in place of a value, which keeps its quotes and everything around it."""

from majlis.mend.edits import Edit, Text
from majlis.mend.fixes import Fix
from majlis.mend.shapes import text_shape
from majlis.mend.spans import span_of
from majlis.problems import Problem
from majlis.source import ScalarNode


def rewrite(node: ScalarNode, instead: str, text: Text, problem: Problem | None = None) -> Fix | None:
    """*instead*, which needs no quotes, as the text of *node*; None where the value does not stand on one line."""
    span = span_of(node, text)
    if span is None:
        return None
    edit = Edit(span.inner, span.outer, instead)
    return Fix(edit, (node.line, node.column), (text_shape(instead),), problem)
