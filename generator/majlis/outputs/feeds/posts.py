"""Posts in the feed: one event for each time at which a post goes out.

Channels whose variant has a `publish_at` of its own get an event of their own; the post's event is for the others, and
there is none where no channel is left for it. An idea, a draft and an archived post are not in the feed.
An event lasts 15 minutes: the least that every calendar shows with its title, about what publishing and the first
replies take. What the clock makes of a post (overdue, assumed published) is not in the feed, which has no clock.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import NamedTuple

from majlis.edition import Edition
from majlis.kinds import Campaign, Post, kind_named
from majlis.kinds.choices import FORMATS
from majlis.outputs.feeds import wording
from majlis.outputs.feeds.event import FeedEvent, Status
from majlis.outputs.feeds.identity import uid_of, variant_name
from majlis.outputs.feeds.links import page_url
from majlis.outputs.feeds.stamps import stamp_of

LASTS = timedelta(minutes=15)
OPEN = ("in_review", "changes_requested")
PREFIXED = ("on_hold", "cancelled")


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


class Slot(NamedTuple):
    """A time at which a post goes out: the name of its event, the channels, and what is said there."""

    name: str
    at: datetime
    channels: tuple[str, ...]
    caption: str


def post_events(edition: Edition) -> Iterator[FeedEvent]:
    """The events of all posts of *edition*, in the order of the posts' paths."""
    for post in edition.workspace.of(Post):
        if post.status in LOOKS:
            yield from (_event(edition, post, slot) for slot in slots(post))


def slots(post: Post) -> Iterator[Slot]:
    """The times at which *post* goes out, its own first."""
    apart = {id: variant for id, variant in (post.variants or {}).items() if variant.publish_at}
    together = tuple(id for id in post.channels if id not in apart)
    if post.publish_at and together:
        yield Slot(post.id, post.publish_at, together, _caption(post))
    for id, variant in apart.items():
        if variant.publish_at:
            name = variant_name(post.id, id)
            yield Slot(name, variant.publish_at, (id,), variant.caption or _caption(post))


def _caption(post: Post) -> str:
    """What is posted; of an article, which is in Markdown, the first paragraph."""
    return post.text.lstrip("# \n").partition("\n\n")[0] if post.format == "article" else post.text


def _event(edition: Edition, post: Post, slot: Slot) -> FeedEvent:
    look, campaign, start = LOOKS[post.status], campaign_of(edition, post), slot.at.astimezone(UTC)
    return FeedEvent(
        uid=uid_of(slot.name, edition.workspace.team.uid_domain),
        place=post.place(*(() if slot.name == post.id else ("variants", slot.channels[0])), "publish_at"),
        start=start,
        end=start + LASTS,
        summary=_summary(edition, post, slot),
        description=_description(edition, post, slot, campaign),
        status=look.status,
        transparent=look.status == "CANCELLED",
        color=look.color,
        stamp=stamp_of(edition.history, post.path, (campaign.path,) if campaign else ()),
        categories=_categories(edition, post),
        url=page_url(edition, post),
    )


def campaign_of(edition: Edition, post: Post) -> Campaign | None:
    """The post's campaign, if this edition may show it."""
    found = edition.workspace.by_id.get(post.campaign or "")
    return found if isinstance(found, Campaign) else None


def _summary(edition: Edition, post: Post, slot: Slot) -> str:
    prefix = kind_named("post").states[post.status] if post.status in PREFIXED else None
    return wording.title_line(prefix, post, wording.channel_names(edition.workspace, slot.channels, post.lang))


def _description(edition: Edition, post: Post, slot: Slot, campaign: Campaign | None) -> str:
    """What must be decided comes first, then what and when, then the beginning of the caption, then the page."""
    return wording.paragraphs(
        chain(_standing(edition, post, slot), _facts(edition, post, slot, campaign)),
        [wording.beginning(slot.caption, post.lang)],
        [page_url(edition, post) or ""],
    )


def _standing(edition: Edition, post: Post, slot: Slot) -> Iterator[str]:
    lang, approve_by = post.lang, post.approve_by or post.review_due
    yield wording.line(wording.label_of(Post, "status"), kind_named("post").states[post.status].to(lang), lang)
    if post.status in OPEN and approve_by:
        key = "approve_by" if post.approve_by else "review_due"
        day = wording.dates_in(edition, lang).weekday_day(approve_by)
        yield wording.line(wording.label_of(Post, key), day, lang)
    if post.status == "cancelled":
        yield wording.line(wording.label_of(Post, "cancel_reason"), post.cancel_reason, lang)
    if post.published and slot.name == post.id:
        yield wording.line(wording.PUBLISHED, post.published.url, lang)


def _facts(edition: Edition, post: Post, slot: Slot, campaign: Campaign | None) -> Iterator[str]:
    lang, workspace = post.lang, edition.workspace
    names = wording.channel_names(workspace, slot.channels, lang)
    yield wording.line(wording.CHANNEL if len(slot.channels) == 1 else wording.CHANNELS, names, lang)
    yield wording.line(wording.label_of(Post, "owner"), wording.owner_name(workspace, post), lang)
    yield wording.line(wording.AT, wording.moment_in(edition, slot.at, lang), lang)
    yield wording.line(wording.HIJRI, wording.hijri_day(edition, slot.at, lang), lang)
    if post.format:
        yield wording.line(wording.label_of(Post, "format"), FORMATS[post.format].to(lang), lang)
    yield wording.line(wording.label_of(Post, "campaign"), campaign.title if campaign else None, lang)


def _categories(edition: Edition, post: Post) -> tuple[str, ...]:
    """The pillar and the format, by which a team filters and colours, then the post's own tags."""
    pillar = wording.pillar_names(edition.workspace, [post.pillar] if post.pillar else [], post.lang)
    return (*pillar, *([FORMATS[post.format].to(post.lang)] if post.format else []), *post.tags)
