"""The data file of a report: what a platform exported, as a table on the report's page."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from majlis.audience import media_named_by

Make = Any
REPORT = """\
---
id: jan
title: January
lang: en
status: final
owner: huda
period: {from: 2027-01-01, to: 2027-01-31}
objectives: [Answer sooner]
data: DATA
successes: [One]
improvements: [Two]
insights: [Three]
actions: [{what: Write it down, owner: huda, due: 2027-02-07}]
---
In two lines.
"""


@pytest.fixture
def section(one_page: Make, between: Make, tmp_path: Path) -> Callable[..., str]:
    """A function that makes the part of the page that shows a data file of these bytes."""

    def make(data: bytes, src: str = "media/jan.csv", lang: str = "en") -> str:
        files = {"content/reports/jan.md": REPORT.replace("DATA", src), "content/media/jan.csv": data}
        html = one_page(files, "jan", lang, root=tmp_path)
        return str(between(html, '<section aria-labelledby="data">', "</section>"))

    return make


def rows(html: str) -> list[list[str]]:
    found = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    return [re.findall(r"<bdi>(.*?)</bdi>", row, re.DOTALL) for row in found]


def test_the_file_is_a_table_with_a_link_to_it(section: Make) -> None:
    html = section("\ufeffpost,reach,note\nhours,\"1,100\",\"two\r\nlines\"\n\nمرحبا,12,<b>\n".encode())
    assert rows(html) == [["post", "reach", "note"], ["hours", "1,100", "two\r\nlines"], ["مرحبا", "12", "&lt;b&gt;"]]
    assert '<a href="../../media/jan.csv"><bdi dir="ltr">jan.csv</bdi></a> <span class="meta">2 rows</span>' in html


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_its_separator_is_the_one_of_its_head(section: Make, separator: str) -> None:
    assert rows(section(f"a{separator}b\n1{separator}2\n".encode())) == [["a", "b"], ["1", "2"]]


def test_of_a_long_and_wide_file_the_first_part_is_shown(section: Make) -> None:
    html = section("\n".join(",".join(f"{row}.{column}" for column in range(15)) for row in range(61)).encode())
    assert '<span class="meta">the first 20 of 60 rows</span>' in html
    assert "Only the first 12 columns are shown." in html
    assert len(rows(html)) == 21
    assert {len(row) for row in rows(html)} == {12}
    assert "المعروض 20 من 60 صفًا" in section(b"a\n" + b"1\n" * 60, lang="ar")


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"\n\n", b'"' + b"x" * 200_000])
def test_what_is_no_table_is_a_link(section: Make, data: bytes) -> None:
    html = section(data)
    assert "<table>" not in html
    assert '<a href="../../media/jan.csv">' in html
    assert "It can&#39;t be shown here as a table. Open the file." in html


def test_a_file_elsewhere_is_only_a_link(section: Make) -> None:
    html = section(b"a,b\n1,2\n", "https://example.com/jan.csv")
    assert '<a href="https://example.com/jan.csv" rel="noopener noreferrer"><bdi dir="ltr">jan.csv</bdi></a>' in html
    assert "<table>" not in html


def test_a_report_without_a_file_has_no_such_section(one_page: Make) -> None:
    report = REPORT.replace("data: DATA", "metrics: [{kpi: reach, value: 5}]")
    assert 'id="data"' not in one_page({"content/reports/jan.md": report}, "jan")


def test_the_file_is_on_the_site_and_an_edit_of_it_shows(edition: Make) -> None:
    files = {"content/reports/jan.md": REPORT.replace("DATA", "media/jan.csv")}
    marks = []
    for data in (b"a,b\n1,2\n", b"a,b\n1,3\n"):
        made = edition(files | {"content/media/jan.csv": data})
        report = made.workspace.by_id["jan"]
        assert list(media_named_by(report)) == ["media/jan.csv"]
        marks.append(made.workspace.media["media/jan.csv"].digest)
    assert marks[0]
    assert marks[0] != marks[1]
