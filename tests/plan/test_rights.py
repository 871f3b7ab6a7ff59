"""All that lets us show something, and until when."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from majlis.load import Loaded
from majlis.plan import Plan
from majlis.plan.rights import Right, rights_of, standing

Load = Callable[[dict[str, str | bytes]], Loaded]
PARTNER = """\
---
id: noura
title: Noura
owner: huda
relationship_stage: {stage}
licences: [{{authority: GAMR, number: L-1, country: SA, valid_until: 2027-06-14}}]
contracts:
  - {{ref: C-1, from: 2027-01-20, until: 2027-08-31, exclusivity: {{category: Coffee, until: 2027-03-31}}}}
---
"""
BRIEF = """\
---
id: brief
title: Brief
owner: huda
status: {status}
partner: noura
deliverables:
  - {{id: reel, channel: x, format: reel, quantity: 1, publish_at: 2027-02-16 22:00}}
  - {{id: story, channel: x, format: story, quantity: 1, publish_at: 2027-02-12 22:00}}
usage_rights: {{channels: [x], territory: Gulf, duration: 6mo, exclusivity: {{category: Coffee, until: {until}}}}}
---
"""


def post(id: str, *lines: str, status: str = "draft") -> dict[str, str | bytes]:
    head = ("---", f"id: {id}", f"title: {id}", f"status: {status}", "owner: huda", "channels: [x]")
    return {f"content/posts/{id}.md": "\n".join((*head, *lines, "---", "Hi", ""))}


def told(loaded: Load, *files: dict[str, str | bytes]) -> list[str]:
    """Each right in a line: sort, what, of whom, until when, in which posts, and whether it is still needed."""
    workspace = loaded({path: text for some in files for path, text in some.items()}).workspace
    assert workspace
    rights = rights_of(Plan(workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone)))
    return [_line(right) for right in rights]


def _line(one: Right) -> str:
    used = " ".join(post.id for post in one.used) or "-"
    return f"{one.sort} {one.what} | {one.holder} | {one.end or '-'} | {used}{'' if one.live else ' | over'}"


def test_a_picture_is_told_once_with_all_its_posts_the_soonest_end_first(loaded: Load) -> None:
    cup = "media: [{src: media/cup.png, rights: {holder: Sara, licence: Own, expires_on: 2027-05-01}}]"
    pot = "media: [{src: media/pot.png, rights: {holder: Sara}}]"
    consent = "consent: {by: Dana, on: 2027-01-31, proof: DM, scope: here, expires_on: 2027-03-01}"
    assert told(loaded, post("a", cup), post("b", cup), post("c", pot), post("d", consent)) == [
        "consent d | Dana | 2027-03-01 | d",
        "media media/cup.png | Sara | 2027-05-01 | a b",
        "media media/pot.png | Sara | - | c",
    ]


def test_a_picture_that_only_cancelled_posts_show_is_no_longer_needed(loaded: Load) -> None:
    cup = "media: [{src: media/cup.png, rights: {holder: Sara}}]"
    gone = post("a", cup, "cancel_reason: no", status="cancelled")
    assert told(loaded, gone) == ["media media/cup.png | Sara | - | a | over"]
    assert told(loaded, gone, post("b", cup)) == ["media media/cup.png | Sara | - | a b"]


def test_leave_to_quote_has_the_source_and_its_author(loaded: Load) -> None:
    source = "source: {url: 'https://slow.example/water', author: Hessa, licence: by mail}"
    assert told(loaded, post("q", source)) == ["source https://slow.example/water | Hessa | - | q"]


def test_a_partner_has_licences_contracts_and_exclusivity_and_a_brief_counts_from_its_last_post(loaded: Load) -> None:
    files: dict[str, str | bytes] = {"partners/noura.md": PARTNER.format(stage="contacted"),
                                     "partners/briefs/b.md": BRIEF.format(status="draft", until="2027-03-31")}
    assert told(loaded, files, post("a", "partner: noura", "brief: brief")) == [
        "exclusivity Coffee | Noura | 2027-03-31 | a",
        "licence L-1 | GAMR | 2027-06-14 | a",
        "usage Brief | Noura | 2027-08-16 | a",
        "contract C-1 | Noura | 2027-08-31 | a",
    ]


def test_an_exclusivity_that_only_the_brief_has_is_told_and_what_is_over_says_so(loaded: Load) -> None:
    files: dict[str, str | bytes] = {"partners/noura.md": PARTNER.format(stage="ended"),
                                     "partners/briefs/b.md": BRIEF.format(status="cancelled", until="2027-12-31")}
    assert told(loaded, files) == [
        "exclusivity Coffee | Noura | 2027-03-31 | - | over",
        "licence L-1 | GAMR | 2027-06-14 | - | over",
        "usage Brief | Noura | 2027-08-16 | - | over",
        "contract C-1 | Noura | 2027-08-31 | - | over",
        "exclusivity Coffee | Noura | 2027-12-31 | - | over",
    ]


@pytest.mark.parametrize(("end", "expected"), [
    (None, "endless"), (date(2027, 2, 2), "over"), (date(2027, 2, 3), "soon"), (date(2027, 3, 5), "soon"),
    (date(2027, 3, 6), "fine"),
])
def test_how_a_right_stands(end: date | None, expected: str) -> None:
    assert standing(end, date(2027, 2, 3)) == expected
