"""What needs whom: each need as one line, beside the content that asks for it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from majlis.plan import Plan
from majlis.plan.needs import Need, context, needs_of, share_of, shares, told
from majlis.problems import Place, Problem, Severity
from majlis.review import review
from majlis.words import Words

Planned = Callable[..., Plan]
NOW = datetime(2027, 2, 3, 9)
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
members:
  - {id: huda, name_en: Huda Al-Otaibi, name_ar: هدى العتيبي, role: lead}
  - {id: salem, name_en: Salem Al-Harbi, name_ar: سالم الحربي, role: creator}
  - {id: maha, name_en: Maha Al-Ghamdi, name_ar: مها الغامدي, role: legal}
"""


@pytest.fixture
def planned(workspace: Callable[[dict[str, str]], Path]) -> Planned:
    """A function that writes front matter (by path) beside settings and gives the plan as of *now*."""

    def write(files: dict[str, str], now: datetime = NOW, team: str = "") -> Plan:
        texts = {path: text if path.endswith(".yml") else f"---\n{text}---\n" for path, text in files.items()}
        plan = review(workspace({"content/team.yml": TEAM + team} | texts), {}, now).plan
        assert plan
        return plan

    return write


def line(need: Need) -> str:
    """A need as one line: urgency, what, for whom, until when, about what."""
    who = ",".join(need.who) or "everybody" + "".join(f" but {id}" for id in need.not_for)
    until = f"{need.until:%Y-%m-%d %H:%M}".removesuffix(" 00:00") if need.until else "-"
    parts = (need.urgency.name.lower(), need.what, who, until, need.subject.id, need.item, *need.roles)
    return " | ".join(part for part in parts if part)


def lines(plan: Plan) -> list[str]:
    return [line(need) for need in told(plan, needs_of(plan))]


def post(fields: str, owner: str = "salem") -> dict[str, str]:
    return {"content/posts/cup.md": f"title: Cup\nlang: en\nowner: {owner}\nchannels: [x]\n{fields}"}


@pytest.mark.parametrize(("fields", "expected"), [
    ("status: in_review\nreview_due: 2027-02-05\napprove_by: 2027-02-08\n",
     ["soon | review | everybody but salem | 2027-02-05 | cup"]),
    ("status: in_review\napprove_by: 2027-02-02\n", ["late | review | everybody but salem | 2027-02-02 | cup"]),
    ("status: in_review\n", ["today | review | everybody but salem | - | cup"]),
    ("status: in_review\nrisk: medium\n", ["today | review | huda | - | cup"]),
    ("status: in_review\nrisk: high\n", ["today | review | maha | - | cup"]),
    ("status: in_review\npublish_at: 2027-05-01 10:00\n", ["later | review | everybody but salem | 2027-05-01 | cup"]),
    ("status: changes_requested\nreview_due: 2027-02-03\n", ["today | rework | salem | 2027-02-03 | cup"]),
    ("status: draft\ndraft_due: 2027-02-10\n", ["soon | draft | salem | 2027-02-10 | cup"]),
    ("status: draft\ndraft_due: 2027-02-11\n", []),
    ("status: idea\ndraft_due: 2027-02-01\n", ["late | draft | salem | 2027-02-01 | cup"]),
    ("status: idea\npublish_at: 2027-02-04 10:00\n", []),
    ("status: approved\npublish_at: 2027-02-04 10:00\n", ["soon | publish | salem | 2027-02-04 10:00 | cup"]),
    ("status: approved\npublish_at: 2027-02-11 10:00\n", []),
    ("status: scheduled\npublish_at: 2027-02-03 08:59\n", ["late | overdue | salem | 2027-02-03 08:59 | cup"]),
    ("status: draft\ndraft_due: 2027-01-30\npublish_at: 2027-02-03 08:59\n",
     ["late | missed | salem | 2027-02-03 08:59 | cup"]),
    ("status: cancelled\ncancel_reason: Rain\npublish_at: 2027-02-04 10:00\ndraft_due: 2027-02-01\n", []),
    ("status: archived\npublish_at: 2027-02-04 10:00\n", []),
])
def test_a_post_needs_what_its_status_and_its_days_ask_for(planned: Planned, fields: str, expected: list[str]) -> None:
    assert lines(planned(post(fields))) == expected


def test_the_place_is_that_of_the_day(planned: Planned) -> None:
    plan = planned(post("status: in_review\nreview_due: 2027-02-05\n"))
    assert needs_of(plan)[0].place == Place("content/posts/cup.md", 7, 13)


def test_times_of_other_zones_are_told_in_the_projects_own(planned: Planned) -> None:
    plan = planned(post("status: scheduled\ntimezone: Asia/Tokyo\npublish_at: 2027-02-04 04:00\n"))
    assert lines(plan) == ["today | publish | salem | 2027-02-03 22:00 | cup"]


def test_who_must_approve_is_asked_until_all_have(planned: Planned) -> None:
    campaign = {"content/campaigns/spring.md": "title: Spring\nlang: en\nstatus: idea\nowner: huda\n"
                                               "approvers: [maha, salem]\n"}
    waiting = post("status: in_review\ncampaign: spring\n")
    assert lines(planned(campaign | waiting)) == ["today | review | maha | - | cup"]
    plan = planned(campaign | waiting)
    found = plan.workspace.by_id["cup"]
    from majlis.kinds import Post
    from majlis.plan.fingerprint import fingerprint
    assert isinstance(found, Post)
    of = fingerprint(found, plan.approvers.digest_of)
    signed = f"approvals: [{{by: maha, on: 2027-02-02, of: '{of}'}}]\n"
    assert lines(planned(campaign | post("status: in_review\ncampaign: spring\n" + signed))) == [
        "today | ready | salem | - | cup"
    ]


def test_an_edit_after_approval_asks_again(planned: Planned) -> None:
    fields = "status: approved\npublish_at: 2027-02-20 10:00\napprovals: [{by: maha, on: 2027-02-02, of: other}]\n"
    assert lines(planned(post(fields))) == ["later | review | everybody but salem | 2027-02-20 | cup"]


def test_what_counts_as_published_is_not_overdue(planned: Planned) -> None:
    plan = planned(post("status: scheduled\npublish_at: 2027-02-03 08:00\n"), team="assume_published: true\n")
    assert lines(plan) == []


def test_a_hold_stops_what_was_to_go_out(planned: Planned) -> None:
    hold = {"content/holds/storm.md": "title: Storm\nlang: en\nowner: huda\nfrom: 2027-02-03 06:00\nreason: Storm\n"}
    stopped = planned(hold | post("status: scheduled\npublish_at: 2027-02-03 08:00\n"))
    assert lines(stopped) == [
        "late | held | salem | 2027-02-03 08:00 | cup", "today | hold | everybody | - | storm",
    ]
    coming = planned(hold | post("status: scheduled\npublish_at: 2027-02-03 20:00\n"))
    assert [need.held for need in needs_of(coming) if need.what == "publish"] == [True]


def test_a_repeated_post_is_told_of_each_time_in_a_week(planned: Planned) -> None:
    fields = "status: scheduled\npublish_at: 2027-02-01 20:00\nrepeat: {freq: daily, interval: 3, until: 2027-03-01}\n"
    assert lines(planned(post(fields))) == [
        "late | overdue | salem | 2027-02-01 20:00 | cup",
        "soon | publish | salem | 2027-02-04 20:00 | cup", "soon | publish | salem | 2027-02-07 20:00 | cup",
        "soon | publish | salem | 2027-02-10 20:00 | cup",
    ]


@pytest.mark.parametrize(("expires", "expected"), [
    ("2027-03-05", ["later | rights | salem | 2027-03-05 | cup | media/a.png"]),
    ("2027-03-06", []),
    ("2027-02-02", ["late | rights | salem | 2027-02-02 | cup | media/a.png"]),
])
def test_rights_that_run_out_are_told_thirty_days_before(planned: Planned, expires: str, expected: list[str]) -> None:
    media = f"{{src: media/a.png, alt: A, rights: {{holder: D, expires_on: {expires}}}}}"
    fields = f"status: published\npublished: {{at: 2027-01-01 10:00}}\nmedia: [{media}]\n"
    "variants: {{x: {{media: [{media}]}}}}\n"
    assert lines(planned(post(fields))) == expected


def event(fields: str) -> dict[str, str]:
    return {"content/events/ama.md": f"title: AMA\nlang: en\nowner: huda\n{fields}"}


def test_each_of_an_event_is_told_of_their_roles(planned: Planned) -> None:
    found = lines(planned(event(
        "status: planned\nstarts_at: 2027-02-10 20:00\nends_at: 2027-02-10 21:00\n"
        "host: سالم الحربى\nmoderator: maha\ntech: MAHA  al-ghamdi\nbackup: A friend\n"
    )))
    assert found == [
        "soon | event | salem | 2027-02-10 21:00 | ama | host",
        "soon | event | maha | 2027-02-10 21:00 | ama | moderator | tech",
        "soon | event | huda | 2027-02-10 21:00 | ama | owner",
    ]


def test_an_event_is_told_of_until_it_is_over(planned: Planned) -> None:
    files = event("status: live\nstarts_at: 2027-02-03 08:00\nends_at: 2027-02-03 10:00\nhost: huda\n")
    assert lines(planned(files)) == ["today | event | huda | 2027-02-03 10:00 | ama | host"]
    assert lines(planned(files, datetime(2027, 2, 3, 10, 1))) == []
    assert lines(planned(event("status: cancelled\nstarts_at: 2027-02-04 08:00\nrecap_due: 2027-02-03\n"))) == []


@pytest.mark.parametrize(("status", "day", "expected"), [
    ("live", "2027-01-20", ["late | recap | huda | 2027-01-20 | ama"]),
    ("live", "2027-01-19", []),
    ("done", "2027-02-02", []),
    ("done", "2027-02-03", ["today | recap | huda | 2027-02-03 | ama"]),
])
def test_a_recap_is_asked_for_until_the_event_is_done_or_forgotten(
    planned: Planned, status: str, day: str, expected: list[str]
) -> None:
    assert lines(planned(event(f"status: {status}\nrecap_due: {day}\n"))) == expected


def test_a_brief_asks_its_owner_and_its_approver(planned: Planned) -> None:
    brief = (
        "title: Brief\nlang: en\nowner: salem\nstatus: in_review\nreview: {approver: maha, script_due: 2027-02-09}\n"
        "reporting: {due: 2027-02-10}\ndeliverables:\n"
        "  - {id: reel, channel: x, format: reel, quantity: 1, draft_due: 2027-02-01, publish_at: 2027-02-05 22:00}\n"
    )
    path = "partners/briefs/brief.md"
    assert lines(planned({path: brief})) == [
        "late | brief_draft | salem | 2027-02-01 | brief | reel", "today | review | maha | - | brief",
        "soon | brief_post | salem | 2027-02-05 22:00 | brief | reel",
        "soon | brief_script | salem | 2027-02-09 | brief",
        "soon | partner_report | salem | 2027-02-10 | brief",
    ]
    assert lines(planned({path: brief.replace("in_review", "done")})) == []


def test_licences_of_partners_who_work_with_us_run_out(planned: Planned) -> None:
    partner = (
        "title: Noura\nlang: en\nowner: salem\nrelationship_stage: active\n"
        "licences: [{authority: M, number: '7', valid_until: 2027-02-01}, "
        "{authority: M, number: '8', valid_until: 2027-03-05}]\n"
    )
    found = ["late | licence | salem | 2027-02-01 | noura | 7", "later | licence | salem | 2027-03-05 | noura | 8"]
    assert lines(planned({"partners/noura.md": partner})) == found
    assert lines(planned({"partners/noura.md": partner.replace("active", "ended")})) == []


@pytest.mark.parametrize(("drill", "expected"), [
    ("every: 3mo, last_on: 2026-11-18, next_on: 2027-02-16", ["later | drill | huda | 2027-02-16 | crisis"]),
    ("every: 3mo, last_on: 2026-11-18, next_on: 2027-02-18", []),
    ("every: 3mo, last_on: 2026-10-18", ["late | drill | huda | 2027-01-18 | crisis"]),
    ("every: 1mo, last_on: 2027-01-10, next_on: 2027-01-10", ["soon | drill | huda | 2027-02-10 | crisis"]),
    ("every: 1mo", []),
])
def test_drills_come_by_their_day_or_their_rhythm(planned: Planned, drill: str, expected: list[str]) -> None:
    text = f"title: Crisis\nlang: en\nowner: huda\nstatus: active\ndrill: {{{drill}}}\n"
    twin = text.replace("lang: en", "lang: ar\ntranslation_of: crisis")
    assert lines(planned({"playbooks/crisis.md": text, "playbooks/crisis-ar.md": twin})) == expected


@pytest.mark.parametrize(("fields", "expected"), [
    ("status: active\nlast_reviewed_on: 2026-08-10\nreview_in: 6mo\n",
     ["soon | page_review | huda | 2027-02-10 | rules"]),
    ("status: active\nlast_reviewed_on: 2026-08-11\nreview_in: 6mo\n", []),
    ("status: active\nlast_reviewed_on: 2026-01-01\nreview_in: 6mo\n",
     ["late | page_review | huda | 2026-07-01 | rules"]),
    ("status: under_review\n", ["today | page_review | huda | - | rules"]),
    ("status: under_review\nlast_reviewed_on: 2027-01-01\nreview_in: 6mo\n",
     ["later | page_review | huda | 2027-07-01 | rules"]),
    ("status: retired\nlast_reviewed_on: 2026-01-01\nreview_in: 6mo\n", []),
])
def test_pages_are_reviewed_on_their_day(planned: Planned, fields: str, expected: list[str]) -> None:
    assert lines(planned({"content/policies/rules.md": f"title: Rules\nlang: en\nowner: huda\n{fields}"})) == expected


@pytest.mark.parametrize(("to", "due", "expected"), [
    ("2027-01-31", "2027-02-01", ["late | action | maha | 2027-02-01 | monthly | Answer",
      "today | report | huda | 2027-01-31 | monthly"]),
    ("2027-01-26", "2027-01-19", ["late | report | huda | 2027-01-26 | monthly"]),
    ("2027-02-04", "2027-02-11", []),
])
def test_reports_are_due_when_their_period_is_over(planned: Planned, to: str, due: str, expected: list[str]) -> None:
    text = (
        f"title: Monthly\nlang: en\nowner: huda\nstatus: draft\nperiod: {{from: 2027-01-01, to: {to}}}\n"
        f"actions: [{{what: Answer, owner: maha, due: {due}}}]\n"
    )
    assert lines(planned({"content/reports/monthly.md": text})) == expected


def test_routines_and_shifts_are_told_of_on_their_day(planned: Planned) -> None:
    files = {
        "content/routines/sweep.md": "title: Sweep\nlang: en\nowner: huda\nstatus: active\nat: '08:00'\n"
                                     "who: [salem, maha]\n"
                                     "repeat: {freq: weekly, on: [wednesday, thursday]}\n",
        "content/channels.yml": "channels:\n  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: huda, rota: "
                                "[{days: [tuesday, wednesday], hours: '22:00-06:00', who: maha}]}\n",
    }
    assert lines(planned(files)) == [
        "today | routine | salem,maha | 2027-02-03 08:00 | sweep", "today | shift | maha | 2027-02-04 06:00 | x",
    ]
    assert [line for line in lines(planned(files, datetime(2027, 2, 3, 5))) if "shift" in line] == [
        "today | shift | maha | 2027-02-03 06:00 | x", "today | shift | maha | 2027-02-04 06:00 | x",
    ]


def test_key_dates_are_everybodys_for_two_weeks_and_while_they_last(planned: Planned) -> None:
    files = {"content/keydates/a.yml": "keydates:\n"
             "  - {id: soon, name_en: A, name_ar: ا, date: 02-17, kind: brand}\n"
             "  - {id: far, name_en: B, name_ar: ب, date: 02-18, kind: brand}\n"
             "  - {id: running, name_en: C, name_ar: ج, date: 01-30, days: 7, kind: brand}\n"}
    plan = planned(files)
    assert lines(plan) == ["today | key_date | everybody | 2027-02-05 | running",
                           "later | key_date | everybody | 2027-02-17 | soon"]
    assert [line(need) for need in context(plan).needs] == lines(plan)
    assert share_of(plan, [], "maha").needs == ()


def test_shares_are_everybodys_then_each_members_then_others(planned: Planned) -> None:
    plan = planned(post("status: in_review\n", owner="stranger") | {
        "content/posts/other.md": "title: Other\nlang: en\nowner: maha\nchannels: [x]\nstatus: draft\n"
                                  "draft_due: 2027-03-01\n",
    })
    problem = Problem(Place("content/team.yml", 3, 1), "a", Severity.WARNING, Words("A", "ا"))
    found = shares(plan, [problem, Problem(Place("content/posts/cup.md", 1, 1), "b", Severity.ERROR, Words("B", "ب"))])
    assert [(share.member, [line(need) for need in share.needs], bool(share.coming)) for share in found] == [
        (None, ["today | review | everybody but stranger | - | cup"], False), ("huda", [], False), ("salem", [], False),
        ("maha", [], True), ("stranger", [], False),
    ]
    counts = [(share.findings.errors, share.findings.warnings) if share.findings else None for share in found]
    assert counts == [(0, 1), None, None, None, (1, 0)]
    own = share_of(plan, [], "huda").needs
    assert [line(need) for need in own] == ["today | review | everybody but stranger | - | cup"]
