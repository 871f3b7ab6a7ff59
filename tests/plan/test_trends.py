"""What is worth showing only for a while, and the ideas that wait."""

from collections.abc import Callable
from datetime import date, datetime

from majlis.load import Loaded
from majlis.plan import Plan
from majlis.plan.trends import ideas_of, trends_of

Load = Callable[[dict[str, str | bytes]], Loaded]


def post(id: str, *lines: str, status: str = "draft") -> dict[str, str | bytes]:
    head = ("---", f"id: {id}", f"title: {id}", f"status: {status}", "owner: huda", "channels: [x]")
    return {f"content/posts/{id}.md": "\n".join((*head, *lines, "---", "Hi", ""))}


def plan_of(loaded: Load, *files: dict[str, str | bytes]) -> Plan:
    workspace = loaded({path: text for some in files for path, text in some.items()}).workspace
    assert workspace
    return Plan(workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))


def test_a_trend_is_fresh_then_going_then_stale_and_over_when_it_is_out(loaded: Load) -> None:
    plan = plan_of(
        loaded,
        post("fresh", "trend_expires_on: 2027-02-11", "publish_at: 2027-02-11 20:00"),
        post("going", "trend_expires_on: 2027-02-10", "publish_at: 2027-02-11 20:00"),
        post("today", "trend_expires_on: 2027-02-03"),
        post("stale", "trend_expires_on: 2027-02-02", status="idea"),
        post("out", "trend_expires_on: 2027-02-02", "publish_at: 2027-02-01 20:00", "published: {at: 2027-02-01 20:00}",
             status="published"),
        post("gone", "trend_expires_on: 2027-02-20", "cancel_reason: no", status="cancelled"),
        post("none"),
    )
    assert [f"{one.post.id} {one.freshness} {one.after}" for one in trends_of(plan)] == [
        "out over False", "stale stale False", "today going False", "going going True", "fresh fresh False",
        "gone over False",
    ]


def test_an_idea_is_stale_after_the_teams_patience_as_far_as_git_knows(loaded: Load) -> None:
    plan = plan_of(loaded, post("old", status="idea"), post("new", status="idea"), post("untold", status="idea"))
    changed = {"content/posts/old.md": date(2026, 12, 4), "content/posts/new.md": date(2026, 12, 5)}
    assert [(one.post.id, one.since, one.stale) for one in ideas_of(plan, changed)] == [
        ("old", date(2026, 12, 4), True), ("new", date(2026, 12, 5), False), ("untold", None, False),
    ]
