"""What entries gave the last time is given again, and nothing that would be otherwise now."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from majlis.cache import Cache, cache_in
from majlis.edition import Edition
from majlis.outputs.feeds import FeedError, calendar_feeds
from majlis.outputs.feeds.event import FeedEvent
from majlis.outputs.feeds.sources import sources_of
from majlis.outputs.feeds.stamps import Stamps
from majlis.outputs.feeds.window import window_of

DANA, POLL, WEEKLY = (f"content/posts/{name}.md" for name in ("dana", "poll", "weekly"))
SPRING, AMA = "content/campaigns/spring.md", "content/events/ama.md"
BRIEF, CUP = "partners/briefs/brief-noura.md", "content/media/cup.png"
HOLD = """\
---
id: stop
title: Stop
lang: en
owner: lina
reason: Rain
from: 2027-02-01 08:00
channels: [x]
---
"""
RAIN = """\
---
id: rain
title: Rain
lang: en
status: cancelled
cancel_reason: Rain
owner: lina
channels: [x]
publish_at: 2027-03-11 20:30
format: text
---
"""
Feeds = dict[str, bytes]


def feeds_of(edition: Edition, cache: Cache) -> Feeds:
    return {one.path: one.data for one in calendar_feeds(replace(edition, cache=cache), {})}


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the events that are written from here on."""
    found: list[str] = []
    to_ical = FeedEvent.to_ical

    def noted(event: FeedEvent) -> bytes:
        found.append(event.uid.partition("@")[0])
        return to_ical(event)

    monkeypatch.setattr(FeedEvent, "to_ical", noted)
    return found


def changes(whole: Any) -> list[tuple[str, Callable[[], None]]]:
    """Steps of a branch, each of which another event must tell of."""
    def new(path: str, text: str) -> Callable[[], None]:
        def write() -> None:
            (whole.root / path).parent.mkdir(parents=True, exist_ok=True)
            (whole.root / path).write_text(text, "utf-8")
            whole.commit()

        return write

    def edit() -> None:
        (whole.root / CUP).write_text("not committed yet", "utf-8")

    def swap(path: str, old: str, new: str) -> Callable[[], None]:
        return lambda: whole.change(path, old, new)

    return [
        ("a title", swap(DANA, "first rosetta", "second rosetta")),
        ("a campaign's title", swap(SPRING, "Spring at home", "Spring outside")),
        ("its approvers", swap(SPRING, "retro_on", "approvers: [salem]\nretro_on")),
        ("an event's time", swap(AMA, "starts_at: 2027-02-20 20:00", "starts_at: 2027-02-20 19:00")),
        ("a brief", swap(BRIEF, "draft_due: 2027-02-10", "draft_due: 2027-02-11")),
        ("a name", swap("content/team.yml", "Salem Al-Harbi", "Salem")),
        ("a channel", swap("content/channels.yml", "name_ar: إكس", "name_ar: تويتر")),
        ("a hold", new("content/holds/stop.md", HOLD)),
        ("its end", swap("content/holds/stop.md", "from:", "until: 2027-02-12 08:00\nfrom:")),
        ("a picture", new(CUP, "a picture")),
        ("which a post shows", swap(POLL, "draft_due", "media: [{src: media/cup.png, alt: كوب}]\ndraft_due")),
        ("and which is another", new(CUP, "another")),
        ("an edited one", edit),
        ("its commit", whole.commit),
        ("a post that was never to go out", new("content/posts/rain.md", RAIN)),
        ("another month", lambda: whole.commit(27)),
        ("more than 30 days later", lambda: whole.commit(4)),
        ("what comes back", swap(WEEKLY, "until: 2027-03-10", "until: 2027-03-24")),
        ("a copy of a campaign", new("content/campaigns/a.md", (whole.root / SPRING).read_text("utf-8"))),
        ("months later", lambda: whole.commit(200)),
    ]


def test_each_step_gives_the_feeds_that_a_build_without_memory_gives(whole: Any) -> None:
    cache = cache_in(whole.root)
    feeds_of(whole.edition(), cache)
    for name, step in changes(whole):
        before = feeds_of(whole.edition(), cache)
        step()
        after = feeds_of(whole.edition(), cache)
        assert after == feeds_of(whole.edition(), Cache()), name
        assert after != before or name in ("a picture", "an edited one"), name


def test_after_an_edit_only_its_events_are_written(whole: Any, written: list[str]) -> None:
    cache = cache_in(whole.root)
    feeds_of(whole.edition(), cache)
    assert len(written) > 100
    written.clear()
    feeds_of(whole.edition(), cache)
    assert written == []
    text = (whole.root / POLL).read_text("utf-8")
    (whole.root / POLL).write_text(text.replace("V60", "V61"), "utf-8")
    feeds_of(whole.edition(), cache)
    assert written == ["poll", "due.poll.draft", "due.poll.review", "due.poll.approval"]


def test_another_title_of_a_campaign_writes_what_names_it(whole: Any, written: list[str]) -> None:
    cache = cache_in(whole.root)
    feeds_of(whole.edition(), cache)
    written.clear()
    whole.change(SPRING, "Spring at home", "Spring outside")
    feeds_of(whole.edition(), cache)
    named = {name for name in written if not name.startswith(("due.", "deliverable.", "weekly--"))}
    assert named == {"dana", "spring"}


def test_another_day_writes_only_what_comes_back(whole: Any, written: list[str]) -> None:
    cache = cache_in(whole.root)
    feeds_of(whole.edition(), cache)
    written.clear()
    whole.commit()
    feeds_of(whole.edition(), cache)
    assert {name.partition("--")[0] for name in written} == {"weekly"}


def test_what_could_not_be_written_is_told_until_it_can(
    edition_of: Callable[..., Edition], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition, cache = edition_of({"a": {}, "b": {}}), Cache(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr("majlis.outputs.feeds.posts.LASTS", timedelta(minutes=-15))
        for _ in range(2):
            with pytest.raises(FeedError) as refused:
                feeds_of(edition, cache)
            assert [one.place.path for one in refused.value.problems] == ["content/posts/a.md", "content/posts/b.md"]
    assert feeds_of(edition, cache) == feeds_of(edition, Cache())


def test_of_what_was_over_before_the_window_opened_the_name_is_enough(edition_of: Callable[..., Edition]) -> None:
    edition = edition_of({"dana": {"publish_at": "2026-07-31 23:40"}})
    (event,) = sources_of(edition, Stamps(), window_of(edition)).of(edition.workspace.by_id["dana"])
    assert (event.uid, event.summary, event.description) == ("dana@sidra.example", "", "")
