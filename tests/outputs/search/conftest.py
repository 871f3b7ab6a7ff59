"""Editions, and the index made of them."""

from collections.abc import Callable
from datetime import datetime

import pytest

from majlis.edition import Edition, edition_for
from majlis.load import Loaded
from majlis.outputs.search import search_index
from majlis.outputs.search.finding import Index

Files = dict[str, str]
MakeEdition = Callable[..., Edition]
MakeIndex = Callable[..., Index]


@pytest.fixture
def edition(loaded: Callable[[Files], Loaded]) -> MakeEdition:
    """A function that makes an edition of files, as of 3 February 2027, 09:00."""

    def make(files: Files, audience: str = "team") -> Edition:
        workspace, _ = loaded(files)
        assert workspace
        return edition_for(audience, workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))

    return make


@pytest.fixture
def index(edition: MakeEdition) -> MakeIndex:
    """A function that makes the index of files."""

    def make(files: Files, audience: str = "team") -> Index:
        made = {file.path: file.data for file in search_index(edition(files, audience), {})}
        return Index(made.__getitem__)

    return make


@pytest.fixture
def entry() -> Callable[..., Files]:
    """A function that writes one entry of few lines, as a file by its path."""

    def make(id: str = "p", title: str = "A post", body: str = "Text", kind: str = "posts", **fields: str) -> Files:
        values = {"id": id, "title": title, "lang": "ar", "status": "draft", "owner": "huda"}
        values |= ({"channels": "[instagram]"} if kind == "posts" else {}) | fields
        lines = "".join(f"{key}: {value}\n" for key, value in values.items())
        folder = kind if kind == "playbooks" else f"content/{kind}"
        return {f"{folder}/{id}.md": f"---\n{lines}---\n{body}\n"}

    return make
