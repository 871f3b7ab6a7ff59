"""At which time a post was to go out, and whether another time is to be recorded."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from majlis.kinds import Post
from majlis.plan import Plan
from majlis.plan.recording import planned_time, same_minute, still_to_come, went_out_again
from majlis.review import review

PATH = "content/posts/iftar.md"
TEXT = ("---\nid: iftar\ntitle: Iftar\nstatus: {}\nowner: salem\nchannels: [instagram, x]\n"
        "publish_at: 2027-02-10 18:30\nformat: text\npillar: craft\n"
        "variants: {{x: {{publish_at: 2027-02-10 17:00}}}}\n{}---\nText\n")
WEEKLY = "repeat: {freq: weekly}\n"
Seen = tuple[Plan, Post]


@pytest.fixture
def seen(workspace: Callable[[dict[str, str]], Path]) -> Callable[..., Seen]:
    """A function that writes the post and sees it at a moment."""

    def see(now: str, rest: str = "", status: str = "scheduled") -> Seen:
        plan = review(workspace({PATH: TEXT.format(status, rest)}), {}, datetime.fromisoformat(now)).plan
        assert plan
        post = plan.workspace.by_id["iftar"]
        assert isinstance(post, Post)
        return plan, post

    return see


@pytest.mark.parametrize(("now", "rest", "channel", "expected"), [
    ("2027-02-10 16:59", "", None, "None"),
    ("2027-02-10 17:00", "", None, "2027-02-10 17:00:00+03:00"),
    ("2027-02-10 17:00", "", "instagram", "None"),
    ("2027-02-11 09:00", "", "instagram", "2027-02-10 18:30:00+03:00"),
    ("2027-02-11 09:00", "", None, "2027-02-10 17:00:00+03:00"),
    ("2027-02-25 09:00", WEEKLY, None, "2027-02-24 17:00:00+03:00"),
    ("2027-02-25 09:00", WEEKLY, "instagram", "2027-02-24 18:30:00+03:00"),
])
def test_the_last_planned_time(
    now: str, rest: str, channel: str | None, expected: str, seen: Callable[..., Seen]
) -> None:
    assert str(planned_time(*seen(now, rest), channel)) == expected


def test_a_post_that_came_back(seen: Callable[..., Seen]) -> None:
    told = "published: {at: 2027-02-10 17:00}\n"
    for now, rest, expected in [
        ("2027-02-17 16:00", WEEKLY + told, False), ("2027-02-17 17:00", WEEKLY + told, True),
        ("2027-02-17 17:00", told, False),
    ]:
        assert went_out_again(*seen(now, rest, "published")) == expected


def test_what_is_still_to_come(seen: Callable[..., Seen]) -> None:
    assert [slot.channel for slot in still_to_come(*seen("2027-02-10 17:00"))] == ["instagram"]
    assert still_to_come(*seen("2027-02-10 17:00", WEEKLY)) == ()


def test_the_same_minute() -> None:
    one = datetime(2027, 2, 10, 18, 30)
    assert same_minute(one, one.replace(second=59))
    assert not same_minute(one, one.replace(minute=31))
