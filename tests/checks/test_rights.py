"""Rights and consents on the day a post runs, and while it is up."""

from collections.abc import Callable

import pytest

from majlis.checks.rights import CODES
from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
OURS = {code.name for code in CODES}
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
assume_published: true
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
"""
POST = """\
---
title: Iftar
status: {status}
owner: huda
channels: [x, instagram]
publish_at: {at} 20:30
{more}---
Come and sit with us.
"""
EXPIRED = (
    "content/posts/iftar.md:7:83: {} rights-expired The rights to 'https://s.example/a.png' end on 2027-02-19; "
    "this post runs on 2027-02-20.\n    Renew the rights, move the post, or use something else.\n"
)
SOON = (
    "content/posts/iftar.md:7:83: warning rights-expire-soon The rights to 'https://s.example/a.png' last until {}; "
    "after that day this post may not stay up.\n"
    "    Ask for more time, or take the post down by then and set its status to archived.\n"
)


def picture(end: str) -> str:
    return f"media: [{{src: https://s.example/a.png, alt: A, rights: {{holder: Sara, expires_on: {end}}}}}]\n"


def told(loaded: Load, more: str, status: str = "scheduled", at: str = "2027-02-20", team: str = "") -> str:
    files: dict[str, str | bytes] = {"content/posts/iftar.md": POST.format(status=status, more=more, at=at)}
    problems = loaded(files | ({"content/team.yml": team} if team else {})).problems
    return as_text(problem for problem in problems if problem.code in OURS)


@pytest.mark.parametrize(
    ("status", "severity"),
    [("scheduled", "error"), ("approved", "error"), ("in_review", "warning"), ("draft", "warning"),
     ("on_hold", "warning")],
)
def test_a_post_runs_after_its_rights_have_ended(status: str, severity: str, loaded: Load) -> None:
    assert told(loaded, picture("2027-02-19"), status) == EXPIRED.format(severity)


@pytest.mark.parametrize("status", ["idea", "cancelled", "archived"])
def test_what_will_not_run_is_not_told_of(status: str, loaded: Load) -> None:
    assert told(loaded, picture("2027-02-19"), status) == ""


def test_the_last_day_is_within_the_rights(loaded: Load) -> None:
    assert told(loaded, picture("2027-02-20"), "approved") == ""


def test_the_day_is_that_of_the_files_own_zone(loaded: Load) -> None:
    zone = "timezone: America/Los_Angeles\n"
    assert told(loaded, picture("2027-02-20") + zone, "approved") == ""
    late = picture("2027-02-19") + zone
    assert "this post runs on 2027-02-20" in told(loaded, late, "approved")


def test_a_channel_of_its_own_time_is_looked_at(loaded: Load) -> None:
    variants = "variants: {instagram: {publish_at: 2027-02-21 20:30}}\n"
    assert told(loaded, picture("2027-02-20") + variants, "approved") == (
        "content/posts/iftar.md:7:83: error rights-expired The rights to 'https://s.example/a.png' end on 2027-02-20; "
        "this post runs on 2027-02-21.\n    Renew the rights, move the post, or use something else.\n"
    )


def test_a_picture_of_one_channel_counts_where_it_is_shown(loaded: Load) -> None:
    variants = (
        "variants:\n  x:\n    media:\n      - src: https://s.example/x.png\n"
        "        rights: {holder: Sara, expires_on: 2027-02-10}\n"
        "  instagram: {publish_at: 2027-02-09 20:30}\n"
    )
    assert told(loaded, picture("2027-02-09") + variants, "approved") == (
        "content/posts/iftar.md:12:44: error rights-expired The rights to 'https://s.example/x.png' end on 2027-02-10; "
        "this post runs on 2027-02-20.\n    Renew the rights, move the post, or use something else.\n"
    )


def test_each_picture_of_a_list_is_told_at_its_own_place(loaded: Load) -> None:
    listed = "media:\n" + "".join(
        f"  - src: https://s.example/{n}.png\n    rights: {{holder: Sara, expires_on: 2027-02-{10 + n}}}\n"
        for n in (1, 20, 2)
    ).replace("2027-02-30", "2028-02-01")
    assert [line.split(" error")[0] for line in told(loaded, listed, "approved").splitlines()[::2]] == [
        "content/posts/iftar.md:9:40:",
        "content/posts/iftar.md:13:40:",
    ]


def test_a_post_that_repeats_is_told_of_its_first_day_too_late(loaded: Load) -> None:
    more = picture("2027-03-01") + "repeat: {freq: weekly, until: 2027-06-01}\n"
    assert "this post runs on 2027-03-06." in told(loaded, more, "approved")


def test_the_past_days_of_a_post_that_repeats_are_over(loaded: Load) -> None:
    more = picture("2027-01-20") + "repeat: {freq: weekly, until: 2027-01-31}\n"
    assert " rights-expire-soon The rights to 'https://s.example/a.png' ended on 2027-01-20; " in told(
        loaded, more, at="2027-01-02")


def test_a_consent_ends_before_the_post_runs(loaded: Load) -> None:
    more = "consent: {by: Dana M., on: 2026-01-01, expires_on: 2027-02-19}\n"
    assert told(loaded, more, "approved") == (
        "content/posts/iftar.md:7:52: error consent-expired The consent of 'Dana M.' ends on 2027-02-19; "
        "this post runs on 2027-02-20.\n    Ask for it again, or move the post.\n"
    )


@pytest.mark.parametrize("end", ["2027-02-03", "2027-03-05"])
def test_rights_end_while_a_published_post_is_up(end: str, loaded: Load) -> None:
    assert told(loaded, picture(end), "published", "2027-01-20") == SOON.format(end)


def test_rights_have_ended_while_a_published_post_is_up(loaded: Load) -> None:
    over = "    Take the post down and set its status to archived, or renew this and write the new day.\n"
    assert told(loaded, picture("2027-02-02"), "published", "2027-01-20") == (
        "content/posts/iftar.md:7:83: warning rights-expire-soon The rights to 'https://s.example/a.png' ended on "
        f"2027-02-02; since then this post may not be up.\n{over}"
    )
    more = "consent: {by: Dana M., on: 2026-01-01, expires_on: 2027-02-02}\n"
    assert told(loaded, more, "published", "2027-01-20") == (
        "content/posts/iftar.md:7:52: warning rights-expire-soon The consent of 'Dana M.' ended on 2027-02-02; "
        f"since then this post may not be up.\n{over}"
    )


def test_rights_that_end_later_are_not_told_yet(loaded: Load) -> None:
    assert told(loaded, picture("2027-03-06"), "published", "2027-01-20") == ""


def test_a_scheduled_post_is_told_of_rights_that_end_soon_after_it(loaded: Load) -> None:
    assert told(loaded, picture("2027-02-28")) == SOON.format("2027-02-28")
    assert told(loaded, picture("2027-02-28"), "in_review") == ""


def test_a_story_does_not_stay_up(loaded: Load) -> None:
    assert told(loaded, picture("2027-02-28") + "format: story\n", "published", "2027-01-20") == ""


def test_a_consent_ends_while_a_published_post_is_up(loaded: Load) -> None:
    more = "consent: {by: Dana M., on: 2026-01-01, expires_on: 2027-02-19}\n"
    assert told(loaded, more, "published", "2027-01-20") == (
        "content/posts/iftar.md:7:52: warning rights-expire-soon The consent of 'Dana M.' lasts until 2027-02-19; "
        "after that day this post may not stay up.\n"
        "    Ask for more time, or take the post down by then and set its status to archived.\n"
    )


def test_what_counts_as_published_is_up(loaded: Load) -> None:
    past = {"status": "scheduled", "at": "2027-01-20"}
    assert told(loaded, picture("2027-01-10"), **past).startswith("content/posts/iftar.md:7:83: error rights-expired")
    assert told(loaded, picture("2027-01-10"), **past, team=TEAM).startswith(
        "content/posts/iftar.md:7:83: warning rights-expire-soon ")
