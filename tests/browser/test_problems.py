"""What the checks say, narrowed down; what is chosen stands in the address."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from majlis.edition import edition_for
from majlis.load import load
from majlis.outputs.pages.trouble import trouble_page
from majlis.outputs.pages.view import view_of
from majlis.problems import Code, Place, Severity
from majlis.words import Words

pytestmark = pytest.mark.browser
ODD = Code("odd", Words("Odd.", "غريب."))
TEAM = """\
name_en: A
name_ar: أ
uid_domain: a.example
languages: [ar, en]
timezone: UTC
members: [{id: huda, name_en: Huda, name_ar: هدى, role: lead}]
"""
FILES = {
    "content/team.yml": TEAM,
    "content/channels.yml": "channels: [{id: x, platform: x, name_en: X, name_ar: إكس, owner: huda}]\n",
    "content/posts/p.md": "---\nid: p\ntitle: P\nlang: en\nstatus: idea\nowner: huda\nchannels: [x]\n---\n",
}
FOUND = (
    ODD.at(Place("content/posts/p.md", 2)),
    replace(ODD.at(Place("content/posts/p.md", 3)), severity=Severity.WARNING, code="other"),
    replace(ODD.at(Place("content/team.yml", 1)), severity=Severity.WARNING),
)


@pytest.fixture
def problems(page: Any, tmp_path: Path) -> Callable[[str], Any]:
    """A function that opens the page of three problems at an address."""
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    workspace = load(tmp_path).workspace
    assert workspace
    edition = edition_for("team", workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone), problems=FOUND)
    html = trouble_page(view_of(edition, {}, "en")).data.decode()
    page.route("**/en/problems.html*", lambda route: route.fulfill(body=html, content_type="text/html"))

    def visit(query: str = "") -> Any:
        page.goto("en/problems.html" + query)
        return page

    return visit


def test_a_choice_leaves_what_suits_it(problems: Callable[[str], Any], expect: Any) -> None:
    page = problems("")
    expect(page.locator("[data-code]:visible")).to_have_count(3)
    page.get_by_label("Severity").select_option("warning")
    expect(page.locator("[data-code]:visible")).to_have_count(2)
    page.get_by_label("Owner").select_option("huda")
    expect(page.locator("[data-code]:visible")).to_have_count(1)
    expect(page.locator(".file:visible")).to_have_count(1)
    assert page.locator(".filters [role=status]").inner_text() == "1 of 3 shown"
    expect(page).to_have_url(re.compile(r"problems\.html\?severity=warning&owner=huda$"))
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("[data-code]:visible")).to_have_count(3)
    expect(page).to_have_url(re.compile(r"problems\.html$"))


def test_an_address_says_what_is_chosen(problems: Callable[[str], Any], expect: Any) -> None:
    page = problems("?code=other&severity=%3Cb%3E")
    expect(page.locator("[data-code]:visible")).to_have_count(1)
    assert page.get_by_label("Severity").input_value() == "*"


def test_what_has_no_owner_can_be_chosen(problems: Callable[[str], Any], expect: Any) -> None:
    page = problems("?owner=")
    expect(page.locator("[data-code]:visible")).to_have_count(1)
    assert page.get_by_label("Owner").locator("option:checked").inner_text() == "Nobody (1)"
