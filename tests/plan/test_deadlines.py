"""What is due, by when, of whom; whether it was met."""

from collections.abc import Callable
from datetime import datetime

import pytest

from majlis.load import Loaded
from majlis.plan import Plan
from majlis.plan.deadlines import WHATS, Deadline, deadlines

Load = Callable[[dict[str, str]], Loaded]
Found = Callable[..., list[Deadline]]
POST = """\
---
id: post
title: A post
lang: en
status: STATUS
owner: salem
channels: [instagram]
draft_due: 2027-02-01
review_due: 2027-02-05
approve_by: 2027-02-08
---
Text
"""
EVENT = """\
---
id: ama
title: Ask us
lang: en
status: STATUS
owner: huda
starts_at: 2027-03-31 20:00
host: Salem
reminders: [1mo, 1w, 90m]
question_window: {opens: 2027-03-20 09:00, closes: 2027-03-30 23:00}
recap_due: 2027-04-05
---
"""
PLAYBOOK = """\
---
id: ID
title: Crisis
lang: en
status: STATUS
owner: huda
drill: {every: 3mo, last_on: 2027-01-15}
last_reviewed_on: 2026-11-01
review_in: 6mo
MORE---
"""
REPORT = """\
---
id: january
title: January
lang: en
status: STATUS
owner: salem
period: {from: 2027-01-01, to: 2027-01-31}
actions:
  - {what: Answer sooner, owner: huda, due: 2027-02-14}
  - {what: Ask more, owner: salem, due: 2027-02-15}
---
"""


@pytest.fixture
def due(loaded: Load) -> Found:
    """A function that gives the deadlines of files."""

    def found(files: dict[str, str]) -> list[Deadline]:
        workspace = loaded(files).workspace
        assert workspace
        return list(deadlines(Plan(workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))))

    return found


def told(found: list[Deadline]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(one.what, f"{one.when:%m-%d %H:%M}", one.state, one.who) for one in found]


@pytest.mark.parametrize(("status", "states", "readers"), [
    ("idea", ["open"], ()), ("draft", ["open", "open", "open"], ("huda",)),
    ("in_review", ["met", "open", "open"], ("huda",)), ("changes_requested", ["met", "open", "open"], ("salem",)),
    ("approved", ["met", "met", "met"], ("salem",)), ("published", ["met", "met", "met"], ("salem",)),
    ("on_hold", ["met", "held", "held"], ("salem",)), ("cancelled", ["off", "off", "off"], ("salem",)),
    ("archived", [], ()),
])
def test_a_posts_days_are_met_by_its_status(due: Found, status: str, states: list[str], readers: tuple[str]) -> None:
    found = due({"content/posts/post.md": POST.replace("STATUS", status)})
    assert [one.state for one in found] == states
    assert [one.what for one in found] == ["draft", "review", "approval"][: len(states)]
    assert all(one.who == readers for one in found[1:])


def test_an_event_is_prepared_by_those_who_take_part(due: Found) -> None:
    both = ("salem", "huda")
    assert told(due({"content/events/ama.md": EVENT.replace("STATUS", "confirmed")})) == [
        ("reminder", "02-28 20:00", "open", both), ("reminder", "03-24 20:00", "open", both),
        ("reminder", "03-31 18:30", "open", both), ("questions", "03-30 23:00", "open", both),
        ("recap", "04-05 00:00", "open", ("huda",))]
    assert {one.state for one in due({"content/events/ama.md": EVENT.replace("STATUS", "cancelled")})} == {"off"}
    assert due({"content/events/ama.md": EVENT.replace("STATUS", "idea")}) == []
    done = due({"content/events/ama.md": EVENT.replace("STATUS", "done")})
    assert [one.state for one in done] == ["met", "met", "met", "met", "open"]


def test_a_drill_and_a_review_of_a_page_in_use(due: Found) -> None:
    playbook = PLAYBOOK.replace("STATUS", "active")
    twin = playbook.replace("ID", "crisis-ar").replace("MORE", "translation_of: crisis\n")
    files = {"playbooks/crisis.md": playbook.replace("ID", "crisis").replace("MORE", ""), "playbooks/z.md": twin}
    assert told(due(files)) == [
        ("drill", "04-15 00:00", "open", ("huda",)), ("page_review", "05-01 00:00", "open", ("huda",)),
        ("page_review", "05-01 00:00", "open", ("huda",))]
    assert due({path: text.replace("active", "draft") for path, text in files.items()}) == []


def test_a_report_and_its_actions_which_are_told_by_their_number(due: Found) -> None:
    found = due({"content/reports/january.md": REPORT.replace("STATUS", "draft")})
    assert told(found) == [
        ("report", "01-31 00:00", "open", ("salem",)), ("action", "02-14 00:00", "open", ("huda",)),
        ("action", "02-15 00:00", "open", ("salem",))]
    assert [(one.part, one.item) for one in found[1:]] == [("1", "Answer sooner"), ("2", "Ask more")]
    assert due({"content/reports/january.md": REPORT.replace("STATUS", "final")})[0].state == "met"


BRIEF = """\
---
id: brief
title: A brief
lang: en
status: STATUS
owner: salem
deliverables:
  - {id: reel, channel: instagram, format: reel, quantity: 1, draft_due: 2027-02-10}
  - {id: reel, channel: instagram, format: reel, quantity: 1, draft_due: 2027-02-12}
review: {script_due: 2027-02-04, final_due: 2027-02-14, approver: huda}
reporting: {metrics: [reach], due: 2027-03-15}
---
"""


def test_a_briefs_days_wait_for_its_owner_and_readings_for_its_approver_too(due: Found) -> None:
    found = due({"partners/briefs/brief.md": BRIEF.replace("STATUS", "agreed")})
    assert [(one.what, one.part, one.who) for one in found] == [
        ("brief_draft", "reel", ("salem",)), ("brief_draft", "reel (2)", ("salem",)),
        ("brief_script", "", ("salem", "huda")), ("brief_final", "", ("salem", "huda")),
        ("partner_report", "", ("salem",))]
    assert {one.state for one in due({"partners/briefs/brief.md": BRIEF.replace("STATUS", "done")})} == {"met"}
    assert {one.state for one in due({"partners/briefs/brief.md": BRIEF.replace("STATUS", "cancelled")})} == {"off"}


CAMPAIGN = """\
---
id: spring
title: Spring
lang: en
status: STATUS
owner: huda
retro_on: 2027-04-20
---
"""


@pytest.mark.parametrize(("status", "states"), [
    ("idea", []), ("planned", ["open"]), ("done", ["open"]), ("postponed", ["held"]), ("cancelled", ["off"])])
def test_a_campaigns_retrospective_is_still_to_be_held_when_it_is_over(
    due: Found, status: str, states: list[str]
) -> None:
    assert [one.state for one in due({"content/campaigns/spring.md": CAMPAIGN.replace("STATUS", status)})] == states


def test_every_sort_has_a_name() -> None:
    from majlis.outputs.feeds.deadlines import LABELS

    assert tuple(LABELS) == WHATS
