"""What holds for every page of the site."""

import gzip
import posixpath
import re
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from majlis import addresses
from majlis.help import help_pages
from majlis.help.guides import GUIDES
from majlis.outputs.artifact import Fact
from majlis.outputs.assets import assets
from majlis.words import Words

Make = Any
HOSTILE = (
    "<script>alert(1)</script>", "{{ 7*7 }}", '"><img src=x onerror=alert(1)>',
    "\u200fRLM\u200e", "{% raw %}", "' onx='",
)
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
pillars: [{id: craft, name_en: Craft, name_ar: الحِرفة}]
"""


class Tags(HTMLParser):
    """The start tags of a page, with their attributes, and its ids."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_every_page_names_its_language_direction_and_title(site: Make, files: dict[str, str]) -> None:
    for path, html in site(files).items():
        lang = path.partition("/")[0] if "/" in path else "ar"
        head = f'<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}"'
        assert html.startswith(f"<!doctype html>\n{head}"), path
        assert re.search(r"<title>[^<]+</title>", html), path
        assert html.count("<h1") == 1, path
        assert '<meta name="robots" content="noindex">' in html, path


def test_what_scripts_count_follows_the_teams_digits(site: Make, files: dict[str, str]) -> None:
    files |= {"content/replies/thanks.md": "---\nid: thanks\ntitle: شكر\nlang: ar\nstatus: draft\nowner: huda\n---\n"}
    western, arabic = (site(files | {"content/team.yml": TEAM + line}) for line in ("", "numerals: arabic\n"))
    for page in ("calendar/index.html", "replies/index.html", "playbooks/crisis.html"):
        assert ("data-indic" in western[f"ar/{page}"], "data-indic" in arabic[f"ar/{page}"]) == (False, True), page


def test_every_link_leads_somewhere(site: Make, edition: Make, files: dict[str, str]) -> None:
    feeds = {"calendar.ics": Fact(2048, 5), "feeds/campaign-spring.ics": Fact(2048, 5, Words("Spring", "الربيع"))}
    made = site(files, facts=feeds, problems=())
    helped = {page.path: page.data.decode() for page in help_pages(edition(files), {})}
    guides = {addresses.help(guide.name, lang) for guide in GUIDES for lang in ("ar", "en")}
    made |= helped
    there = set(made) | set(feeds) | {"about/index.html", "media/cup.png", "media/hours.png"}
    there |= {one.path for one in assets(None, {})}
    # Where the guides lead depends on the feeds too: tests/help/test_guides.py follows them on a whole site.
    links = [(path, link) for path, html in made.items() if path not in guides for link in _links(html)]
    assert [(path, link) for path, link in links if not _leads(path, link, there, made)] == []


def test_nothing_is_inline_and_nothing_is_fetched_from_elsewhere(site: Make, files: dict[str, str]) -> None:
    for path, html in site(files).items():
        for tag, attributes in Tags(html).found:
            assert tag != "style", path
            assert not [name for name in attributes if name == "style" or name.startswith("on")], path
            assert tag != "script" or attributes.get("src"), path
            fetched = attributes.get("src") or (attributes.get("href") if tag == "link" else None) or ""
            assert not urlsplit(fetched).netloc, (path, fetched)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_stays_a_text_everywhere(site: Make, a_post: Make, text: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    names = f"name_en: {quoted}, name_ar: {quoted}"
    files = {
        "content/posts/p.md": a_post(
            text, title=quoted, mentions=f"[{quoted}]", cta=quoted, notes=quoted, publish_at="2027-02-04 10:00",
            media=f"[{{src: media/a.png, alt: {quoted}, credit: {quoted}}}]", status="in_review"),
        "content/policies/c.md": f"---\nid: c\ntitle: {quoted}\nlang: ar\nstatus: draft\nowner: huda\n"
                                 f"rules: [{{id: c1, rule: {quoted}, allowed: [{quoted}]}}]\n---\n{text}\n",
        "content/team.yml": f"name_en: {quoted}\nname_ar: {quoted}\nuid_domain: s.example\nlanguages: [ar, en]\n"
                            f"timezone: UTC\nmembers: [{{id: huda, {names}, role: lead}}]\n",
        "content/channels.yml": f"channels: [{{id: instagram, platform: x, {names}, owner: huda}}]",
    }
    for path, html in site(files).items():
        tags = Tags(html).found
        scripts = [attributes.get("src") or "" for tag, attributes in tags if tag == "script"]
        assert not [src for src in scripts if not src.startswith(("..", "assets"))], path
        assert not [tag for tag in tags if tag[0] == "img" and tag[1].get("src") == "x"], path
        assert not [name for _, attributes in tags for name in attributes if name.startswith("on")], path
        assert "49" not in re.findall(r"<title>(.*?)</title>", html)[0], path


def test_the_same_edition_gives_the_same_bytes(site: Make, files: dict[str, str]) -> None:
    assert site(files) == site(files)


def test_pages_are_small(site: Make, files: dict[str, str]) -> None:
    sizes = sorted(len(gzip.compress(html.encode())) for html in site(files).values())
    assert sizes[len(sizes) // 2] < 10_000


def _links(html: str) -> list[str]:
    attributes = [attributes for _, attributes in Tags(html).found]
    return [link for found in attributes for name in ("href", "src") if (link := found.get(name))]


def _leads(path: str, link: str, there: set[str], made: dict[str, str]) -> bool:
    parts = urlsplit(link)
    if parts.scheme:
        return parts.scheme in ("http", "https", "webcal", "mailto", "tel")
    if not parts.path:
        return f'id="{unquote(parts.fragment)}"' in made[path]
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    target = posixpath.join(target, "index.html") if parts.path.endswith("/") else target
    target = target.removeprefix("./")
    return target in there and (not parts.fragment or f'id="{unquote(parts.fragment)}"' in made[target])
