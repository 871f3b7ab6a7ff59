"""What a page of the worked example weighs, and how often a browser asks for it."""

import gzip
import re
from functools import cache
from pathlib import Path
from statistics import median

SHARED = ("assets/majlis.css", "assets/majlis.js", "assets/icon.svg")
"""What every page needs: after the first one it comes from the browser's cache."""
MOST, REQUESTS = 10 * 1024, 6
_ASKED = re.compile(r'<(?:link rel="(?:stylesheet|icon)"|script|img)[^>]*? (?:src|href)="([^"#?]+)"')


def asked_for(page: Path, site: Path) -> set[Path]:
    """The files that a browser asks for to show *page*, itself among them; `404.html` names them from the root on."""
    links = _ASKED.findall(page.read_text("utf-8"))
    return {page, *((site / link[1:] if link[0] == "/" else page.parent / link).resolve() for link in links)}


@cache
def compressed(file: Path) -> int:
    """What *file* weighs on its way; pictures are compressed already."""
    data = file.read_bytes()
    return len(data) if file.suffix in (".png", ".jpg", ".webp") else len(gzip.compress(data))


def test_a_page_is_light_and_asks_for_little(sites: Path) -> None:
    site = (sites / "site").resolve()
    shared = {site / path for path in SHARED}
    pages = {page: asked_for(page, site) for page in sorted(site.rglob("*.html"))}
    assert len(pages) > 300
    own = [sum(compressed(file) for file in files - shared if file.suffix in (".html", ".css", ".js"))
           for files in pages.values()]
    assert median(own) <= MOST
    assert [str(page.relative_to(site)) for page, files in pages.items() if len(files) > REQUESTS] == []
    assert {file for file in pages[site / "en/calendar/2027-02.html"] if file.suffix == ".css"} == {
        site / "assets/majlis.css", site / "assets/calendar.css"}
