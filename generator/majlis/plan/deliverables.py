"""Deliverables: what partners are to make, and how far it has come."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from majlis.kinds import Brief, Post
from majlis.kinds.brief import Deliverable
from majlis.plan.lateness import has_run
from majlis.plan.plan import Plan

_WITH_US = ("in_review", "changes_requested", "approved", "scheduled", "published", "on_hold", "archived")
"""Of posts for which the partner has sent something."""


class Delivery(NamedTuple):
    """*one* of the deliverables of *brief*, the *post* that shows it, if there is one, and how it stands.

    *state* is `dropped` (the brief or its post was cancelled), `out`, `late` (its time has passed and nobody recorded
    it), `draft_late`, `planned` (there is a post) or `awaited`.
    """

    brief: Brief
    one: Deliverable
    post: Post | None
    state: str


def deliveries_of(plan: Plan, brief: Brief) -> tuple[Delivery, ...]:
    """The deliverables of *brief*, in the order of their times, those without one last."""
    posts = [post for post in plan.posts_with.get(brief.partner or "", ()) if post.brief == brief.id]
    found = [_delivery(plan, brief, one, posts) for one in brief.deliverables]
    zone = plan.workspace.zone
    return tuple(sorted(found, key=lambda made: made.one.publish_at or datetime.max.replace(tzinfo=zone)))


def _delivery(plan: Plan, brief: Brief, one: Deliverable, posts: list[Post]) -> Delivery:
    post = next(_showing(plan, one, posts), None)
    return Delivery(brief, one, post, _state(plan, brief, one, post))


def _showing(plan: Plan, one: Deliverable, posts: list[Post]) -> Iterator[Post]:
    """The posts on its channel that go out on its day; where it has no time, those of its format."""
    known = one.channel in plan.workspace.channel_by_id
    for post in posts:
        if known and one.channel not in post.channels:
            continue
        days = {plan.local(slot.at).date() for slot in plan.slots_by_post.get(post.path, ())}
        if plan.local(one.publish_at).date() in days if one.publish_at else post.format == one.format:
            yield post


def _state(plan: Plan, brief: Brief, one: Deliverable, post: Post | None) -> str:
    if brief.status == "cancelled" or (post and post.status == "cancelled"):
        return "dropped"
    if brief.status == "done" or (post and has_run(plan, post)):
        return "out"
    if one.publish_at and one.publish_at < plan.now:
        return "late"
    if one.draft_due and one.draft_due < plan.today and not (post and post.status in _WITH_US):
        return "draft_late"
    return "planned" if post else "awaited"
