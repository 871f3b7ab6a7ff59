"""The sheet of a brief: all that its partner needs, nothing that is not the partner's."""

from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

Files = dict[str, str | bytes]
Drawn = Callable[..., dict[str, Any]]
Words = Callable[[Any], str]
PARTNER = """\
---
id: noura
title: Noura, the profile
lang: en
relationship_stage: contacted
owner: huda
visibility: public
display_name: Noura Cooks
legal_name: SECRET-LEGAL
networks:
  - {platform: tiktok, handle: "@noura.tok", as_of: 2027-01-20}
  - {platform: instagram, handle: "@noura", as_of: 2027-01-20}
---
SECRET-PROFILE
"""
BRIEF = """\
---
id: brief-noura
title: Ramadan with Noura
lang: LANG
status: draft
owner: salem
visibility: public
partner: noura
objective: engagement
kpis: ["2,000 replies"]
audience: Home brewers
key_messages: [One cup brings us together]
deliverables:
  - {id: reel, channel: instagram, format: reel, quantity: 2, length: 30 seconds, draft_due: 2027-02-10,
     publish_at: 2027-02-16 22:00, link_url: "https://s.example/r", code: NOURA15, must_show: [The bag, A hand],
     caption_notes: Ad first}
  - {id: story, channel: x, format: story, quantity: 1, publish_at: 2027-02-12 22:00}
dos: [Film by day]
donts: [No prices]
claims_forbidden: [Healthy]
hashtags: ["#CupTogether"]
cta: Try it
disclosure: {label_ar: إعلان, label_en: Ad, placement: start}
review: {rounds: 0, approver: huda, turnaround: 2h}
usage_rights: {channels: [instagram], duration: 6h, paid_use: true, edits_allowed: false,
  exclusivity: {category: Coffee, until: 2027-03-31}}
compensation: {type: fee, amount: 11400.5, currency: SAR, terms: Half on signing}
contract_ref: SECRET-CONTRACT
notes: SECRET-NOTE
contact: "Salem, +966 11 555 0104, salem@sidra.example"
cancellation: Three days before
reporting: {metrics: [reach, saves], due: 2027-03-15}
---
Dear Noura.
"""


def files(lang: str = "en") -> Files:
    return {"partners/noura.md": PARTNER, "partners/briefs/b.md": BRIEF.replace("LANG", lang)}


def test_sections_in_the_order_of_reading(drawn: Drawn, words: Words) -> None:
    sheet = drawn(files())
    titles = [(block["level"], words(block["of"])) for block in sheet["blocks"] if block["k"] == "heading"]
    assert titles == [
        (1, "A word to you"),
        (1, "What we want to happen"), (1, "What we ask of you"), (1, "What it should say"), (1, "What we agree on"),
        (2, "Review of drafts"), (2, "What we may do with it"), (2, "Compensation"), (2, "Cancellation and report"),
        (2, "This sheet"),
    ]
    assert (words(sheet["kicker"]), words(sheet["banner"])) == (
        "Partner brief · confidential", "For Noura Cooks, from Sidra Coffee",
    )


def test_what_is_looked_up_most_stands_on_top(drawn: Drawn, words: Words) -> None:
    cards = drawn(files())["blocks"][0]["items"]
    assert [(words(card["label"]), words(card["of"])) for card in cards] == [
        ("Account", "@noura |"), ("Dates", "12 Feb 2027 – 16 Feb 2027 |"), ("Compensation", "SAR 11,400.50 |"),
        ("Contact", "Salem +966 11 555 0104 salem@sidra.example |"),
    ]


def test_deliverables_say_what_where_and_when(drawn: Drawn, words: Words) -> None:
    table = next(block for block in drawn(files())["blocks"] if block["k"] == "table")
    reel, story = ([words(cell["of"]) for cell in row] for row in table["rows"])
    what = (
        "2 × Reel | Length: 30 seconds | Must show: The bag; A hand | Link: https://s.example/r | Code: NOURA15 | "
        "Caption notes: Ad first |"
    )
    assert reel == [
        what, "Instagram |", "10 Feb 2027 3 Ramadan 1448 AH |", "16 Feb 2027 22:00 9 Ramadan 1448 AH |",
    ]
    assert story == ["1 × Story |", "X |", "", "12 Feb 2027 22:00 5 Ramadan 1448 AH |"]


def test_dos_and_donts_stand_side_by_side(drawn: Drawn, words: Words) -> None:
    pairs = [block["items"] for block in drawn(files())["blocks"] if block["k"] == "beside"]
    assert [[(words(box["title"]), box["of"][0]["mark"]) for box in pair] for pair in pairs] == [
        [("Do", "yes"), ("Avoid", "no")], [("Never say", "no")],
    ]


def test_disclosure_shows_both_words(drawn: Drawn, words: Words) -> None:
    box = next(block for block in drawn(files())["blocks"] if block["k"] == "box")
    assert words(box["of"]) == (
        "Write one of these words, and switch on the platform's own label: إعلان / Ad | Placement: At the start |"
    )


def test_terms_are_whole(drawn: Drawn, words: Words) -> None:
    facts = [words(block) for block in drawn(files())["blocks"] if block["k"] == "facts"]
    rights = (
        "Channels Instagram | Duration 6 hours | Paid use Yes | Edits allowed No | "
        "Exclusivity Coffee, until 31 March 2027 / 23 Shawwal 1448 AH |"
    )
    assert facts[2:] == [
        "Rounds 0 | Approver Huda | Answered within 2 hours |",
        rights,
        "Type Fee | Amount SAR 11,400.50 | Terms Half on signing |",
        "Cancellation Three days before | Metrics Reach, Saves | Report due 15 March 2027 / 7 Shawwal 1448 AH |",
    ]


def test_the_letter_comes_before_all_that_is_asked(drawn: Drawn, words: Words) -> None:
    blocks = drawn(files())["blocks"]
    assert [block["k"] for block in blocks[:3]] == ["cards", "heading", "p"]
    assert words(blocks[2]) == "Dear Noura. |"


def test_what_is_measured_has_its_name_as_on_the_site(drawn: Drawn, words: Words) -> None:
    assert "المؤشرات الوصول، مرات الحفظ |" in words(drawn(files("ar"))["blocks"])


def seen_by(partner: str, lang: str = "en") -> Files:
    """The files with the brief agreed and open to one partner; the profile is the team's."""
    made = files(lang)
    brief = str(made["partners/briefs/b.md"]).replace("status: draft", "status: agreed\ncampaign: spring")
    made["partners/briefs/b.md"] = brief.replace("visibility: public", f"visibility: partner:{partner}")
    made["partners/noura.md"] = PARTNER.replace("visibility: public", "visibility: team")
    made["content/campaigns/spring.md"] = "---\ntitle: SECRET-SPRING\nowner: huda\nstatus: idea\n---\n"
    made["partners/ziyad.md"] = "---\ntitle: Ziyad\nowner: huda\nrelationship_stage: prospect\n---\n"
    return made


def test_the_partner_is_named_to_itself(drawn: Drawn, words: Words) -> None:
    assert words(drawn(seen_by("noura"), audience="partner:noura")["banner"]) == "For Noura Cooks, from Sidra Coffee"


def test_a_partner_reads_neither_the_owner_nor_the_path_of_the_file(drawn: Drawn, words: Words) -> None:
    team, partner = drawn(seen_by("noura")), drawn(seen_by("noura"), audience="partner:noura")
    assert words(team["facts"]) == "Owner Salem | Status Agreed | File partners/briefs/b.md |"
    assert words(partner["facts"]) == "Status Agreed |"
    assert (words(partner["live"]), partner["author"]) == ("", "Sidra Coffee")
    assert (words(team["live"]), team["author"]) == ("File partners/briefs/b.md |", "Salem, Sidra Coffee")


def test_in_arabic_the_currency_has_its_name(drawn: Drawn, words: Words) -> None:
    assert "11,400.50 ريال سعودي" in words(drawn(files("ar"))["blocks"][0])


def test_the_signatures_never_stand_alone(drawn: Drawn, words: Words) -> None:
    together = drawn(files())["blocks"][-1]
    assert [block["k"] for block in together["of"]] == ["facts", "sign"]
    assert words(together["of"][0]) == "Owner Salem | Status Draft |"


@pytest.mark.parametrize("audience", ["team", "partner:noura"])
def test_pay_is_for_the_team_and_this_partner(pdf: Callable[..., PdfReader], words: Words, audience: str) -> None:
    text = words(pdf(seen_by("noura"), audience=audience))
    assert ("SECRET-SPRING" in text) is (audience == "team")
    assert "11,400.50" in text
    assert "Half on signing" in text


@pytest.mark.parametrize("audience", ["public", "partner:ziyad"])
def test_there_is_no_sheet_for_whom_the_brief_is_not(sheets: Callable[..., list[Any]], audience: str) -> None:
    assert sheets(files(), audience=audience) == []
    assert sheets(seen_by("noura"), audience=audience) == []
    assert sheets(seen_by("ziyad"), audience=audience) == []  # opened to somebody whom it is not for


def test_nothing_internal_is_on_it(pdf: Callable[..., PdfReader], words: Words, drawn: Drawn) -> None:
    assert "SECRET" not in words(pdf(files()))
    assert "SECRET" not in str(drawn(files()))


def test_a_brief_of_five_lines_is_a_sheet(pdf: Callable[..., PdfReader], words: Words) -> None:
    brief = "---\nid: b\ntitle: Short\nlang: en\nstatus: draft\nowner: huda\n---\n"
    text = words(pdf({"partners/briefs/b.md": brief}))
    begins = "Partner brief · confidential Short Sidra Coffee File partners/briefs/b.md What we agree on This sheet"
    assert text.startswith(begins)
