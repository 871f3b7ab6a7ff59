"""The theme's templates: strict, escaped in every environment, and small."""

import re
from collections.abc import Callable
from datetime import datetime
from importlib import resources

import pytest
from jinja2 import Environment, FileSystemLoader, UndefinedError

from majlis.edition import edition_for
from majlis.load import Loaded
from majlis.render.chrome import Chrome
from majlis.render.frame import Frames
from majlis.render.templates import environment

THEME = resources.files("majlis.theme")
HOSTILE = '"><script>alert(1)</script>{{ 7*7 }}'
LoadFiles = Callable[[dict[str, str]], Loaded]


class Page:
    """What main.html needs of MkDocs' page."""

    content = "<p>clean</p>"
    edit_url = HOSTILE
    meta = {"lang": "ar"}  # noqa: RUF012 (as MkDocs has it)


@pytest.fixture
def chrome(loaded: LoadFiles) -> Chrome:
    """A shell whose every text is hostile."""
    quoted = "'" + HOSTILE + "'"
    team = (
        f"name_en: {quoted}\nname_ar: {quoted}\nuid_domain: s.example\nlanguages: [ar, en]\ntimezone: UTC\nmembers:\n"
        "  - {id: huda, name_en: H, name_ar: ه, role: lead}\n  - {id: salem, name_en: S, name_ar: س, role: lead}\n"
    )
    workspace, _ = loaded({"content/team.yml": team, "content/pages/a.md": f"---\ntitle: {quoted}\n---\n"})
    assert workspace
    edition = edition_for("team", workspace, datetime(2027, 2, 3, tzinfo=workspace.zone), fixed_clock=True)
    return Frames(edition).chrome("en", "en/x.html", HOSTILE, {"ar": "ar/x.html", "en": "en/x.html"})


def test_a_name_that_is_not_there_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nobody }}").render()


def test_our_environment_escapes() -> None:
    assert environment().from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"


def test_the_shell_is_safe_in_an_environment_that_does_not_escape(chrome: Chrome) -> None:
    env = Environment(loader=FileSystemLoader(str(THEME)), autoescape=False)
    env.filters["script_tag"] = str
    html = env.get_template("main.html").render(
        chrome=chrome, page=Page, extra_css=[], config={"extra_javascript": []})
    assert "<script>alert" not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;{{ 7*7 }}") >= 6
    assert '<article class="prose" lang="ar" dir="rtl">' in html
    assert "<p>clean</p>" in html


def test_the_page_that_is_not_there_speaks_both_languages_and_starts_from_the_root() -> None:
    env = Environment(loader=FileSystemLoader(str(THEME)), autoescape=False)
    html = env.get_template("404.html").render(base_url="/team")
    assert "لم نجد هذه الصفحة" in html
    assert "This page is not here" in html
    assert set(re.findall(r'(?:href|src)="([^"]*)"', html)) == {
        "/team/", "/team/assets/majlis.js", "/team/assets/majlis.css", "/team/assets/icon.svg"}
    assert 'href="/assets/majlis.css"' in env.get_template("404.html").render(base_url="")


def test_it_says_whom_the_site_is_for_below_the_words_of_each_language() -> None:
    env = Environment(loader=FileSystemLoader(str(THEME)), autoescape=False, trim_blocks=True)
    html = env.get_template("404.html").render(base_url="", audience={"ar": "للفريق", "en": "For the team"})
    arabic, english = html.split('<section lang="en" dir="ltr">')
    assert '<p class="audience">للفريق</p>\n</section>' in arabic
    assert '<p class="audience">For the team</p>\n</section>' in english
