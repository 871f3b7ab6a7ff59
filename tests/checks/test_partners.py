"""Partners on the days on which they are to be seen."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.checks.partners import CODES
from majlis.checks.partners.terms import Term, covered, runs_out
from majlis.cli.report import as_text
from majlis.load import Loaded
from majlis.problems import Place

Load = Callable[[dict[str, str | bytes]], Loaded]
OURS = {code.name for code in CODES}
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
{}members:
  - {{id: huda, name_en: Huda, name_ar: هدى, role: lead}}
  - {{id: salem, name_en: Salem, name_ar: سالم, role: creator}}
"""
PARTNER = """\
---
id: noura
title: Noura
owner: huda
relationship_stage: {stage}
partner_type: {type}
{more}---
"""
POST = """\
---
title: Iftar
status: {status}
owner: huda
channels: [x]
publish_at: {at} 20:30
{more}---
Ad | Come and sit with us.
"""
BRIEF = """\
---
title: Brief for Noura
status: {status}
owner: huda
partner: noura
{more}---
"""
SA, AE = "country: SA\n", "country: AE\n"
CONTRACT = "contracts:\n- {ref: SC-1, from: 2027-01-01, until: 2027-08-31}\n"
UNCOVERED = (
    "content/posts/iftar.md:6:13: warning contract-not-covering No contract with the partner 'Noura' covers {}.\n"
    "    Extend the contract in partners/noura.md, or move this to a day that it covers.\n"
)


def noura(more: str = "", stage: str = "active", type: str = "influencer") -> dict[str, str | bytes]:
    return {"partners/noura.md": PARTNER.format(stage=stage, type=type, more=more)}


def post(at: str = "2027-02-20", more: str = "partner: noura\n", status: str = "in_review") -> dict[str, str | bytes]:
    return {"content/posts/iftar.md": POST.format(at=at, more=more, status=status)}


def brief(more: str, status: str = "agreed") -> dict[str, str | bytes]:
    return {"partners/briefs/brief-noura.md": BRIEF.format(more=more, status=status)}


def deliverable(*days: str) -> str:
    made = (f"- {{id: d{n}, channel: tiktok, format: video, quantity: 1, publish_at: {day} 21:00}}\n"
            for n, day in enumerate(days))
    return "deliverables:\n" + "".join(made)


def licence(until: str, country: str = "SA", start: str = "2025-01-01") -> str:
    named = f", country: {country}" if country else ""
    return f"- {{authority: A, number: N-1{named}, valid_from: {start}, valid_until: {until}}}\n"


def told(loaded: Load, *files: dict[str, str | bytes], team: str = "") -> str:
    whole: dict[str, str | bytes] = {"content/team.yml": TEAM.format(team)}
    for one in files:
        whole |= one
    return as_text(problem for problem in loaded(whole).problems if problem.code in OURS)


@pytest.mark.parametrize(("stage", "said"), [("ended", "Ended"), ("paused", "Paused")])
def test_a_post_with_a_partner_whose_work_is_over(stage: str, said: str, loaded: Load) -> None:
    assert told(loaded, noura(stage=stage), post()) == (
        f"content/posts/iftar.md:7:10: warning partner-off The relationship with the partner 'Noura' is '{said}', "
        "but this is planned for 2027-02-20.\n    Cancel it, or ask the partner's owner in the team.\n"
    )


def test_a_partner_who_is_not_to_be_contacted(loaded: Load) -> None:
    off = noura("do_not_contact: true\n")
    assert told(loaded, off, post(more="brief: brief-noura\n"), brief(deliverable("2027-03-01", "2027-03-02"))) == (
        "content/posts/iftar.md:7:8: warning partner-off The partner 'Noura' is not to be contacted, "
        "but this is planned for 2027-02-20.\n    Cancel it, or ask the partner's owner in the team.\n"
        "partners/briefs/brief-noura.md:5:10: warning partner-off The partner 'Noura' is not to be contacted, "
        "but this is planned for 2027-03-01.\n    Cancel it, or ask the partner's owner in the team.\n"
    )


@pytest.mark.parametrize("status", ["idea", "published", "cancelled", "archived"])
def test_only_what_is_planned_counts(status: str, loaded: Load) -> None:
    assert told(loaded, noura(stage="ended"), post(status=status)) == ""


def test_what_is_past_is_not_told_of(loaded: Load) -> None:
    assert told(loaded, noura(stage="ended"), post("2027-02-02")) == ""


def test_a_day_after_the_contract(loaded: Load) -> None:
    assert told(loaded, noura(CONTRACT), post("2027-09-01")) == UNCOVERED.format("2027-09-01")


@pytest.mark.parametrize("day", ["2027-02-03", "2027-08-31"])
def test_days_of_the_contract(day: str, loaded: Load) -> None:
    assert told(loaded, noura(CONTRACT), post(day)) == ""


def test_a_partner_without_contracts_needs_none(loaded: Load) -> None:
    assert told(loaded, noura(), post("2027-09-01")) == ""


def test_one_of_several_contracts_is_enough(loaded: Load) -> None:
    later = CONTRACT + "- {ref: SC-2, from: 2027-09-10}\n"
    assert told(loaded, noura(later), post("2028-09-10")) == ""
    assert told(loaded, noura(later), post("2027-09-09")) == UNCOVERED.format("2027-09-09")


def test_a_deliverable_of_a_brief_is_told_at_its_day(loaded: Load) -> None:
    assert told(loaded, noura(CONTRACT), brief(deliverable("2027-08-30", "2027-09-01"))) == (
        "partners/briefs/brief-noura.md:8:69: warning contract-not-covering No contract with the partner 'Noura' "
        "covers 2027-09-01.\n    Extend the contract in partners/noura.md, or move this to a day that it covers.\n"
    )


@pytest.mark.parametrize("status", ["done", "cancelled"])
def test_a_brief_that_is_over_asks_for_nothing(status: str, loaded: Load) -> None:
    assert told(loaded, noura(CONTRACT), brief(deliverable("2027-09-01"), status)) == ""


def test_a_deliverable_on_the_day_of_its_post_is_that_post(loaded: Load) -> None:
    files = noura(CONTRACT), post("2027-09-01"), brief(deliverable("2027-09-01"))
    assert told(loaded, *files) == UNCOVERED.format("2027-09-01")


@pytest.mark.parametrize(
    ("team", "country", "authority"),
    [
        (SA, "SA", "General Authority of Media Regulation (Mawthooq)"),
        (AE, "AE", "UAE Media Council (Advertiser Permit)"),
    ],
)
def test_a_country_asks_for_a_licence(team: str, country: str, authority: str, loaded: Load) -> None:
    assert told(loaded, noura(), post(), team=team) == (
        f"partners/noura.md:2:1: warning licence-missing 'Noura' is paid to advertise from 2027-02-20 on, "
        f"and has no licence of the {authority} here.\n"
        f"    Ask for it and add it to 'licences' with country: {country}. This is guidance, not law.\n"
    )


@pytest.mark.parametrize("team", ["", "country: EG\n"])
def test_other_countries_ask_for_none(team: str, loaded: Load) -> None:
    assert told(loaded, noura(), post(), team=team) == ""


@pytest.mark.parametrize("type", ["customer", "organisation"])
def test_not_every_partner_needs_a_licence(type: str, loaded: Load) -> None:
    assert told(loaded, noura(type=type), post(), team=SA) == ""


def test_a_partner_who_gets_nothing_needs_no_licence(loaded: Load) -> None:
    free = brief("compensation: {type: none}\n")
    assert told(loaded, noura(), post(more="partner: noura\nbrief: brief-noura\n"), free, team=SA) == ""
    assert told(loaded, noura(), brief("compensation: {type: none}\n" + deliverable("2027-03-01")), team=SA) == ""


def test_a_licence_of_another_country_does_not_help_but_must_be_valid(loaded: Load) -> None:
    abroad = noura("licences:\n" + licence("2027-02-19", "AE") + licence("2029-01-01", "SA"))
    assert told(loaded, abroad, post(), team=SA).startswith(
        "content/posts/iftar.md:6:13: warning licence-expired On 2027-02-20 'Noura' has no valid licence of the "
        "UAE Media Council (Advertiser Permit).\n"
    )
    only = noura("licences:\n" + licence("2029-01-01", "AE"))
    assert "licence-missing" in told(loaded, only, post(), team=SA)


def test_a_licence_that_names_no_country_counts(loaded: Load) -> None:
    assert told(loaded, noura("licences:\n" + licence("2029-01-01", "")), post(), team=SA) == ""


def test_a_licence_that_is_not_valid_on_the_day(loaded: Load) -> None:
    soon = noura("licences:\n" + licence("2029-01-01", start="2027-02-21"))
    assert told(loaded, soon, post("2027-02-20"), team=SA) == (
        "content/posts/iftar.md:6:13: warning licence-expired On 2027-02-20 'Noura' has no valid licence of the "
        "General Authority of Media Regulation (Mawthooq).\n"
        "    Ask for the renewed licence and add it in partners/noura.md, or move this. This is guidance, not law.\n"
    )
    assert told(loaded, soon, post("2027-02-21"), team=SA) == ""


def test_licences_that_can_not_be_read_are_told_where_they_are_read(loaded: Load) -> None:
    assert told(loaded, noura("licences: [{authority: A}]\n"), post(), team=SA) == ""


def test_a_contract_ends_before_the_last_post(loaded: Load) -> None:
    files = noura(CONTRACT.replace("2027-08-31", "2027-03-31")), post("2027-02-20"), brief(deliverable("2027-04-20"))
    assert told(loaded, *files).splitlines()[2:] == [
        ("partners/noura.md:8:40: warning partner-runs-out From 2027-04-01 on no contract covers this partner's posts, "
        "and the last is planned for 2027-04-20."),
        "    Renew it in time, or plan these days without the partner.",
    ]


def test_of_who_is_not_worked_with_nothing_else_is_told(loaded: Load) -> None:
    ends = CONTRACT.replace("2027-08-31", "2027-03-31")
    for files in (noura(f"do_not_contact: true\n{ends}"), noura(ends, stage="ended")):
        assert [line.split()[2] for line in told(loaded, files, post("2027-03-20"), brief(deliverable("2027-04-20")))
                .splitlines() if ": warning " in line] == ["partner-off", "partner-off"]


def test_a_contract_that_follows_is_no_end(loaded: Load) -> None:
    follows = CONTRACT.replace("2027-08-31", "2027-03-31") + "- {ref: SC-2, from: 2027-04-01, until: 2027-12-31}\n"
    assert told(loaded, noura(follows), post("2027-04-20")) == ""
    a_day_later = noura(follows.replace("2027-04-01", "2027-04-02"))
    assert "From 2027-04-01 on no contract covers" in told(loaded, a_day_later, post("2027-04-20"))


def test_what_ends_later_than_in_sixty_days_is_told_at_the_post_alone(loaded: Load) -> None:
    assert told(loaded, noura(CONTRACT.replace("2027-08-31", "2027-04-05")), post("2027-04-20")) == (
        UNCOVERED.format("2027-04-20")
    )


def test_a_licence_ends_before_the_last_paid_post(loaded: Load) -> None:
    assert told(loaded, noura("licences:\n" + licence("2027-03-01")), post("2027-03-05"), team=SA).splitlines()[2:] == [
        ("partners/noura.md:8:81: warning partner-runs-out From 2027-03-02 on this partner has no valid licence, "
        "and its last paid post is planned for 2027-03-05."),
        "    Renew it in time, or plan these days without the partner.",
    ]


def test_an_exclusivity_ends_before_its_contract(loaded: Load) -> None:
    exclusive = CONTRACT.replace("}", ", exclusivity: {category: Coffee, until: 2027-02-28}}")
    assert told(loaded, noura(exclusive), post("2027-03-01")) == (
        "partners/noura.md:8:91: warning partner-runs-out From 2027-03-01 on this partner may advertise for "
        "competitors, and its last post here is planned for 2027-03-01.\n"
        "    Agree on a longer exclusivity, or exempt this if it is meant.\n"
    )
    assert told(loaded, noura(exclusive), post("2027-02-28")) == ""


NETWORKS = "networks:\n- {platform: x, handle: '@n', as_of: 2027-01-25}\n- {platform: tiktok, handle: '@noura', as_of: "
OLD = (
    "partners/noura.md:9:47: warning counts-old The followers of '@noura' were last counted on {}, "
    "which is too long ago.\n    Count them again and write today's date into 'as_of'.\n"
    "    How old counts may be is set in team.yml: patience: {{counts: {}}}\n"
)


def test_followers_that_were_counted_long_ago(loaded: Load) -> None:
    assert told(loaded, noura(NETWORKS + "2027-01-03}\n")) == OLD.format("2027-01-03", "30d")
    assert told(loaded, noura(NETWORKS + "2027-01-04}\n")) == ""


def test_the_team_says_how_old_counts_may_be(loaded: Load) -> None:
    weeks = "patience: {counts: 1w}\n"
    assert told(loaded, noura(NETWORKS + "2027-01-26}\n"), team=weeks).endswith(OLD.format("2027-01-26", "1w"))
    assert told(loaded, noura(NETWORKS + "2027-01-27}\n"), team="patience: {counts: 1mo}\n") == ""


@pytest.mark.parametrize("stage", ["prospect", "paused", "ended"])
def test_who_is_not_worked_with_need_not_be_counted(stage: str, loaded: Load) -> None:
    assert told(loaded, noura(NETWORKS + "2026-01-01}\n", stage=stage)) == ""


def test_a_partner_who_does_not_agree_to_be_kept(loaded: Load) -> None:
    assert told(loaded, noura("consent: {data_processing: false, on: 2027-01-01}\n", stage="ended")) == (
        "partners/noura.md:7:28: warning partner-consent-refused This partner does not agree to be kept in these "
        "files.\n    Delete what is known of the partner here, or ask for consent and record it.\n"
    )


DAYS = st.one_of(st.none(), st.integers(0, 60).map(lambda n: date(2027, 1, 1) + timedelta(n)))
TERMS = st.lists(st.builds(Term, DAYS, DAYS, st.just(Place("a"))), max_size=6)


@given(TERMS)
def test_what_runs_out_is_followed_by_a_day_without(terms: list[Term]) -> None:
    today, last = date(2027, 1, 10), date(2027, 4, 1)
    found, day = runs_out(terms, today), today
    while day < last and covered(terms, day):
        day += timedelta(1)
    assert (found.end if found else None) == (day - timedelta(1) if today < day < last else None)
