"""Policies and playbooks are in force where somebody leans on them."""

from collections.abc import Callable

import pytest

from majlis.checks.validity import CODES
from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
OURS = {code.name for code in CODES}
HEAD = "---\nid: {id}\ntitle: A title\nstatus: {status}\nowner: huda\n{more}---\n"
NOT_ACTIVE = (
    "{} warning playbook-not-active The playbook 'crisis' is not in use; its status is '{}'.\n"
    "    Name a playbook that is active, or finish this one.\n"
)


def entry(path: str, status: str, more: str = "") -> dict[str, str | bytes]:
    return {path: HEAD.format(id=path.rpartition("/")[2].removesuffix(".md"), status=status, more=more)}


def policy(id: str, status: str = "active", since: str = "2026-01-01", more: str = "") -> dict[str, str | bytes]:
    return entry(f"content/policies/{id}.md", status, f"effective_from: {since}\n{more}")


def reply(rule: str, status: str = "active") -> dict[str, str | bytes]:
    return entry("content/replies/refund.md", status, f"policy_rule: {rule}\n")


def event(status: str, more: str) -> dict[str, str | bytes]:
    return entry("content/events/ama.md", status, f"starts_at: 2027-03-10 20:00\n{more}")


def playbook(status: str) -> dict[str, str | bytes]:
    return entry("playbooks/crisis.md", status)


def told(loaded: Load, *files: dict[str, str | bytes]) -> str:
    whole: dict[str, str | bytes] = {}
    for one in files:
        whole |= one
    return as_text(problem for problem in loaded(whole).problems if problem.code in OURS)


@pytest.mark.parametrize(("status", "said"), [("draft", "Draft"), ("retired", "Retired")])
@pytest.mark.parametrize("rule", ["refunds", "refunds#one"])
def test_a_reply_leans_on_a_policy_that_is_not_in_force(status: str, said: str, rule: str, loaded: Load) -> None:
    assert told(loaded, reply(rule), policy("refunds", status)) == (
        "content/replies/refund.md:6:14: warning policy-not-in-force The policy 'refunds' is not in force; "
        f"its status is '{said}'.\n    Name a policy that is in force, or activate this one.\n"
    )


@pytest.mark.parametrize("status", ["active", "under_review"])
def test_a_policy_in_force_is_fine(status: str, loaded: Load) -> None:
    assert told(loaded, reply("refunds"), policy("refunds", status, "2027-02-03")) == ""


def test_a_reply_that_is_not_used_may_name_any(loaded: Load) -> None:
    for status in ("draft", "retired"):
        assert told(loaded, reply("refunds", status), policy("refunds", "retired")) == ""


def test_a_policy_that_begins_later(loaded: Load) -> None:
    later = policy("refunds", since="2027-02-04")
    assert told(loaded, reply("refunds"), later) == (
        "content/replies/refund.md:6:14: warning policy-not-in-force The policy 'refunds' is in force only from "
        "2027-02-04, later than 2027-02-03.\n"
        "    Name a policy that is in force on that day, or correct its 'effective_from'.\n"
    )


def test_the_one_that_replaced_it_is_named(loaded: Load) -> None:
    newer = policy("refunds-2027", since="2027-01-01", more="supersedes: refunds\n")
    assert told(loaded, reply("refunds"), policy("refunds", "retired"), newer) == (
        "content/replies/refund.md:6:14: warning policy-not-in-force The policy 'refunds' is not in force; "
        "its status is 'Retired'.\n    'refunds-2027' replaces it: name that one.\n"
    )


def test_an_event_needs_its_rules_on_its_own_day(loaded: Load) -> None:
    assert told(loaded, event("confirmed", "rules: conduct\n"), policy("conduct", since="2027-03-10")) == ""
    assert told(loaded, event("confirmed", "rules: conduct\n"), policy("conduct", since="2027-03-11")) == (
        "content/events/ama.md:7:8: warning policy-not-in-force The policy 'conduct' is in force only from "
        "2027-03-11, later than 2027-03-10.\n"
        "    Name a policy that is in force on that day, or correct its 'effective_from'.\n"
    )


@pytest.mark.parametrize("status", ["idea", "done", "cancelled", "postponed"])
def test_an_event_that_is_not_to_come_may_name_any(status: str, loaded: Load) -> None:
    assert told(loaded, event(status, "rules: conduct\n"), policy("conduct", "retired")) == ""


def test_what_is_planned_may_name_a_draft_but_not_what_is_retired(loaded: Load) -> None:
    planned = event("planned", "risk_plan: crisis\n")
    assert told(loaded, planned, playbook("draft")) == ""
    assert told(loaded, planned, playbook("retired")) == NOT_ACTIVE.format("content/events/ama.md:7:12:", "Retired")


def test_two_policies_are_in_force_where_one_replaces_the_other(loaded: Load) -> None:
    newer = policy("new", since="2027-01-01", more="supersedes: old\n")
    assert told(loaded, policy("old"), newer) == (
        "content/policies/old.md:4:9: warning policy-superseded This policy is still in force, although 'new' "
        "replaces it from 2027-01-01 on.\n"
        "    Set its status to retired, or delete 'supersedes' in content/policies/new.md.\n"
    )
    assert told(loaded, policy("old", "retired"), newer) == ""


@pytest.mark.parametrize("newer", [policy("new", "draft", more="supersedes: old\n"),
                                   policy("new", since="2027-02-04", more="supersedes: old\n")])
def test_until_the_newer_one_is_in_force_the_older_one_holds(newer: dict[str, str | bytes], loaded: Load) -> None:
    assert told(loaded, policy("old"), newer) == ""


def test_a_policy_that_replaces_itself_is_no_two(loaded: Load) -> None:
    assert told(loaded, policy("old", more="supersedes: old\n")) == ""


@pytest.mark.parametrize(
    ("path", "status", "more", "at"),
    [
        ("content/routines/sweep.md", "active", "playbook: crisis\n", "6:11:"),
        ("content/listening/recall.md", "active", "thresholds:\n- {signal: s, level: l, then: crisis}\n", "7:31:"),
        ("content/campaigns/spring.md", "live", "risks:\n- {risk: r, response: x, playbook: crisis}\n", "7:36:"),
        ("content/events/ama.md", "confirmed", "risk_plan: crisis\n", "6:12:"),
        ("content/holds/storm.md", "active", "from: 2027-01-01 00:00\nreason: r\nplaybook: crisis\n", "8:11:"),
    ],
)
def test_who_is_at_work_names_a_playbook_that_is_used(
    path: str, status: str, more: str, at: str, loaded: Load
) -> None:
    assert told(loaded, entry(path, status, more), playbook("draft")) == NOT_ACTIVE.format(f"{path}:{at}", "Draft")
    assert told(loaded, entry(path, status, more), playbook("retired")) == NOT_ACTIVE.format(f"{path}:{at}", "Retired")
    assert told(loaded, entry(path, status, more), playbook("under_review")) == ""


def test_a_hold_that_is_over_may_name_any(loaded: Load) -> None:
    over = "from: 2027-01-01 00:00\nuntil: 2027-02-03 09:00\nreason: r\nplaybook: crisis\n"
    assert told(loaded, entry("content/holds/storm.md", "active", over), playbook("retired")) == ""


def test_what_is_not_there_is_told_elsewhere(loaded: Load) -> None:
    assert told(loaded, reply("refunds"), event("live", "risk_plan: crisis\nrules: conduct\n")) == ""
