"""What moves when something moves: a campaign takes its posts, briefs and events with it."""

from collections.abc import Container
from enum import StrEnum
from typing import NamedTuple

from majlis.kinds import Brief, Campaign, Entry, Event, Post
from majlis.workspace import Workspace

GONE = ("published", "done", "cancelled", "archived")
"""The statuses of what does not move any more."""


class Why(StrEnum):
    """Why something stays: what it is for is over, or its time hangs on an event that moves, or on what stays."""

    OVER = "over"
    FOLLOWS = "follows"
    HANGS = "hangs"


class Stays(NamedTuple):
    """*entry* is not changed, and why."""

    entry: Entry
    why: Why


class Moving(NamedTuple):
    """The entries that move together, and those that one may expect among them; both in the order of their paths."""

    entries: tuple[Entry, ...]
    stays: tuple[Stays, ...]


def moving_with(entry: Entry, workspace: Workspace) -> Moving:
    """What moves with *entry*. Events belong to a campaign that they name as related or that names them so, or one of
    whose posts promotes them; briefs that name it, or that it names.
    """
    found = _of_campaign(entry, workspace) if isinstance(entry, Campaign) else [entry]
    events: set[str | None] = {one.id for one in found if isinstance(one, Event) and one.status not in GONE}
    anchored = [post for post in workspace.of(Post) if post.anchor and post.anchor.event in events and hangs(post)]
    known = {one.path: one for one in [*found, *anchored]}
    stays = [Stays(one, why) for _, one in sorted(known.items()) if (why := _why(one, events))]
    left = {one.entry.path for one in stays}
    return Moving(tuple(one for path, one in sorted(known.items()) if path not in left), tuple(stays))


def hangs(post: Post) -> bool:
    """Whether all times of *post* come from its anchor: what is written stands."""
    times = [post.publish_at, *(variant.publish_at for variant in (post.variants or {}).values())]
    return post.anchor is not None and not any(times)


def _why(entry: Entry, events: Container[str | None]) -> Why | None:
    if entry.state in GONE:
        return Why.OVER
    if isinstance(entry, Post) and entry.anchor and hangs(entry):
        return Why.FOLLOWS if entry.anchor.event in events else Why.HANGS
    return None


def _of_campaign(campaign: Campaign, workspace: Workspace) -> list[Entry]:
    posts = [post for post in workspace.of(Post) if post.campaign == campaign.id]
    own = {post.id for post in posts}
    briefs = [one for one in workspace.of(Brief) if one.campaign == campaign.id or one.id in campaign.briefs]
    events = [one for one in workspace.of(Event) if campaign.id in one.related or one.id in campaign.related
              or not own.isdisjoint(one.promotion)]
    return [campaign, *posts, *briefs, *events]
