"""What is told of posts, campaigns, events, briefs, policies."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from majlis.diff import Diff
from majlis.plan.fingerprint import fingerprint

from .conftest import CHANNELS, TEAM, lines, post

P = "content/posts/opening.md"
Made = Callable[..., Diff]
MONDAY = "Monday 8 February 2027, 18:30 (1 Ramadan 1448 AH)"
TUESDAY = "Tuesday 9 February 2027, 18:30 (2 Ramadan 1448 AH)"


def test_nothing_changes(diff_of: Made) -> None:
    diff = diff_of({P: post()}, {})
    assert (diff.empty, lines(diff, without=())) == (True, [])


def test_a_post_is_added(diff_of: Made) -> None:
    assert lines(diff_of({}, {P: post()})) == [f"added: Opening | {MONDAY} · X | Draft | Salem"]


def test_a_post_is_deleted(diff_of: Made) -> None:
    assert lines(diff_of({P: post()}, {P: None})) == [f"deleted: Opening | {MONDAY} · X | Salem"]


def test_a_post_that_can_not_be_read_any_more_is_not_called_deleted(diff_of: Made) -> None:
    assert lines(diff_of({P: post()}, {P: post().replace("title: Opening", "title: [Opening")})) == [
        f"unreadable: Opening | {MONDAY} · X | Salem"]


def test_a_post_moves_and_both_calendars_are_told(diff_of: Made) -> None:
    diff = diff_of({P: post()}, {P: post(publish_at="2027-02-09 18:30")})
    assert lines(diff) == [f"moved: Opening | {MONDAY} · X | {TUESDAY} · X"]
    assert lines(diff, "ar") == [
        ("moved: Opening | الاثنين 8 فبراير 2027، 18:30 (1 رمضان 1448 هـ) · إكس | "
        "الثلاثاء 9 فبراير 2027، 18:30 (2 رمضان 1448 هـ) · إكس")]


def test_only_the_channel_that_moves_is_told(diff_of: Made) -> None:
    own = "{x: {publish_at: 2027-02-08 21:00}}"
    diff = diff_of({P: post(channels="[x, instagram]")}, {P: post(channels="[x, instagram]", variants=own)})
    assert lines(diff) == [
        f"moved: Opening | {MONDAY} · X | Monday 8 February 2027, 21:00 (1 Ramadan 1448 AH) · X"]


def test_a_post_gets_its_first_time(diff_of: Made) -> None:
    assert lines(diff_of({P: post(publish_at="")}, {P: post()})) == [f"moved: Opening | no time | {MONDAY} · X"]


def test_of_a_post_that_comes_back_the_rule_and_three_days_are_told(diff_of: Made) -> None:
    before, after = "{freq: weekly, on: [monday]}", "{freq: weekly, interval: 2, on: [monday], until: 2027-06-30}"
    diff = diff_of({P: post(repeat=before)}, {P: post(repeat=after)})
    assert lines(diff) == [
        (f"moved: Opening | Weekly on Monday / First: / {MONDAY} · X / Monday 15 February 2027, 18:30 "
        "(8 Ramadan 1448 AH) · X / Monday 22 February 2027, 18:30 (15 Ramadan 1448 AH) · X | "
        f"Every 2 weeks on Monday until 30 June 2027 / First: / {MONDAY} · X / Monday 22 February 2027, 18:30 "
        "(15 Ramadan 1448 AH) · X / Monday 8 March 2027, 18:30 (29 Ramadan 1448 AH) · X")]
    assert "كل أسبوعين: الاثنين، حتى 30 يونيو 2027" in lines(diff, "ar")[0]


def test_of_days_that_come_back_those_from_the_clock_on_are_told(diff_of: Made) -> None:
    rule = "{freq: weekly, on: [monday]}"
    diff = diff_of({}, {P: post(repeat=rule, publish_at="2027-01-04 18:30")})
    assert lines(diff) == [
        (f"added: Opening | Weekly on Monday / First: / {MONDAY} · X / Monday 15 February 2027, 18:30 (8 Ramadan 1448 "
         "AH) · X / Monday 22 February 2027, 18:30 (15 Ramadan 1448 AH) · X | Draft | Salem")]


def test_a_post_is_cancelled(diff_of: Made) -> None:
    diff = diff_of({P: post()}, {P: post(status="cancelled", cancel_reason="Rain")})
    assert lines(diff) == [f"cancelled: Opening | {MONDAY} · X | Rain"]


def test_values_of_a_post_change(diff_of: Made) -> None:
    after = post(status="in_review", title="Closing", channels="[instagram]", visibility="public", pillar="craft",
                 body="Tea.", hashtags='["#tea"]')
    assert lines(diff_of({P: post()}, {P: after})) == [
        "status: Closing | Draft | In review", "channels: Closing | X | Instagram", "text: Closing | Text, Hashtags",
        "retitled: Opening | Closing", "visibility: Closing | the team | public", "details: Closing | Pillar"]


def test_a_renamed_file_has_but_a_new_path(diff_of: Made) -> None:
    assert lines(diff_of({P: post()}, {P: None, "content/posts/first.md": post()}), without=()) == [
        "renamed: Opening | content/posts/first.md"]


def test_a_file_without_an_id_is_known_by_its_bytes(diff_of: Made) -> None:
    idea = post(id="", status="idea", publish_at="")
    assert lines(diff_of({P: idea}, {P: None, "content/posts/first.md": idea}), without=()) == [
        "renamed: Opening | content/posts/first.md"]


def test_a_comment_in_the_front_matter_changes_nothing(diff_of: Made) -> None:
    after = post().replace("status:", "# soon\nstatus:")
    assert lines(diff_of({P: post()}, {P: after}), without=()) == []


HOLD = """\
---
id: recall
title: Recall
lang: en
owner: huda
from: 2027-02-07 08:00
until: {until}
reason: A bad batch.
---
"""
H = "content/holds/recall.md"
HELD = HOLD.format(until="2027-02-10 08:00")


def test_a_hold_names_each_post_that_it_stops(diff_of: Made) -> None:
    diff = diff_of({P: post(), "content/posts/idea.md": post(id="idea", status="idea")}, {H: HELD})
    assert lines(diff) == [
        ("conflicts: content/posts/opening.md:8 | On 2027-02-08 18:30 this post will be on hold on X: 'Recall' lasts "
        "until 2027-02-10 08:00. on-hold-then"),
        ("added: Hold: Recall | From: Sunday 7 February 2027, 08:00 (30 Shaban 1448 AH) / "
        "Until: Wednesday 10 February 2027, 08:00 (3 Ramadan 1448 AH) | Active | Huda"),
        f"held: Opening | {MONDAY} · X | Recall"]


@pytest.mark.parametrize("what", ["held", "freed"])
def test_of_a_post_that_comes_back_the_days_are_told_that_a_hold_stops(diff_of: Made, what: str) -> None:
    weekly = post(repeat="{freq: weekly, on: [monday]}")
    sides = [{P: weekly, H: None}, {P: weekly, H: HELD}]
    before, after = sides if what == "held" else reversed(sides)
    assert lines(diff_of({path: text for path, text in before.items() if text}, after))[-1] == (
        f"{what}: Opening | {MONDAY} · X | Recall")


def test_of_channels_with_times_of_their_own_the_one_is_told_that_a_hold_stops(diff_of: Made) -> None:
    both = post(channels="[x, instagram]", variants="{instagram: {publish_at: 2027-02-08 21:00}}")
    diff = diff_of({P: both}, {P: both, H: HELD.replace("reason:", "channels: [x]\nreason:")})
    assert lines(diff)[-1] == f"held: Opening | {MONDAY} · X | Recall"


def test_a_hold_that_is_removed_or_ends_earlier_frees_posts(diff_of: Made) -> None:
    diff = diff_of({P: post(), H: HELD}, {H: HOLD.format(until="2027-02-08 08:00")})
    assert lines(diff) == [
        ("moved: Hold: Recall | Until: Wednesday 10 February 2027, 08:00 (3 Ramadan 1448 AH) | "
        "Until: Monday 8 February 2027, 08:00 (1 Ramadan 1448 AH)"),
        f"freed: Opening | {MONDAY} · X | Recall"]


def test_an_edit_voids_approvals(diff_of: Made, approved: Callable[[str], str]) -> None:
    before = approved(post(status="approved"))
    diff = diff_of({P: before}, {P: before.replace("Coffee.", "Tea.")})
    assert lines(diff) == [
        "unapproved: Opening | Approved", "voided: Opening | Huda | Approved", "text: Opening | Text"]


def test_a_move_voids_approvals_too(diff_of: Made, approved: Callable[[str], str]) -> None:
    before = approved(post(status="approved"))
    diff = diff_of({P: before}, {P: before.replace("02-08", "02-09")})
    assert [line.partition(":")[0] for line in lines(diff)] == ["unapproved", "moved", "voided"]


def test_an_approval_is_told(diff_of: Made, approved: Callable[[str], str]) -> None:
    before = post(status="in_review")
    assert lines(diff_of({P: before}, {P: approved(before)})) == ["approved: Opening | Huda"]


@pytest.fixture
def approved(workspace: Callable[..., object]) -> Callable[[str], str]:
    """A function that has Huda approve the text of a post."""
    from majlis.dates.zones import zone
    from majlis.kinds import Post, kind_named
    from majlis.kinds.read import read_entry
    from majlis.source import read_source

    def by_huda(text: str) -> str:
        source, _ = read_source(P, text.encode())
        riyadh = zone("Asia/Riyadh")
        assert source
        assert riyadh
        entry = read_entry(source, kind_named("post"), riyadh, "en").entry
        assert isinstance(entry, Post)
        of = fingerprint(replace(entry), lambda src: None)
        return text.replace("status:", f"approvals: [{{by: huda, role: lead, on: 2027-02-01, of: {of}}}]\nstatus:")

    return by_huda


CAMPAIGN = """\
---
id: spring
title: Spring
lang: en
status: planned
owner: huda
starts_on: 2027-03-01
ends_on: {ends}
channels: [x]
phases: [{{name: launch, from: 2027-03-01, to: {phase}}}]
---
"""


def test_dates_of_a_campaign_and_its_phases(diff_of: Made) -> None:
    path = "content/campaigns/spring.md"
    diff = diff_of({path: CAMPAIGN.format(ends="2027-03-31", phase="2027-03-08")},
                   {path: CAMPAIGN.format(ends="2027-04-05", phase="2027-03-09")})
    assert lines(diff) == [
        ("moved: Campaign: Spring | Ends on: Wednesday 31 March 2027 (23 Shawwal 1448 AH) / Launch: To: Monday 8 March "
        "2027 (29 Ramadan 1448 AH) | Ends on: Monday 5 April 2027 (28 Shawwal 1448 AH) / Launch: To: Tuesday 9 March "
        "2027 (1 Shawwal 1448 AH)")]


EVENT = """\
---
id: live
title: Live
lang: en
status: planned
owner: huda
starts_at: {at}
channel: x
---
"""


def test_a_post_moves_with_the_event_that_it_hangs_on(diff_of: Made) -> None:
    path, hangs = "content/events/live.md", post(publish_at="", anchor="{event: live, offset: -1d}")
    diff = diff_of({path: EVENT.format(at="2027-02-10 20:00"), P: hangs}, {path: EVENT.format(at="2027-02-11 20:00")})
    assert lines(diff) == [
        ("moved: Opening / its event moved: Live | Tuesday 9 February 2027, 20:00 (2 Ramadan 1448 AH) · X | "
        "Wednesday 10 February 2027, 20:00 (3 Ramadan 1448 AH) · X"),
        ("moved: Event: Live | Starts at: Wednesday 10 February 2027, 20:00 (3 Ramadan 1448 AH) | "
        "Starts at: Thursday 11 February 2027, 20:00 (4 Ramadan 1448 AH)")]


KEY_DATES = """\
keydates:
  - id: ramadan
    name_en: Ramadan
    name_ar: رمضان
    hijri: 09-01
    kind: holiday
"""


def test_an_announced_day_moves_what_hangs_on_it(diff_of: Made) -> None:
    path, hangs = "content/keydates/own.yml", post(publish_at="", anchor="{hijri: 1448-09-01}", channels="[instagram]")
    announced = KEY_DATES + "    overrides: [{year: 1448, date: 2027-02-09}]\n"
    assert lines(diff_of({path: KEY_DATES, P: hangs}, {path: announced})) == [
        ("moved: Opening / its Hijri day falls otherwise: 1448-09-01 | Monday 8 February 2027, 20:00 (1 Ramadan 1448 "
        "AH) · Instagram | Tuesday 9 February 2027, 20:00 (2 Ramadan 1448 AH) · Instagram"),
        "settings: Key date: Ramadan | Announced dates",
        ("settings: Key date: Ramadan | From: Monday 8 February 2027 (1 Ramadan 1448 AH) / "
        "To: Tuesday 9 February 2027 (2 Ramadan 1448 AH)")]


def test_settings_that_move_posts(diff_of: Made) -> None:
    hangs = post(publish_at="", anchor="{hijri: 1448-09-01}", channels="[instagram]")
    after = {"content/channels.yml": CHANNELS.replace("20:00", "21:00"),
             "content/team.yml": TEAM.replace("name_en: Maha", "name_en: Noor")}
    assert [line.partition(" | ")[0] for line in lines(diff_of({P: hangs}, after))] == [
        "moved: Opening / by a change of settings", "settings: Member: Noor",
        "settings: Channel: Instagram"]


BRIEF = """\
---
id: brief
title: Brief
lang: en
status: draft
owner: huda
deliverables:
{deliverables}
---
"""


def test_deliverables_of_a_brief(diff_of: Made) -> None:
    path = "partners/briefs/brief.md"
    reel = "  - {{id: reel, channel: IG, format: reel, quantity: 1, publish_at: {at}}}"
    story = "  - {id: story, channel: IG, format: story, quantity: 2}"
    diff = diff_of({path: BRIEF.format(deliverables=reel.format(at="2027-02-10 20:00"))},
                   {path: BRIEF.format(deliverables=reel.format(at="2027-02-11 20:00") + "\n" + story)})
    assert lines(diff) == [
        ("moved: Brief: Brief | reel Publish at: Wednesday 10 February 2027, 20:00 (3 Ramadan 1448 AH) | "
        "reel Publish at: Thursday 11 February 2027, 20:00 (4 Ramadan 1448 AH)"),
        "deliverables: Brief: Brief | Deliverable story: added | —"]


POLICY = """\
---
id: conduct
title: Conduct
lang: en
status: draft
owner: huda
version: {version}
rules:
{rules}
---
"""


def test_rules_of_a_policy(diff_of: Made) -> None:
    path, rule = "content/policies/conduct.md", "  - {{id: {id}, rule: {rule}}}\n"
    before = "".join(rule.format(id=id, rule="Be kind.") for id in ("kind", "calm"))
    after = "".join(rule.format(id=id, rule="Be very kind.") for id in ("kind", "brief"))
    diff = diff_of({path: POLICY.format(version=1, rules=before)}, {path: POLICY.format(version=2, rules=after)})
    assert lines(diff) == [
        "rules: Policy: Conduct | Rule brief: added / Rule kind: changed / Rule calm: removed | 1 → 2"]
    assert lines(diff, "ar") == [
        "rules: السياسة: Conduct | إضافة القاعدة brief / تغيير القاعدة kind / حذف القاعدة calm | 1 ← 2"]


def test_a_rule_on_another_line_is_the_same(diff_of: Made) -> None:
    path, rule = "content/policies/conduct.md", "  - {id: kind, rule: Be kind.}"
    before = POLICY.format(version=1, rules=rule)
    assert lines(diff_of({path: before}, {path: before.replace("version:", "tags: [a]\nversion:")})) == [
        "details: Policy: Conduct | Tags"]


def test_a_new_version_of_a_policy(diff_of: Made) -> None:
    path, rule = "content/policies/conduct.md", "  - {id: kind, rule: Be kind.}"
    diff = diff_of({path: POLICY.format(version=1, rules=rule)}, {path: POLICY.format(version=2, rules=rule)})
    assert lines(diff) == ["rules: Policy: Conduct | — | 1 → 2"]


def test_the_severity_of_a_check(diff_of: Made) -> None:
    diff = diff_of({}, {"content/team.yml": TEAM + "checks: {quiet-hours: error}\n"})
    assert lines(diff) == ["settings: Check: quiet-hours | as usual → error"]


def test_another_zone_of_the_team_moves_its_posts(diff_of: Made) -> None:
    diff = diff_of({P: post()}, {"content/team.yml": TEAM.replace("Asia/Riyadh", "Africa/Cairo")})
    assert lines(diff)[0] == (
        "moved: Opening / by a change of settings | Monday 8 February 2027, 17:30 (1 Ramadan 1448 AH) · X | "
        f"{MONDAY} · X")


def test_what_is_newly_planned_for_the_past(diff_of: Made) -> None:
    old = post(id="old", status="scheduled", publish_at="2027-02-01 10:00")
    diff = diff_of({"content/posts/old.md": old}, {P: post(status="in_review", publish_at="2027-02-02 10:00")})
    assert lines(diff)[0] == "past: Opening | Tuesday 2 February 2027, 10:00 (25 Shaban 1448 AH)"
    assert [late.entry.id for late in diff.past] == ["opening"]


def test_values_of_private_fields_are_not_told(diff_of: Made) -> None:
    diff = diff_of({P: post()}, {P: post(notes="Secret plan")})
    assert lines(diff) == ["details: Opening | Notes"]
