"""Campaigns, events and replies that are over and do not say so. It is 2027-02-03, 09:00."""

from collections.abc import Callable

import pytest

from majlis.checks import past
from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
NAMES = {code.name for code in past.CODES}
CAMPAIGN, EVENT = "content/campaigns/winter.md", "content/events/ama.md"
REPLY = "content/replies/thanks.md"


def told(loaded: Load, path: str, *lines: str, status: str = "planned", lang: str = "en") -> str:
    text = "\n".join(("---", "title: Winter", f"status: {status}", "owner: huda", *lines, "---", ""))
    return as_text([problem for problem in loaded({path: text}).problems if problem.code in NAMES], lang)


def test_a_campaign_is_over_the_day_after_its_last(loaded: Load) -> None:
    assert told(loaded, CAMPAIGN, "ends_on: 2027-02-03") == ""
    assert told(loaded, CAMPAIGN, "ends_on: 2027-02-02", "retro_on: 2027-02-01") == (
        f"{CAMPAIGN}:3:9: warning campaign-past This campaign ended on 2027-02-02, and its status is still 'planned'.\n"
        "    Set 'status: done', or 'cancelled' if it did not take place.\n")


def test_a_retrospective_that_has_passed_ends_a_campaign_too(loaded: Load) -> None:
    assert told(loaded, CAMPAIGN, "retro_on: 2027-02-02", "ends_on: 2027-02-10") == (
        f"{CAMPAIGN}:3:9: warning campaign-past The retrospective of this campaign was to be on 2027-02-02, "
        "and its status is still 'planned'.\n    Set 'status: done', or correct 'retro_on' or 'ends_on'.\n")
    assert told(loaded, CAMPAIGN, "retro_on: 2027-02-03", "ends_on: 2027-02-10") == ""


@pytest.mark.parametrize("status", ["idea", "done", "cancelled", "postponed"])
def test_what_is_done_or_not_going_to_happen_is_left_alone(loaded: Load, status: str) -> None:
    assert told(loaded, CAMPAIGN, "ends_on: 2027-01-01", status=status) == ""
    assert told(loaded, EVENT, "starts_at: 2027-01-01 20:00", status=status) == ""


def test_an_event_is_over_when_it_ends_or_when_its_day_does(loaded: Load) -> None:
    starts = "starts_at: 2027-02-02 20:00"
    assert told(loaded, EVENT, starts, "ends_at: 2027-02-03 09:00") == ""
    assert told(loaded, EVENT, starts, "ends_at: 2027-02-03 08:59") == (
        f"{EVENT}:3:9: warning event-past This event ended on 2027-02-03 08:59, and its status is still 'planned'.\n"
        "    Set 'status: done', or 'cancelled' or 'postponed' if it did not take place.\n")
    assert told(loaded, EVENT, starts, lang="ar") == (
        f"{EVENT}:3:9: warning event-past انتهت هذه الفعالية في 2027-02-02 20:00، وما زالت حالتها «planned».\n"
        "    اجعل حالتها «status: done»، أو «cancelled» أو «postponed» إن لم تُعقد.\n")
    assert told(loaded, EVENT, "starts_at: 2027-02-03 08:00") == ""
    assert told(loaded, EVENT) == ""


def test_an_events_end_is_told_by_the_projects_clock(loaded: Load) -> None:
    starts = ("starts_at: 2027-02-01 18:00", "ends_at: 2027-02-01 19:00", "timezone: America/New_York")
    assert " This event ended on 2027-02-02 03:00, " in told(loaded, EVENT, *starts)


def test_a_reply_is_in_use_until_its_last_day(loaded: Load) -> None:
    assert told(loaded, REPLY, "expires_on: 2027-02-03", status="active") == ""
    assert told(loaded, REPLY, "expires_on: 2027-02-02", status="active") == (
        f"{REPLY}:5:13: warning reply-expired This reply was meant to be used until 2027-02-02, "
        "and its status is still 'active'.\n"
        "    Read it again and set a later day in 'expires_on', or set 'status: retired'.\n")
    assert told(loaded, REPLY, "expires_on: 2027-02-02", status="active", lang="ar") == (
        f"{REPLY}:5:13: warning reply-expired هذا الرد صالح للاستعمال حتى 2027-02-02، وما زالت حالته «active».\n"
        "    راجعه وحدّد في «expires_on» يومًا أبعد، أو اجعل حالته «status: retired».\n")


@pytest.mark.parametrize("status", ["draft", "under_review", "retired"])
def test_a_reply_that_nobody_uses_may_be_old(loaded: Load, status: str) -> None:
    assert told(loaded, REPLY, "expires_on: 2027-02-02", status=status) == ""
