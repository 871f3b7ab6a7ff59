"""The home page in a real browser: who I am, what is mine, and that it is remembered."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from majlis.edition import edition_for
from majlis.load import load
from majlis.outputs.assets import assets
from majlis.outputs.pages.home import home_page
from majlis.outputs.pages.view import view_of

pytestmark = pytest.mark.browser
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [en, ar]
timezone: Asia/Riyadh
numerals: arabic
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
  - {id: reem, name_en: Reem, name_ar: ريم, role: moderator}
"""
CHANNELS = "channels: [{id: x, platform: x, name_en: X, name_ar: إكس, owner: huda}]\n"


def post(id: str, owner: str, **fields: str) -> str:
    """A post of few lines."""
    values = {"id": id, "title": f"Post {id}", "lang": "en", "status": "draft", "owner": owner, "channels": "[x]"}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in (values | fields).items()) + "---\nText\n"


FILES = {
    "content/team.yml": TEAM, "content/channels.yml": CHANNELS,
    **{f"content/posts/h{n:02}.md": post(f"h{n:02}", "huda", draft_due="2027-01-20") for n in range(12)},
    "content/posts/late.md": post("late", "salem", draft_due="2027-02-01"),
    "content/posts/read.md": post("read", "salem", status="in_review", review_due="2027-02-05"),
    "content/posts/out.md": post("out", "salem", status="draft", publish_at="2027-02-06 10:00"),
    **{f"content/posts/i{n}.md": post(f"i{n}", "huda", status="idea") for n in range(9)},
    "content/posts/zz.md": post("zz", "salem", status="idea"),
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The address of a site that is its home page, in both languages."""
    content, site = tmp_path_factory.mktemp("content"), tmp_path_factory.mktemp("site")
    for path, text in FILES.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8")
    workspace = load(content).workspace
    assert workspace
    edition = edition_for("team", workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))
    for artifact in (*(home_page(view_of(edition, {}, lang)) for lang in ("en", "ar")), *assets(edition, {})):
        (site / artifact.path).parent.mkdir(parents=True, exist_ok=True)
        (site / artifact.path).write_bytes(artifact.data)
    return serve(site)


def seen(page: Any, selector: str) -> list[str]:
    """The titles of the links that can be seen below *selector*."""
    return [link.inner_text() for link in page.locator(f"{selector} a").all() if link.is_visible()]


def test_everybodys_needs_are_shown_until_somebody_is_chosen(page: Any) -> None:
    page.goto("en/")
    assert page.locator("#me").input_value() == ""
    assert seen(page, ".u-late .needs") == [f"Post h{n:02}" for n in range(8)]
    page.locator(".u-late summary").click()
    assert seen(page, ".u-late .needs")[-1] == "Post late"
    assert page.locator(".u-late .n").inner_text() == "13"


def test_what_is_mine_is_shown_and_remembered(page: Any) -> None:
    page.goto("en/")
    page.get_by_label("Show what is for").select_option("Salem")
    assert seen(page, ".u-late .needs") == ["Post late"]
    assert page.locator(".u-late .n").inner_text() == "1"
    assert page.locator(".u-soon").is_hidden()  # nobody reads their own post
    assert seen(page, "[data-week] .week") == ["Post out"]
    assert seen(page, "[aria-labelledby=ideas] .dues") == ["Post zz"]
    page.goto("ar/")
    assert page.locator("#me").input_value() == "salem"
    assert seen(page, ".u-late .needs") == ["Post late"]
    assert page.locator(".u-late .n").inner_text() == "١"


def test_another_member_sees_their_own_and_what_anybody_may_do(page: Any) -> None:
    page.goto("en/?me=huda")
    assert len(seen(page, ".u-late .needs")) == 10
    assert page.locator(".u-late .n").inner_text() == "12"
    assert page.locator(".u-late [data-left]").is_visible()
    assert seen(page, ".u-soon .needs") == ["Post read"]
    assert page.locator("[data-free]").is_visible()


def test_an_address_shows_somebody_and_is_not_remembered(page: Any) -> None:
    page.goto("en/?me=salem")
    assert seen(page, ".u-late .needs") == ["Post late"]
    page.goto("en/")
    assert page.locator("#me").input_value() == ""
    page.goto("en/?me=nobody")
    assert page.locator("#me").input_value() == ""


def test_a_choice_takes_the_place_of_the_address(page: Any, root: str, expect: Any) -> None:
    page.goto("en/?me=salem")
    page.locator("#me").select_option("huda")
    expect(page).to_have_url(f"{root}en/")
    page.reload()
    assert page.locator("#me").input_value() == "huda"
    page.locator("#me").select_option("")
    page.reload()
    assert page.locator("#me").input_value() == ""
    assert len(seen(page, ".u-late .needs")) == 8


def test_one_sort_of_need_can_be_looked_at_alone(page: Any) -> None:
    page.goto("en/")
    page.get_by_role("button", name="Reviews").click()
    assert seen(page, ".needs") == ["Post read"]
    assert page.get_by_role("button", name="Reviews").get_attribute("aria-pressed") == "true"
    page.get_by_role("button", name="All").click()
    assert len(seen(page, ".u-late .needs")) == 8


def test_who_has_nothing_to_do_has_a_good_day(page: Any) -> None:
    page.goto("en/")
    page.get_by_role("button", name="Posts").click()
    page.locator("#me").select_option("reem")
    assert seen(page, ".needs") == []
    assert page.get_by_text("Nothing waits for you. Have a good day.").is_visible()
    page.get_by_role("button", name="All").click()
    assert seen(page, ".needs") == ["Post read"]


def test_without_a_script_all_is_there(chromium: Any, root: str) -> None:
    context = chromium.new_context(base_url=root, java_script_enabled=False)
    page = context.new_page()
    page.goto("en/")
    assert page.locator("#me").is_hidden()
    assert page.locator("[data-topics]").is_hidden()
    assert "Post read" in seen(page, ".needs")
    context.close()


def test_it_works_where_nothing_can_be_remembered(page: Any) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})")
    page.goto("en/")
    page.locator("#me").select_option("salem")
    assert seen(page, ".u-late .needs") == ["Post late"]
