"""The calendar in a real browser: filters, shared addresses, today, the phone, paper, and all without a script."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pypdf
import pytest

from majlis.edition import edition_for
from majlis.load import load
from majlis.outputs.assets import assets
from majlis.outputs.pages import pages

pytestmark = pytest.mark.browser
Made = Callable[..., str]
FEBRUARY = "en/calendar/2027-02.html"
TEAM = """\
name_en: Sidra
name_ar: سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
country: SA
repository: {{url: {repository}}}
members:
  - {{id: huda, name_en: Huda, name_ar: هدى, role: lead}}
  - {{id: salem, name_en: Salem, name_ar: سالم, role: creator}}
pillars: [{{id: craft, name_en: Craft, name_ar: الحِرفة}}]
"""
CHANNELS = """\
channels:
  - {id: instagram, platform: instagram, name_en: Instagram, name_ar: إنستغرام, owner: huda}
  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: salem}
"""
KEY_DATES = 'keydates: [{id: ramadan, name_en: Ramadan, name_ar: رمضان, hijri: "09", kind: sensitive, advice: adapt}]\n'
CAMPAIGN = """\
---
id: spring
title: Spring
lang: en
status: planned
owner: huda
starts_on: 2027-02-07
ends_on: 2027-03-15
---
"""
HOLD = """\
---
id: pause
title: Pause
lang: en
owner: huda
from: 2027-02-10 09:00
until: 2027-02-11 21:00
reason: Sad news
---
"""
POST = """\
---
id: {id}
title: {title}
lang: {lang}
status: {status}
owner: {owner}
channels: [{channel}]
publish_at: 2027-02-{day} {hour}:00
---
Text
"""


def posts() -> Iterator[tuple[str, str]]:
    """Twelve posts: one a day from the 8th, and five more on the 10th."""
    for n in range(12):
        day = 8 + n if n < 7 else 10
        yield f"content/posts/p{n}.md", POST.format(
            id=f"p{n}", title=f"Post {n}" if n % 2 else f"إفطار {n}", lang="en" if n % 2 else "ar",
            status=("draft", "in_review", "idea")[n % 3], owner=("huda", "salem")[n % 2],
            channel=("instagram", "x")[n % 2], day=f"{day:02}", hour=10 + n)


def files(repository: str) -> dict[str, str]:
    """The content, on a Git host."""
    return {
        "content/team.yml": TEAM.format(repository=repository), "content/channels.yml": CHANNELS,
        "content/keydates/k.yml": KEY_DATES, "content/campaigns/spring.md": CAMPAIGN, **dict(posts()),
    }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> Made:
    """A function that gives the address of the site of a team with this repository, with more files."""
    return lambda *given: serve(_site(tmp_path_factory.mktemp("calendar"), *given))


def _site(folder: Path, repository: str, more: Mapping[str, str] = MappingProxyType({})) -> Path:
    """The site as of 3 February 2027, with *more* files."""
    content, site = folder / "content", folder / "site"
    for path, text in (files(repository) | more).items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8")
    workspace = load(content).workspace
    assert workspace
    edition = edition_for("team", workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone), fixed_clock=True)
    for artifact in (*pages(edition, {}), *assets(edition, {})):
        (site / artifact.path).parent.mkdir(parents=True, exist_ok=True)
        (site / artifact.path).write_bytes(artifact.data)
    return site


@pytest.fixture(scope="module")
def there(made: Made) -> str:
    """The site of a team whose host fills in new files."""
    return made("https://github.com/sidra/site")


@pytest.fixture(scope="module")
def elsewhere(made: Made) -> str:
    """The site of a team whose host does not."""
    return made("https://git.example/sidra/site")


@pytest.fixture
def look(chromium: Any, there: str) -> Iterator[Any]:
    """A fresh page that fails on errors in scripts, on dialogs and on what its policy forbids."""
    context = chromium.new_context(base_url=there, viewport={"width": 1200, "height": 900})
    context.set_default_timeout(120_000)
    errors: list[str] = []
    made = context.new_page()
    made.on("pageerror", lambda error: errors.append(str(error)))
    made.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    made.on("dialog", lambda dialog: (errors.append(dialog.message), dialog.dismiss()))
    yield made
    context.close()
    assert errors == []


def cards(page: Any) -> list[str]:
    """The titles of the cards in sight."""
    return [text.strip() for text in page.locator(".slot:visible a").all_inner_texts()]


def choose(page: Any, filter: str, *names: str) -> None:
    """Open a filter and tick what is called so."""
    box = page.locator(f"[data-by={filter}]")
    box.locator("summary").click()
    for name in names:
        box.get_by_label(name, exact=True).check()
    page.keyboard.press("Escape")


def test_filters_work_together_and_stand_in_the_address(look: Any, expect: Any) -> None:
    look.goto(FEBRUARY)
    choose(look, "channel", "X")
    choose(look, "status", "In review", "Idea")
    assert cards(look) == ["Post 1", "Post 7", "Post 11", "Post 5"]
    expect(look).to_have_url(re.compile(r"\?channel=x&status=idea,in_review$"))
    assert look.locator("output").inner_text() == "4 of 12 shown"
    assert look.locator("[data-by=status] summary").inner_text() == "Status: Idea +1"


def test_a_shared_address_shows_the_same(look: Any) -> None:
    look.goto(FEBRUARY + "?channel=x&status=idea,in_review")
    assert cards(look) == ["Post 1", "Post 7", "Post 11", "Post 5"]
    assert look.get_by_label("In review", exact=True).is_checked()


def test_one_click_clears_them(look: Any, there: str) -> None:
    look.goto(FEBRUARY + "?channel=x&owner=salem&q=post&other=kept")
    look.get_by_role("button", name="Clear the filters").click()
    look.wait_for_url(there + FEBRUARY + "?other=kept")
    assert len(cards(look)) == 10
    assert look.locator("[data-filters] .told").is_hidden()


def test_the_other_views_times_and_languages_keep_them(look: Any) -> None:
    look.goto(FEBRUARY + "?channel=x")
    for name in ("Agenda", "Board", "Week", "Month"):
        look.get_by_role("navigation", name="Views").get_by_role("link", name=name).click()
        look.wait_for_url("**?channel=x")
        assert look.locator("[data-by=channel]").get_attribute("class") == "pop used"
    look.locator("[rel=next]").click()
    look.wait_for_url("**/2027-03.html?channel=x")
    look.locator("[data-language]").click()
    look.wait_for_url("**/ar/calendar/2027-03.html?channel=x")
    assert look.locator("[data-by=channel] summary").inner_text() == "القناة: إكس"


@pytest.mark.parametrize("view", ["2027-02.html", "2027-w06.html", "2027-02-agenda.html", "2027-02-board.html"])
def test_every_view_filters_the_same_records(look: Any, view: str) -> None:
    look.goto(f"en/calendar/{view}?owner=salem&kind=post")
    week = {"Post 1", "Post 3", "Post 5", "Post 7", "Post 9", "Post 11"}
    assert set(cards(look)) == week


def test_a_filter_reaches_what_a_full_day_folds_away(look: Any) -> None:
    look.goto(FEBRUARY)
    assert "Post 11" not in cards(look)
    look.locator(".rest summary").click()
    assert "Post 11" in cards(look)
    look.locator(".rest summary").click()
    choose(look, "channel", "X")
    assert "Post 11" in cards(look)
    look.get_by_role("button", name="Clear the filters").click()
    look.locator(".rest:not([open])").first.wait_for()


def test_words_are_found_however_they_are_written(look: Any) -> None:
    look.goto("ar/calendar/2027-02.html")
    look.get_by_role("searchbox", name="ابحث في العناوين").fill("افطار")
    assert cards(look) == ["إفطار 0", "إفطار 2", "إفطار 8", "إفطار 10", "إفطار 4", "إفطار 6"]


def test_key_dates_stay_and_bars_close_up(look: Any) -> None:
    look.goto(FEBRUARY + "?owner=salem")
    bars = look.locator(".across:visible")
    assert {bar.split()[0] for bar in bars.all_inner_texts()} == {"Ramadan"}
    assert bars.nth(1).get_attribute("class") == "across n7 at0 t-warn begun goes fact"
    look.goto(FEBRUARY + "?kind=post")
    assert bars.count() == 0


def test_when_nothing_matches_the_page_says_so(look: Any) -> None:
    look.goto(FEBRUARY + "?q=nothing-like-it")
    assert look.get_by_text("Nothing here matches. Choose other filters, or clear them.").is_visible()
    assert look.locator("output").inner_text() == "0 of 12 shown"


@pytest.mark.parametrize("query", [
    "?channel=<script>alert(1)</script>",
    "?channel=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&q=%22%3E%3Csvg/onload=alert(1)%3E",
    "?status=__proto__&kind=constructor", "?q=%", "?owner=a&owner=b,,,c", "?channel=" + "x," * 400,
    "?lang=%22%5D%27)}%5C", "?q=(((((", "?campaign=%E2%80%AEabc", "?" + "&".join(f"k{n}={n}" for n in range(300)),
])
def test_a_hostile_address_shows_nothing_but_text(look: Any, query: str) -> None:
    for view in ("2027-02.html", "2027-02-agenda.html", "2027-02-board.html", "2027-w06.html"):
        look.goto(f"en/calendar/{view}{query}")
        assert look.locator("main img, main script, main svg").count() == 0
        assert look.locator("[data-filters]").is_visible()
        clear = look.get_by_role("button", name="Clear the filters")
        if clear.is_visible():
            clear.click()
            look.locator(".told").first.wait_for(state="hidden")
        assert cards(look) != []


def test_what_nobody_is_called_is_shown_as_it_is_and_can_be_taken_away(look: Any, expect: Any) -> None:
    look.goto(FEBRUARY + "?channel=<b>none</b>,x")
    box = look.locator("[data-by=channel]")
    box.locator("summary").click()
    stranger = box.get_by_label("<b>none</b>", exact=True)
    assert stranger.is_checked()
    stranger.uncheck()
    expect(look).to_have_url(re.compile(r"\?channel=x$"))


def test_the_keyboard_is_enough(look: Any) -> None:
    look.goto(FEBRUARY)
    look.locator("[data-by=kind] summary").focus()
    look.keyboard.press("Enter")
    look.get_by_label("Posts", exact=True).wait_for()
    look.keyboard.press("Tab")
    look.keyboard.press("Space")
    look.wait_for_url("**?kind=post")
    look.keyboard.press("Escape")
    assert look.evaluate("document.activeElement.closest('[data-by]').dataset.by") == "kind"
    assert not look.locator("[data-by=kind]").evaluate("box => box.open")


def test_a_click_on_a_day_begins_its_post(look: Any) -> None:
    look.goto(FEBRUARY)
    day = look.locator("[data-day='2027-02-18']")
    day.scroll_into_view_if_needed()
    where = day.bounding_box()
    link = look.evaluate("([x, y]) => document.elementFromPoint(x, y).closest('a').href",
                         [where["x"] + 40, where["y"] + where["height"] - 12])
    assert link.startswith("https://github.com/sidra/site/new/main/content/posts?filename=2027-02-18-post.md&value=")


def test_where_no_host_fills_in_the_text_takes_the_day(chromium: Any, elsewhere: str, expect: Any) -> None:
    page = chromium.new_page(base_url=elsewhere, viewport={"width": 1200, "height": 900})
    page.goto(FEBRUARY)
    page.locator("[data-day='2027-02-18'] .new").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#new-post$"))
    assert "publish_at: 2027-02-18 09:00" in page.locator("#new-text").inner_text()
    page.close()


@pytest.mark.parametrize("view", ["2027-02.html", "2027-w06.html", "2027-02-agenda.html", "2027-02-board.html"])
def test_today_is_marked_in_the_views_of_days(look: Any, view: str) -> None:
    look.clock.set_fixed_time("2027-02-09T22:00:00Z")  # the 10th in Riyadh
    look.goto(f"en/calendar/{view}")
    marked = [day.get_attribute("data-day") for day in look.locator("[aria-current=date]").all()]
    assert marked == ([] if "board" in view else ["2027-02-10"])


@pytest.mark.parametrize("view", ["2027-02.html", "2027-w06.html", "2027-02-agenda.html", "2027-02-board.html"])
def test_without_a_script_everything_is_there(chromium: Any, there: str, view: str) -> None:
    context = chromium.new_context(base_url=there, java_script_enabled=False, viewport={"width": 1200, "height": 900})
    page = context.new_page()
    page.goto(f"en/calendar/{view}?channel=x")
    assert page.locator(".slot").count() >= 11
    assert page.locator("[data-filters]").is_hidden()
    assert page.get_by_role("navigation", name="Views").get_by_role("link").count() == 4
    if view == "2027-02.html":
        page.locator(".rest summary").click()
        assert page.get_by_text("Post 11").is_visible()
    context.close()


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("widths", [(320, 390), (800, 1024, 1440)], ids=["phone", "desk"])
def test_nothing_scrolls_sideways(look: Any, lang: str, widths: tuple[int, ...]) -> None:
    for view in ("2027-02.html", "2027-w06.html", "2027-02-agenda.html", "2027-02-board.html"):
        look.set_viewport_size({"width": widths[0], "height": 640})
        look.goto(f"{lang}/calendar/{view}?channel=x")
        if widths[0] < 500:
            look.locator(".unfold").click()
        look.locator(".pop[data-by]").last.locator("summary").click()
        for width in widths:
            look.set_viewport_size({"width": width, "height": 640})
            assert look.locator(".pop[data-by]").last.locator("label").first.is_visible()
            assert look.evaluate("document.documentElement.scrollWidth") <= width, view


def test_a_phone_shows_days_that_hold_something(look: Any) -> None:
    look.set_viewport_size({"width": 390, "height": 800})
    look.goto("ar/calendar/2027-02.html")
    days = [day.get_attribute("data-day") for day in look.locator("td:visible").all()]
    assert days == [f"2027-02-{day:02}" for day in range(8, 15)]
    assert look.locator(".running:visible li").count() == 2
    look.goto("ar/calendar/2027-02.html?q=post+3")
    assert [day.get_attribute("data-day") for day in look.locator("td:visible").all()] == ["2027-02-11"]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_month_is_one_landscape_page_of_paper(look: Any, lang: str) -> None:
    look.goto(f"{lang}/calendar/2027-02.html")
    paper = pypdf.PdfReader(io.BytesIO(look.pdf(prefer_css_page_size=True))).pages
    assert len(paper) == 1
    assert [round(float(side)) for side in paper[0].mediabox[2:]] == [842, 595]
    look.emulate_media(media="print")
    assert look.locator(".rest summary").is_visible()
    assert look.locator(".legend").is_visible()
    assert [look.locator(part).is_visible() for part in (".filters", ".tabs", ".top", ".new >> nth=0")] == [False] * 4


def test_a_filtered_month_prints_what_is_left(look: Any) -> None:
    look.goto(FEBRUARY + "?channel=x")
    paper = pypdf.PdfReader(io.BytesIO(look.pdf(prefer_css_page_size=True))).pages
    text = "".join(page.extract_text() for page in paper)
    assert len(paper) == 1
    assert "Post 1" in text
    assert "Post 11" in text


@pytest.fixture(scope="module")
def crowded(made: Made) -> str:
    """The site of a team with five campaigns at once, which has stopped its work for two days."""
    campaigns = {f"content/campaigns/c{n}.md": CAMPAIGN.replace("id: spring", f"id: c{n}") for n in range(4)}
    return made("https://github.com/sidra/site", campaigns | {"content/holds/pause.md": HOLD})


def test_bars_that_had_no_room_come_when_others_are_filtered_away(chromium: Any, crowded: str) -> None:
    context = chromium.new_context(base_url=crowded, viewport={"width": 1200, "height": 900})
    page = context.new_page()
    page.goto(FEBRUARY)
    week = page.locator("tr", has=page.locator('[data-day="2027-02-10"]'))
    assert [bar.inner_text().split("\n")[0] for bar in week.locator(".across:visible").all()][-1].startswith("Pause")
    assert page.locator(".also:visible").first.inner_text() == "4 more across these days"
    page.goto(f"{FEBRUARY}?campaign=spring")
    assert week.locator('.across[data-f~="campaign:spring"]').is_visible()
    assert page.locator(".also:visible").count() == 0
    assert page.locator("[data-nothing]").is_hidden()
    context.close()


def test_on_a_phone_a_day_is_called_in_plain_words(look: Any) -> None:
    look.set_viewport_size({"width": 390, "height": 800})
    look.goto(FEBRUARY)
    name = look.locator('[data-day="2027-02-08"] .date time')
    assert name.inner_text() == "Monday 8 Feb"
    borders = "all => all.map(one => getComputedStyle(one).borderTopWidth)"
    assert name.locator("span").evaluate_all(borders) == ["0px", "0px"]
    assert name.bounding_box()["height"] < 30
