"""The KPI report: numbers with what they are compared to, in words; bars; what follows."""

import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

from majlis.edition import Edition
from majlis.outputs.print.setting import set_jobs
from majlis.outputs.print.sheets import entry_jobs

Make = Callable[..., Edition]
Words = Callable[[Any], str]
REPORT = """\
---
id: january
title: {title}
lang: {lang}
status: final
owner: huda
period: {{from: 2027-01-01, to: 2027-01-31}}
objectives: [Everybody gets an answer]
metrics:
{metrics}
successes: [{success}]
improvements: [Slow at night]
insights: [People keep recipes]
actions: [{{what: Move the shift, owner: salem, due: 2027-02-07}}]
---
## In two lines

Fine.
"""
METRICS = """\
  - {kpi: reach, value: 128400, previous: 117900, target: 120000, unit: people, source: Export, as_of: 2027-02-01}
  - {kpi: response_rate, value: 94, previous: 91, target: 95, unit: "%"}
  - {kpi: first_response_time_p90, value: 214, previous: 251, target: 180}
  - {kpi: posts_published, value: 21, previous: 24}
  - {kpi: saves, value: 3260}"""


def a_report(
    metrics: str = METRICS, title: str = "January", lang: str = "en", success: str = "It worked"
) -> dict[str, str]:
    return {"content/reports/r.md": REPORT.format(
        metrics=metrics, title=json.dumps(title, ensure_ascii=False), lang=lang, success=json.dumps(success))}


@pytest.fixture
def sheet(edition: Make) -> Callable[..., dict[str, Any]]:
    """A function that gives the sheet as JSON."""

    def make(files: dict[str, str], **details: Any) -> dict[str, Any]:
        (job,) = entry_jobs(edition(files, **details))
        made: dict[str, Any] = json.loads(json.dumps(job.write()))
        return made

    return make


@pytest.fixture
def paper(edition: Make) -> Callable[..., PdfReader]:
    """A function that prints the report."""

    def make(files: dict[str, str]) -> PdfReader:
        whole = edition(files)
        (made,) = set_jobs(whole, entry_jobs(whole))
        return PdfReader(io.BytesIO(made.data))

    return make


def block(sheet: dict[str, Any], sort: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in sheet["blocks"] if one["k"] == sort)
    return found


def test_the_head_names_the_period_and_what_was_wanted(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    made = sheet(a_report())
    assert words(made["kicker"]) == "KPI report · 1 Jan 2027 – 31 Jan 2027"
    assert words(made["facts"]) == (
        "Owner Huda | Status Final | Objectives Everybody gets an answer | File content/reports/r.md |")


def test_the_table_says_value_target_before_change_and_standing(
    sheet: Callable[..., dict[str, Any]], words: Words
) -> None:
    table = block(sheet(a_report()), "table")
    assert [words(line) for line in table["head"]] == [
        "Number and how it is worked out", "Value", "Target", "Before", "Change", "Standing"]
    rows = [[words(cell["of"]) for cell in row] for row in table["rows"]]
    assert [row[1:] for row in rows] == [
        ["128,400 people |", "120,000 |", "117,900 |", "+8.9% better |", "✓ On target |"],
        ["94% |", "95% |", "91% |", "+3 points better |", "≈ Close |"],
        ["214 |", "180 |", "251 |", "−14.7% better |", "✗ Off target |"],
        ["21 |", "", "24 |", "−12.5% worse |", ""],
        ["3,260 |", "", "", "", ""],
    ]


def test_the_formula_and_the_source_stand_beside_the_number(
    sheet: Callable[..., dict[str, Any]], words: Words
) -> None:
    rows = block(sheet(a_report()), "table")["rows"]
    assert words(rows[0][0]["of"]) == "Reach | people who saw it at least once | Source: Export, 1 Feb 2027 |"
    assert words(rows[2][0]["of"]) == (
        "First response time, 90th percentile | "
        "nine of ten messages got their first answer within it · Less is better. |")


def test_the_rule_behind_the_words_is_told(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    assert words(block(sheet(a_report()), "small")) == (
        "On target: as wanted or better. Close: within 10% of the target. Off target: further away. |")
    without = sheet(a_report("  - {kpi: saves, value: 1}"))
    assert all(one["k"] not in ("small", "chart", "box") for one in without["blocks"])


def test_in_short_counts(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    assert words(block(sheet(a_report()), "box")["of"]) == (
        "1 on target, 1 close, 1 off target | 3 better than before, 1 worse |")


def test_bars_are_measured_against_the_largest_of_their_own_numbers(
    sheet: Callable[..., dict[str, Any]], words: Words
) -> None:
    chart = block(sheet(a_report()), "chart")
    assert [words(line) for line in chart["key"]] == ["this period", "before", "target"]
    bars = {words(item["of"]): (item["value"], item["before"], item["target"]) for item in chart["items"]}
    assert bars["Posts published"] == (0.875, 1, None)
    assert bars["First response time, 90th percentile"] == (pytest.approx(214 / 251), 1, pytest.approx(180 / 251))
    assert "Saves" not in bars


@pytest.mark.parametrize("metric", [
    "{kpi: sentiment, value: -5, previous: -9}", "{kpi: conversions, value: 0, previous: 0}",
])
def test_what_has_no_length_has_no_bar(sheet: Callable[..., dict[str, Any]], metric: str) -> None:
    assert all(one["k"] != "chart" for one in sheet(a_report(f"  - {metric}"))["blocks"])


def test_what_follows_has_a_box_an_owner_and_a_day(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    actions = [one for one in sheet(a_report())["blocks"] if one["k"] == "table"][1]
    assert [words(line) for line in actions["head"]] == ["Done", "What", "Owner", "Due"]
    assert [words(cell["of"]) for cell in actions["rows"][0]] == [
        "|", "Move the shift |", "Salem |", "7 Feb 2027 30 Shaban 1448 AH |"]


def test_in_arabic(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    made = sheet(a_report(title="يناير", lang="ar"))
    rows = [[words(cell["of"]) for cell in row] for row in block(made, "table")["rows"]]
    assert rows[0][4:] == ["+8.9% أفضل |", "✓ بلغ المستهدف |"]
    assert rows[1][4:] == ["+3 نقاط أفضل |", "≈ قريب منه |"]
    assert block(made, "table")["align"] == ["start", "figures", "figures", "figures", "figures", "start"]
    assert words(block(made, "box")["of"]) == (
        "بلغ المستهدف: 1، قريب منه: 1، بعيد عنه: 1 | أفضل من السابق: 3، أسوأ: 1 |")


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_pdf_is_tagged_and_its_table_has_a_head(paper: Callable[..., PdfReader], lang: str) -> None:
    reader = paper(a_report(lang=lang))
    root: Any = reader.trailer["/Root"]
    assert (root["/Lang"], scopes(root["/StructTreeRoot"])) == (lang, {"/Column"})
    assert reader.xmp_metadata
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.xmp_metadata.stream.get_data()


def scopes(node: Any) -> set[str]:
    """The scopes of the head cells below *node* of the structure tree."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        return {scope for part in node for scope in scopes(part)}
    if not isinstance(node, dict):
        return set()
    given = [part.get_object() for part in node["/A"]] if node.get("/S") == "/TH" else []
    return {str(part["/Scope"]) for part in given if "/Scope" in part} | scopes(node.get("/K", []))


def test_drafts_are_printed_and_others_than_the_team_get_none(edition: Make) -> None:
    files = {path: text.replace("status: final", "status: draft") for path, text in a_report().items()}
    assert [job.address for job in entry_jobs(edition(files))] == ["reports/january.pdf"]
    shown = {path: text.replace("owner: huda", "owner: huda\nvisibility: public") for path, text in a_report().items()}
    assert list(entry_jobs(edition(shown, audience="public"))) == []


def test_what_authors_wrote_is_never_markup(paper: Callable[..., PdfReader], words: Words) -> None:
    text = '#panic("x") $x$ @ref <a> *a `#b` \\c //d [g] {h} ~i _j =k'
    assert text in words(paper(a_report(success=text)))
