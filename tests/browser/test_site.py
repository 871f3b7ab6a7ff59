"""The site in a real browser."""

from dataclasses import dataclass, field
from importlib import resources
from typing import Any

import pytest

pytestmark = pytest.mark.browser
PAGES = (
    "", "calendar/", "calendar/2027-02.html", "posts/", "campaigns/", "policies/", "playbooks/", "partners/", "briefs/",
    "posts/hours.html", "campaigns/spring.html", "policies/conduct.html", "playbooks/crisis.html",
    "partners/noura.html", "briefs/brief.html", "subscribe.html",
    "replies/", "replies/late.html", "reports/", "reports/january.html", "listening/", "listening/safety.html",
    "routines/", "routines/sweep.html", "playbooks/night.html",
)
EVERY_PAGE = {lang: ("", *(f"{lang}/{path}" for path in PAGES)) for lang in ("ar", "en")}

WIDTHS = (320, 390, 1024)
LOOKS = (("light", 1200), ("dark", 390))


@dataclass
class Seen:
    """What was seen of pages, each visited once: by their addresses what was wrong, in which look."""

    outside: dict[tuple[str, int], list[str]] = field(default_factory=dict)
    scrolls: list[tuple[str, int]] = field(default_factory=list)
    parts: dict[str, int] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    violations: dict[tuple[str, str], list[tuple[str, str]]] = field(default_factory=dict)

    def look(self, page: Any, address: str) -> None:
        """Look at *page*, as it stands at *address*, in windows of every width."""
        for width in WIDTHS:
            _resize(page, width, 640)
            self.outside[address, width] = _outside(page)
            if page.evaluate("document.documentElement.scrollWidth") > width:
                self.scrolls.append((address, width))
        self.parts[address] = page.evaluate("""new Set([...document.querySelectorAll(
            'script, img, link:not([rel=alternate])')].map(part => part.src || part.href)).size""")

    def examine(self, page: Any, address: str) -> None:
        """What axe says of *page* in each look; its script is there."""
        for scheme, width in LOOKS:
            page.emulate_media(color_scheme=scheme)
            _resize(page, width, 900)
            self.violations[address, scheme] = _violations(page)


@pytest.fixture(scope="module")
def axe() -> str:
    """The script of axe-core."""
    package = pytest.importorskip("axe_playwright_python", reason="NO AXE: axe-playwright-python is not installed")
    return resources.files(package).joinpath("axe.min.js").read_text("utf-8")


@pytest.fixture(scope="module", params=["ar", "en"])
def seen(request: Any, chromium: Any, root: str, axe: str) -> Seen:
    """What was seen of all pages in a language."""
    seen, context = Seen(), chromium.new_context(base_url=root, bypass_csp=True)
    context.set_default_timeout(120_000)
    page = context.new_page()
    page.on("request", lambda request: seen.asked.append(request.url))
    page.on("response", lambda response: seen.failed.append(response.url) if response.status >= 400 else None)
    for address in EVERY_PAGE[request.param]:
        page.goto(address)
        seen.look(page, address)
        page.evaluate(axe)
        seen.examine(page, address)
    context.close()
    return seen


def test_today_is_that_of_the_teams_zone(page: Any) -> None:
    page.clock.set_fixed_time("2027-02-05T11:00:00Z")  # 01:00 on the 6th in Kiritimati
    page.goto("en/calendar/")
    marked = page.locator("[aria-current=date]")
    assert marked.count() == 1
    assert marked.get_attribute("data-day") == "2027-02-06"
    assert "Today" in marked.inner_text()


def test_a_page_of_another_month_marks_no_day(page: Any) -> None:
    page.clock.set_fixed_time("2029-05-05T11:00:00Z")
    page.goto("ar/calendar/")
    assert page.locator(".today").count() == 0


def test_the_colours_are_remembered(page: Any) -> None:
    page.emulate_media(color_scheme="light")
    page.goto("en/")
    light = _background(page)
    button = page.get_by_role("button", name="Dark colours")
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert _background(page) != light
    page.goto("ar/posts/")
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert _background(page) != light


def test_the_remembered_colours_are_there_before_the_page_is_painted(page: Any) -> None:
    page.goto("en/")
    page.evaluate("localStorage.setItem('majlis-theme', 'dark')")
    page.add_init_script("""new MutationObserver(() => {
        if (document.body && !window.first) window.first = document.documentElement.dataset.theme || 'none';
    }).observe(document, {childList: true, subtree: true})""")
    page.goto("en/posts/")
    assert page.evaluate("window.first") == "dark"


def test_the_root_remembers_the_language(page: Any, root: str) -> None:
    page.goto("")
    page.get_by_role("link", name="English").click()
    page.wait_for_url(root + "en/")
    page.goto("")
    page.wait_for_url(root + "en/")
    page.get_by_role("link", name="العربية").click()
    page.wait_for_url(root + "ar/")
    page.goto("")
    page.wait_for_url(root + "ar/")
    page.goto("index.html#choose")
    assert page.get_by_role("link", name="English").is_visible()


def test_copy_gives_the_caption_as_typed(still: Any, expect: Any) -> None:
    still.goto("ar/posts/hours.html")
    button = still.locator("[data-copy=caption-1]")
    button.click()
    expect(button).to_have_text("نُسخ")
    assert still.evaluate("navigator.clipboard.readText()") == (
        "  سطر أول #وسم\n\nسطر 2\u200f: https://sidra.example 🌙 <b>&amp;</b>")


def test_nothing_scrolls_sideways_or_leaves_its_box(seen: Seen) -> None:
    assert {look: found for look, found in seen.outside.items() if found} == {}
    assert seen.scrolls == []


def test_a_page_asks_six_times_at_most_and_never_elsewhere(seen: Seen, root: str) -> None:
    assert {address: parts for address, parts in seen.parts.items() if 1 + parts > 6} == {}
    assert [url for url in seen.asked if not url.startswith(root)] == []
    assert seen.failed == []


def test_axe_finds_nothing_on_any_page(seen: Seen) -> None:
    assert {look: found for look, found in seen.violations.items() if found} == {}
    assert len(seen.violations) == len(LOOKS) * (1 + len(PAGES))


def test_axe_finds_what_is_wrong(chromium: Any, root: str, axe: str) -> None:
    context = chromium.new_context(base_url=root, bypass_csp=True)
    page = context.new_page()
    page.goto("en/")
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    page.evaluate(axe)
    seen = Seen()
    seen.examine(page, "en/")
    assert [[id for id, _ in seen.violations["en/", scheme]] for scheme, _ in LOOKS] == [["image-alt"]] * 2
    context.close()


def test_on_a_phone_the_title_has_the_whole_row(page: Any) -> None:
    page.set_viewport_size({"width": 390, "height": 640})
    page.goto("en/posts/")
    assert page.evaluate("""[...document.querySelectorAll('.list tbody tr')].every(
        row => row.firstElementChild.offsetWidth === row.offsetWidth)""")


@pytest.mark.parametrize("width", [390, 800, 1024, 1280])
def test_a_state_is_one_line_and_does_not_touch_a_date(page: Any, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    for address in ("ar/calendar/2027-02.html", "ar/posts/", "en/posts/"):
        page.goto(address)
        # In a day of a month there is no room for "Changes requested" on one line.
        assert page.evaluate("""[...document.querySelectorAll('.state')].filter(
            e => e.checkVisibility() && !e.closest('.month .slot')).every(
            e => e.getClientRects().length === 1 && getComputedStyle(e).whiteSpace === 'nowrap')"""), address
        assert page.evaluate("""[...document.querySelectorAll('.list td')].every(
            e => e.scrollWidth <= e.clientWidth)"""), address


def test_a_day_of_the_week_in_arabic_is_one_line(page: Any) -> None:
    page.set_viewport_size({"width": 1280, "height": 640})
    page.goto("ar/")
    assert page.evaluate("""[...document.querySelectorAll('.week h3 time')].every(
        e => new Set([...e.getClientRects()].map(box => box.top)).size === 1)""")
    assert page.evaluate("[...document.querySelectorAll('.week h3')].every(e => e.scrollWidth <= e.clientWidth)")


def test_a_phone_number_is_never_broken(page: Any) -> None:
    page.goto("ar/")
    page.evaluate("""document.querySelector('main').innerHTML =
        '<p style="inline-size: 4rem"><bdi class="tel" dir="ltr">+966 11 555 0100</bdi></p>'""")
    assert page.evaluate("document.querySelector('.tel').getClientRects().length") == 1


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_header_of_a_phone_is_one_row_with_a_menu(page: Any, lang: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{lang}/")
    assert page.locator(".top").bounding_box()["height"] < 70
    menu = page.locator("details.menu")
    menu.locator("summary").click()
    assert menu.get_by_role("link").count() >= 8
    assert _outside(page) == []
    page.keyboard.press("Escape")
    assert not menu.evaluate("menu => menu.open")


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_page_is_whole_without_scripts(chromium: Any, root: str, lang: str) -> None:
    context = chromium.new_context(base_url=root, java_script_enabled=False)
    page = context.new_page()
    for address in EVERY_PAGE[lang]:
        page.goto(address)
        assert page.locator("h1").is_visible(), address
        assert page.locator("main a").first.is_visible(), address
        assert page.locator("button:visible").count() == 0, address
    context.close()


@pytest.mark.parametrize("address", ["ar/", "ar/posts/hours.html", "en/playbooks/crisis.html"])
def test_a_strict_policy_for_content_blocks_nothing(page: Any, address: str) -> None:
    policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'none'"

    def strict(route: Any) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    page.route("**/*.html", strict)
    page.route("**/", strict)
    page.goto(address)
    assert told == []
    assert _background(page) != "rgba(0, 0, 0, 0)"


def test_the_first_key_reaches_the_content(page: Any, expect: Any) -> None:
    page.goto("ar/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_print_leaves_the_shell_out(page: Any) -> None:
    page.goto("ar/playbooks/crisis.html")
    page.emulate_media(media="print")
    assert not page.locator(".top").is_visible()
    assert not page.locator(".actions").first.is_visible()
    assert page.locator(".steps").is_visible()


def _resize(page: Any, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    assert page.evaluate("innerWidth") == width


def _outside(page: Any) -> list[str]:
    """What is seen, but stands in part outside of the window."""
    found: list[str] = page.evaluate("""[...document.querySelectorAll('body *')].filter(e => {
        const box = e.getBoundingClientRect();
        const seen = box.width > 1 && e.checkVisibility() && !e.closest('pre, .hide, .skip, svg, .brand, .across');
        const cell = e.closest('td');
        const room = cell ? cell.getBoundingClientRect() : {left: 0, right: innerWidth};
        return seen && (box.right > room.right + 1 || box.left < room.left - 1);
    }).map(e => e.outerHTML.slice(0, 80))""")
    return found


def _background(page: Any) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def _violations(page: Any) -> list[tuple[str, str]]:
    """What axe finds on *page*, each with the begin of the first place."""
    told = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [(one["id"], one["nodes"][0]["html"][:120]) for one in told["violations"]]
