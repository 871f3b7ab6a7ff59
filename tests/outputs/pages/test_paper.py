"""One with a phone and one with paper find each other's sections: same names, same order."""

import re
from html import unescape
from typing import Any

import pytest

from majlis.outputs.artifact import Fact
from majlis.outputs.print.playbook import playbook_sheet
from majlis.outputs.print.writer import writer_for

Make = Any
PLAYBOOK = """\
---
id: crisis
title: Crisis
lang: LANG
status: active
owner: huda
category: crisis
scenario: It spreads.
triggers: [Twenty comments]
severity_levels: [{level: 2, criteria: It hurts, response: Freeze, notify: [huda]}]
roles: [{role: Lead, does: Decides, who: huda}]
steps: [{do: Call, by: huda}]
do_not: [Do not guess]
holding_statements: [{id: hs-one, severity: 2, channel: x, text_ar: وصلنا, text_en: Read, approved_by: huda}]
handoffs: [{when: Press, from: Community, to: PR}]
drill: {every: 3mo}
after: {review_within: 5d, template: What helped}
---
BODY
"""


@pytest.mark.parametrize("body", ["Prose.\n\n## More", "# First\n\n## Second", "## First\n\ntext"])
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_playbook_has_the_sections_of_its_sheet(edition: Make, site: Make, lang: str, body: str) -> None:
    files = {"playbooks/crisis.md": PLAYBOOK.replace("LANG", lang).replace("BODY", body)}
    page = site(files)[f"{lang}/playbooks/crisis.html"]
    main = page[page.index("<main"):page.index("</main>")]
    shown = [unescape(re.sub("<[^>]+>", "", text)) for text in re.findall(r"<h2[^>]*>(.*?)</h2>", main)]
    assert shown == _printed(edition(files))
    assert page.count("<h1") == 1


def test_a_statement_is_found_by_its_id(site: Make, between: Make) -> None:
    page = site({"playbooks/crisis.md": PLAYBOOK.replace("LANG", "en")})["en/playbooks/crisis.html"]
    assert between(page, '<div class="card" id="hs-one">', "</h3>") == (
        '<div class="card" id="hs-one"><div class="for"><h3><bdi>hs-one</bdi> <span class="dot">·</span> Level 2 '
        '<span class="dot">·</span> <bdi>X</bdi></h3>')


SHEETS = {
    "print/month-2027-02-ar.pdf": Fact(90_000, 1), "print/handbook-ar.pdf": Fact(900_000, 34),
    "print/replies-ar.pdf": Fact(50_000, 2),
}
REPLY = "---\nid: late\ntitle: Late\nlang: en\nstatus: draft\nowner: huda\nbody_en: Sorry.\n---\n"


@pytest.mark.parametrize(("page", "link"), [
    ("ar/calendar/2027-02.html", ('month-2027-02-ar.pdf" type="application/pdf">طباعة الشهر (PDF) '
     '<small>صفحة واحدة، 88 كيلوبايت</small></a>')),
    ("ar/playbooks/index.html", ('handbook-ar.pdf" type="application/pdf">الدليل الكامل (PDF) '
     '<small>34 صفحة، 879 كيلوبايت</small></a>')),
    ("ar/replies/index.html", ('replies-ar.pdf" type="application/pdf">ورقة الردود (PDF) '
     '<small>صفحتان، 49 كيلوبايت</small></a>')),
])
def test_each_sheet_is_linked_from_its_page_with_pages_and_size(site: Make, page: str, link: str) -> None:
    files = {"playbooks/crisis.md": PLAYBOOK.replace("LANG", "en"), "content/replies/late.md": REPLY}
    assert f'<a class="button" href="../../print/{link}' in site(files, facts=SHEETS)[page]
    assert "application/pdf" not in site(files)[page]


def _printed(edition: Make) -> list[str]:
    (entry,) = edition.workspace.entries
    blocks = playbook_sheet(writer_for(edition, entry), entry)["blocks"]
    titles = [block.get("title") or block["of"] for block in blocks if _is_section(block)]
    return ["".join(run["t"] for run in title) for title in titles]


def _is_section(block: Any) -> bool:
    if block["k"] == "box":
        return bool(block["tone"] == "danger")
    return bool(block["k"] == "heading" and block["level"] == 1)
