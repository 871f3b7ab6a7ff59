"""Search in a real browser: the same answers as in Python, by keyboard, and nothing read before it is used."""

import json
import tomllib
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from majlis.edition import Edition, edition_for
from majlis.help.documents import help_documents
from majlis.load import load
from majlis.outputs.assets import assets
from majlis.outputs.pages import pages
from majlis.outputs.search import Document, own_pages, search_index
from majlis.outputs.search.finding import Index
from majlis.outputs.search.postings import LETTERS

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
VECTORS = ROOT / "tests/text/vectors"
LISTS = sorted(ROOT.joinpath("tests/outputs/search/queries").glob("*.toml"))


def _besides(edition: Edition) -> Iterator[Document]:
    yield from own_pages(edition)
    yield from help_documents(edition)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example workspace as a folder of files: its pages and its index."""
    workspace = load(ROOT).workspace
    assert workspace
    edition = edition_for("team", workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone), fixed_clock=True)
    site = tmp_path_factory.mktemp("example")
    besides = partial(search_index, others=_besides)
    for make in (assets, besides, pages):
        for file in make(edition, {}):
            (site / file.path).parent.mkdir(parents=True, exist_ok=True)
            (site / file.path).write_bytes(file.data)
    return site


@pytest.fixture(scope="module")
def root(example: Path, serve: Callable[[Path], str]) -> str:
    """Its address; `page` of the fixtures opens there."""
    return serve(example)


@pytest.fixture
def index(example: Path) -> Index:
    return Index(lambda path: (example / path).read_bytes())


@pytest.fixture
def asked(page: Any) -> list[str]:
    """The files that the page asks for, in order."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url.partition("//")[2].partition("/")[2]))
    return found


def test_the_script_folds_and_stems_as_python_does(page: Any) -> None:
    page.goto("ar/search.html")
    folding = json.loads(VECTORS.joinpath("folding.json").read_text("utf-8"))
    assert page.evaluate("list => list.map(one => majlisSearch.fold(one.text))", folding) == [
        one["folded"] for one in folding]
    vectors = json.loads(VECTORS.joinpath("search.json").read_text("utf-8"))
    assert page.evaluate("""list => list.map(one => {
        const words = majlisSearch.words(one.text), stems = words.map(majlisSearch.stems);
        return {text: one.text, words, stems, skeletons: stems.map(all => all.map(majlisSearch.skeleton))};
    })""", vectors["words"]) == vectors["words"]
    assert page.evaluate("""list => list.map(one => ({query: one.query, sought: majlisSearch.sought(one.query).map(
        word => [word.word, word.stems, word.skeletons, word.starts])}))""", vectors["sought"]) == vectors["sought"]
    assert page.evaluate("""list => list.map(one => ({...one, tier: majlisSearch.tier(
        majlisSearch.sought(one.query)[0], one.word)}))""", vectors["tiers"]) == vectors["tiers"]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_script_ranks_as_python_does(page: Any, index: Index, lang: str) -> None:
    queries = [query["text"] for file in LISTS for query in tomllib.loads(file.read_text("utf-8"))["query"]]
    queries += ["ق", "قه", "المج", "mod", "2027", "ف", "و", "  ", "x" * 3000]
    page.goto(f"{lang}/search.html")
    found = page.evaluate("""async queries => Promise.all(queries.map(async query => (await majlisSearch.find(query))
        .list.map(one => [one.page, one.whole])))""", queries)
    assert found == [[list(one) for one in index.find(query, lang)] for query in queries]


def test_the_script_knows_more_kinds_than_there_are(page: Any, example: Path, index: Index) -> None:
    known = json.loads((example / "search/index.json").read_text("utf-8"))
    more = {**known, "kinds": ["spare"] * 16 + known["kinds"], "about": "".join(
        LETTERS[LETTERS.index(letter) + (0 if at % 4 else 32)] for at, letter in enumerate(known["about"]))}
    page.route("**/search/index.json", lambda route: route.fulfill(json=more))
    page.goto("en/search.html")
    found = page.evaluate("majlisSearch.find('community').then(all => all.list.map(one => [one.page, one.whole]))")
    assert found == [list(one) for one in index.find("community", "en")] != []


def test_nothing_is_read_until_somebody_types(page: Any, asked: list[str]) -> None:
    page.goto("en/posts/")
    page.wait_for_load_state("networkidle")
    assert [path for path in asked if "search" in path] == []
    page.keyboard.press("/")
    page.locator(".seek .results").wait_for(state="attached")
    assert sorted(path for path in asked if "search" in path) == ["assets/search.css", "assets/search.js"]
    page.keyboard.type("crises ")
    page.locator(".small .hits a").first.wait_for()
    assert "search/index.json" in asked


def test_the_field_of_the_header_works_by_keyboard(page: Any, root: str) -> None:
    page.goto("en/posts/")
    page.keyboard.press("/")
    page.keyboard.insert_text("moderating comments")
    page.locator(".small .hits a").first.wait_for()
    assert page.locator(".small [role=status]").inner_text().split()[1] in ("result", "results")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.href") == root + "en/playbooks/moderation.html"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert not page.locator(".small").is_visible()
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("Enter")
    page.wait_for_url(root + "en/search.html?q=moderating+comments")
    page.locator("#found .hits a").first.click()
    page.wait_for_url(root + "en/playbooks/moderation.html")


def test_a_result_shows_kind_day_status_excerpt_and_the_words(page: Any) -> None:
    page.goto("ar/search.html?q=ساعات المقاهي")
    first = page.locator("#found .hits li").first
    first.wait_for()
    assert first.locator("bdi").inner_text() == "ساعات مقاهينا في رمضان"
    assert first.locator("bdi").get_attribute("lang") == "ar"
    assert first.locator("bdi mark").all_inner_texts() == ["ساعات", "مقاهينا"]
    assert first.locator(".sort").inner_text() == "المنشور"
    assert first.locator("time").get_attribute("datetime") == "2027-02-06"
    assert first.locator(".state").inner_text() == "مجدول"
    assert len(first.locator(".opening").inner_text()) > 40


def test_an_entry_of_the_other_language_keeps_its_own_and_opens_in_the_readers(page: Any, root: str) -> None:
    page.goto("ar/search.html?q=grinder")
    link = page.locator("#found .hits a[href$='posts/grinder-question.html']")
    link.wait_for()
    assert link.get_attribute("href") == root + "ar/posts/grinder-question.html"
    assert link.locator("bdi").get_attribute("dir") == "ltr"


def test_results_follow_what_is_typed_and_the_address_too(page: Any, root: str, expect: Any) -> None:
    page.goto("en/search.html")
    assert page.evaluate("document.activeElement.name") == "q"
    assert page.get_by_role("heading", name="Or browse the lists").is_visible()
    page.keyboard.insert_text("قهوة")
    page.locator("#found .hits a").first.wait_for()
    assert not page.get_by_role("heading", name="Or browse the lists").is_visible()
    expect(page).to_have_url(root + "en/search.html?q=%D9%82%D9%87%D9%88%D8%A9")
    shown = page.locator("#found .hits a").count()
    assert shown == 8
    page.get_by_role("button", name="Show more").click()
    page.locator("#found .hits > li:nth-child(9) a:focus").wait_for()
    page.locator("#found").press("Escape")
    page.locator("input:visible").first.fill("")
    page.locator("#found .hits a").first.wait_for(state="detached")
    assert page.get_by_role("heading", name="Or browse the lists").is_visible()


def test_where_nothing_is_found_it_says_what_to_do(page: Any) -> None:
    page.goto("ar/search.html?q=qqqzzz")
    page.locator("#found [role=status]", has_text="لا نتائج").wait_for()
    assert "جرّب كلمات أقل" in page.locator("#found").inner_text()
    assert page.locator("[data-browse]").is_visible()


def test_a_hostile_query_is_only_text(page: Any) -> None:
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.goto("en/search.html?q=%22%3E%3Cimg src=x onerror=alert(1)%3E<script>alert(2)</script> cup")
    page.locator("#found [role=status]", has_text="result").wait_for()
    assert page.locator("main img, main script").count() == 0
    assert page.locator(".ask input").input_value().startswith('"><img src=x onerror=alert(1)>')
    assert told == []


def test_a_failure_says_so_and_the_next_try_works(page: Any) -> None:
    page.route("**/search/index.json", lambda route: route.abort())
    page.goto("en/search.html?q=cup")
    page.locator("#found [role=status]", has_text="The search could not be loaded").wait_for()
    page.unroute("**/search/index.json")
    page.get_by_role("button", name="Search").click()
    page.locator("#found .hits a").first.wait_for()


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_on_a_phone_a_link_leads_to_the_page_and_nothing_leaves_the_window(page: Any, root: str, lang: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{lang}/posts/")
    assert not page.locator(".seek").is_visible()
    page.locator("a.glass").click()
    page.wait_for_url(f"{root}{lang}/search.html")
    page.locator("input:visible").first.fill("قهوة cup")
    page.locator("#found .hits a").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator(".top").bounding_box()["height"] < 70


def test_without_script_the_page_says_what_to_do(chromium: Any, root: str, expect: Any) -> None:
    context = chromium.new_context(base_url=root, java_script_enabled=False)
    page = context.new_page()
    page.goto("en/posts/")
    assert not page.locator(".seek").is_visible()
    page.locator("a.glass").click()
    expect(page.locator("main")).to_contain_text("Searching needs JavaScript", use_inner_text=True)
    assert not page.locator("main form").is_visible()
    page.get_by_role("link", name="Policies").last.click()
    expect(page.locator("h1")).to_have_text("Policies")
    context.close()
