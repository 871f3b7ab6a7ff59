"""Queries over the example workspace, as people would type them: at least 95 % find what they were meant to find.

`queries/*.toml` hold them; `independent.toml` was written from the pages alone, without knowledge of the folding.
"""

import re
import tomllib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from majlis.edition import Edition, edition_for
from majlis.help.documents import help_documents
from majlis.load import load
from majlis.outputs.search import Document, own_pages, search_index
from majlis.outputs.search.finding import Index

ROOT = Path(__file__).parents[3]
LISTS = sorted(Path(__file__).parent.joinpath("queries").glob("*.toml"))
Query = dict[str, Any]


def _besides(edition: Edition) -> Iterator[Document]:
    """What the site's own index holds besides the content."""
    yield from own_pages(edition)
    yield from help_documents(edition)


def queries(file: Path) -> list[Query]:
    found: list[Query] = tomllib.loads(file.read_text("utf-8"))["query"]
    return found


@pytest.fixture(scope="module")
def example() -> Index:
    workspace = load(ROOT).workspace
    assert workspace
    edition = edition_for("team", workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))
    made = {file.path: file.data for file in search_index(edition, {}, _besides)}
    return Index(made.__getitem__)


@pytest.mark.parametrize("file", LISTS, ids=lambda file: file.stem)
def test_what_people_seek_is_among_the_first_ten(example: Index, file: Path) -> None:
    missed = [query["text"] for query in queries(file) if not _finds(example, query)]
    assert len(missed) <= len(queries(file)) * 0.05, missed


@pytest.mark.parametrize("file", [file for file in LISTS if file.stem != "english"], ids=lambda file: file.stem)
def test_an_arabic_list_has_thirty_queries_or_more(file: Path) -> None:
    arabic = [query for query in queries(file) if re.search("[\u0621-\u064a]", query["text"])]
    assert len(arabic) >= 30


@pytest.mark.parametrize("file", LISTS, ids=lambda file: file.stem)
def test_what_the_queries_are_meant_to_find_is_there(file: Path) -> None:
    workspace = load(ROOT).workspace
    assert workspace
    known = {*workspace.by_id, *(page.address.removesuffix("index.html") for page in workspace.prose)}
    assert [id for query in queries(file) for id in query["finds"] if id not in known] == []


def _finds(index: Index, query: Query) -> bool:
    found = {result.name for result in index.results(query["text"], query.get("lang", "ar"))}
    return not found.isdisjoint(query["finds"])
