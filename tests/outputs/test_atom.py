"""The feed of changes is read back by a parser that did not write it."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Any

import pytest

from majlis.edition import Edition
from majlis.outputs.atom import changes_feeds

Make = Any
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(edition: Edition, lang: str = "en") -> ET.Element:
    """The feed in *lang*."""
    return ET.fromstring({one.path: one.data for one in changes_feeds(edition, {})}[f"{lang}/changes.atom"])


def texts(element: ET.Element, *path: str) -> list[str]:
    """The texts at a path of names below *element*."""
    return [found.text or "" for found in element.findall("/".join(ATOM + name for name in path))]


def test_an_entry_has_all_that_the_form_asks_for(branch: Make) -> None:
    branch.change(branch.post, "20:30", "21:00")
    made = {one.path: one.data.decode() for one in changes_feeds(branch.edition(), {})}
    assert sorted(made) == ["ar/changes.atom", "en/changes.atom"]
    entry = made["en/changes.atom"].partition("<entry>\n")[2].partition("</entry>")[0]
    assert entry == (
        "<id>tag:sidra.example,2026:en/post/hours</id>\n"
        '<title xml:lang="ar">ساعاتنا في رمضان</title>\n'
        "<updated>2027-01-21T22:00:00Z</updated>\n"
        '<link rel="alternate" type="text/html" href="posts/hours.html"/>\n'
        '<category term="post" label="post"/>\n'
        "<summary>Edited, moved from 6 Feb 2027, 20:30 to 6 Feb 2027, 21:00</summary>\n"
    )
    arabic = "تعديل، الموعد من 6 فبراير 2027، 20:30 إلى 6 فبراير 2027، 21:00"
    assert f"<summary>{arabic}</summary>" in made["ar/changes.atom"]


def test_the_feed_names_itself_and_whose_it_is(branch: Make) -> None:
    found = feed(branch.edition(), "ar")
    assert found.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    assert texts(found, "id") == ["tag:sidra.example,2026:ar/changes/team"]
    assert texts(found, "title") == ["قهوة سدرة: آخر التغييرات"]
    assert texts(found, "author", "name") == ["قهوة سدرة"]
    assert texts(found, "updated") == ["2027-01-20T22:00:00Z"]


def test_where_the_site_stands_links_are_whole(branch: Make) -> None:
    team = (branch.root / "content/team.yml").read_text("utf-8")
    branch.write({"content/team.yml": team + "site_url: https://team.sidra.example/a\n"})
    found = feed(branch.edition())
    links = {link.get("rel"): link.get("href") for link in found.findall(f"{ATOM}link")}
    assert links == {
        "alternate": "https://team.sidra.example/a/en/changes.html",
        "self": "https://team.sidra.example/a/en/changes.atom",
    }
    hrefs = [link.get("href") for link in found.findall(f"{ATOM}entry/{ATOM}link")]
    assert hrefs[0] == "https://team.sidra.example/a/en/policies/conduct.html"


def test_hostile_text_is_a_text(branch: Make) -> None:
    titles = texts(feed(branch.edition()), "entry", "title")
    assert titles == ["Conduct & <b>care</b>", "ساعاتنا في رمضان"]


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\x1b", "\ufffe", "\ud800"])
def test_what_xml_can_not_write_is_left_out(branch: Make, char: str) -> None:
    edition = branch.edition()
    policy = edition.workspace.entries[0]
    odd = replace(policy, title=f"Con{char}duct 🌙")
    entries = (odd, *edition.workspace.entries[1:])
    found = feed(replace(edition, workspace=replace(edition.workspace, entries=entries)))
    assert texts(found, "entry", "title")[0] == "Conduct 🌙"


def test_a_removed_entry_leads_to_the_page_of_changes(branch: Make) -> None:
    branch.remove(branch.post)
    found = feed(branch.edition())
    assert texts(found, "entry", "summary")[0] == "Removed"
    assert found.findall(f"{ATOM}entry/{ATOM}link")[0].get("href") == "changes.html"


def test_others_get_what_they_may_see(branch: Make) -> None:
    found = feed(branch.edition("public"))
    assert texts(found, "entry", "title") == ["Conduct & <b>care</b>"]
    assert texts(found, "id") == ["tag:sidra.example,2026:en/changes/public"]


def test_the_same_commit_gives_the_same_bytes(branch: Make) -> None:
    assert list(changes_feeds(branch.edition(), {})) == list(changes_feeds(branch.edition(), {}))


def test_without_a_history_there_is_no_feed(branch: Make) -> None:
    assert list(changes_feeds(replace(branch.edition(), history=None), {})) == []
