"""What settings and exemptions make of findings. `phase-outside` stands here for every check that may be set."""

from collections.abc import Callable
from pathlib import Path

from majlis.cli.report import as_text
from majlis.load import Loaded
from majlis.review import review

Load = Callable[[dict[str, str | bytes]], Loaded]
Write = Callable[[dict[str, str]], Path]
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
"""
CAMPAIGN = """\
---
title: Ramadan
status: idea
owner: huda
starts_on: 2027-02-10
ends_on: 2027-03-10
phases:
  - {name: teaser, from: 2027-02-01, to: 2027-02-11}
EXEMPT---
"""
FOUND = (
    "content/campaigns/ramadan.md:8:5: SEVERITY phase-outside This phase, 2027-02-01 to 2027-02-11, "
    "is not within the campaign, 2027-02-10 to 2027-03-10.\n"
    "    Move the phase, or the campaign's first or last day.\n"
)


def told(loaded: Load, team: str = "", exempt: str = "") -> str:
    return as_text(loaded({
        "content/team.yml": TEAM + team, "content/campaigns/ramadan.md": CAMPAIGN.replace("EXEMPT", exempt),
    }).problems)


def test_a_finding_has_the_severity_of_its_check(loaded: Load) -> None:
    assert told(loaded) == FOUND.replace("SEVERITY", "warning")


def test_settings_make_a_finding_graver_or_lighter_or_silent(loaded: Load) -> None:
    assert told(loaded, "checks: {phase-outside: error}\n") == FOUND.replace("SEVERITY", "error")
    assert told(loaded, "checks: {phase-outside: warning}\n") == FOUND.replace("SEVERITY", "warning")
    assert told(loaded, "checks: {phase-outside: off}\n") == ""


def test_settings_do_not_touch_what_is_broken(loaded: Load) -> None:
    assert told(loaded, "checks: {ends-before-start: off}\n", "").splitlines()[-2:] == [
        "content/team.yml:9:10: error check-unknown 'ends-before-start' is no code of a check that can be set here.",
        "    'majlis explain' lists the codes; those of broken files always hold.",
    ]


def test_a_mistyped_code_is_guessed(loaded: Load) -> None:
    assert told(loaded, "checks: {phase-outsid: off}\n").splitlines()[-2:] == [
        "content/team.yml:9:10: error check-unknown 'phase-outsid' is no code of a check that can be set here.",
        "    Did you mean 'phase-outside'?",
    ]
    assert "    Did you mean 'phase-outside'?" in told(loaded, exempt="exempt: [{code: phase-outsid, reason: x}]\n")


def test_an_entry_may_be_exempt_and_the_reason_is_kept(workspace: Write) -> None:
    exempt = "exempt: [{code: phase-outside, reason: agreed with the partner}]\n"
    reviewed = review(workspace({"content/campaigns/ramadan.md": CAMPAIGN.replace("EXEMPT", exempt)}), {})
    assert as_text(reviewed.problems) == ""
    assert [(as_text([problem]), reason) for problem, reason in reviewed.exempted] == [
        (FOUND.replace("SEVERITY", "warning"), "agreed with the partner"),
    ]


def test_an_exemption_needs_a_reason(loaded: Load) -> None:
    lines = told(loaded, exempt="exempt: [{code: phase-outside}]\n")
    assert "content/campaigns/ramadan.md:9:10: error missing-field 'reason' (Reason) is missing.\n" in lines


def test_an_exemption_holds_for_its_own_entry_alone(loaded: Load) -> None:
    exempt = CAMPAIGN.replace("EXEMPT", "exempt: [{code: phase-outside, reason: x}]\n")
    other = exempt.replace("2027-02-01", "2027-02-10")
    found = as_text(loaded({
        "content/campaigns/ramadan.md": CAMPAIGN.replace("EXEMPT", ""), "content/campaigns/spring.md": other,
    }).problems)
    assert found == FOUND.replace("SEVERITY", "warning") + (
        "content/campaigns/spring.md:9:10: warning exemption-idle Nothing here breaks 'phase-outside', "
        "so this exemption is not needed.\n    Delete it.\n"
    )


def test_an_exemption_of_a_check_that_is_off_is_not_idle(loaded: Load) -> None:
    assert told(loaded, "checks: {phase-outside: off}\n", "exempt: [{code: phase-outside, reason: x}]\n") == ""


def test_no_entry_may_be_exempt_from_what_is_broken(loaded: Load) -> None:
    assert told(loaded, exempt="exempt: [{code: missing-field, reason: later}]\n").splitlines()[:2] == [
        FOUND.splitlines()[0].replace("SEVERITY", "warning"), FOUND.splitlines()[1],
    ]
    assert "error check-unknown 'missing-field'" in told(loaded, exempt="exempt: [{code: missing-field, reason: y}]\n")
