"""Pages of entries in a real browser: what is copied, the countdown, one's own calendar, paper."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from majlis.edition import edition_for
from majlis.load import load
from majlis.outputs.artifact import Fact
from majlis.outputs.assets import assets
from majlis.outputs.feeds import calendar_feeds
from majlis.outputs.pages import pages

pytestmark = pytest.mark.browser
MARKS = "\u200fقهوة\u200e & <b> \u2067x\u2069 👨‍👩‍👧 ١٢٣\n\n  سطر" + " كلمة" * 40 + "\n#وسم"
COMMENT = "أول\u200f تعليق ☕️"
POST = f"""\
---
id: cup
title: الفنجان الأول
lang: ar
status: scheduled
owner: huda
channels: [instagram, x]
publish_at: 2027-02-06 20:30
format: image
pillar: craft
media: [{{src: media/cup.png, alt: فنجان}}]
hashtags: [قهوة, صباح]
mentions: ["@noura"]
variants: {{x: {{caption: "{'س' * 300}", first_comment: "{COMMENT}", publish_at: 2027-02-06 21:30}}}}
---
{MARKS}
"""
EVENT = """\
---
id: ama
title: Ask us
lang: en
status: confirmed
owner: huda
starts_at: 2027-02-24 22:00
ends_at: 2027-02-24 23:00
format: ama
channel: x
host: huda
question_window: {opens: 2027-02-21 22:00, closes: 2027-02-24 18:00}
run_of_show: [{at: "22:00", minutes: 60, what: Questions}]
---
Come
"""
TEAM = """\
name_en: Sidra
name_ar: سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
members: [{id: huda, name_en: Huda, name_ar: هدى, role: lead}]
pillars: [{id: craft, name_en: Craft, name_ar: الحِرفة}]
"""
FILES = {
    "content/team.yml": TEAM,
    "content/channels.yml": "channels:\n  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: huda}\n"
                            "  - {id: instagram, platform: instagram, name_en: Instagram, name_ar: إنستغرام, "
                            "handle: '@sidra', owner: huda}\n",
    "content/posts/cup.md": POST,
    "content/events/ama.md": EVENT,
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The address of a site with a post on two channels, an event and their feed, as of 3 February 2027."""
    content, site = tmp_path_factory.mktemp("content"), tmp_path_factory.mktemp("site")
    for path, text in FILES.items():
        _write(content / path, text.encode())
    workspace = load(content).workspace
    assert workspace
    edition = edition_for("team", workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone), fixed_clock=True)
    facts = {}
    for feed in calendar_feeds(edition, {}):
        facts[feed.path] = Fact(len(feed.data), None)
        _write(site / feed.path, feed.data)
    for artifact in (*pages(edition, facts), *assets(edition, {})):
        _write(site / artifact.path, artifact.data)
    return serve(site)


def copied(page: Any, id: str) -> str:
    """What the button for the text with this id puts on the clipboard."""
    page.locator(f"[data-copy='{id}']").click()
    page.locator(f"[data-copy={id}]", has_text="نُسخ").wait_for()
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_what_is_copied_is_what_was_typed(still: Any) -> None:
    still.goto("ar/posts/cup.html")
    assert still.locator("#caption-1 .fold").count() == 1
    assert copied(still, "caption-1") == MARKS
    assert copied(still, "caption-2") == "س" * 300
    assert copied(still, "caption-2-comment") == COMMENT
    assert copied(still, "caption-1-tags") == "#قهوة #صباح @noura"
    assert copied(still, "alt-1") == "فنجان"


def test_each_preview_reads_in_its_own_direction(page: Any) -> None:
    page.goto("en/posts/cup.html")
    assert page.locator("#caption-1").evaluate("node => getComputedStyle(node).direction") == "rtl"
    assert page.locator(".phone").count() == 2
    assert page.locator(".phone").nth(1).get_by_text("20 too many").is_visible()


def test_a_command_is_copied_from_behind_its_button(still: Any) -> None:
    still.goto("ar/posts/cup.html")
    assert not still.locator("#record").is_visible()
    still.get_by_text("سجّل نشره").click()
    assert copied(still, "record") == "majlis published cup --url https://"


def test_the_event_in_one_s_own_calendar_is_that_of_the_feed(page: Any, root: str) -> None:
    page.goto("en/posts/cup.html")
    with page.expect_download() as download:
        page.get_by_role("button", name="Add to my calendar").click()
    assert download.value.suggested_filename == "cup.ics"
    text = Path(download.value.path()).read_bytes().decode()
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert [line for line in text.split("\r\n") if line.startswith("UID:")] == [
        "UID:cup@sidra.example", "UID:cup--x@sidra.example"]
    feed = page.evaluate("fetch('../../calendar.ics').then(answer => answer.text())")
    assert text.partition("BEGIN:VEVENT")[2].partition("END:VEVENT")[0] in feed


def test_the_time_that_is_left_is_counted_by_the_minute(page: Any) -> None:
    page.clock.install(time="2027-02-20T15:00:00Z")
    page.clock.pause_at("2027-02-20T15:59:30Z")
    page.goto("en/events/ama.html")
    lines = page.locator(".count")
    assert lines.all_inner_texts() == ["Starts in 4 days, 3 hours", "Opens in 1 day, 3 hours"]
    page.clock.run_for(120_000)
    assert lines.first.inner_text() == "Starts in 4 days, 2 hours"


def test_the_time_that_is_left_in_arabic_and_once_it_has_begun(page: Any) -> None:
    page.clock.set_fixed_time("2027-02-22T17:00:00Z")
    page.goto("ar/events/ama.html")
    assert page.locator(".count").first.inner_text() == "المتبقي على البدء: يومان وساعتان"
    assert page.locator(".count").nth(1).inner_text() == "مفتوحة الآن"
    page.clock.set_fixed_time("2027-02-24T19:10:00Z")
    page.goto("ar/events/ama.html")
    assert page.locator(".count").first.inner_text() == "جارية الآن"
    page.clock.set_fixed_time("2027-02-25T19:10:00Z")
    page.goto("en/events/ama.html")
    assert page.locator(".count").all_inner_texts() == ["Over", "Closed"]


def test_without_script_nothing_is_promised(chromium: Any, root: str) -> None:
    context = chromium.new_context(base_url=root, java_script_enabled=False)
    page = context.new_page()
    page.goto("en/events/ama.html")
    assert page.locator("button:visible, .count:visible").count() == 0
    page.goto("en/posts/cup.html")
    assert page.locator("#caption-1").is_visible()
    assert page.locator(".copies button:visible").count() == 0
    context.close()


def test_the_print_button_prints_and_paper_has_no_buttons(page: Any) -> None:
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto("ar/posts/cup.html")
    page.get_by_role("button", name="اطبع").click()
    assert page.evaluate("window.printed") is True
    page.emulate_media(media="print")
    assert page.locator("button:visible, .how:visible, .actions:visible, nav:visible").count() == 0
    assert page.locator("#caption-2").is_visible()
    assert len(re.findall(rb"/Type /Page\b", page.pdf(format="A4"))) == 1


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("address", ["posts/cup", "events/ama"])
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_nothing_scrolls_sideways(page: Any, lang: str, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{lang}/{address}.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
