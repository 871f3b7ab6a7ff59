"""What a post's risk asks for, what counts towards it, and what is still missing."""

from collections.abc import Callable

import pytest

from majlis.kinds import Post
from majlis.load import Loaded
from majlis.plan.approvals import Approvers, SignOff, Verdict
from majlis.plan.asking import named, still_needed, who_may

Load = Callable[[dict[str, str | bytes]], Loaded]
PEOPLE = {"huda": "lead", "faisal": "brand", "maha": "legal", "turki": "pr", "salem": "creator", "lina": "creator"}
POST = "---\ntitle: Iftar\nstatus: in_review\nowner: {owner}\nchannels: [x]\n{rest}---\nIftar\n"
NOW = "1-9ad7c0f0f06c81d91b94"
CAMPAIGN = "---\ntitle: C\nstatus: idea\nowner: huda\napprovers: [{}]\n---\n"


def team(people: str, settings: str = "") -> str:
    members = "".join(f"  - {{id: {id}, name_en: {id.title()}, name_ar: {id}, role: {PEOPLE[id]}}}\n"
                      for id in people.split())
    return (f"name_en: Sidra\nname_ar: سدرة\nuid_domain: sidra.example\nlanguages: [ar]\ntimezone: Asia/Riyadh\n"
            f"members:\n{members}{settings}")


@pytest.fixture
def approved(loaded: Load) -> Callable[..., tuple[SignOff, Loaded, Post]]:
    """A function from a post, by whom it is approved (`maha` now, `-maha` before an edit), and the team's settings."""

    def load(
        by: str = "", rest: str = "", owner: str = "salem", people: str = " ".join(PEOPLE), settings: str = "",
        approvers: str = "",
    ) -> tuple[SignOff, Loaded, Post]:
        given = "".join(
            f"  - {{by: {id.strip('-')}, on: 2027-02-01, of: {'abc' if id.startswith('-') else NOW}}}\n"
            for id in by.split())
        rest += f"approvals:\n{given}" if given else ""
        channels = "channels: [{id: x, platform: x, name_en: X, name_ar: إكس, owner: " + people.split()[0] + "}]\n"
        found = loaded({
            "content/team.yml": team(people, settings), "content/channels.yml": channels,
            "content/posts/iftar.md": POST.format(owner=owner, rest=rest),
            "content/campaigns/c.md": CAMPAIGN.format(approvers).replace("owner: huda", f"owner: {people.split()[0]}"),
        })
        assert found.workspace
        post = found.workspace.by_id["iftar"]
        assert isinstance(post, Post)
        return Approvers(found.workspace).sign_off(post), found, post

    return load


Approved = Callable[..., tuple[SignOff, Loaded, Post]]


def asked(found: tuple[SignOff, Loaded, Post]) -> str:
    """How far it is: `1 of 2: Legal`."""
    sign_off = found[0]
    return f"{len(sign_off.counting)} of {sign_off.total}: {still_needed(sign_off).en}"


@pytest.mark.parametrize(("by", "rest", "expected"), [
    ("", "", "0 of 1: anybody but its owner"),
    ("", "risk: low\n", "0 of 1: anybody but its owner"),
    ("lina", "", "1 of 1: "),
    ("lina huda", "", "2 of 2: "),
    ("salem", "", "0 of 1: anybody but its owner"),
    ("-lina", "", "0 of 1: anybody but its owner"),
    ("nobody", "", "0 of 1: anybody but its owner"),
    ("", "risk: medium\n", "0 of 1: Lead or Brand"),
    ("lina", "risk: medium\n", "1 of 2: Lead or Brand"),
    ("faisal", "risk: medium\n", "1 of 1: "),
    ("", "risk: high\n", "0 of 2: Legal or Public relations; anybody but its owner"),
    ("lina", "risk: high\n", "1 of 2: Legal or Public relations"),
    ("turki", "risk: high\n", "1 of 2: anybody but its owner"),
    ("turki turki", "risk: high\n", "1 of 2: anybody but its owner"),
    ("turki -lina", "risk: high\n", "1 of 2: anybody but its owner"),
    ("turki lina", "risk: high\n", "2 of 2: "),
    ("lina huda", "risk: high\n", "2 of 3: Legal or Public relations"),
])
def test_what_is_usual(by: str, rest: str, expected: str, approved: Approved) -> None:
    assert asked(approved(by, rest)) == expected


@pytest.mark.parametrize(("people", "rest", "expected"), [
    ("salem", "risk: high\n", "0 of 0: "),
    ("salem lina", "risk: high\n", "0 of 1: anybody but its owner"),
    ("salem lina", "risk: medium\n", "0 of 1: anybody but its owner"),
    ("salem lina turki", "risk: high\n", "0 of 2: Legal or Public relations; anybody but its owner"),
])
def test_of_a_small_team_no_more_is_usual_than_it_can_give(
    people: str, rest: str, expected: str, approved: Approved
) -> None:
    assert asked(approved("", rest, people=people)) == expected


@pytest.mark.parametrize(("by", "settings", "expected"), [
    ("", "{low: {count: 0}}", "0 of 0: "),
    ("", "{high: {count: 0}}", "0 of 1: anybody but its owner"),
    ("", "{low: {count: 3}}", "0 of 3: anybody but its owner (3)"),
    ("", "{low: {roles: [legal, pr]}}", "0 of 2: Legal; Public relations"),
    ("maha", "{low: {count: 3, roles: [legal, pr]}}", "1 of 3: Public relations; anybody but its owner"),
    ("maha turki", "{low: {roles: [legal, pr]}}", "2 of 2: "),
    ("", "{low: {roles: [support]}}", "0 of 1: Customer service"),
])
def test_what_team_yml_says_takes_the_place_of_what_is_usual(
    by: str, settings: str, expected: str, approved: Approved
) -> None:
    assert asked(approved(by, settings=f"approvals: {settings}\n")) == expected


def test_a_role_that_the_owner_alone_has_is_not_asked_for(approved: Approved) -> None:
    settings = "approvals: {low: {roles: [lead]}}\n"
    assert asked(approved("", owner="huda", settings=settings)) == "0 of 1: anybody but its owner"
    assert asked(approved("", owner="salem", settings=settings)) == "0 of 1: Lead"
    assert asked(approved("", "risk: medium\n", owner="huda")) == "0 of 1: Lead or Brand"


@pytest.mark.parametrize(("by", "rest", "approvers", "expected"), [
    ("", "", "maha, turki", "0 of 1: one of the campaign's approvers"),
    ("lina", "", "maha", "1 of 2: one of the campaign's approvers"),
    ("maha", "", "maha", "1 of 1: "),
    ("", "", "salem", "0 of 1: anybody but its owner"),
    ("", "", "salem, maha", "0 of 1: one of the campaign's approvers"),
    ("", "risk: medium\n", "maha", "0 of 2: Lead or Brand; one of the campaign's approvers"),
    ("", "risk: medium\n", "maha, faisal", "0 of 1: Lead or Brand; one of the campaign's approvers"),
    ("faisal", "risk: medium\n", "maha, faisal", "1 of 1: "),
    ("maha", "risk: high\n", "maha", "1 of 2: anybody but its owner"),
])
def test_one_approval_is_by_an_approver_of_the_campaign(
    by: str, rest: str, approvers: str, expected: str, approved: Approved
) -> None:
    assert asked(approved(by, f"campaign: c\n{rest}", approvers=approvers)) == expected


def test_each_approval_has_its_verdict_and_an_edit_would_void_those_that_count(approved: Approved) -> None:
    sign_off = approved("salem -lina huda nobody -maha maha", "risk: high\n")[0]
    assert [one.verdict for one in sign_off.given] == [
        Verdict.OWN, Verdict.VOID, Verdict.COUNTS, Verdict.STRANGER, Verdict.VOID, Verdict.COUNTS]
    assert sign_off.counting == ("huda", "maha")
    assert [one.approval.by for one in sign_off.voided] == ["lina"]
    assert sign_off.complete


def test_whom_to_ask_are_those_who_meet_the_most(approved: Approved) -> None:
    def who(*given: str, **how: str) -> tuple[str, str]:
        sign_off, found, post = approved(*given, **how)
        assert found.workspace
        return named(who_may(post, sign_off, found.workspace), found.workspace)

    assert who("", "risk: medium\n") == ("Huda or Faisal", "huda أو faisal")
    assert who("", "risk: medium\ncampaign: c\n", approvers="maha, faisal")[0] == "Faisal"
    assert who("", "risk: medium\ncampaign: c\n", approvers="maha")[0] == "Huda or Faisal"
    assert who("huda", "risk: high\n")[0] == "Maha or Turki"
    assert who("maha huda lina", "risk: medium\n", owner="faisal")[0] == "Turki or Salem"
    assert who("")[0] == "Huda, Faisal, Maha, Turki or Lina"
    assert who("", settings="approvals: {low: {roles: [support]}}\n")[0] == ""


def test_approvals_are_in_use_from_the_first_or_from_the_setting_on(approved: Approved) -> None:
    def in_use(found: tuple[SignOff, Loaded, Post]) -> bool:
        assert found[1].workspace
        return Approvers(found[1].workspace).in_use

    assert not in_use(approved())
    assert in_use(approved("lina"))
    assert in_use(approved(settings="approvals: {high: {count: 1}}\n"))
