"""A folder of somebody's own documents is never replaced."""

import pytest

from majlis.publish import PublishError

PAGES = {"index.html": "start", "404.html": "-", "ar/a.html": "one"}


def fill(site, *paths, text="my own"):
    for path in paths:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text)


def test_documents_of_another_kind_are_refused_and_nothing_is_made(site, publish, tree_of):
    fill(site, "letter.odt", "photos/a.jpg", "taxes/2031.pdf", "zebra", ".profile")
    before = tree_of(site.parent)
    with pytest.raises(PublishError) as caught:
        publish(PAGES)
    assert str(caught.value) == (
        f"{site} holds files that are not a site built by Majlis or MkDocs, "
        "such as letter.odt, photos, taxes. Publishing would replace them: empty the folder yourself, "
        "or choose another folder (site_dir in mkdocs.yml, or --site-dir)."
    )
    assert tree_of(site.parent) == before


@pytest.mark.parametrize("files", [["index.html"], ["index.html", "404.html"], ["404.html", "sitemap.xml"]])
def test_a_site_by_another_hand_is_refused(site, publish, files):
    fill(site, *files)
    with pytest.raises(PublishError, match="holds files that are not a site built by"):
        publish(PAGES)


@pytest.mark.parametrize(
    "text",
    [
        "<!--\nMkDocs version : 1.6.1\n-->",
        '<meta name="generator" content="mkdocs-1.6.1">',
        "<meta content=Majlis>",
    ],
)
def test_a_site_that_mkdocs_or_majlis_built_is_replaced(site, publish, tree_of, text):
    fill(site, "index.html", "404.html", "search/search_index.json", text=text)
    publish(PAGES)
    assert tree_of(site) == PAGES


def test_the_maker_is_looked_for_in_the_head_only(site, publish):
    fill(site, "index.html", "404.html", text="x" * 70_000 + "mkdocs")
    with pytest.raises(PublishError):
        publish(PAGES)


def test_no_folder_an_empty_one_and_hidden_files_are_fine(site, publish, tree_of):
    site.mkdir()
    publish(PAGES)
    assert tree_of(site) == PAGES


def test_documents_in_place_of_a_published_site_are_refused(site, publish, tree_of):
    publish(PAGES)
    publish(PAGES | {"index.html": "again"})
    site.rename(site.with_name("old"))
    fill(site, "letter.odt")
    for _ in range(2):
        with pytest.raises(PublishError, match=r"such as letter\.odt"):
            publish(PAGES)
    assert tree_of(site) == {"letter.odt": "my own"}


def test_a_published_site_with_files_deleted_and_added_is_known(site, publish, tree_of):
    publish(PAGES)
    (site / "index.html").unlink()
    (site / "404.html").unlink()
    fill(site, "CNAME")
    publish(PAGES)
    assert tree_of(site) == PAGES
