"""A post as its channels show it: which text goes where, and its pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from majlis.kinds import Hold, Post
from majlis.kinds.post import Media
from majlis.outputs.pages.view import View
from majlis.plan import WAITING as STOPPABLE

_LATER = 5
_PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif")


@dataclass(frozen=True, slots=True)
class Caption:
    """One text and the channels that carry it; *first_comment* goes below it at once; *times* as its file has them."""

    text: str
    first_comment: str | None
    channels: tuple[str, ...]
    times: tuple[datetime, ...]
    media: tuple[Media, ...]


def captions(view: View, post: Post) -> Iterator[Caption]:
    """The texts of a post, each once, in the order of its channels."""
    groups: dict[tuple[str, str | None, tuple[Media, ...]], list[str]] = {}
    for channel in post.channels:
        variant = (post.variants or {}).get(channel)
        text = (variant.caption if variant else None) or post.text
        comment = variant.first_comment if variant else None
        groups.setdefault((text.strip("\n"), comment, variant.media if variant else ()), []).append(channel)
    for (text, comment, media), channels in groups.items():
        yield Caption(text, comment, tuple(channels), _times(post, channels), media)


def pictures(view: View, post: Post) -> Iterator[str | None]:
    """For each of the post's media the link to show it as a picture; None for films and for what lies elsewhere."""
    for media in post.media:
        yield picture(view, media)


def picture(view: View, media: Media) -> str | None:
    """The link to a picture among our own files. Nothing is fetched from elsewhere."""
    src = media.src
    ours = not src.startswith(("http://", "https://")) and src.lower().endswith(_PICTURES)
    return view.to(src) if ours else None


@dataclass(frozen=True, slots=True)
class Times:
    """When a post goes out: *at* first, or next; the *later* ones of a post that comes back, and how many *more*; the
    holds that stop it, each with its channels.
    """

    at: datetime | None
    later: tuple[datetime, ...]
    more: int
    holds: tuple[tuple[Hold, tuple[str, ...]], ...]


def times_of(view: View, post: Post) -> Times:
    """When *post* goes out, seen from the edition's time, on the clocks of its file."""
    times = list(dict.fromkeys(slot.at for slot in view.edition.plan.slots_by_post.get(post.path, ())))
    at = next((time for time in times if time >= view.edition.now), times[-1] if times else None)
    coming = [time for time in times if at and time > at] if post.repeat or post.anchor else []
    return Times(at, tuple(coming[:_LATER]), max(0, len(coming) - _LATER), tuple(_holds(view, post)))


def _holds(view: View, post: Post) -> Iterator[tuple[Hold, tuple[str, ...]]]:
    """The holds over the post's next time on each channel."""
    plan, over = view.edition.plan, dict[str, tuple[Hold, list[str]]]()
    channels = set(post.channels)
    for slot in plan.slots_by_post.get(post.path, ()):
        if slot.channel in channels and slot.at >= plan.now and slot.to_come and post.status in STOPPABLE:
            channels.discard(slot.channel)
            if hold := plan.hold_over(slot):
                over.setdefault(hold.id, (hold, []))[1].append(slot.channel)
    yield from ((hold, tuple(stopped)) for hold, stopped in over.values())


def _times(post: Post, channels: list[str]) -> tuple[datetime, ...]:
    found = set()
    for channel in channels:
        variant = (post.variants or {}).get(channel)
        at = (variant.publish_at if variant else None) or post.publish_at
        if at:
            found.add(at)
    return tuple(sorted(found))
