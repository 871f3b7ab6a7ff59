"""Posts in the feed: one event for each time at which a post goes out (see `times`).

An idea, a draft and an archived post are not in the feed. What a hold stops is on hold, whatever its status says.
An event lasts 15 minutes: the least that every calendar shows with its title, about what publishing and the first
replies take. What the clock makes of a post (overdue, assumed published) is not in the feed, which has no clock.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, timedelta
from itertools import chain
from typing import NamedTuple

from majlis.edition import Edition
from majlis.kinds import Campaign, Hold, Post, kind_named
from majlis.kinds.choices import FORMATS
from majlis.outputs.feeds import wording
from majlis.outputs.feeds.event import EVERYTHING, FeedEvent, Key, Status
from majlis.outputs.feeds.identity import uid_of
from majlis.outputs.feeds.links import page_url
from majlis.outputs.feeds.stamps import Held, Stamp, Stamps
from majlis.outputs.feeds.times import Time, times_of
from majlis.outputs.feeds.told import day_name
from majlis.outputs.feeds.window import Window
from majlis.plan import Plan
from majlis.plan.partnership import partner_of
from majlis.words import Words

LASTS = timedelta(minutes=15)
OPEN = ("in_review", "changes_requested")
PREFIXED = ("on_hold", "cancelled")
STOPPED = ("in_review", "changes_requested", "approved", "scheduled", "on_hold")
"""The statuses of posts that a hold can still stop."""
HELD = Words("On hold by", "معلّق بأمر")


class Look(NamedTuple):
    """How a post in some status stands in a calendar."""

    status: Status
    color: str


LOOKS = {
    "in_review": Look("TENTATIVE", "goldenrod"), "changes_requested": Look("TENTATIVE", "tomato"),
    "approved": Look("TENTATIVE", "steelblue"), "scheduled": Look("CONFIRMED", "seagreen"),
    "published": Look("CONFIRMED", "slategray"), "on_hold": Look("TENTATIVE", "darkorange"),
    "cancelled": Look("CANCELLED", "silver"),
}


def post_events(edition: Edition, stamps: Stamps, window: Window, plan: Plan, post: Post) -> Iterator[FeedEvent]:
    """The events of *post*; *plan* is of the feed's own moment. Those that were over before the *window* opened, which
    no feed holds, are only named.
    """
    slots = plan.slots_for(post) if post.status in LOOKS else ()
    for time in times_of(slots) if slots else ():
        over = time.at + LASTS <= window.opens
        yield _over(edition, post, time) if over else _event(edition, stamps, plan, post, time)


def _over(edition: Edition, post: Post, time: Time) -> FeedEvent:
    """An event without a word."""
    uid, start = uid_of(time.name, edition.workspace.team.uid_domain), time.at.astimezone(UTC)
    return FeedEvent(uid, post.path, start, start + LASTS, "", "", "CONFIRMED", False, "", Stamp())


def _event(edition: Edition, stamps: Stamps, plan: Plan, post: Post, time: Time) -> FeedEvent:
    holds, campaign, start = _holds(time, post, plan), campaign_of(edition, post), time.at.astimezone(UTC)
    status, url = "on_hold" if len(holds) == len(time.slots) else post.status, page_url(edition, post)
    return FeedEvent(
        uid=uid_of(time.name, edition.workspace.team.uid_domain),
        path=post.path,
        start=start,
        end=start + LASTS,
        summary=_summary(edition, post, time, status),
        description=_description(edition, post, time, campaign, holds, url),
        status=LOOKS[status].status,
        transparent=status == "cancelled",
        color=LOOKS[status].color,
        stamp=stamps.of(post.path, _told(post, time), _stoppable(post, time)),
        categories=_categories(edition, post),
        url=url,
        feeds=frozenset(_feeds(edition, post, time)),
    )


def _feeds(edition: Edition, post: Post, time: Time) -> Iterator[Key]:
    yield from (EVERYTHING, ("kind", "post"), ("lang", post.lang), ("owner", post.owner))
    yield from (("channel", channel) for channel in time.channels)
    yield from [("campaign", post.campaign)] if post.campaign else []
    partner = partner_of(edition.workspace, post)
    yield from [("partner", partner.id)] if partner else []


def _holds(time: Time, post: Post, plan: Plan) -> Mapping[str, Hold]:
    """The holds over *time*, by channel, where there is still something to stop."""
    return time.held(plan) if post.status in STOPPED else {}


def _stoppable(post: Post, time: Time) -> Held | None:
    """What holds may stop; of what went out or was cancelled they say nothing."""
    return Held(post.id, time.channels, time.at) if post.status in STOPPED else None


def _told(post: Post, time: Time) -> Iterator[str]:
    """The facts of other files that the event tells."""
    yield f"member:{post.owner}"
    yield from (f"channel:{channel}" for channel in time.channels)
    anchor = post.anchor
    named = (("pillar", post.pillar), ("campaign", post.campaign), ("event", anchor and anchor.event))
    yield from (f"{kind}:{id}" for kind, id in named if id)
    yield from [day_name(anchor.hijri)] if anchor and anchor.hijri else []


def campaign_of(edition: Edition, post: Post) -> Campaign | None:
    """The post's campaign, if this edition may show it."""
    found = edition.workspace.by_id.get(post.campaign or "")
    return found if isinstance(found, Campaign) else None


def _summary(edition: Edition, post: Post, time: Time, status: str) -> str:
    prefix = kind_named("post").states[status] if status in PREFIXED else None
    return wording.title_line(prefix, post, wording.channel_names(edition.workspace, time.channels, post.lang))


def _description(
    edition: Edition, post: Post, time: Time, campaign: Campaign | None, holds: Mapping[str, Hold],
    url: str | None,
) -> str:
    """What must be decided comes first, then what and when, then the beginning of the caption, then the page."""
    return wording.paragraphs(
        chain(_stopped(edition, post, holds), _standing(edition, post, time), _facts(edition, post, time, campaign)),
        [wording.beginning(_caption(post, time), post.lang)],
        [url or ""],
    )


def _caption(post: Post, time: Time) -> str:
    """What is posted; of an article, which is in Markdown, the first paragraph."""
    caption = time.slots[0].caption
    article = post.format == "article" and caption == post.text
    return caption.lstrip("# \n").partition("\n\n")[0] if article else caption


def _stopped(edition: Edition, post: Post, holds: Mapping[str, Hold]) -> Iterator[str]:
    """Which holds stop it, each with its channels."""
    for hold in {hold.id: hold for hold in holds.values()}.values():
        stopped = [channel for channel, over in holds.items() if over is hold]
        names = wording.channel_names(edition.workspace, stopped, post.lang)
        yield wording.line(HELD, f"{hold.title} ({names})", post.lang)


def _standing(edition: Edition, post: Post, time: Time) -> Iterator[str]:
    lang, approve_by = post.lang, post.approve_by or post.review_due
    yield wording.line(wording.label_of(Post, "status"), kind_named("post").states[post.status].to(lang), lang)
    if post.status in OPEN and approve_by:
        key = "approve_by" if post.approve_by else "review_due"
        day = wording.dates_in(edition, lang).weekday_day(approve_by)
        yield wording.line(wording.label_of(Post, key), day, lang)
    if post.status == "cancelled":
        yield wording.line(wording.label_of(Post, "cancel_reason"), post.cancel_reason, lang)
    if post.published and time.name == post.id:
        yield wording.line(wording.PUBLISHED, post.published.url, lang)


def _facts(edition: Edition, post: Post, time: Time, campaign: Campaign | None) -> Iterator[str]:
    lang, workspace = post.lang, edition.workspace
    names = wording.channel_names(workspace, time.channels, lang)
    yield wording.line(wording.CHANNEL if len(time.channels) == 1 else wording.CHANNELS, names, lang)
    yield wording.line(wording.label_of(Post, "owner"), wording.owner_name(workspace, post), lang)
    yield wording.line(wording.AT, wording.moment_in(edition, time.at, lang), lang)
    yield wording.line(wording.HIJRI, wording.hijri_day(edition, time.at, lang), lang)
    if post.format:
        yield wording.line(wording.label_of(Post, "format"), FORMATS[post.format].to(lang), lang)
    yield wording.line(wording.label_of(Post, "campaign"), campaign.title if campaign else None, lang)


def _categories(edition: Edition, post: Post) -> tuple[str, ...]:
    """The pillar and the format, by which a team filters and colours, then the post's own tags."""
    pillar = wording.pillar_names(edition.workspace, [post.pillar] if post.pillar else [], post.lang)
    return (*pillar, *([FORMATS[post.format].to(post.lang)] if post.format else []), *post.tags)
