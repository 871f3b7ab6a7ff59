"""The shell around every page."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from majlis.edition import Edition, edition_for
from majlis.history import History
from majlis.load import Loaded
from majlis.render.chrome import NavLink, chrome_for
from majlis.render.frame import Frames

LoadFiles = Callable[[dict[str, str]], Loaded]
ABOUT = {
    "content/pages/about.md": "---\ntitle: About\n---\n", "content/pages/about.ar.md": "---\ntitle: عنّا\n---\n",
    "content/pages/team.md": "# Team\n",
}
HISTORY = History("57a9db5c" * 5, datetime(2027, 2, 2, 22, 30, tzinfo=UTC), {}, dirty=False)


@pytest.fixture
def edition(loaded: LoadFiles) -> Edition:
    """A small edition with prose in both languages, built from a commit."""
    workspace, _ = loaded(ABOUT)
    assert workspace
    return edition_for("team", workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone), history=HISTORY)


def test_the_section_of_the_page_is_current(edition: Edition) -> None:
    chrome = chrome_for(edition, "ar", "ar/posts/x.html", "س", {})
    assert [(link.text, link.href) for link in chrome.bar if link.current] == [("المنشورات", "./")]
    home = chrome_for(edition, "ar", "ar/index.html", "س", {})
    assert [link.text for link in home.bar if link.current] == ["الرئيسية"]


def test_of_the_help_the_part_that_a_page_belongs_to_is_current(edition: Edition) -> None:
    frames = Frames(edition)
    pages = ("index", "review", "write-a-post", "fields", "fields-post", "problems-a", "commands")
    shells = [frames.chrome("en", f"en/help/{page}.html", "X", {}) for page in pages]
    assert [[link.text for group in one.groups for link in group.links if link.current] for one in shells] == [
        ["Guides"], ["Guides"], ["Guides"], ["Fields"], ["Fields"], ["Problem codes"], ["Commands"]]
    assert ['aria-current="page">Fields' in (one.frame.top if one.frame else "") for one in shells] == [
        False, False, False, True, True, False, False]


def test_links_are_relative_to_the_page(edition: Edition) -> None:
    chrome = chrome_for(edition, "en", "en/posts/x.html", "X", {"en": "en/posts/x.html", "ar": "ar/posts/x.html"})
    assert (chrome.root, chrome.home, chrome.feed, chrome.subscribe) == (
        "../../", "../", "../../calendar.ics", "../subscribe.html")
    assert chrome.others == (NavLink("../../ar/posts/x.html", "العربية", lang="ar"),)


def test_prose_is_the_readers_language_or_that_of_no_language(edition: Edition) -> None:
    arabic, english = (chrome_for(edition, lang, f"{lang}/index.html", "", {}).prose for lang in ("ar", "en"))
    assert [(link.text, link.href) for link in arabic] == [("عنّا", "about/"), ("team", "../team/")]
    assert [(link.text, link.href) for link in english] == [("About", "../about/"), ("team", "../team/")]


def test_the_stamp_names_the_commit_and_its_day_in_the_teams_zone(edition: Edition) -> None:
    assert chrome_for(edition, "en", "en/index.html", "", {}).stamp == "Made from commit 57a9db5 of 3 February 2027"


def test_only_the_team_is_hidden_from_search_engines(loaded: LoadFiles) -> None:
    workspace, _ = loaded({})
    assert workspace
    public = edition_for("public", workspace, datetime(2027, 2, 3, tzinfo=workspace.zone))
    assert not chrome_for(public, "en", "en/index.html", "", {}).noindex
