"""What partners are to make, and how far it has come."""

from collections.abc import Callable
from datetime import datetime

from majlis.kinds import Brief
from majlis.load import Loaded
from majlis.plan import Plan
from majlis.plan.deliverables import deliveries_of

Load = Callable[[dict[str, str | bytes]], Loaded]
PARTNER = "---\nid: noura\ntitle: N\nowner: huda\nrelationship_stage: contacted\n---\n"


def told(loaded: Load, deliverables: str, *posts: str, status: str = "agreed") -> list[str]:
    """Each deliverable in a line: its id, how it stands, the post that shows it."""
    brief = f"---\nid: b\ntitle: B\nowner: huda\nstatus: {status}\npartner: noura\ndeliverables:\n{deliverables}---\n"
    files: dict[str, str | bytes] = {"partners/noura.md": PARTNER, "partners/briefs/b.md": brief}
    files |= {f"content/posts/p{n}.md": post for n, post in enumerate(posts)}
    workspace = loaded(files).workspace
    assert workspace
    plan = Plan(workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))
    found = deliveries_of(plan, workspace.of(Brief)[0])
    return [f"{one.one.id} {one.state} {one.post.id if one.post else '-'}" for one in found]


def post(id: str, at: str, status: str = "draft", *more: str, channels: str = "[x]") -> str:
    head = ("---", f"id: {id}", f"title: {id}", "owner: huda", f"status: {status}", f"channels: {channels}", "brief: b")
    return "\n".join((*head, f"publish_at: {at}", *more, "---", "Hi", ""))


def line(id: str, *more: str, format: str = "reel") -> str:
    return f"  - {{id: {id}, channel: x, format: {format}, quantity: 1, {', '.join(more)}}}\n"


def test_a_deliverable_is_planned_once_a_post_shows_it_on_its_day(loaded: Load) -> None:
    two = line("later", "publish_at: 2027-02-20 20:00") + line("reel", "publish_at: 2027-02-16 20:00")
    assert told(loaded, two) == ["reel awaited -", "later awaited -"]
    assert told(loaded, two, post("p", "2027-02-16 22:00")) == ["reel planned p", "later awaited -"]
    elsewhere = post("p", "2027-02-16 22:00", channels="[instagram]")
    assert told(loaded, two, elsewhere) == ["reel awaited -", "later awaited -"]


def test_it_is_late_when_nobody_recorded_it_and_out_when_somebody_did(loaded: Load) -> None:
    one = line("reel", "publish_at: 2027-02-01 20:00")
    assert told(loaded, one) == ["reel late -"]
    assert told(loaded, one, status="done") == ["reel out -"]
    out = post("p", "2027-02-01 20:00", "published", "published: {at: 2027-02-01 20:00}")
    assert told(loaded, one, out) == ["reel out p"]


def test_a_draft_is_late_until_the_post_is_with_us(loaded: Load) -> None:
    one = line("reel", "draft_due: 2027-02-02", "publish_at: 2027-02-16 20:00")
    assert told(loaded, one) == ["reel draft_late -"]
    assert told(loaded, one, post("p", "2027-02-16 20:00")) == ["reel draft_late p"]
    assert told(loaded, one, post("p", "2027-02-16 20:00", "in_review")) == ["reel planned p"]


def test_what_is_cancelled_is_dropped_and_without_a_time_the_format_tells(loaded: Load) -> None:
    bare = line("reel", "draft_due: 2027-02-20")
    assert told(loaded, bare, status="cancelled") == ["reel dropped -"]
    assert told(loaded, bare, post("p", "2027-03-01 20:00", "draft", "format: reel")) == ["reel planned p"]
    assert told(loaded, bare, post("p", "2027-03-01 20:00", "cancelled", "format: reel")) == ["reel dropped p"]
