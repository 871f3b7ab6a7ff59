"""Lists and pages made across files are found by their names, in each language, by whom they are for."""

from collections.abc import Callable
from typing import Any

import pytest

from majlis.edition import Edition
from majlis.outputs.search import HELP, Document, own_pages, search_index
from majlis.outputs.search.finding import Index
from majlis.outputs.search.said import ranked

Make = Callable[..., Edition]


def index_of(edition: Edition) -> Index:
    made = {file.path: file.data for file in search_index(edition, {}, own_pages)}
    return Index(made.__getitem__)


@pytest.mark.parametrize(("query", "lang", "page"), [
    ("التسليم", "ar", "ar/handoffs.html"), ("قنوات", "ar", "ar/channels.html"), ("rights", "en", "en/rights.html"),
    ("الردود الجاهزة", "ar", "ar/replies/index.html"), ("trends", "en", "en/trends.html"),
    ("hand-offs", "ar", "ar/handoffs.html"), ("who answers when", "en", "en/channels.html"),
])
def test_a_page_is_found_by_its_name_and_by_what_it_says_of_itself(
    edition: Make, query: str, lang: str, page: str
) -> None:
    first, *_ = index_of(edition({})).results(query, lang)
    assert (first.kind, first.name, first.whole) == ("section", page, True)


def test_a_reader_is_shown_a_page_once_in_their_own_language(edition: Make) -> None:
    assert [found.name for found in index_of(edition({})).results("rights", "ar")] == ["ar/rights.html"]


def test_each_page_stands_there_once_and_help_is_left_to_the_help(edition: Make) -> None:
    found = [page.name for page in own_pages(edition({}))]
    assert len(found) == len(set(found))
    assert not [name for name in found if "/help/" in name]


def test_others_find_no_page_of_the_team(edition: Make, entry: Any) -> None:
    names = {page.name for page in own_pages(edition(entry(visibility="public", status="published"), "public"))}
    assert {"ar/posts/index.html", "ar/calendar/index.html"} <= names
    assert not {"ar/handoffs.html", "ar/rights.html", "ar/playbooks/index.html"} & names


def test_a_name_is_a_text(edition: Make) -> None:
    assert not [page for page in own_pages(edition({})) if "&" in page.title + page.excerpt]


def test_the_help_stands_behind_content_and_changes_nothing_in_its_order(edition: Make, entry: Any) -> None:
    files = entry("rules", "قواعد المجلس") | entry("guests", "ضيوف المجلس") | entry("manners", "قواعد اللباقة")
    words = ranked("قواعد المجلس", "", "")
    told = [Document(HELP, f"ar/help/{n}.html", "ar", "قواعد المجلس", None, "", False, "", words) for n in range(30)]
    made = {file.path: file.data for file in search_index(edition(files), {}, lambda _: told)}
    found = Index(made.__getitem__).results("قواعد المجلس", "ar", 40)
    assert sorted((one.name, one.whole) for one in found if one.kind != HELP) == [
        ("guests", False), ("manners", False), ("rules", True)]
    assert [one.kind for one in found] == ["post", *[HELP] * 30, "post", "post"]
