"""What each side says of its posts as they stand: which a hold stops, which lack approvals, what lies in the past."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from majlis.diff.sides import Side
from majlis.kinds import Brief, Campaign, Event, Hold, Post
from majlis.plan import OPEN

_NEED_APPROVALS = ("approved", "scheduled")
_PLANNED = ("planned", "confirmed", "live")
Held = Mapping[tuple[str, datetime], Hold]
Planned = Mapping[tuple[str, str], date]


def held_posts(side: Side) -> Mapping[str, Held]:
    """The times that a hold stops, by the path of the post, then by channel and time, each with its hold."""
    found: dict[str, dict[tuple[str, datetime], Hold]] = {}
    for slot in side.plan.slots if side.plan.holds else ():
        hold = side.plan.hold_over(slot) if slot.to_come and slot.post.status != "idea" else None
        if hold:
            found.setdefault(slot.post.path, {})[slot.channel, slot.at] = hold
    return found


def unapproved(side: Side) -> frozenset[str]:
    """The paths of posts that are approved or scheduled, still to come, and lack approvals."""
    if not side.plan.approvers.in_use:
        return frozenset()
    return frozenset(
        post.path for post in side.workspace.of(Post)
        if post.status in _NEED_APPROVALS and _to_come(post, side) and not side.plan.sign_off(post).complete)


def counting(post: Post, side: Side) -> tuple[str, ...]:
    """The members whose approvals of *post* count."""
    return side.plan.sign_off(post).counting


def past_times(side: Side) -> Mapping[str, Planned]:
    """What is planned for a time before the clock, by the path of the entry, then by part and name.

    A time that the team counts as gone out when it is over (`assume_published`) is none of them.
    """
    found: dict[str, dict[tuple[str, str], date]] = {}
    for path, key, at in (*_past_posts(side), *_past_others(side)):
        found.setdefault(path, {})[key] = at
    return found


def _to_come(post: Post, side: Side) -> bool:
    slots = side.slots(post)
    return not slots or slots[-1][1] >= side.plan.now


def _past_posts(side: Side) -> Iterator[tuple[str, tuple[str, str], date]]:
    for slot in side.plan.slots:
        status = slot.post.status
        counted = side.workspace.team.assume_published and status == "scheduled"
        if slot.at < side.plan.now and slot.day is None and status in OPEN[1:] and not counted:
            yield slot.post.path, (slot.channel, slot.at.isoformat()), slot.at


def _past_others(side: Side) -> Iterator[tuple[str, tuple[str, str], date]]:
    for event in side.workspace.of(Event):
        at, end = event.starts_at, event.ends_at or event.starts_at
        if event.status in _PLANNED and at and end and end < side.plan.now:
            yield event.path, ("starts_at", at.isoformat()), at
    for campaign in side.workspace.of(Campaign):
        last = campaign.ends_on
        if campaign.status in _PLANNED and last and last < side.plan.today:
            yield campaign.path, ("ends_on", last.isoformat()), last
    for brief in side.workspace.of(Brief):
        if brief.status not in ("done", "cancelled"):
            yield from _past_deliverables(brief, side)


def _past_deliverables(brief: Brief, side: Side) -> Iterator[tuple[str, tuple[str, str], date]]:
    for one in brief.deliverables:
        if one.publish_at and one.publish_at < side.plan.now:
            yield brief.path, (one.id, one.publish_at.isoformat()), one.publish_at
