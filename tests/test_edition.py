"""One build: what of it is worked out once."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from majlis.audience import workspace_for
from majlis.edition import as_guest, edition_for
from majlis.plan import Plan
from majlis.review import read_plan

from .conftest import SETTINGS

POST = "---\nid: {id}\ntitle: Cup\nlang: en\nstatus: idea\nowner: huda\nchannels: [x]\nvisibility: {seen}\n---\nText\n"


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    """The plan of one post that the team may see."""
    for path, text in (SETTINGS | {"content/posts/a.md": POST.format(id="a", seen="public")}).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    found = read_plan(tmp_path, {}, datetime(2027, 2, 3, 9)).plan
    assert found
    return found


def test_the_team_sees_what_was_read_itself_where_nothing_is_hidden(plan: Plan) -> None:
    assert workspace_for("team", plan) is plan.workspace
    post = replace(plan.workspace.entries[0], id="b", visibility="private")
    hiding = Plan(replace(plan.workspace, entries=(*plan.workspace.entries, post)), plan.now)
    assert workspace_for("team", hiding) == plan.workspace
    assert workspace_for("public", plan) is not plan.workspace


def test_the_plan_that_was_checked_is_that_of_the_same_workspace_and_clock(plan: Plan) -> None:
    edition = edition_for("team", plan.workspace, plan.now, whole=plan)
    assert edition.plan is plan
    assert replace(edition, problems=()).plan is plan
    later = replace(edition, now=plan.now + timedelta(days=1))
    assert later.plan.today == plan.today + timedelta(days=1)
    assert as_guest(edition, "team/").plan is not plan
    public = edition_for("public", plan.workspace, plan.now, whole=plan)
    assert public.plan.workspace is public.workspace
    assert edition_for("team", plan.workspace, plan.now).plan == Plan(plan.workspace, plan.now)
