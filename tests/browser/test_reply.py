"""The reply library: found, filled in, copied, in one language or both."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser


def test_what_is_filled_in_is_copied(still: Any) -> None:
    still.goto("en/replies/late.html")
    still.get_by_label("name").fill("سارة")
    still.locator("[data-copy=text-en]").click()
    still.get_by_role("button", name="Copied").wait_for()
    assert still.evaluate("navigator.clipboard.readText()") == "Sorry, سارة.\n\nWe answer سارة by {{hour}}."
    assert still.locator("#text-ar .gap").first.inner_text() == "سارة"


def test_gaps_that_are_left_are_told_once_somebody_begins(page: Any) -> None:
    page.goto("en/replies/late.html")
    told = page.locator("[data-text=en] [data-open]")
    assert not told.is_visible()
    page.get_by_label("name").fill("Sara")
    assert told.inner_text() == "Still to fill in: hour"
    page.get_by_label("hour").fill("18:00")
    assert not told.is_visible()
    assert page.locator("#text-en").inner_text() == "Sorry, Sara.\n\nWe answer Sara by 18:00."
    page.get_by_label("name").fill("")
    assert page.locator("#text-en").inner_text() == "Sorry, {{name}}.\n\nWe answer {{name}} by 18:00."


def test_a_value_is_a_text(page: Any) -> None:
    page.goto("en/replies/late.html")
    page.get_by_label("name").fill("<img src=x onerror=alert(1)>")
    assert page.locator("#text-en img").count() == 0
    assert "<img src=x" in page.locator("#text-en").inner_text()


def test_one_language_alone_is_remembered(page: Any) -> None:
    page.goto("en/replies/")
    page.get_by_role("button", name="Arabic", exact=True).click()
    assert not page.locator("#r-late-en").is_visible()
    page.goto("ar/replies/late.html")
    assert page.locator("#text-ar").is_visible()
    assert not page.locator("#text-en").is_visible()
    page.get_by_role("button", name="كلتاهما").click()
    assert page.locator("#text-en").is_visible()


def test_a_reply_is_found_by_any_of_its_words(page: Any) -> None:
    page.goto("ar/replies/")
    page.get_by_label("ابحث في الردود").fill("اسفون التاخير")
    assert page.locator("#r-late-ar").is_visible()
    assert not page.locator("#r-sour-ar").is_visible()
    assert page.locator(".finder [role=status]").inner_text() == "1 من 2"
    assert page.locator(".intent:visible").count() == 1
    assert page.locator(".jump a:visible").all_inner_texts() == page.locator(".intent:visible h2").all_inner_texts()
    page.get_by_label("ابحث في الردود").fill("لا أحد كتب هذا")
    assert page.locator(".finder [role=status]").inner_text() == "لا رد فيه هذه الكلمات."
    page.get_by_label("ابحث في الردود").fill("")
    assert page.locator("[data-reply]:visible").count() == 2


def test_the_count_follows_the_teams_digits(page: Any) -> None:
    page.goto("ar/replies/")
    page.locator(".finder").evaluate("finder => { finder.dataset.indic = ''; }")
    page.get_by_label("ابحث في الردود").fill("اسفون التاخير")
    assert page.locator(".finder [role=status]").inner_text() == "١ من ٢"


def test_what_is_filled_in_one_reply_stays_there_and_is_not_kept(page: Any) -> None:
    page.goto("en/replies/")
    page.locator("[data-reply]", has=page.locator("#r-late-en")).get_by_label("name").fill("Sara")
    assert page.locator("#r-sour-en").inner_text() == "Grind finer, {{name}}."
    page.reload()
    assert "{{name}}" in page.locator("#r-late-en").inner_text()


def test_without_a_script_both_texts_are_there(chromium: Any, root: str) -> None:
    context = chromium.new_context(base_url=root, java_script_enabled=False)
    page = context.new_page()
    page.goto("en/replies/late.html")
    assert page.locator("#text-ar").is_visible()
    assert page.locator("#text-en").is_visible()
    assert page.locator("input:visible").count() == 0
    context.close()
