"""Of what sorts the posts of some weeks are."""

from collections.abc import Callable
from datetime import date, datetime

from majlis.load import Loaded
from majlis.plan import Plan
from majlis.plan.makeup import NOBODY, OWN, WITH_PARTNER, Makeup, Sorts, makeup_of

Load = Callable[[dict[str, str | bytes]], Loaded]
PARTNER = "---\nid: noura\ntitle: N\nowner: huda\nrelationship_stage: contacted\n---\n"


def post(id: str, *lines: str, channels: str = "[x]", status: str = "draft") -> dict[str, str | bytes]:
    head = ("---", f"id: {id}", f"title: {id}", f"status: {status}", "owner: huda", f"channels: {channels}")
    time = "publish_at: 2027-02-05 20:00"
    return {f"content/posts/{id}.md": "\n".join((*head, time, *lines, "---", "Hi", ""))}


def makeup(loaded: Load, *files: dict[str, str | bytes]) -> Makeup:
    workspace = loaded({path: text for some in files for path, text in some.items()}).workspace
    assert workspace
    plan = Plan(workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))
    return makeup_of(plan, date(2027, 2, 3), date(2027, 3, 5))


def test_posts_are_counted_by_each_thing_in_its_own_way(loaded: Load) -> None:
    found = makeup(
        loaded,
        {"partners/noura.md": PARTNER},
        post("a", "format: text", "pillar: craft", "lang: en", channels="[x, instagram]"),
        post("a-ar", "format: text", "pillar: craft", "lang: ar", "translation_of: a"),
        post("b", "format: image", "lang: ar", "partner: noura"),
        post("c", "lang: ar"),
        post("idea", "format: meme", status="idea"),
    )
    assert found.posts == 3
    assert (dict(found.format.counts), found.format.all) == ({"text": 1, "image": 1, NOBODY: 1}, 3)
    assert (dict(found.channel.counts), found.channel.all) == ({"x": 4, "instagram": 1}, 5)
    assert (dict(found.language.counts), found.language.all) == ({"en": 1, "ar": 3}, 4)
    assert dict(found.audience.counts) == {NOBODY: 3}
    assert dict(found.partner.counts) == {WITH_PARTNER: 1, OWN: 2}
    assert (found.pillar.count("craft"), found.pillar.share("craft"), found.pillar.all) == (1, 100, 1)


def test_of_nothing_every_share_is_nothing(loaded: Load) -> None:
    found = makeup(loaded)
    assert (found.posts, found.format, found.channel.share("x")) == (0, Sorts({}, 0), 0)
