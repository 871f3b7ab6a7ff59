"""The table of duties is true: what it names is in the built example, and every section of the site is in it."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from icalendar import Calendar

from majlis.kinds import KINDS
from majlis.render.sections import GROUPS, MADE

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "generator/duties.md"
DUTIES = 11
_NAME = re.compile(r"`([^`]+)`")


class Row(NamedTuple):
    """One row: its duty, what it is about, and what its cells name."""

    duty: str
    what: str
    pages: list[str]
    feeds: list[str]
    sheets: list[str]
    tests: list[str]


def _rows(text: str) -> list[Row]:
    rows = []
    for part in text.split("\n## ")[1:]:
        duty, *lines = part.splitlines()
        for line in lines:
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if len(cells) == 5 and cells[0] != "what" and not cells[0].startswith("---"):
                rows.append(Row(duty, cells[0], *(_NAME.findall(cell) for cell in cells[1:])))
    return rows


ROWS = _rows(TABLE.read_text("utf-8"))


def test_every_duty_has_rows_with_pages_and_tests() -> None:
    assert len({row.duty for row in ROWS}) == DUTIES
    assert [row.what for row in ROWS if not row.pages or not row.tests] == []
    for duty in {row.duty for row in ROWS}:
        assert any(row.feeds for row in ROWS if row.duty == duty), duty
        assert any(row.sheets for row in ROWS if row.duty == duty), duty


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.what)
def test_what_it_names_is_in_the_built_example(row: Row, sites: Path) -> None:
    site = sites / "site"
    for page in row.pages:
        assert f'<html lang="{page[:2]}"' in (site / page).read_text("utf-8")[:200], page
    for feed in row.feeds:
        assert Calendar.from_ical((site / feed).read_bytes()).walk("VEVENT"), feed
    for sheet in row.sheets:
        assert (site / sheet).read_bytes().startswith(b"%PDF-"), sheet


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.what)
def test_pages_are_named_in_both_languages(row: Row) -> None:
    arabic, english = ([page[3:] for page in row.pages if page[:3] == lang] for lang in ("ar/", "en/"))
    assert arabic == english


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.what)
def test_the_tests_that_hold_it_are_there(row: Row) -> None:
    for test in row.tests:
        file, _, name = test.partition("::")
        assert re.search(rf"^def {name}\(", (ROOT / file).read_text("utf-8"), re.MULTILINE), test


def test_every_section_of_the_site_is_in_the_table() -> None:
    named = {page for row in ROWS for page in row.pages}
    elsewhere = {"home", "calendar", *GROUPS["help"]}
    lists = {f"ar/{kind.section}/index.html" for kind in KINDS}
    across = {f"ar/{name}.html" for name in MADE.keys() - elsewhere}
    assert sorted((lists | across) - named) == []
