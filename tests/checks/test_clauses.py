"""Clauses: what policies say of posts and replies, checked, each finding naming the rule."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from majlis.checks.clauses import CODES, check_clauses
from majlis.cli.report import as_text
from majlis.kinds.policy import CHECK_KINDS
from majlis.kinds.policy_params import NEEDS, SCOPE, TAKES, Params
from majlis.load import Loaded
from majlis.plan import Plan
from majlis.plan.fingerprint import fingerprint
from majlis.problems import Problem, Severity

Files = dict[str, str | bytes]
Load = Callable[[Files], Loaded]
OURS = {code.name for code in CODES}
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [ar]
timezone: Asia/Riyadh
week_start: sunday
assume_published: true
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: maha, name_en: Maha, name_ar: مها, role: legal}
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
pillars:
  - {id: craft, name_en: Craft, name_ar: الحِرفة}
  - {id: place, name_en: Place, name_ar: المكان}
"""
NAMED = "    Promotional content · p4 (content/policies/promotion.md:13)\n"


def policy(*checks: str, rule: str = "No health claims.", **fields: str) -> str:
    given = {
        "id": "promotion", "title": "Promotional content", "lang": "en", "status": "active", "owner": "huda",
        "policy_area": "promotion", "applies_to": "[members]", "effective_from": "2026-09-01",
        "approved_by": "huda", "approved_on": "2026-08-24",
    } | fields
    front = "".join(f"{key}: {value}\n" for key, value in given.items())
    listed = "".join(f"  - {check}\n" for check in checks)
    return f"---\n{front}rules:\n  - {{id: p4, rule: {rule}}}\nchecks:\n{listed}---\nWhy.\n"


def post(body: str = "قهوة الصباح", /, **fields: str) -> str:
    given = {"title": "قهوة", "status": "draft", "owner": "salem", "channels": "[x]"} | fields
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in given.items()) + f"---\n{body}\n"


def check(kind: str, params: str, more: str = "") -> str:
    return f"{{id: p4, kind: {kind}, {more}params: {{{params}}}}}"


@pytest.fixture
def found(loaded: Load) -> Callable[[Files], list[Problem]]:
    def checked(files: Files) -> list[Problem]:
        return [one for one in loaded({"content/team.yml": TEAM} | files).problems if one.code in OURS]

    return checked


Find = Callable[[Files], list[Problem]]


def told(problems: list[Problem], lang: str = "en") -> str:
    """The lines of *problems*, without the one that names the rule, which is always there."""
    text = as_text(problems, lang)
    assert text.count("    Promotional content · ") == len(problems)
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("    Promotional content · "))


def under(clause: str, *posts: str) -> Files:
    files: Files = {f"content/posts/post-{number}.md": text for number, text in enumerate(posts, 1)}
    return files | {"content/policies/promotion.md": policy(clause)}


BANNED = check("banned_term", "terms: [علاج, علاج السكري, cure]")


def test_a_finding_quotes_the_rule_and_says_where_it_stands(found: Find) -> None:
    problems = found(under(BANNED, post("الصباح.\n\nقهوتنا عِلاجٌ، #علاج_السكري")))
    assert as_text(problems) == (
        "content/posts/post-1.md:9:8: warning policy-banned-term 'عِلاجٌ' is not to be used here: 'No health claims.'\n"
        "    Say it in other words.\n" + NAMED +
        "content/posts/post-1.md:9:17: warning policy-banned-term 'علاج_السكري' is not to be used here: "
        "'No health claims.'\n    Say it in other words.\n" + NAMED
    )
    assert {problem.clause for problem in problems} == {"promotion#p4"}
    assert as_text(problems[:1], "ar") == (
        "content/posts/post-1.md:9:8: warning policy-banned-term لا يُستعمل «عِلاجٌ» هنا: «No health claims.»\n"
        "    عبّر عنه بلفظ آخر.\n" + NAMED
    )


def test_a_check_says_how_grave_it_is_and_for_which_rule(found: Find) -> None:
    (problem,) = found(under("{id: words, rule: p4, kind: banned_term, level: error, params: {terms: cure}}",
                             post("A cure")))
    assert (problem.severity, problem.clause) == (Severity.ERROR, "promotion#p4")
    (problem,) = found(under("{id: words, kind: banned_term, params: {terms: cure}}", post("A cure")))
    assert problem.clause == "promotion#words"
    assert as_text([problem]).endswith(
        "'Promotional content'\n    Say it in other words.\n"
        "    Promotional content · words (content/policies/promotion.md:15)\n")


def test_a_long_rule_is_shortened_at_a_word(found: Find) -> None:
    files = under(BANNED, post("A cure"))
    files["content/policies/promotion.md"] = policy(BANNED, rule="word " * 40)
    (problem,) = found(files)
    assert dict(problem.values)["rule"] == " ".join(["word"] * 18) + "…"


@pytest.mark.parametrize(("status", "fields"), [
    ("idea", {}), ("cancelled", {"cancel_reason": "x"}), ("archived", {}),
    ("published", {"published": "{at: 2027-01-01 10:00}", "publish_at": "2027-01-01 10:00"}),
    ("scheduled", {"publish_at": "2027-01-01 10:00"}),
])
def test_what_went_out_or_is_only_a_note_is_let_be(found: Find, status: str, fields: dict[str, str]) -> None:
    assert found(under(BANNED, post("A cure", status=status, **fields))) == []


@pytest.mark.parametrize("fields", [
    {"status": "draft"}, {"status": "retired"}, {"status": "under_review"}, {"effective_from": "2027-02-04"},
])
def test_a_policy_that_is_not_in_force_tells_nothing(found: Find, fields: dict[str, str]) -> None:
    files = under(BANNED, post("A cure"))
    assert len(found(files)) == 1
    assert found(files | {"content/policies/promotion.md": policy(BANNED, **fields)}) == []


def test_a_policy_holds_from_its_day_on(found: Find) -> None:
    text = policy(BANNED, effective_from="2027-03-01")
    early, late = (post("A cure", publish_at=f"2027-{day} 10:00") for day in ("02-28", "03-01"))
    problems = found(under(BANNED, early, late) | {"content/policies/promotion.md": text})
    assert [problem.place.path for problem in problems] == ["content/posts/post-2.md"]


def test_every_text_that_goes_out_is_read(found: Find) -> None:
    files = under(BANNED, post(
        "قهوة", channels="[x, instagram]", hashtags="[قهوة, علاج]", cta="A cure", format="poll",
        poll="{question: 'A cure?', options: [yes, no]}",
        variants="{x: {caption: A cure, first_comment: علاج}, instagram: {first_comment: العلاج}}"))
    assert [(one.place.line, one.place.column, dict(one.values)["found"]) for one in found(files)] == [
        (6, 18, "علاج"), (7, 6, "cure"), (9, 7, "cure"), (10, 25, "cure"), (10, 48, "علاج"),
        (10, 82, "العلاج"),
    ]


def test_a_caption_that_every_channel_replaces_goes_nowhere(found: Find) -> None:
    assert found(under(BANNED, post("A cure", variants="{x: {caption: قهوة}}"))) == []


def test_a_scope_narrows_a_check_down(found: Find) -> None:
    ours = post("A cure", channels="[x, instagram]", format="text", pillar="craft", risk="low")
    reach = [
        ("channels: x", 1), ("channels: [instagram, x]", 1), ("formats: text", 1), ("formats: [image, poll]", 0),
        ("pillars: craft", 1), ("pillars: place", 0), ("risks: low", 1), ("risks: [medium, high]", 0),
        ("languages: ar", 1), ("languages: en", 0), ("kinds: posts", 1), ("kinds: replies", 0),
        ("paid: false", 1), ("paid: true", 0),
    ]
    for scope, count in reach:
        assert len(found(under(check("banned_term", f"terms: cure, {scope}"), ours))) == count, scope
    only_x = under(check("banned_term", "terms: cure, channels: x"), post("A cure", channels="[instagram]"))
    assert found(only_x) == []


REPLY = """\
---
title: شكر
status: draft
owner: huda
channels: [x]
body_ar: هذا علاج
body_en: |
  Thanks, and
  a cure
---
"""


def test_replies_are_checked_in_each_language(found: Find) -> None:
    files: Files = {"content/replies/thanks.md": REPLY}
    assert [one.place[:3] for one in found(under(BANNED) | files)] == [
        ("content/replies/thanks.md", 6, 10), ("content/replies/thanks.md", 7, 10)]
    for scope, count in (("languages: en", 1), ("kinds: posts", 0), ("formats: text", 0), ("paid: true", 0),
                         ("channels: instagram", 0), ("channels: x", 2)):
        assert len(found(under(check("banned_term", f"terms: [cure, علاج], {scope}")) | files)) == count, scope


def test_translations_of_a_policy_tell_a_finding_once_in_the_language_of_the_post(found: Find) -> None:
    arabic = policy(check("banned_term", "terms: [علاج, شفاء]"), rule="لا ادعاءات صحية.", id="promotion-ar", lang="ar",
                    title="المحتوى الترويجي", translation_of="promotion")
    files = under(BANNED, post("علاج وشفاء، cure"), post("علاج cure", lang="en"))
    problems = found(files | {"content/policies/promotion-ar.md": arabic})
    assert [(one.place.path[-4:-3], one.clause, dict(one.values)["found"]) for one in problems] == [
        ("1", "promotion-ar#p4", "علاج"), ("1", "promotion-ar#p4", "وشفاء"), ("1", "promotion-ar#p4", "cure"),
        ("2", "promotion#p4", "علاج"), ("2", "promotion#p4", "cure"),
    ]


def test_required_text_may_be_in_the_hashtags_too(found: Find) -> None:
    clause = check("required_text", "any_of: [إعلان, Ad]")
    assert found(under(clause, post("إعلان: قهوة"), post(hashtags="[إعلان]"), post("An ad"), post(cta="Ad"))) == []
    assert told(found(under(clause, post("", caption="إعلانات كثيرة")))) == (
        "content/posts/post-1.md:6:10: warning policy-required-text This text does not say 'إعلان' or 'Ad': "
        "'No health claims.'\n    Write it into the text.\n"
    )
    assert found(under(clause, post(""))) == []


def test_each_channel_needs_its_own_required_text(found: Find) -> None:
    problems = found(under(check("required_text", "any_of: Ad"), post(
        "Ad: coffee", channels="[x, instagram]", variants="{x: {caption: coffee}}")))
    assert [(one.place.line, one.place.column) for one in problems] == [(6, 25)]


def at(time: str, **fields: str) -> str:
    return post(publish_at=time, **fields)


def test_too_many_posts_in_a_day(found: Find) -> None:
    clause = check("cadence", "max_per_day: 1")
    assert told(found(under(clause, at("2027-02-04 10:00"), at("2027-02-04 23:00"), at("2027-02-05 00:00")))) == (
        "content/posts/post-2.md:6:13: warning policy-cadence On 2027-02-04 this is post number 2 on X; "
        "the most is 1 a day: 'No health claims.'\n    Move one of the posts.\n"
    )
    other = at("2027-02-04 10:00", channels="[instagram]")
    assert found(under(clause, other, at("2027-02-04 23:00"))) == []
    assert len(found(under(clause, at("2027-02-02 10:00", status="scheduled"), at("2027-02-02 23:00"),
                           at("2027-02-03 08:00", status="scheduled"), at("2027-02-03 23:00")))) == 1


@pytest.mark.parametrize("status", ["idea", "on_hold", "archived"])
def test_what_does_not_go_out_does_not_count(found: Find, status: str) -> None:
    assert found(under(check("cadence", "max_per_day: 1"), at("2027-02-04 10:00", status=status),
                       at("2027-02-04 23:00"))) == []


def test_what_a_hold_stops_does_not_count(found: Find) -> None:
    hold = ("---\ntitle: تجميد\nstatus: active\nowner: huda\nfrom: 2027-02-04 09:00\nuntil: 2027-02-04 12:00\n"
            "reason: x\n---\n")
    files = under(check("cadence", "max_per_day: 1"), at("2027-02-04 10:00"), at("2027-02-04 23:00"))
    assert len(found(files)) == 1
    assert found(files | {"content/holds/freeze.md": hold}) == []


def test_a_post_that_comes_back_is_told_once(found: Find) -> None:
    daily = "{freq: daily, until: 2027-02-09}"
    often = at("2027-02-04 10:00", repeat=daily), at("2027-02-04 23:30", repeat=daily)
    for clause in (check("cadence", "max_per_day: 1"), check("quiet_hours", 'hours: "23:00-07:00"')):
        assert [(one.place.path[-4:-3], dict(one.values)["day"]) for one in found(under(clause, *often))] == [
            ("2", "2027-02-04")]


def test_too_many_posts_in_a_week(found: Find) -> None:
    clause = check("cadence", "max_per_week: 2, formats: text")
    days = [at(f"2027-02-{day} 10:00", format="text") for day in ("07", "10", "13", "14")]
    assert told(found(under(clause, *days)), "ar") == (
        "content/posts/post-3.md:6:13: warning policy-cadence هذا هو المنشور رقم 3 على القناة «إكس» في أسبوع "
        "2027-02-07، والحد الأعلى 2 في الأسبوع: «No health claims.»\n    غيّر موعد أحد المنشورات.\n"
    )
    assert found(under(clause, *days[:2], at("2027-02-13 10:00", format="image"))) == []


@pytest.mark.parametrize(("gap", "second", "said"), [
    ("2h", "11:45", "1h 45m"), ("2h", "12:00", ""), ("90m", "10:00", "0m"), ("2d", "22:00", "12h"),
    ("1mo", "11:00", "1h"),
])
def test_posts_too_close_to_each_other(found: Find, gap: str, second: str, said: str) -> None:
    problems = found(under(check("cadence", f"min_gap: {gap}"), at("2027-02-04 10:00"), at(f"2027-02-04 {second}")))
    expected = (
        f"content/posts/post-2.md:6:13: warning policy-cadence This is {said} after 'post-1' on X; at least {gap} are "
        "needed: 'No health claims.'\n    Move one of the posts.\n"
    )
    assert told(problems) == (expected if said else "")


def test_a_gap_of_two_days_and_more_is_told_in_days(found: Find) -> None:
    clause = check("cadence", "min_gap: 1mo")
    for then, said in (("06 09:59", "47h 59m"), ("06 10:00", "2d"), ("07 11:00", "3d")):
        assert told(found(under(clause, at("2027-02-04 10:00"), at(f"2027-02-{then}")))).startswith(
            f"content/posts/post-2.md:6:13: warning policy-cadence This is {said} after 'post-1' on X;")


@pytest.mark.parametrize(("params", "time", "quiet"), [
    ('hours: "23:00-07:00"', "2027-02-04 23:00", True), ('hours: "23:00-07:00"', "2027-02-04 06:59", True),
    ('hours: "23:00-07:00"', "2027-02-04 07:00", False), ('hours: "12:00-13:00"', "2027-02-04 12:30", True),
    ('hours: "12:00-13:00"', "2027-02-04 13:00", False),
    ('hours: "23:00-07:00", days: thursday', "2027-02-05 02:00", True),
    ('hours: "23:00-07:00", days: thursday', "2027-02-04 02:00", False),
    ('hours: "23:00-07:00", days: [thursday]', "2027-02-04 23:30", True),
    ('hours: "23:00-07:00", channels: instagram', "2027-02-04 23:30", False),
    ('hours: "23:00-07:00"', "2027-02-02 23:30", False),
])
def test_quiet_hours(found: Find, params: str, time: str, quiet: bool) -> None:
    day, clock = time.split()
    hours = params.split('"')[1]
    assert told(found(under(check("quiet_hours", params), at(time)))) == ((
        f"content/posts/post-1.md:6:13: warning policy-quiet-hours {clock} on {day} is within the quiet hours {hours}: "
        "'No health claims.'\n    Choose a time outside of them.\n"
    ) if quiet else "")


def test_quiet_hours_of_one_channel_let_the_others_speak(found: Find) -> None:
    clause = check("quiet_hours", 'hours: "23:00-07:00", channels: instagram')
    times = {"x": "2027-02-04 23:30", "instagram": "2027-02-05 12:00"}
    for first, second, number in (("x", "instagram", 0), ("instagram", "x", 1)):
        text = at(times["x"], channels="[x, instagram]",
                  variants=f"{{{second}: {{publish_at: {times['instagram']}}}}}")
        assert len(found(under(clause, text))) == number, first


def test_quiet_hours_are_those_of_the_project(found: Find) -> None:
    clause = check("quiet_hours", 'hours: "23:00-07:00"')
    assert len(found(under(clause, at("2027-02-04 21:30", timezone="Europe/London", channels="[x, instagram]")))) == 1


def test_an_approval_by_somebody_whom_the_policy_names(found: Find, loaded: Load) -> None:
    clause = check("approver", "roles: legal")
    fields = {"status": "approved", "id": "recall"}
    assert told(found(under(clause, post(**fields)))) == (
        "content/posts/post-1.md:3:9: warning policy-approver This post is 'approved' without an approval by Legal: "
        "'No health claims.'\n    Ask for it: majlis approve recall --as maha\n"
    )
    workspace = loaded({"content/team.yml": TEAM, **under(clause, post(**fields))}).workspace
    assert workspace
    of = fingerprint(workspace.entries[-1], lambda src: None)  # type: ignore[arg-type]
    approved = post(approvals=f"[{{by: maha, on: 2027-02-01, of: {of}}}]", **fields)
    assert found(under(clause, approved)) == []
    assert len(found(under(clause, approved.replace("by: maha", "by: huda")))) == 1
    assert len(found(under(clause, approved.replace("قهوة الصباح", "قهوة المساء")))) == 1
    assert found(under(clause, post(status="in_review"))) == []


def test_an_approval_that_nobody_else_can_give(found: Find) -> None:
    problems = found(under(check("approver", "members: [maha]"), post(status="approved", owner="maha")))
    assert told(problems) == (
        "content/posts/post-1.md:3:9: warning policy-approver This post is 'approved' without an approval by Maha: "
        "'No health claims.'\n    Nobody else of the team can give it: give another member that role in team.yml, or "
        "change the check.\n"
    )


def test_links_lead_where_they_may(found: Find) -> None:
    clause = check("link_domain", "allowed: [sidra.example, x.com]")
    text = "https://sidra.example/a و shop.sidra.example، ثم\nhttps://notx.com/a bit.ly/a http://BIT.ly/b"
    assert told(found(under(clause, post(text, link="https://go.x.com.evil.org/x")))) == (
        "content/posts/post-1.md:6:7: warning policy-link-domain Links may not lead to 'go.x.com.evil.org': "
        "'No health claims.'\n    Link to sidra.example or x.com instead.\n"
        "content/posts/post-1.md:9:1: warning policy-link-domain Links may not lead to 'notx.com': "
        "'No health claims.'\n    Link to sidra.example or x.com instead.\n"
        "content/posts/post-1.md:9:20: warning policy-link-domain Links may not lead to 'bit.ly': "
        "'No health claims.'\n    Link to sidra.example or x.com instead.\n"
    )
    assert told(found(under(check("link_domain", "forbidden: bit.ly"), post(text)))) == (
        "content/posts/post-1.md:8:20: warning policy-link-domain Links may not lead to 'bit.ly': 'No health claims.'\n"
        "    Take the link out, or link to another site.\n"
    )


@pytest.mark.parametrize(("text", "host"), [
    ("HTTPS://EVIL.internal/x", "evil.internal"), ("http://localhost.local:8080/", "localhost.local"),
    ("https://موقع.تجربة/صفحة", "xn--4gbrim.xn--ngbcbiz"), ("(https://a.b.test)", "a.b.test"),
])
def test_an_address_with_its_protocol_counts_whatever_it_ends_in(found: Find, text: str, host: str) -> None:
    problems = found(under(check("link_domain", "allowed: sidra.example"), post(text)))
    assert [dict(problem.values)["host"] for problem in problems] == [host]


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1"


def test_what_is_said_of_a_picture(found: Find) -> None:
    clause = check("media", "alt: true, credit: yes, rights: true")
    files: Files = {"content/media/b.png": PNG}
    lacking = found(under(clause, post(media="[{src: media/b.png}]", format="text")) | files)
    assert told(lacking) == "".join(
        f"content/posts/post-1.md:6:9: warning policy-media 'media/b.png' has no {label}: 'No health claims.'\n"
        f"    Add to it: {key}: …\n"
        for key, label in (("alt", "alternative text"), ("credit", "credit"), ("rights", "rights")))
    own = post(media="[{src: media/b.png, credit: Reem}]", format="text",
               variants="{x: {media: [{src: media/b.png}]}}")
    assert told(found(under(check("media", "credit: true"), own) | files)).startswith(
        "content/posts/post-1.md:8:24: warning policy-media 'media/b.png' has no credit: ")
    good = "[{src: media/b.png, alt: a, credit: Reem, rights: {holder: Sidra}}]"
    assert found(under(clause, post(media=good, format="text")) | files) == []
    other = post(media="[{src: media/b.png}]", format="text", channels="[x, instagram]",
                 variants=f"{{x: {{media: {good}}}}}")
    assert found(under(check("media", "credit: true, channels: x"), other) | files) == []
    assert len(found(under(check("media", "credit: true, channels: instagram"), other) | files)) == 1


def test_types_and_sizes_of_files(found: Find) -> None:
    clause = check("media", "types: [.JPG, mp4], max_mb: 1.5")
    files: Files = {"content/media/a.jpg": b"\xff\xd8\xff\xe0" + bytes(1_600_000), "content/media/b.jpg": PNG}
    media = "[{src: media/a.jpg}, {src: media/b.jpg}, {src: 'https://a.example/c.gif?x=1'}, {src: 'https://a.example/d'}]"
    assert told(found(under(clause, post(media=media, format="text")) | files)) == (
        "content/posts/post-1.md:6:9: warning policy-media 'media/a.jpg' has 1.6 MB; at most 1.5 MB are allowed: "
        "'No health claims.'\n    Make it smaller.\n"
        "content/posts/post-1.md:6:29: warning policy-media 'media/b.jpg' is of the type png; allowed are .JPG or mp4: "
        "'No health claims.'\n    Save it as another type.\n"
        "content/posts/post-1.md:6:49: warning policy-media 'https://a.example/c.gif?x=1' is of the type gif; allowed "
        "are .JPG or mp4: 'No health claims.'\n    Save it as another type.\n"
    )
    files = {"content/media/a.jpg": b"\xff\xd8\xff\xe0" + bytes(1_499_996)}
    assert found(under(clause, post(media="[{src: media/a.jpg}]", format="text")) | files) == []


def test_a_check_that_asks_for_nothing(found: Find) -> None:
    checks = {
        "{id: a, kind: banned_term}": "15:5: error policy-check-params This check of the kind 'banned_term' does not "
        "say what it asks for.\n    Give it one of these under 'params': terms\n",
        "{id: a, kind: approver, params: {channels: x}}": "15:37: error policy-check-params This check of the kind "
        "'approver' does not say what it asks for.\n    Give it one of these under 'params': roles, members\n",
        "{id: a, kind: quiet_hours, params: {terms: x}}": "15:48: error policy-check-params 'terms' is not for checks "
        "of the kind 'quiet_hours'.\n    Delete it; the kind's own are: hours, days, channels, formats, languages, "
        "pillars, risks, kinds, paid\n",
        "{id: a, rule: p44, kind: media, params: {alt: yes}}": "15:19: error policy-check-params This policy has no "
        "rule 'p44'.\n    Did you mean 'p4'?\n",
        "{id: a, rule: z, kind: media, params: {alt: yes}}": "15:19: error policy-check-params This policy has no "
        "rule 'z'.\n    Its rules are: p4\n",
        "{id: a, kind: media, params: {alt: yes, kinds: replies}}": "15:52: error policy-check-params Checks of the "
        "kind 'media' are for posts alone.\n    Delete 'kinds', or write kinds: posts\n",
    }
    for text, said in checks.items():
        expected = f"content/policies/promotion.md:{said}"
        assert as_text(found(under(text))) == expected, text


@pytest.mark.parametrize(("params", "said"), [
    ("{kind: media, params: {altt: true}}", "unknown-key 'altt' is not a field of the parameters of a check."),
    ("{kind: cadence, params: {min_gap: often}}", "duration-form 'often' is not a length of time."),
    ("{kind: link_domain, params: {allowed: https://x.com}}", "host-form 'https://x.com' is not a domain."),
    ("{kind: banned_term, params: {terms: [x], channels: insta}}", "unknown-reference There is no channel 'insta'."),
    ("{kind: approver, params: {roles: lawyer}}", "unknown-choice 'lawyer' is not one of the choices here."),
])
def test_a_wrong_value_is_told_by_its_type_and_once(loaded: Load, params: str, said: str) -> None:
    problems = loaded({"content/team.yml": TEAM} | under(params.replace("{", "{id: p4, ", 1))).problems
    assert [line for line in as_text(problems).splitlines() if " error " in line] == [
        line for line in as_text(problems).splitlines() if said in line]
    assert len([one for one in problems if one.severity is Severity.ERROR]) == 1


def test_a_draft_policy_may_still_lack_parameters(found: Find) -> None:
    files: Files = {"content/policies/promotion.md": policy("{id: a, kind: media}", status="draft")}
    assert found(files) == []


def test_an_entry_may_be_exempt(found: Find) -> None:
    assert found(under(BANNED, post("A cure", exempt="[{code: policy-banned-term, reason: quotes a rumour}]"))) == []


def test_every_kind_of_check_has_parameters_and_every_parameter_a_kind() -> None:
    assert set(NEEDS) == set(TAKES) == set(CHECK_KINDS)
    names = {name for own in TAKES.values() for name in own}
    assert names | {*SCOPE, "place"} == set(Params.__dataclass_fields__)


def test_without_policies_nothing_is_looked_at(loaded: Load, tmp_path: Path) -> None:
    workspace = loaded({"content/posts/p.md": post("A cure")}).workspace
    assert workspace
    assert list(check_clauses(Plan(replace(workspace), datetime(2027, 2, 3, 9, tzinfo=workspace.zone)))) == []


@pytest.mark.parametrize(
    "clause", [check("required_text", "terms: [قهوة]"), check("link_domain", "terms: [x.example]")])
def test_a_check_that_does_not_say_what_it_asks_for_tells_that_alone(found: Find, clause: str) -> None:
    problems = found(under(clause, post("شاي https://s.example.com")))
    assert [problem.code for problem in problems] == ["policy-check-params"]
