"""Changing fields by whole lines: everything else stays as it was typed."""

import pytest

from majlis.scaffold.edits import Changes, edited
from majlis.source import read_source


def edit(text: str, changes: Changes) -> str:
    source, problems = read_source("post.md", text.encode())
    assert problems == []
    assert source
    return edited(text, source, changes)


@pytest.mark.parametrize(("front", "changes", "expected"), [
    ("title: A\nstatus: idea  # new\n", {"title": "B", "status": "draft"}, "title: B\nstatus: draft  # new\n"),
    ("a: 1\n# of b\nb:\n  - x\n  # inside\n  - y\n\n# of c\nc: |\n  # text\n\n", {"b": None},
     "a: 1\n# of b\n\n# of c\nc: |\n  # text\n\n"),
    ("a: 1\n# of b\nb: x\n# of c\nc: y\n", {"c": None}, "a: 1\n# of b\nb: x\n# of c\n"),
    ("a: 'x # y'  # lost\nb: [1,\n  2] # too\nc: 3\n", {"a": "1", "b": "2"}, "a: 1\nb: 2\nc: 3\n"),
    ("'a': 1\nb: 2\n", {"a": "3"}, "a: 3\nb: 2\n"),
    ("# first\na: 1\n", {"b": "2", "id": "x", "c": None}, "id: x\n# first\na: 1\nb: 2\n"),
    ("b:\n- x\n- y\na: 1\n", {"b": "[z]"}, "b: [z]\na: 1\n"),
    ("? a\n: 1\n? b\n: 2\n", {"a": "3"}, "a: 3\n? b\n: 2\n"),
    ("", {"a": "1"}, "a: 1\n"),
])
def test_lines_are_exchanged(front: str, changes: Changes, expected: str) -> None:
    body = "\n# Not front matter\na: 1\n---\nend"
    assert edit(f"---\n{front}---\n{body}", changes) == f"---\n{expected}---\n{body}"


def test_the_end_mark_stays() -> None:
    assert edit("---\na: 1\n...\ntext\n", {"a": "2"}) == "---\na: 2\n...\ntext\n"


@pytest.mark.parametrize("front", [
    "{a: 1, b: {c: 'x, y', d: [e, ~]}, \"f g\": }",
    "{a: 1,\n  b: {c: 'x, y', d: [e, ~]},\n  f g: ~}",
    "  a: 1\n  b: {c: 'x, y', d: [e, ~]}\n  f g:",
])
def test_front_matter_in_another_form_is_written_anew(front: str) -> None:
    assert edit(f"---\n{front}\n---\ntext\n", {"a": "2", "g": "3", "h": None}) == (
        '---\na: 2\nb: {c: "x, y", d: [e, ]}\nf g: \ng: 3\n---\ntext\n')
