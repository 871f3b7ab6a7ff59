"""The map of the public site and its robots.txt."""

import xml.etree.ElementTree as ET
from typing import Any

import pytest

from majlis.outputs.pages.sitemap import site_map

Make = Any
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
TEAM = (
    "name_en: S\nname_ar: س\nuid_domain: s.example\nlanguages: [ar, en]\ntimezone: UTC\n@@"
    "members: [{id: huda, name_en: Huda, name_ar: هدى, role: lead}]\n"
)


def settings(line: str = "public_url: https://s.example/a&b\n") -> dict[str, str]:
    return {"content/team.yml": TEAM.replace("@@", line)}


def test_every_page_is_on_it_with_its_other_language(site: Make, files: dict[str, str]) -> None:
    open_files = {path: text.replace("owner:", "visibility: public\nowner:", 1) for path, text in files.items()}
    made = site(open_files | settings(), audience="public")
    urls = ET.fromstring(made["sitemap.xml"]).findall("s:url", NAMES)
    listed = [url.findtext("s:loc", "", NAMES) for url in urls]
    pages = {path.removesuffix("index.html") for path in made if path.endswith(".html")}
    assert {one.removeprefix("https://s.example/a&b/") for one in listed} == pages
    assert len(listed) == len(set(listed))
    conduct = next(url for url in urls if url.findtext("s:loc", "", NAMES).endswith("en/policies/conduct.html"))
    assert [(link.get("hreflang"), link.get("href")) for link in conduct.findall("x:link", NAMES)] == [
        ("ar", "https://s.example/a&b/ar/policies/conduct.html"),
        ("en", "https://s.example/a&b/en/policies/conduct.html"),
    ]


def test_robots_are_welcome_and_shown_the_map(site: Make) -> None:
    assert site(settings(), audience="public")["robots.txt"] == (
        "User-agent: *\nAllow: /\nSitemap: https://s.example/a&b/sitemap.xml\n")


def test_without_an_address_there_is_no_map(site: Make) -> None:
    made = site(settings(""), audience="public")
    assert made["robots.txt"] == "User-agent: *\nAllow: /\n"
    assert "sitemap.xml" not in made


@pytest.mark.parametrize("audience", ["team", "partner:noura"])
def test_only_the_public_has_one(site: Make, audience: str) -> None:
    assert not {"sitemap.xml", "robots.txt"} & set(site(settings(), audience=audience))


def test_a_large_site_has_a_list_of_maps(edition: Make) -> None:
    made = {file.path: file.data.decode() for file in site_map(edition(settings(), "public"), ["a", "b", "c"], most=2)}
    assert list(made) == ["robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    index = ET.fromstring(made["sitemap.xml"])
    assert [one.text for one in index.findall("s:sitemap/s:loc", NAMES)] == [
        "https://s.example/a&b/sitemap-1.xml", "https://s.example/a&b/sitemap-2.xml"]
    assert ET.fromstring(made["sitemap-2.xml"]).findtext("s:url/s:loc", "", NAMES) == "https://s.example/a&b/c"
