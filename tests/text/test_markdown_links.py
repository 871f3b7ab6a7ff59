"""Links and pictures in Markdown, and where their targets stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.text.markdown_links import MarkdownLink, markdown_links


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](b.md)", [("b.md", False, 1, 5)]),
        ("x\n\nقهوة ![صورة](../media/a.png \"t\")", [("../media/a.png", True, 3, 14)]),
        ("[![a](a.png)](b.md)", [("a.png", True, 1, 7), ("b.md", False, 1, 15)]),
        ("![a](<../media/a b.png>)", [("../media/a b.png", True, 1, 7)]),
        ("[a](draft_(1).md)", [("draft_(1).md", False, 1, 5)]),
        ("[a [b] c](d.md)", [("d.md", False, 1, 11)]),
        ("[a]: b.md\n[c]: <d.md> 'title'\n", [("b.md", False, 1, 6), ("d.md", False, 2, 7)]),
        ("<img alt='x' src=\"a.png\"> <a href='b.md'>", [("a.png", True, 1, 19), ("b.md", False, 1, 36)]),
        ("[a](b.md) [c](d.md)\n[e](f.md)", [("b.md", False, 1, 5), ("d.md", False, 1, 15), ("f.md", False, 2, 5)]),
    ],
)
def test_found(text: str, found: list[tuple[str, bool, int, int]]) -> None:
    assert list(markdown_links(text)) == [MarkdownLink(*one) for one in found]


@pytest.mark.parametrize(
    "text",
    ["[a] (b.md)", "a](b.md)", r"\[a](b.md)", "`[a](b.md)`", "```\n[a](b.md)\n```", "~~~ md\n[a](b.md)\n~~~~",
     "    [a](b.md)", "[a\n\nb](c.md)", "[a]()", "[^1]: note", "[Note]: bring your own cup", "````\n```\n[a](b)\n````"],
)
def test_not_found(text: str) -> None:
    assert list(markdown_links(text)) == []


def test_what_follows_code_counts_again() -> None:
    assert [link.line for link in markdown_links("```\n[a](b.md)\n```\n[a](c.md)\n`x` [a](d.md)\n")] == [4, 5]


@given(st.text(st.sampled_from("[]()!`~<>\\\n \"'ab:#img=src"), max_size=200))
def test_each_target_stands_where_it_is_said_to(text: str) -> None:
    lines = text.split("\n")
    for link in markdown_links(text):
        assert lines[link.line - 1][link.column - 1 :].startswith(link.target)
