"""The sheet of a playbook: the order of a bad night, every field in its place."""

from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

Drawn = Callable[..., dict[str, Any]]
Words = Callable[[Any], str]
FIELDS = """\
version: "2.0"
last_reviewed_on: 2026-07-01
review_in: 6mo
category: crisis
scenario: It spreads.
triggers: [Twenty comments, A journalist]
roles: [{role: Lead, does: Decides, who: huda, backup: salem}]
steps:
  - {do: Take screenshots, by: huda, within: 5m, tool: "#room"}
  - {do: Call}
do_not: [Do not guess]
severity_levels:
  - {level: 2, criteria: It hurts, response: Freeze, notify: [huda, Legal], approver: salem, first_reply_within: 30m,
     update_every: 2h}
holding_statements:
  - {id: hs-one, severity: 2, channel: x, text_ar: وصلنا كلامكم., text_en: We have read it., approved_by: salem}
handoffs:
  - {when: Press, from: Community, to: PR, channel: "+966 11 555 0107", within: 10m, template: Since when,
     closes_when: Done}
drill: {every: 6h, next_on: 2027-02-16}
after: {review_within: 5h, template: What helped}
"""


@pytest.fixture
def sheet(drawn: Drawn, playbook: Callable[..., str]) -> dict[str, Any]:
    """A whole playbook as JSON."""
    return drawn({"playbooks/p.md": playbook("## More\n\nProse.\n", FIELDS, status="active")})


def test_what_to_do_comes_before_what_to_read(sheet: dict[str, Any], words: Words) -> None:
    parts = {"heading": "of", "box": "title"}
    titles = [words(block[parts[block["k"]]]) for block in sheet["blocks"] if block["k"] in parts]
    assert titles == [
        "When this applies", "How bad it is", "Who does what", "What to do", "Do not", "What we may say",
        "hs-one · Level 2 · X · approved by Salem", "Handing over", "Afterwards", "Drill", "More",
    ]


def test_a_playbook_without_levels_begins_with_what_to_do(
    drawn: Drawn, playbook: Callable[..., str], words: Words
) -> None:
    fields = "scenario: It spreads.\nsteps: [{do: Call}]\nroles: [{role: Lead, does: Decides}]\n"
    sheet = drawn({"playbooks/p.md": playbook(fields=fields)})
    headings = [words(block["of"]) for block in sheet["blocks"] if block["k"] == "heading"]
    assert headings == ["When this applies", "What to do", "Who does what"]
    assert sheet["before_contents"] == 0


def test_how_bad_and_whom_to_call_stand_before_the_contents(sheet: dict[str, Any], words: Words) -> None:
    first, rest = sheet["blocks"][: sheet["before_contents"]], sheet["blocks"][sheet["before_contents"] :]
    assert [words(block["of"]) for block in first if block["k"] == "heading"] == [
        "When this applies", "How bad it is", "Who does what"]
    assert [block["k"] for block in rest[:2]] == ["opening", "heading"]


def test_the_first_page_says_how_bad_it_is_and_whom_to_call(
    pdf: Callable[..., PdfReader], playbook: Callable[..., str]
) -> None:
    first, second = (page.extract_text() for page in pdf({"playbooks/p.md": playbook("", FIELDS)}).pages)
    parts = [first.index(part) for part in ("Twenty comments", "It hurts", "Decides", "Contents")]
    assert parts == sorted(parts)
    assert "Take screenshots" not in first
    assert "Take screenshots" in second


def test_steps_are_boxes_to_tick_with_who_and_until_when(sheet: dict[str, Any], words: Words) -> None:
    steps = next(block for block in sheet["blocks"] if block["k"] == "table" and block["size"] == "large")
    assert [words(line) for line in steps["head"]] == ["Done", "No.", "Step", "By", "Within"]
    first, second = steps["rows"]
    assert [cell["of"][0]["of"][0] for cell in first[:2]] == [
        {"k": "tick", "done": False, "large": True}, {"k": "count", "n": 1}]
    assert [words(cell["of"]) for cell in first[2:]] == ["Take screenshots | Tool: #room |", "Huda |", "5 minutes |"]
    assert [words(cell["of"]) for cell in second[2:]] == ["Call |", "", ""]


def test_severity_says_whom_to_tell_and_how_fast(sheet: dict[str, Any], words: Words) -> None:
    table = next(block for block in sheet["blocks"] if block["k"] == "table")
    assert [words(line) for line in table["head"]] == [
        "Level", "What it looks like", "What we do", "Who", "First reply", "Update every"]
    (row,) = table["rows"]
    assert [words(cell["of"]) for cell in row] == [
        "2 |", "It hurts |", "Freeze |", "Tell: Huda, Legal | Approves: Salem |", "30 minutes |", "2 hours |",
    ]


def test_a_statement_stands_in_both_languages_each_in_its_direction(sheet: dict[str, Any], words: Words) -> None:
    (beside,) = next(block for block in sheet["blocks"] if block["k"] == "box" and block["tone"] == "plain")["of"]
    assert [(said["dir"], words(said["of"])) for said in beside["items"]] == [
        ("ltr", "We have read it. |"), ("rtl", "وصلنا كلامكم. |"),
    ]


def test_long_statements_stand_one_below_the_other_the_sheet_s_language_first(
    drawn: Drawn, playbook: Callable[..., str]
) -> None:
    fields = f"holding_statements: [{{id: a, text_ar: {'كلمة ' * 100}, text_en: word}}]\n"
    sheet = drawn({"playbooks/p.md": playbook(fields=fields, lang="ar")})
    assert [said["dir"] for said in sheet["blocks"][1]["of"]] == ["rtl", "ltr"]


def test_handoffs_have_their_template_below_where_no_page_can_come_between(
    sheet: dict[str, Any], words: Words
) -> None:
    table = [block for block in sheet["blocks"] if block["k"] == "table"][3]
    (row,), (below,) = table["rows"], table["notes"]
    assert [words(cell["of"]) for cell in row] == [
        "Press |", "Community |", "PR |", "+966 11 555 0107 |", "10 minutes |", "Done |",
    ]
    assert words(below) == "Template: Since when |"


def test_the_end_and_the_drill(sheet: dict[str, Any], words: Words) -> None:
    assert [words(block) for block in sheet["blocks"] if block["k"] == "facts"] == [
        "Review within 5 hours | Template What helped |",
        "Every 6 hours | Next on 16 February 2027 / 9 Ramadan 1448 AH |",
    ]


def test_contents_are_there_when_there_is_something_to_find(
    sheet: dict[str, Any], drawn: Drawn, playbook: Callable[..., str]
) -> None:
    assert sheet["contents"]
    assert drawn({"playbooks/p.md": playbook("## A\n\n## B\n")})["contents"] is None
