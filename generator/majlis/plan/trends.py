"""Trends and ideas: what is worth showing only for a while, and what waits for somebody to take it up."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from majlis.kinds import Post
from majlis.kinds.team import Patience
from majlis.plan.lateness import has_run
from majlis.plan.plan import Plan
from majlis.plan.standing import OPEN

GOING = timedelta(days=7)
"""So long before its end a trend begins to go stale."""


class Trend(NamedTuple):
    """*post* is about a trend that *ends* on a day. It is `stale` when that day is behind us and the post is not out,
    `going` in the last week, `fresh` before, `over` when it went out or was given up.

    *at* is its next time; *after* says that this comes after the trend.
    """

    post: Post
    ends: date
    freshness: str
    at: datetime | None
    after: bool


class Idea(NamedTuple):
    """*post* is an idea that nobody has touched since the day *since*, as far as Git knows; *stale* if for too long."""

    post: Post
    since: date | None
    stale: bool


def trends_of(plan: Plan) -> tuple[Trend, ...]:
    """The posts whose trend ends on a day, the soonest end first."""
    found = (_trend(plan, post, post.trend_expires_on) for post in plan.workspace.of(Post) if post.trend_expires_on)
    return tuple(sorted(found, key=lambda trend: (trend.ends, trend.post.id)))


def ideas_of(plan: Plan, changed: Mapping[str, date]) -> tuple[Idea, ...]:
    """The ideas, those longest untouched first; *changed* is the day on which each file last changed, by its path."""
    found = _ideas(plan, changed)
    return tuple(sorted(found, key=lambda idea: (idea.since or date.max, idea.post.id)))


def _ideas(plan: Plan, changed: Mapping[str, date]) -> Iterator[Idea]:
    patience = (plan.workspace.team.patience or Patience()).idea
    for post in plan.workspace.of(Post):
        if post.status == "idea":
            since = changed.get(post.path)
            yield Idea(post, since, bool(since) and patience.after(since or plan.today) < plan.today)


def _trend(plan: Plan, post: Post, ends: date) -> Trend:
    slots = plan.slots_by_post.get(post.path, ())
    at = next((plan.local(slot.at) for slot in slots if slot.at >= plan.now), None)
    return Trend(post, ends, _freshness(plan, post, ends), at, bool(at) and (at or plan.now).date() > ends)


def _freshness(plan: Plan, post: Post, ends: date) -> str:
    if post.status not in (*OPEN, "on_hold") or has_run(plan, post):
        return "over"
    if ends < plan.today:
        return "stale"
    return "going" if ends <= plan.today + GOING else "fresh"
