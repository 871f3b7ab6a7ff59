"""What the browser prints: the site's own pages on paper, where there is no Typst or nobody takes the PDF."""

import io
import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

pytestmark = pytest.mark.browser
Print = Callable[[str], PdfReader]


@pytest.fixture
def printed(page: Any) -> Print:
    """A function that prints the page at an address."""

    def pdf(address: str) -> PdfReader:
        page.goto(address)
        return PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))

    return pdf


def lines(reader: PdfReader, at: int = 0) -> str:
    return " ".join(reader.pages[at].extract_text().split())


def test_pages_are_numbered_in_english(printed: Print) -> None:
    reader = printed("en/playbooks/night.html")
    pages = len(reader.pages)
    assert [re.findall(r"Page \d+ of \d+", lines(reader, at)) for at in range(pages)] == [
        [f"Page {at + 1} of {pages}"] for at in range(pages)]


def test_pages_are_numbered_in_arabic(printed: Print) -> None:
    reader = printed("ar/playbooks/crisis.html")
    pages = len(reader.pages)
    found = [unicodedata.normalize("NFKC", lines(reader, at)) for at in range(pages)]
    # Read from left to right, as pypdf does, "صفحة 1 من 2" begins with its end.
    assert all(re.search(rf"{pages} من ?{at + 1} صفحة", text) for at, text in enumerate(found))


@pytest.mark.parametrize("address", ["ar/playbooks/crisis.html", "en/playbooks/night.html"])
def test_nothing_of_the_frame_is_printed_and_nothing_lies_beside_the_paper(
    printed: Print, page: Any, address: str
) -> None:
    reader = printed(address)
    places: list[float] = []

    def visit(text: str, page: list[float], line: list[float], _: Any, __: Any) -> None:
        if text.strip():
            places.append(line[4] * page[0] + line[5] * page[2] + page[4])

    for sheet in reader.pages:
        sheet.extract_text(visitor_text=visit)
    assert 0 < min(places) <= max(places) < 595
    page.emulate_media(media="print")
    hidden = (".top", ".skip", ".actions", ".foot ul")
    assert [page.locator(f"{part} >> nth=0").is_visible() for part in hidden] == [False] * len(hidden)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_what_is_folded_on_the_screen_is_open_on_paper(printed: Print, page: Any) -> None:
    reader = printed("en/playbooks/night.html")
    assert page.locator("main details:not([open])").count() > 0
    assert "Time, link, name" in " ".join(lines(reader, at) for at in range(len(reader.pages)))
