"""Showings: each post as each of its channels shows it, with the limits in force on its day."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from majlis.kinds import Post
from majlis.kinds.channels import Channel
from majlis.kinds.mediafile import FILMS, PICTURES, MediaFile, type_by_name
from majlis.kinds.places import items_of, place_in
from majlis.kinds.post import Media, Variant
from majlis.plan import Plan
from majlis.plan.occurrences import written_time
from majlis.platforms import Limit, limits_on
from majlis.problems import Place

_TOLD = frozenset(("draft", "in_review", "changes_requested", "approved", "scheduled", "on_hold"))


class Showing(NamedTuple):
    """*post* on *channel*, where *variant* says what differs: its *text* and *media* there, the *limits* of the day
    without mere advice, and all *files* of the workspace.

    What is posted is the caption exactly as it is typed: `hashtags`, `mentions`, `link` and `cta` are not appended to
    it, since the site shows and copies them apart.
    """

    post: Post
    channel: Channel
    variant: Variant | None
    text: str
    media: tuple[Media, ...]
    limits: Mapping[str, Limit]
    files: Mapping[str, MediaFile]

    @property
    def platform(self) -> str:
        """The channel's platform."""
        return self.channel.platform

    @property
    def has_own_text(self) -> bool:
        """Whether the channel has a caption of its own: then the post's shared hashtags and the like are not in it."""
        return bool(self.variant and self.variant.caption)

    @property
    def text_place(self) -> Place:
        """Where the text is written."""
        if self.has_own_text:
            return self.post.place("variants", self.channel.id, "caption")
        return self.post.place("caption") if self.post.caption else Place(self.post.path, self.post.body_line)

    @property
    def media_keys(self) -> tuple[str, ...]:
        """Below which keys the media are written."""
        return ("variants", self.channel.id, "media") if self.variant and self.variant.media else ("media",)

    def media_place(self, at: int, key: str) -> Place:
        """Where *key* of the media number *at*, from 0, is written."""
        return place_in(self.post, items_of(self.post, len(self.media), *self.media_keys)[at], key)

    def is_picture(self, media: Media) -> bool:
        """Whether *media* is a picture, by its bytes, or by its name where they say nothing."""
        return self._type(media) in PICTURES

    def is_film(self, media: Media) -> bool:
        """Whether *media* is a film, by its bytes, or by its name where they say nothing."""
        return self._type(media) in FILMS

    def _type(self, media: Media) -> str | None:
        file = self.files.get(media.src)
        return (file.type if file else None) or type_by_name(media.src)


def told_posts(plan: Plan) -> Iterator[Post]:
    """The posts that are still to go out, or to go out again. An idea is only a note, and what is over stays."""
    return (post for post in plan.workspace.of(Post) if post.status in _TOLD or _comes_back(plan, post))


def showings(plan: Plan) -> Iterator[Showing]:
    """Every showing of the posts that are still to go out, post by post; one without a time is measured by today."""
    limits: dict[tuple[str, date], Mapping[str, Limit]] = {}
    channels, files = plan.workspace.channel_by_id, plan.workspace.media
    for post in told_posts(plan):
        shared = post.text
        for channel in (channels[id] for id in dict.fromkeys(post.channels) if id in channels):
            variant = (post.variants or {}).get(channel.id)
            day = _day(plan, post, channel.id)
            if (channel.id, day) not in limits:
                limits[channel.id, day] = _limits(channel, day)
            text = variant.caption.strip("\n") if variant and variant.caption else shared
            media = (variant.media if variant else ()) or post.media
            yield Showing(post, channel, variant, text, media, limits[channel.id, day], files)


def _comes_back(plan: Plan, post: Post) -> bool:
    """Whether a post that was published goes out again."""
    if post.status != "published" or not (post.repeat or post.anchor):
        return False
    return any(slot.to_come and slot.at >= plan.moment for slot in plan.slots_by_post.get(post.path, ()))


def _day(plan: Plan, post: Post, channel: str) -> date:
    """The day of the post on *channel*: of several the next."""
    if not (post.repeat or post.anchor):
        at = written_time(post, channel)
        return at.date() if at else plan.today
    days = [slot.at.date() for slot in plan.slots_by_post.get(post.path, ()) if slot.channel == channel]
    return next((day for day in days if day >= plan.today), plan.today)


def _limits(channel: Channel, day: date) -> Mapping[str, Limit]:
    """The limits that bind the channel; a number that only serves readers binds where the team wrote it itself."""
    found = limits_on(channel.platform, day, channel.limits)
    return {what: limit for what, limit in found.items() if not limit.advised}
