"""What the posts of some weeks are about, and for whom."""

from collections.abc import Callable
from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from majlis.load import Loaded
from majlis.plan import Plan
from majlis.plan.mix import NO_PILLAR, Mix, mix_of

Load = Callable[[dict[str, str | bytes]], Loaded]
HOLD = "---\nid: pause\ntitle: P\nowner: huda\nfrom: 2027-02-09 08:00\nuntil: 2027-02-10 08:00\nreason: x\n---\n"


def post(id: str, at: str, *lines: str, status: str = "draft") -> dict[str, str | bytes]:
    head = ("---", f"id: {id}", f"title: {id}", f"status: {status}", "owner: huda", "channels: [x, instagram]")
    return {f"content/posts/{id}.md": "\n".join((*head, f"publish_at: {at}", *lines, "---", "Hi", ""))}


def mix(loaded: Load, *files: dict[str, str | bytes]) -> Mix:
    workspace = loaded({path: text for some in files for path, text in some.items()}).workspace
    assert workspace
    plan = Plan(workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))
    return mix_of(plan, date(2027, 2, 1), date(2027, 2, 14))


def test_posts_are_counted_once_by_pillar_and_audience(loaded: Load) -> None:
    found = mix(
        loaded,
        post("a", "2027-02-05 20:00", "pillar: craft", "audiences: [new, old]"),
        post("b", "2027-02-14 23:59", "pillar: craft", "audiences: [new]"),
        post("c", "2027-02-06 20:00"),
        post("out", "2027-02-15 00:00", "pillar: craft"),
    )
    assert found.by_pillar == {"craft": 2, NO_PILLAR: 1}
    assert found.by_audience == {("new", "craft"): 2, ("old", "craft"): 1}
    assert (found.with_pillar, found.aimed, found.share("craft"), found.share("none")) == (2, 2, 100, 0)
    assert found.audiences == {"new", "old"}


def test_what_does_not_go_out_does_not_count(loaded: Load) -> None:
    assert mix(
        loaded,
        post("idea", "2027-02-05 20:00", "pillar: craft", status="idea"),
        post("held", "2027-02-09 20:00", "pillar: craft"),
        post("missed", "2027-02-02 20:00", "pillar: craft"),
        post("put-aside", "2027-02-05 20:00", "pillar: craft", status="on_hold"),
        {"content/holds/pause.md": HOLD},
    ).by_pillar == {}


def test_a_translation_counts_with_its_original_and_a_repetition_each_time(loaded: Load) -> None:
    assert mix(
        loaded,
        post("a", "2027-02-05 20:00", "pillar: craft", "lang: en"),
        post("a-ar", "2027-02-05 22:00", "pillar: craft", "lang: ar", "translation_of: a"),
    ).by_pillar == {"craft": 1}
    weekly = post("a", "2027-02-05 20:00", "pillar: craft", "lang: en", "repeat: {freq: weekly}")
    twin = post("a-ar", "2027-02-06 20:00", "pillar: craft", "lang: ar")
    assert mix(loaded, weekly, twin).by_pillar == {"craft": 3}


@given(st.lists(st.sampled_from(["craft", "people", "seasons"]), max_size=12))
def test_shares_make_a_hundred(pillars: list[str]) -> None:
    counts = {pillar: pillars.count(pillar) for pillar in pillars}
    found = Mix(date(2027, 2, 1), date(2027, 2, 2), counts, {}, 0)
    assert round(sum(found.share(pillar) for pillar in counts), 6) == (100 if pillars else 0)
