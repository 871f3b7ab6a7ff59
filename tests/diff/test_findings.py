"""Problems that a change creates and mends, whatever their line; whose feeds it touches."""

from collections.abc import Callable

from majlis.diff import Diff

from .conftest import CHANNELS, TEAM, lines, post

P, Q = "content/posts/opening.md", "content/posts/other.md"
Made = Callable[..., Diff]


def codes(diff: Diff) -> tuple[list[str], list[str], list[str]]:
    return tuple([one.code for one in found] for found in (diff.conflicts, diff.findings, diff.mended))  # type: ignore[return-value]


def test_a_problem_on_another_line_is_no_new_one(diff_of: Made) -> None:
    before = post(owner="nobody")
    assert codes(diff_of({P: before}, {P: before.replace("status:", "tags: [a]\nstatus:")})) == ([], [], [])


def test_a_problem_of_a_renamed_file_is_no_new_one(diff_of: Made) -> None:
    before = post(owner="nobody")
    assert codes(diff_of({P: before}, {P: None, "content/posts/first.md": before})) == ([], [], [])


def test_of_two_problems_alike_one_is_mended(diff_of: Made) -> None:
    before = post(channels="[x, nowhere]", variants="{nowhere: {caption: a}}")
    assert codes(diff_of({P: before}, {P: post(channels="[x, nowhere]")}))[2].count("unknown-reference") == 1


def test_a_conflict_is_told_apart_from_other_findings(diff_of: Made) -> None:
    quiet = {"content/channels.yml": CHANNELS.replace("owner: salem", 'owner: salem, quiet_hours: "18:00-19:00"')}
    diff = diff_of({P: post(owner="nobody", publish_at="")} | quiet, {P: post()})
    assert codes(diff) == (["quiet-hours"], [], ["unknown-reference"])


POLICY = """\
---
id: rhythm
title: Rhythm
lang: en
status: active
owner: huda
policy_area: brand_voice
applies_to: [posts]
effective_from: 2027-01-01
approved_by: huda
approved_on: 2027-01-01
rules: [{id: pace, rule: One post a day.}]
checks: [{id: pace, kind: cadence, params: {max_per_day: 1}, level: warning}]
---
"""


def test_a_broken_rule_of_a_policy_is_a_conflict(diff_of: Made) -> None:
    files = {"content/policies/rhythm.md": POLICY, P: post(status="scheduled", format="text", pillar="craft")}
    more = post(id="other", status="scheduled", format="text", pillar="craft", publish_at="2027-02-08 21:30")
    diff = diff_of(files, {Q: more})
    assert [problem.clause for problem in diff.conflicts] == ["rhythm#pace"]


def test_the_feeds_in_which_an_event_differs(diff_of: Made) -> None:
    before = post(status="in_review", channels="[x]")
    diff = diff_of({P: before, Q: post(id="other", status="in_review", owner="huda", channels="[instagram]")},
                   {P: before.replace("Opening", "Closing")})
    assert lines(diff, without=("created", "mended"))[-2:] == [
        "touched: Feeds | everything / channel: X / owner: Salem / language: English / kind: Posts",
        "touched: People | Salem"]


def test_what_a_feed_does_not_say_touches_none(diff_of: Made) -> None:
    before = post(status="in_review")
    diff = diff_of({P: before}, {P: before.replace("publish_at:", "notes: Soon\npublish_at:")})
    assert lines(diff, without=("created", "mended")) == ["details: Opening | Notes", "touched: People | Salem"]


def test_a_draft_is_in_no_feed(diff_of: Made) -> None:
    diff = diff_of({P: post()}, {P: post(title="Closing")})
    assert lines(diff, without=("created", "mended"))[-1:] == ["touched: People | Salem"]


def test_a_new_name_of_a_member_changes_the_feeds_that_tell_it(diff_of: Made) -> None:
    diff = diff_of({P: post(status="in_review")}, {"content/team.yml": TEAM.replace("name_en: Salem", "name_en: Sami")})
    assert ("owner", "salem") in [feed.key for feed in diff.touched.feeds]


def test_the_partner_of_a_post_is_told(diff_of: Made) -> None:
    partner = "---\nid: noura\ntitle: Noura\nlang: ar\nowner: huda\nrelationship_stage: active\n---\n"
    before = post(partner="noura", status="in_review")
    diff = diff_of({"partners/noura.md": partner, P: before}, {P: before.replace("Opening", "Closing")})
    assert lines(diff, without=("created", "mended"))[-1:] == ["touched: Partners | Noura"]
