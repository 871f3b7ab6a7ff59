"""The page of a post: what each channel shows, when it goes out, who approved it, how to record that it went out."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from majlis.kinds import Hold, Post
from majlis.kinds.choices import FORMATS
from majlis.outputs.pages.kinds.previews import Card, Picture, picture, previews
from majlis.outputs.pages.kinds.signing import Signing, signing_of
from majlis.outputs.pages.own import Own
from majlis.outputs.pages.view import TitleLink, View
from majlis.plan import WAITING as STOPPABLE
from majlis.plan.fingerprint import media_of
from majlis.values import dataclass

_LATER = 5
_RECORDED = ("approved", "scheduled")
"""The statuses of posts of which somebody will say that they went out."""


@dataclass(frozen=True, slots=True)
class Times:
    """When a post goes out: *at* first, or next; the *later* ones of a post that comes back, and how many *more*; the
    holds that stop it, each with its channels.
    """

    at: datetime | None
    later: tuple[datetime, ...]
    more: int
    holds: tuple[tuple[Hold, tuple[str, ...]], ...]


class Tie(NamedTuple):
    """What the time hangs on: an *event*, or the Hijri day *hijri*; *offset* is how long before or after (`-7d`)."""

    event: TitleLink | None
    hijri: str
    offset: str


@dataclass(frozen=True, slots=True)
class PostPage:
    """What the page shows besides the fields. *files* are all pictures and films, each once; *record* is when it was to
    go out, for the line that says that it did (None where nobody will say so yet).
    """

    cards: tuple[Card, ...]
    format: str
    files: tuple[Picture, ...]
    times: Times
    tie: Tie | None
    signing: Signing | None
    record: datetime | None


def post_page(view: View, post: Post) -> PostPage:
    """What the page of *post* shows."""
    files = {media.src: media for media in media_of(post)}
    times = times_of(view, post)
    return PostPage(
        cards=tuple(previews(view, post)),
        format=FORMATS[post.format].to(view.lang) if post.format else "",
        files=tuple(picture(view, media) for media in files.values()),
        times=times,
        tie=_tie(view, post),
        signing=signing_of(view, post),
        record=times.at if view.for_team and post.status in _RECORDED else None,
    )


def times_of(view: View, post: Post) -> Times:
    """When *post* goes out, seen from the edition's time, on the clocks of its file."""
    times = list(dict.fromkeys(slot.at for slot in view.edition.plan.slots_by_post.get(post.path, ())))
    at = next((time for time in times if time >= view.edition.plan.moment), times[-1] if times else None)
    coming = [time for time in times if at and time > at] if post.repeat or post.anchor else []
    return Times(at, tuple(coming[:_LATER]), max(0, len(coming) - _LATER), tuple(_holds(view, post)))


def _holds(view: View, post: Post) -> Iterator[tuple[Hold, tuple[str, ...]]]:
    """The holds over the post's next time on each channel."""
    plan, channels = view.edition.plan, set(post.channels)
    over: dict[str, tuple[Hold, list[str]]] = {}
    for slot in plan.slots_by_post.get(post.path, ()) if plan.holds else ():
        if slot.channel in channels and slot.at >= plan.moment and slot.to_come and post.status in STOPPABLE:
            channels.discard(slot.channel)
            if hold := plan.hold_over(slot):
                over.setdefault(hold.id, (hold, []))[1].append(slot.channel)
    yield from ((hold, tuple(stopped)) for hold, stopped in over.values())


def _tie(view: View, post: Post) -> Tie | None:
    anchor = post.anchor
    if anchor is None:
        return None
    event = view.by_id(anchor.event) if anchor.event else None
    return Tie(view.entry_link(event) if event else None, anchor.hijri or "", anchor.offset or "")


OWN = Own(
    shows=frozenset({"caption", "variants", "media", "hashtags", "mentions", "cta", "link", "poll", "publish_at",
                     "anchor", "approvals", "published", "disclosure", "channels"}),
    make=post_page,
)
