"""What every sheet carries: who, which version, how old, where the live one is."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from majlis.edition import Edition
from majlis.history import Change, History
from majlis.outputs.print.head import bare_sheet
from majlis.outputs.print.press import qr
from majlis.outputs.print.writer import Writer

Drawn = Callable[..., dict[str, Any]]
Words = Callable[[Any], str]
REVIEWED = "version: 1.2\nlast_reviewed_on: 2026-07-15\nreview_in: 6w\n"


def test_owner_version_status_and_review_in_both_calendars(
    drawn: Drawn, playbook: Callable[..., str], words: Words
) -> None:
    facts = drawn({"playbooks/p.md": playbook(fields=REVIEWED)})["facts"]
    assert words(facts) == (
        "Owner Huda | Version 1.2 | Status Draft | Last reviewed 15 July 2026 / 1 Safar 1448 AH | "
        "Review by 26 August 2026 / 13 Rabi I 1448 AH (overdue) | File playbooks/p.md |"
    )


def test_in_arabic_with_western_digits(drawn: Drawn, playbook: Callable[..., str], words: Words) -> None:
    sheet = drawn({"playbooks/p.md": playbook(fields=REVIEWED, lang="ar")})
    assert words(sheet["facts"]).startswith(
        "المسؤول هدى | الإصدار 1.2 | الحالة مسودة | آخر مراجعة 15 يوليو 2026 / 1 صفر 1448 هـ |"
    )
    assert sheet["page"] == ["صفحة ", " من ", ""]


@pytest.mark.parametrize(("lang", "audience", "site", "told"), [
    ("ar", "team", "site_url: https://s.example\n", "نسخة مطبوعة؛ النسخة الحيّة هي المرجع"),
    ("en", "team", "", "Printed copy; the file is the reference"),
    ("ar", "partner:noura", "site_url: https://s.example\n", "نسخة مطبوعة؛ اطلب الأحدث من قهوة سدرة"),
    ("en", "partner:noura", "", "Printed copy; ask Sidra Coffee for the newest one"),
])
def test_the_footer_names_what_the_reader_can_look_at(
    edition: Callable[..., Edition], words: Words, team: str, lang: str, audience: str, site: str, told: str
) -> None:
    made = edition({"content/team.yml": team + site}, audience=audience)
    url = f"{made.site_url}x.html" if made.site_url else None
    assert words(bare_sheet(Writer(made, lang), "T", url, [], [])["footer"]) == told


def test_arabic_indic_digits_are_a_setting(drawn: Drawn, playbook: Callable[..., str], words: Words, team: str) -> None:
    files = {"content/team.yml": team + "numerals: arabic\n", "playbooks/p.md": playbook(fields=REVIEWED, lang="ar")}
    sheet = drawn(files)
    assert "١٥ يوليو ٢٠٢٦" in words(sheet["facts"])
    assert sheet["indic_pages"]


def test_what_is_in_force_goes_without_saying(drawn: Drawn, playbook: Callable[..., str], words: Words) -> None:
    fields = "scenario: a\ncategory: event\ntriggers: [a]\nroles: [{role: a, does: b}]\nsteps: [{do: a}]\n"
    sheet = drawn({"playbooks/p.md": playbook(fields=fields, status="active")})
    assert words(sheet["facts"]) == "Owner Huda | File playbooks/p.md |"


@pytest.mark.parametrize(("history", "told"), [
    (History("0123456789abcdef", datetime(2027, 2, 1, 21, 30, tzinfo=UTC), {}), "Commit 0123456, 2 Feb 2027"),
    (History("fedcba9876543210", datetime(2027, 2, 1, 9, tzinfo=UTC), {}, dirty=True),
     "Commit fedcba9, 1 Feb 2027, with changes after it"),
    (None, "As of 3 Feb 2027"),
])
def test_a_printed_copy_knows_its_age(
    drawn: Drawn, playbook: Callable[..., str], words: Words, history: History | None, told: str
) -> None:
    assert words(drawn({"playbooks/p.md": playbook()}, history=history)["age"]) == told


@pytest.mark.parametrize(("languages", "lang", "url"), [
    ("[ar, en]", "en", "https://s.example/en/playbooks/crisis.html"), ("[ar]", "en", "https://s.example/ar/playbooks/crisis.html"),
])
def test_the_code_and_the_link_open_the_live_page(
    drawn: Drawn, playbook: Callable[..., str], words: Words, team: str, languages: str, lang: str, url: str
) -> None:
    settings = team.replace("[ar, en]", languages) + "site_url: https://s.example\n"
    sheet = drawn({"content/team.yml": settings, "playbooks/p.md": playbook(lang=lang)})
    assert words(sheet["facts"]).endswith(f"Live version {url} |")
    assert sheet["qr_alt"] == f"QR code that opens the live version: {url}"
    assert sheet["qr"] == url
    assert qr(url).startswith("<svg")


def test_without_a_site_there_is_no_code(drawn: Drawn, playbook: Callable[..., str]) -> None:
    assert drawn({"playbooks/p.md": playbook()})["qr"] is None


def changed(day: int, ordinal: int) -> Change:
    at = datetime(2027, 1, day, 9, tzinfo=UTC)
    return Change(at, at, 1, ordinal)


NOW = datetime(2027, 2, 1, 21, 30, tzinfo=UTC)
COMMITS = ("1111111aaa", "2222222bbb", "3333333ccc", "4444444ddd")


@pytest.mark.parametrize(("changes", "told"), [
    ({"playbooks/p.md": changed(5, 2), "content/posts/a.md": changed(9, 4)}, "Commit 2222222, 5 Jan 2027"),
    ({"playbooks/p.md": changed(5, 2), "content/team.yml": changed(7, 3)}, "Commit 3333333, 7 Jan 2027"),
    ({"content/posts/a.md": changed(9, 4)}, "Commit 4444444, 2 Feb 2027"),
])
def test_the_commit_is_the_last_that_changed_what_the_sheet_is_made_from(
    drawn: Drawn, playbook: Callable[..., str], words: Words, changes: dict[str, Change], told: str
) -> None:
    history = History(COMMITS[-1], NOW, changes, commits=COMMITS)
    sheet = drawn({"playbooks/p.md": playbook()}, history=history)
    assert words(sheet["age"]) == told
    day = {"5": 5, "7": 7}.get(told.split()[2])
    assert sheet["stamp"] == int((datetime(2027, 1, day, 9, tzinfo=UTC) if day else NOW).timestamp())


@pytest.mark.parametrize(("edited", "told"), [
    ("content/posts/a.md", "Commit 2222222, 5 Jan 2027"),
    ("playbooks/p.md", "Commit 2222222, 5 Jan 2027, with changes after it"),
    ("playbooks/", "Commit 2222222, 5 Jan 2027, with changes after it"),
])
def test_only_edits_of_what_the_sheet_is_made_from_count(
    drawn: Drawn, playbook: Callable[..., str], words: Words, edited: str, told: str
) -> None:
    history = History(
        COMMITS[-1], NOW, {"playbooks/p.md": changed(5, 2)}, dirty=True, commits=COMMITS, edited=frozenset({edited}))
    assert words(drawn({"playbooks/p.md": playbook()}, history=history)["age"]) == told
