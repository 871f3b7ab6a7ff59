"""The page of a policy: an anchor for each rule, what breaks it, its checks in plain words, its versions."""

from dataclasses import replace
from typing import Any

import pytest

from majlis.problems import Code, Place, Severity
from majlis.words import Words

Make = Any
ODD = Code("odd", Words("'{text}' is odd.", "«{text}» غريب."))
PROBLEM = replace(
    ODD.at(Place("content/posts/hours.md", 3, 7), text="<b>"), severity=Severity.WARNING, clause="conduct#c1")
CHECKS = """\
rules: [{id: c1, rule: One}]
checks:
  - {id: c1, kind: quiet_hours, level: error, params: {hours: "23:00-07:00", days: [friday], channels: [x]}}
  - {id: two, rule: c1, kind: cadence, level: warning, params: {max_per_day: 2, max_per_week: 1, min_gap: 1h}}
  - {id: three, rule: c1, kind: approver, params: {roles: [legal], members: [huda], paid: true}}
  - {id: four, rule: c1, kind: media, params: {alt: true, rights: true, types: [png], max_mb: 2.5}}
  - {id: five, rule: c1, kind: banned_term, params: {terms: ["<b>", علاج], kinds: [replies]}}
"""


def test_each_rule_has_an_anchor(site: Make, files: dict[str, str], between: Make) -> None:
    page = site(files)["en/policies/conduct.html"]
    assert between(page, '<li id="c1">', "</p>") == (
        '<li id="c1"><h3><a class="anchor" href="#c1"><bdi dir="ltr">C1</bdi></a> '
        '<span lang="en" dir="ltr">Argue about the coffee.</span></h3>\n'
        '<p class="state v-low">Low severity</p>'
    )


def test_what_breaks_a_rule_stands_with_it(site: Make, files: dict[str, str], between: Make) -> None:
    page = site(files, problems=(PROBLEM,))["en/policies/conduct.html"]
    assert between(page, "<details><summary><span class=\"state t-warn\">", "</details>") == (
        '<details><summary><span class="state t-warn">1 finding now</span></summary><ul class="dues">'
        '<li><a href="../posts/hours.html"><bdi lang="ar" dir="rtl">ساعاتنا في رمضان</bdi></a>'
        '<p class="hint">&#39;<bdi>&lt;b&gt;</bdi>&#39; is odd.</p></li></ul></details>'
    )


def test_a_translation_tells_of_the_same_findings(site: Make, files: dict[str, str]) -> None:
    files["content/policies/conduct-ar.md"] = _policy(
        "conduct-ar", "translation_of: conduct\nrules: [{id: c1, rule: x}]\n")
    assert "ملاحظة واحدة الآن" in site(files, problems=(PROBLEM,))["ar/policies/conduct-ar.html"]


def test_others_are_told_of_no_finding(site: Make, files: dict[str, str]) -> None:
    files["content/policies/conduct.md"] = files["content/policies/conduct.md"].replace(
        "owner:", "visibility: public\nowner:")
    page = site(files, audience="public", problems=(PROBLEM,))["en/policies/conduct.html"]
    assert "<details><summary><span" not in page


@pytest.mark.parametrize("said", [
    "<p>Nothing goes out from 23:00 to 07:00 on: <bdi>Friday</bdi></p>",
    '<p class="meta">Only on: <bdi>X</bdi></p>',
    "<p>At most 2 posts a day on a channel.</p>",
    "<p>At most 1 post a week on a channel.</p>",
    "<p>Between two posts on a channel at least: 1 hour</p>",
    "<p>One of them has approved: <bdi>Legal</bdi>, <bdi>Huda</bdi></p>",
    '<p class="meta">Only for paid posts.</p>',
    "<p>Every picture has: <bdi>alternative text</bdi>, <bdi>rights</bdi></p>",
    '<p>Files are of these types: <bdi lang="en" dir="ltr">png</bdi></p>',
    "<p>Files have 2.5 MB at most.</p>",
    '<p>These words do not appear: <bdi lang="en" dir="ltr">&lt;b&gt;</bdi>, <bdi lang="en" dir="ltr">علاج</bdi></p>',
    '<p class="meta">Only for: <bdi>Replies</bdi></p>',
    '<span class="state t-late">Stops the build</span>',
])
def test_a_check_is_said_in_plain_words(site: Make, said: str) -> None:
    page = site({"content/policies/p.md": _policy("p", CHECKS)})["en/policies/p.html"]
    assert said in page
    assert page.count("One of them has approved") == 1


def test_checks_are_for_the_team(site: Make, files: dict[str, str]) -> None:
    files["content/policies/conduct.md"] = files["content/policies/conduct.md"].replace(
        "owner:", "visibility: public\nowner:").replace(
        "appeal:", "checks: [{id: c1, kind: banned_term, params: {terms: [secret]}}]\nappeal:")
    assert "secret" in site(files)["en/policies/conduct.html"]
    public = site(files, audience="public")["en/policies/conduct.html"]
    assert "secret" not in public
    assert 'id="checks"' not in public


def test_versions_follow_each_other_newest_first(site: Make, between: Make) -> None:
    made = site({
        "content/policies/a.md": _policy("a", "version: '3'\nsupersedes: b\neffective_from: 2027-01-17\n"),
        "content/policies/b.md": _policy("b", "version: '2'\nsupersedes: c\n"),
        "content/policies/c.md": _policy("c", ""),
    })
    rows = between(made["en/policies/b.html"], '<h2 id="versions">Versions</h2>', "</table>")
    assert [part.partition("</th>")[0] for part in rows.split('<th scope="row">')[1:]] == [
        '<a href="a.html"><bdi lang="en" dir="ltr">Title a</bdi></a>',
        '<span aria-current="page"><bdi lang="en" dir="ltr">Title b</bdi></span>',
        '<a href="c.html"><bdi lang="en" dir="ltr">Title c</bdi></a>',
    ]
    assert '<time datetime="2027-01-17">17 Jan 2027</time>' in rows


def test_a_policy_alone_has_no_versions(site: Make, files: dict[str, str]) -> None:
    assert 'id="versions"' not in site(files)["en/policies/conduct.html"]


def test_a_circle_of_versions_ends(site: Make) -> None:
    page = site({"content/policies/a.md": _policy("a", "supersedes: b\n"),
                 "content/policies/b.md": _policy("b", "supersedes: a\n")})["en/policies/a.html"]
    assert "Title b" in page


def _policy(id: str, more: str) -> str:
    return f"---\nid: {id}\ntitle: Title {id}\nlang: en\nstatus: draft\nowner: huda\n{more}---\n"
