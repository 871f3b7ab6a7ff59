"""Texts come back exactly, from our reader and from PyYAML."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from majlis.scaffold.quoting import listed, scalar
from majlis.source import ListNode, MapNode, ScalarNode, read_source

HOSTILE = [
    "#رمضان", "a: b", "a #b", "'quoted'", '"quoted"', "@x", "*x", "&x", "!x", "- a", "? a", "| a", "> a", "[a", "{a}",
    "a\nb", "a\tb", "\\n", "", " a ", "yes", "No", "null", "~", "true", "1:30", "0123", "1_000", "---", "...", "a:",
    "100%", "`a`", "=", "<<", "\u00a0a", "👩\u200d👧", "می\u200cخواهم", "\u200fa", "a, b", "a، b", "۱۲",
]


def front(text: str) -> MapNode:
    """The front matter of a file, read without a problem."""
    source, problems = read_source("post.md", f"---\n{text}\n---\n".encode())
    assert problems == []
    assert source
    assert source.front
    return source.front


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_come_back(text: str) -> None:
    found = front(f"title: {scalar(text)}\ntags: {listed([text, 'b'])}")
    title, tags = found.values["title"], found.values["tags"]
    assert isinstance(title, ScalarNode)
    assert isinstance(tags, ListNode)
    assert (title.text, title.empty) == (text, not text.strip())
    assert [item.text for item in tags.items if isinstance(item, ScalarNode)] == [text, "b"]
    assert yaml.safe_load(f"title: {scalar(text)}") == {"title": text}


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u202a\u202b\u202c\u202d\u202e"
                             "\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff"), max_size=30))
def test_every_text_comes_back(text: str) -> None:
    found = front(f"title: {scalar(text)}\ntags: {listed([text])}")
    title, tags = found.values["title"], found.values["tags"]
    assert isinstance(title, ScalarNode)
    assert isinstance(tags, ListNode)
    assert title.text == text
    assert [item.text for item in tags.items if isinstance(item, ScalarNode)] == [text]


@pytest.mark.parametrize(("text", "written"), [
    ("Ramadan opening", "Ramadan opening"), ("افتتاح رمضان", "افتتاح رمضان"), ("تحيةً، وسلامًا", "تحيةً، وسلامًا"),
    ("2027-02-10 18:30", "2027-02-10 18:30"), ("2027-02-10", "2027-02-10"), ("2027", '"2027"'), ("Yes", '"Yes"'),
    ("What: now?", '"What: now?"'), ('He said "no"', '"He said \\"no\\""'), ("one\ntwo", '"one\\ntwo"'), ("", '""'),
    ("a\u2028b", '"a\\u2028b"'), ("\U000f0000", '"\\U000F0000"'), ("\udc80", '"?"'), (",a", '",a"'),
])
def test_quotes_are_used_where_they_are_needed(text: str, written: str) -> None:
    assert scalar(text) == written


def test_a_comma_in_a_list_is_quoted() -> None:
    assert listed(["a, b", "c"]) == '["a, b", c]'
