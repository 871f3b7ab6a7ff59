"""Pages that lack a language of the team, and translations that have fallen behind."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from majlis.checks import translations
from majlis.cli.report import as_text
from majlis.load import Loaded
from majlis.plan import Plan

Load = Callable[[dict[str, str | bytes]], Loaded]
POLICY = """\
---
id: {id}
title: Conduct
lang: {lang}
status: {status}
owner: huda
{more}policy_area: promotion
applies_to: [members]
effective_from: 2026-01-01
approved_by: huda
approved_on: 2025-12-20
rules: [{{id: r1, rule: Be kind.}}]
---
"""
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [en]
timezone: Asia/Riyadh
members: [{id: huda, name_en: Huda, name_ar: هدى, role: lead}, {id: salem, name_en: S, name_ar: س, role: creator}]
"""
EN, AR = "content/policies/conduct.md", "content/policies/conduct-ar.md"


def english(status: str = "active", more: str = "") -> dict[str, str | bytes]:
    return {EN: POLICY.format(id="conduct", lang="en", status=status, more=more)}


def arabic(status: str = "active", more: str = "") -> dict[str, str | bytes]:
    more = f"translation_of: conduct\n{more}"
    return {AR: POLICY.format(id="conduct-ar", lang="ar", status=status, more=more)}


def told(loaded: Load, files: dict[str, str | bytes], lang: str = "en", **changed: str) -> str:
    """What is told where `en` and `ar` are the days on which the two files last changed."""
    workspace = loaded(files).workspace
    assert workspace
    days = {{"en": EN, "ar": AR}[key]: date.fromisoformat(day) for key, day in changed.items()}
    plan = Plan(workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone), days)
    return as_text(translations.check_translations(plan), lang)


def test_a_policy_in_use_has_each_language_of_the_team(loaded: Load) -> None:
    assert told(loaded, english()) == (
        f"{EN}:4:7: warning translation-missing This policy has no Arabic version.\n"
        "    Add a file in Arabic with 'translation_of: conduct'.\n")
    assert told(loaded, english(), "ar") == (
        f"{EN}:4:7: warning translation-missing السياسة بلا نسخة عربية.\n"
        "    أضف ملفًا باللغة العربية فيه «translation_of: conduct».\n")
    assert told(loaded, english() | arabic()) == ""


def test_a_translation_that_is_not_finished_is_named(loaded: Load) -> None:
    assert told(loaded, english() | arabic("draft")) == (
        f"{EN}:4:7: warning translation-missing Its Arabic version, 'conduct-ar', is still 'draft'.\n"
        "    Finish it and have it approved, so that everybody can read it.\n")
    assert " has no Arabic version." in told(loaded, english() | arabic("retired"))
    assert told(loaded, english("retired") | arabic()).startswith(
        f"{AR}:4:7: warning translation-missing This policy has no English version.\n")


def test_a_translation_that_can_not_be_read_is_not_told_again(loaded: Load) -> None:
    assert told(loaded, english() | {AR: "---\nid: conduct-ar\ntitle: [\n---\n"}) == ""


def test_one_translation_in_use_is_enough(loaded: Load) -> None:
    draft = {AR.replace("-ar", "-ar2"): str(arabic("draft")[AR]).replace("conduct-ar", "conduct-ar2")}
    assert told(loaded, english() | arabic() | draft) == ""


def test_a_team_of_one_language_translates_nothing(loaded: Load) -> None:
    assert told(loaded, english() | {"content/team.yml": TEAM}) == ""
    alone = {AR: str(arabic()[AR]).replace("translation_of: conduct\n", "")}
    assert told(loaded, alone | {"content/team.yml": TEAM}) == ""


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_what_is_not_in_use_needs_no_translation(loaded: Load, status: str) -> None:
    assert told(loaded, english(status)) == ""


def audience(visibility: str) -> dict[str, str | bytes]:
    return {"content/audiences/members.md": (
        f"---\nid: members\ntitle: Members\nlang: en\nstatus: active\nowner: huda\nvisibility: {visibility}\n"
        "segment: All\ngoals: [A better cup]\nneeds: [Time]\npain_points: [Noise]\nmotivations: [Pride]\n"
        "channels: [{platform: x}]\ncontent_preferences: {tone: warm}\n---\n")}


def test_other_pages_need_it_once_they_are_public(loaded: Load) -> None:
    assert told(loaded, audience("team")) == ""
    assert told(loaded, audience("public")).startswith(
        "content/audiences/members.md:4:7: warning translation-missing This audience has no Arabic version.\n")


def test_posts_and_events_are_written_in_one_language(loaded: Load) -> None:
    head = "---\ntitle: Iftar\nlang: en\nowner: huda\nvisibility: public\n"
    assert told(loaded, {
        "content/posts/iftar.md": head + "status: scheduled\nchannels: [x]\n---\nHi\n",
        "content/events/iftar.md": head + "status: confirmed\n---\n",
    }) == ""


def test_versions_that_differ_are_told_at_the_translation(loaded: Load) -> None:
    files = english(more='version: "2.1"\n') | arabic(more='version: "2.0"\n')
    assert told(loaded, files) == (
        f"{AR}:8:10: warning translation-outdated This is version '2.0', but its original 'conduct' is at '2.1'.\n"
        "    Bring the two to say the same, then write the same 'version' in both.\n")


def test_the_same_version_counts_more_than_the_days_of_git(loaded: Load) -> None:
    files = english(more='version: "2.1"\n') | arabic(more='version: "2.1"\n')
    assert told(loaded, files, en="2027-01-20", ar="2026-12-01") == ""


def test_without_versions_an_original_that_changed_later_is_told(loaded: Load) -> None:
    files = english() | arabic()
    assert told(loaded, files, en="2027-01-20", ar="2027-01-20") == ""
    assert told(loaded, files, en="2027-01-20") == ""
    assert told(loaded, files, en="2027-01-20", ar="2026-12-01") == (
        f"{AR}:7:17: warning translation-outdated The original 'conduct' changed on 2027-01-20; "
        "this translation did not change after 2026-12-01.\n"
        "    Compare the two. Change this one, or if it is right as it is, write the day in 'last_reviewed_on'.\n")
    assert told(loaded, files, "ar", en="2027-01-20", ar="2026-12-01") == (
        f"{AR}:7:17: warning translation-outdated تغيّر الأصل «conduct» في 2027-01-20، "
        "ولم تتغيّر هذه الترجمة بعد 2026-12-01.\n"
        "    قارن بينهما وعدّل الترجمة، وإن كانت صحيحة كما هي فاكتب تاريخ اليوم في «last_reviewed_on».\n")


def test_a_review_of_the_translation_sets_it_right(loaded: Load) -> None:
    files = english() | arabic(more="last_reviewed_on: 2027-01-20\n")
    assert told(loaded, files, en="2027-01-20", ar="2026-12-01") == ""
    assert " translation-outdated " in told(loaded, files, en="2027-01-21", ar="2026-12-01")
