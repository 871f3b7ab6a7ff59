"""Which slots are still to come, seen from 2027-02-03 09:00."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from majlis.kinds import Post
from majlis.plan.remaining import remaining
from majlis.review import review

Write = Callable[[dict[str, str]], Path]
POST = "---\ntitle: A\nstatus: {}\nowner: huda\nchannels: [x]\npublish_at: {} 20:00\n{}---\n"
WEEKLY = "repeat: {freq: weekly, until: 2027-02-10}\n"
PUBLISHED = "published: {at: 2027-01-27 20:00}\n"


def days(workspace: Write, status: str, day: str, more: str = "") -> list[str]:
    plan = review(workspace({"content/posts/a.md": POST.format(status, day, more)}), {}, datetime(2027, 2, 3, 9)).plan
    assert plan
    return [f"{slot.at:%m-%d}" for post in plan.workspace.of(Post) for slot in remaining(plan, post)]


@pytest.mark.parametrize("status", ["draft", "in_review", "changes_requested", "approved", "scheduled", "on_hold"])
def test_what_is_planned_remains_even_when_it_is_late(status: str, workspace: Write) -> None:
    assert days(workspace, status, "2027-02-20") == ["02-20"]
    assert days(workspace, status, "2027-01-20") == ["01-20"]


@pytest.mark.parametrize("status", ["idea", "published", "cancelled", "archived"])
def test_what_ran_or_will_not_run_has_none(status: str, workspace: Write) -> None:
    assert days(workspace, status, "2027-02-20") == []


def test_what_repeats_has_those_from_now_on(workspace: Write) -> None:
    assert days(workspace, "scheduled", "2027-01-20", WEEKLY) == ["02-03", "02-10"]
    assert days(workspace, "published", "2027-01-20", PUBLISHED + WEEKLY) == ["02-03", "02-10"]
