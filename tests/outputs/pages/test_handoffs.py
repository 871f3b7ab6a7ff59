"""The hand-off matrix."""

import re
from typing import Any

from majlis.outputs.pages.handoffs import handoffs_page
from majlis.outputs.pages.view import view_of

Make = Any
PLAYBOOK = """\
---
id: crisis
title: Crisis
lang: en
status: draft
owner: huda
handoffs:
  - {when: A journalist asks, from: Community, to: Public relations, channel: "+966 11 555 0107", within: 10m,
     template: Who asks, closes_when: They have answered}
  - {when: A refund, from: Community, to: Care}
  - {when: An order, from: Care, to: huda, within: 1h}
---
"""


def page(edition: Make, files: dict[str, str], lang: str = "en", audience: str = "team") -> str:
    return "".join(made.data.decode() for made in handoffs_page(view_of(edition(files, audience), {}, lang)))


def test_the_matrix_counts_from_whom_to_whom(edition: Make, between: Make) -> None:
    matrix = between(page(edition, {"playbooks/crisis.md": PLAYBOOK}), '<table class="rows matrix">', "</table>")
    assert re.findall(r'<th scope="col"><a href="#(to-\d)"><bdi>(.*?)</bdi>', matrix) == [
        ("to-1", "Public relations"), ("to-2", "Lead"), ("to-3", "Care"),
    ]
    rows = re.findall(r'<th scope="row"><bdi>(\w+)</bdi></th>(.*?)</tr>', matrix)
    assert {name: re.findall(r"<strong>(\d)</strong>|(None)", cells) for name, cells in rows} == {
        "Community": [("1", ""), ("", "None"), ("1", "")], "Care": [("", "None"), ("1", ""), ("", "None")],
    }


def test_a_row_says_when_how_fast_by_what_way_and_when_it_is_done(edition: Make, between: Make) -> None:
    html = page(edition, {"playbooks/crisis.md": PLAYBOOK})
    row = between(html[html.index('id="to-1"'):], '<tr><th scope="row">', "</tr>")
    assert '<a href="playbooks/crisis.html#handoffs"><bdi lang="en" dir="ltr">Crisis</bdi></a>' in row
    assert '<span class="state t-soon">10 minutes</span>' in row
    assert '<bdi class="tel" dir="ltr">+966 11 555 0107</bdi>' in row
    assert '<span lang="en" dir="ltr">They have answered</span><details><summary>What to send</summary>' in row
    bare = between(html[html.index('id="to-3"'):], '<tr><th scope="row">', "</tr>")
    assert re.findall(r'<span class="none">(.*?)</span>', bare) == ["No limit", "Not said", "Not said"]


def test_whoever_is_named_in_a_department_is_told(edition: Make, between: Make) -> None:
    html = page(edition, {"playbooks/crisis.md": PLAYBOOK})
    assert "<bdi>Huda</bdi>" in between(html[html.index('id="to-2"'):], '<td data-label="From">', "</td>")


def test_without_any_it_says_where_to_write_one_and_is_for_the_team_alone(edition: Make) -> None:
    assert "No playbook hands anything over yet." in page(edition, {})
    assert page(edition, {"playbooks/crisis.md": PLAYBOOK}, audience="public") == ""
