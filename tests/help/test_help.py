"""The help as a whole: who sees it, the ways to it, that the search finds it, that it is not made again for nothing."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from majlis.help import help_documents, help_pages
from majlis.help.guides import GUIDES
from majlis.outputs.pages import pages
from majlis.outputs.search import search_index
from majlis.outputs.search.finding import Index
from majlis.words import LANGUAGES

Helped = Callable[..., dict[str, str]]
Make = Callable[..., Any]
PARTNER = {
    "partners/noura.md": "---\nid: noura\ntitle: نورة\nlang: ar\nowner: huda\nrelationship_stage: idea\n"
                         "display_name: نورة\npartner_type: member\n---\n",
}


@pytest.mark.parametrize("audience", ["public", "partner:noura"])
def test_the_team_alone_has_it(helped: Helped, edition_of: Make, audience: str) -> None:
    edition = edition_of(PARTNER, audience)
    assert helped(PARTNER, audience) == {}
    assert list(help_documents(edition)) == []
    for page in pages(edition, {}):
        assert "help/" not in page.data.decode(), page.path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_is_in_the_menus_or_one_step_from_it(helped: Helped, edition_of: Make, lang: str) -> None:
    made = helped({})
    home = next(page.data.decode() for page in pages(edition_of({}), {}) if page.path == f"{lang}/index.html")
    for target in ("help/", "help/fields.html", "help/problems.html", "help/commands.html"):
        assert f'<a href="{target}">' in home
    assert home.count('<a href="help/">') == 2, "in the menu and in the footer"
    begins = "".join(made[f"{lang}/help/{name}.html"] for name in ("index", "problems"))
    linked = {f"{lang}/help/{name}.html" for name in re.findall(r'href="([a-z-]+)\.html', begins)}
    assert {path for path in made if path.startswith(lang)} == linked | {f"{lang}/help/index.html"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_begins_with_the_guides(helped: Helped, lang: str) -> None:
    page = helped({})[f"{lang}/help/index.html"]
    first = re.findall(r'<li class="panel"><a href="([a-z-]+)\.html">', page)[:len(GUIDES)]
    assert first == [one.name for one in GUIDES]
    assert "<kbd>/</kbd>" in page


def test_no_name_stands_twice_on_a_page(helped: Helped) -> None:
    for path, html in helped({}).items():
        counts = Counter(re.findall(r' id="([^"]+)"', html))
        assert [name for name, count in counts.items() if count > 1] == [], path


def index(edition: Any) -> Index:
    made = {file.path: file.data for file in search_index(edition, {}, help_documents)}
    return Index(made.__getitem__)


@pytest.mark.parametrize(("query", "lang", "kind", "name"), [
    ("alt-over-limit", "en", "help", "en/help/problems-a.html#alt-over-limit"),
    ("alt-over-limit", "ar", "help", "ar/help/problems-a.html#alt-over-limit"),
    ("holding_statements", "en", "help", "en/help/fields-playbook.html"),
    ("majlis approve", "ar", "help", "ar/help/commands.html#approve"),
    (GUIDES[0].title.en, "en", "help", f"en/help/{GUIDES[0].name}.html"),
])
def test_the_search_finds_it(edition_of: Make, query: str, lang: str, kind: str, name: str) -> None:
    first = index(edition_of({})).results(query, lang)[0]
    assert (first.kind, first.name) == (kind, name)


def test_the_search_shows_it_in_the_language_of_the_page_alone(edition_of: Make) -> None:
    found = index(edition_of({}))
    for lang in LANGUAGES:
        names = [one.name for one in found.results("alt-over-limit", lang, 50) if one.kind == "help"]
        assert names
        assert {name.partition("/")[0] for name in names} == {lang}


def test_what_the_team_wrote_comes_before_what_problems_are_called(edition_of: Make) -> None:
    post = "---\nid: voting\ntitle: A poll\nlang: en\nstatus: draft\nowner: huda\nchannels: [instagram]\n---\nVote!\n"
    assert index(edition_of({"content/posts/voting.md": post})).results("poll", "en")[0].name == "voting"


def test_the_same_workspace_gives_the_same_bytes(edition_of: Make) -> None:
    assert list(help_pages(edition_of({}), {})) == list(help_pages(edition_of({}), {}))
