"""The page of a partner, and the ladder."""

import re
from typing import Any

from majlis.kinds import kind_named
from majlis.outputs.pages.entry import entry_page
from majlis.outputs.pages.kinds.partner import partners_page
from majlis.outputs.pages.view import view_of

Make = Any
PARTNER = """\
---
id: noura
title: نورة
lang: ar
visibility: partner:noura
owner: salem
relationship_stage: active
display_name: نورة
partner_type: influencer
tier: micro
networks:
  - {platform: instagram, handle: "@noura", url: "https://i.example/noura", followers: 38400, engagement_rate: 6.1,
     as_of: 2027-01-25}
  - {platform: tiktok, handle: "@noura", followers: 900, as_of: 2027-01-01}
  - {platform: x, handle: "@noura_x"}
licences: [{authority: الهيئة, number: L-1, country: SA, valid_until: 2027-02-20}]
contracts: [{ref: C-1, until: 2027-08-31}]
consent: {data_processing: true, on: 2027-01-18}
---
"""
BRIEF = """\
---
id: brief
title: Brief
lang: en
visibility: partner:noura
status: agreed
owner: salem
partner: noura
campaign: spring
objective: engagement
kpis: [Reach]
audience: Them
key_messages: [One]
dos: [Do]
donts: [Do not]
cta: Try
disclosure: {label_ar: إعلان, label_en: Ad, placement: start}
review: {rounds: 1}
reporting: {metrics: [reach]}
contact: Salem
compensation: {type: none}
usage_rights: {channels: [x], duration: 6mo}
deliverables:
  - {id: reel, channel: instagram, format: reel, quantity: 2, draft_due: 2027-02-01, publish_at: 2027-02-16 22:00}
---
"""
FILES = {"partners/noura.md": PARTNER, "partners/briefs/brief.md": BRIEF}


def partner(edition: Make, files: dict[str, str], lang: str = "en", audience: str = "team") -> str:
    view = view_of(edition(files, audience), {}, lang)
    entry = view.by_id("noura")
    assert entry
    return entry_page(view, entry).data.decode()


def ladder(edition: Make, files: dict[str, str], lang: str = "en", audience: str = "team") -> str:
    return partners_page(view_of(edition(files, audience), {}, lang), kind_named("partner")).data.decode()


def cells(html: str, anchor: str) -> list[list[str]]:
    """The texts of the table below a heading, row by row."""
    part = html[html.index(f'<h2 id="{anchor}">'):]
    body = part[part.index("</thead>"):part.index("</table>")]
    return [[" ".join(re.sub("<.*?>", " ", cell).split()) for cell in re.findall(r"<t[hd].*?>(.*?)</t[hd]>", row)]
            for row in re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)]


def test_accounts_have_followers_and_the_age_of_the_count(edition: Make) -> None:
    assert cells(partner(edition, FILES), "networks") == [
        ["Instagram · @noura", "38,400", "6.1%", "25 Jan 2027 9 days ago"],
        ["TikTok · @noura", "900", "Not known", "1 Jan 2027 33 days ago Count again"],
        ["X · @noura_x", "Not known", "Not known", "Not known"],
    ]


def test_deliverables_stand_below_their_brief_with_disclosure_and_state(edition: Make) -> None:
    html = partner(edition, FILES)
    assert cells(html, "made") == [["Reel × 2 · Instagram", "1 Feb 2027", "16 Feb 2027 · 22:00", "Draft overdue"]]
    assert '<a href="../briefs/brief.html"><bdi lang="en" dir="ltr">Brief</bdi></a>' in html
    assert "Disclosure: <bdi>إعلان</bdi>, <bdi>Ad</bdi>" in html
    alone = partner(edition, {"partners/noura.md": PARTNER, "partners/briefs/brief.md": ""})
    assert "No brief yet. Add one to partners/briefs" in alone


def test_what_runs_out_first_stands_first_and_private_terms_say_so(edition: Make) -> None:
    assert cells(partner(edition, FILES), "ends") == [
        ["L-1 الهيئة", "Licence to advertise", "20 Feb 2027 · in 17 days", "Runs out soon"],
        ["Brief", "Usage rights", "16 Aug 2027", "In force"],
        ["C-1", "Contract Team only", "31 Aug 2027", "In force"],
    ]


def test_the_partner_sees_no_contract_no_lateness_and_no_age(edition: Make) -> None:
    html = partner(edition, FILES, audience="partner:noura")
    assert [row[0] for row in cells(html, "ends")] == ["L-1 الهيئة", "Brief"]
    assert cells(html, "made")[0][-1] == "Awaited"
    assert not [word for word in ("C-1", "overdue", "Count again", "Team only") if word in html]


def test_the_ladder_has_every_step_from_the_top(edition: Make, between: Make) -> None:
    paused = PARTNER.replace("id: noura", "id: other").replace("stage: active", "stage: paused").replace(
        "visibility: partner:noura\n", "do_not_contact: true\n")
    html = ladder(edition, FILES | {"partners/other.md": paused})
    assert re.findall(r'<span class="step" aria-hidden="true">(\d)</span> (\w+) <span class="n">(\d)', html) == [
        ("7", "Ambassador", "0"), ("6", "Champion", "0"), ("5", "Active", "1"), ("4", "Negotiating", "0"),
        ("3", "Contacted", "0"), ("2", "Prospect", "0"), ("1", "Follower", "0"),
    ]
    assert '<h2 id="away-paused">Paused <span class="n">1</span></h2>' in html
    assert '<span class="state t-off">Do not contact</span>' in between(html, '<h2 id="away-paused">', "</section>")
    card = between(html, '<li class="card mate">', "</ul>") + between(html, "Next:", "</li>")
    assert "Influencer <span class=\"dot\">·</span> Micro" in card
    assert '<strong>900</strong> <span class="late">33 days ago</span>' in card
    text = " ".join(re.sub("<.*?>", " ", card).split())
    assert "Next: Reel × 2 · 16 Feb 2027 Draft overdue" in text
    assert "Ends first: Licence to advertise, 20 Feb 2027 Runs out soon" in text


def test_an_empty_ladder_names_the_folder_and_others_get_a_plain_list(edition: Make) -> None:
    assert "There is nothing here yet. Add a file to partners." in ladder(edition, {})
    assert '<ol class="rungs">' not in ladder(edition, FILES, audience="partner:noura")
