"""Where a file is edited, and a new one begun, on each sort of Git host."""

import pytest

from majlis.kinds.team import Repository
from majlis.render.githost import edit_url, fills_in_text, new_file_url

PATH = "content/posts/قهوة.md"
QUOTED = "content/posts/%D9%82%D9%87%D9%88%D8%A9.md"


@pytest.mark.parametrize(("url", "expected"), [
    ("https://github.com/sidra/site", f"https://github.com/sidra/site/edit/main/{QUOTED}"),
    ("https://github.com/sidra/site/", f"https://github.com/sidra/site/edit/main/{QUOTED}"),
    ("https://gitlab.com/sidra/site", f"https://gitlab.com/sidra/site/-/edit/main/{QUOTED}"),
    ("https://gitlab.sidra.example/a/b", f"https://gitlab.sidra.example/a/b/-/edit/main/{QUOTED}"),
    ("https://codeberg.org/sidra/site", f"https://codeberg.org/sidra/site/_edit/main/{QUOTED}"),
    ("https://bitbucket.org/sidra/site", f"https://bitbucket.org/sidra/site/src/main/{QUOTED}?mode=edit"),
    ("https://git.example/sidra/site", f"https://git.example/sidra/site/edit/main/{QUOTED}"),
])
def test_a_file_is_edited_where_its_host_does_that(url: str, expected: str) -> None:
    assert edit_url(Repository(url=url), PATH) == expected


@pytest.mark.parametrize(("url", "expected"), [
    ("https://github.com/s/s", "https://github.com/s/s/new/main/content/posts?filename=a.md&value=---%0Atitle%3A%20%0A"),
    ("https://codeberg.org/s/s",
     "https://codeberg.org/s/s/_new/main/content/posts?filename=a.md&value=---%0Atitle%3A%20%0A"),
    ("https://forgejo.example/s/s",
     "https://forgejo.example/s/s/_new/main/content/posts?filename=a.md&value=---%0Atitle%3A%20%0A"),
    ("https://gitlab.com/s/s", "https://gitlab.com/s/s/-/new/main/content/posts?file_name=a.md"),
    ("https://bitbucket.org/s/s", None),
    ("https://git.example/s/s", None),
])
def test_a_new_file_is_begun_with_what_its_host_fills_in(url: str, expected: str | None) -> None:
    assert new_file_url(Repository(url=url), "content/posts", "a.md", "---\ntitle: \n") == expected


def test_a_new_file_may_have_neither_name_nor_text() -> None:
    repository = Repository(url="https://github.com/s/s", branch="draft/two")
    assert new_file_url(repository, "content/posts/") == "https://github.com/s/s/new/draft/two/content/posts"


@pytest.mark.parametrize(("url", "expected"), [
    ("https://github.com/s/s", True), ("https://gitea.example/s/s", True), ("https://gitlab.com/s/s", False),
    ("https://bitbucket.org/s/s", False), ("https://git.example/s/s", False),
])
def test_only_some_hosts_fill_in_the_text(url: str, expected: bool) -> None:
    assert fills_in_text(Repository(url=url)) is expected


def test_without_a_repository_there_are_no_links() -> None:
    assert edit_url(None, PATH) is None
    assert new_file_url(None, "content/posts", "a.md", "text") is None
    assert not fills_in_text(None)


def test_only_the_host_decides_not_what_follows_it() -> None:
    assert new_file_url(Repository(url="https://git.example/gitlab/github"), "content/posts") is None
