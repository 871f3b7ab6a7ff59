"""What every sheet carries: who, which version, how old, where the live one is."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from majlis.history import History

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
    assert words(sheet["footer"]) == "نسخة مطبوعة؛ النسخة الحيّة هي المرجع"


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
    assert sheet["qr"].startswith("<svg")


def test_without_a_site_there_is_no_code(drawn: Drawn, playbook: Callable[..., str]) -> None:
    assert drawn({"playbooks/p.md": playbook()})["qr"] is None
