"""Previews: a post as each of its channels will show it. Channels with the same text and media share a card."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from majlis.checks.channels.showing import Showing
from majlis.kinds import Post
from majlis.kinds.channels import Channel
from majlis.kinds.mediafile import FILMS, PICTURES, MediaFile, type_by_name
from majlis.kinds.post import Media, Variant
from majlis.outputs.pages.kinds.lengths import Gauge, gauge_of_text, gauge_of_title, rules_on
from majlis.outputs.pages.view import View
from majlis.plan import WAITING, Slot
from majlis.values import dataclass

_MEDIA_FIRST = frozenset(("instagram", "tiktok", "youtube", "snapchat", "pinterest"))
_NOTHING = Variant()
_Look = tuple[str, str | None, tuple[Media, ...]]


class Picture(NamedTuple):
    """A picture or film. *href* shows it, where it is a picture among our own files; *to* leads to any of our files."""

    media: Media
    href: str | None
    to: str
    file: MediaFile | None
    film: bool


class Run(NamedTuple):
    """A channel that carries the text: next, or last, at *at*; *held* where a hold stops it then."""

    name: str
    handle: str | None
    letters: str
    at: datetime | None
    held: bool
    gauge: Gauge | None
    title: Gauge | None


@dataclass(frozen=True, slots=True)
class Card:
    """One text with its media and the channels that run it; *id* is that of its box. *text* is in two pieces where one
    of them folds it.

    *shared* says that it is the post's own text, so that its link and call to action belong to it, and those *tags*,
    hashtags and mentions, that do not stand in the text already.
    """

    id: str
    text: tuple[str, ...]
    first_comment: str | None
    media: tuple[Picture, ...]
    runs: tuple[Run, ...]
    shared: bool
    tags: tuple[str, ...]
    media_first: bool
    titled: bool


def previews(view: View, post: Post) -> Iterator[Card]:
    """The cards of *post*, in the order of its channels."""
    looks: dict[_Look, list[str]] = {}
    for id in dict.fromkeys(post.channels):
        looks.setdefault(_look(post, id), []).append(id)
    slots = _slots(view, post)
    for number, (look, ids) in enumerate(looks.items(), 1):
        yield _card(view, post, f"caption-{number}", look, ids, slots)


def picture(view: View, media: Media) -> Picture:
    """*media* as it is shown. Nothing is fetched from elsewhere."""
    src = media.src
    file, ours = view.edition.workspace.media.get(src), "://" not in src
    type = (file.type if file else None) or type_by_name(src)
    return Picture(media, view.to(src) if ours and type in PICTURES and type != "svg" else None,
                   view.to(src) if ours else src, file, type in FILMS)


def _look(post: Post, channel: str) -> _Look:
    variant = (post.variants or {}).get(channel, _NOTHING)
    return (variant.caption or post.text).strip("\n"), variant.first_comment, variant.media or post.media


def _slots(view: View, post: Post) -> dict[str, Slot]:
    """For each channel its next slot; of those that all are behind the last."""
    found: dict[str, Slot] = {}
    for slot in view.edition.plan.slots_by_post.get(post.path, ()):
        if slot.channel not in found or found[slot.channel].at < view.edition.plan.moment:
            found[slot.channel] = slot
    return found


def _card(view: View, post: Post, id: str, look: _Look, ids: list[str], slots: dict[str, Slot]) -> Card:
    text, comment, media = look
    channels = view.edition.workspace.channel_by_id
    known = [(channels.get(id), id, slots.get(id)) for id in ids]
    shared, article = text == post.text, post.format == "article"
    shown = "" if article and shared else text
    runs = tuple(_run(view, post, look, *one) for one in known)
    folds = [rules_on(channel, _day(view, slot)).fold or len(shown) for channel, _, slot in known if channel]
    return Card(
        id=id,
        text=_cut(shown, min(folds, default=len(shown))),
        first_comment=comment,
        media=tuple(picture(view, one) for one in media),
        runs=runs,
        shared=shared,
        tags=tuple(_tags(post, text)) if shared else (),
        media_first=any(channel.platform in _MEDIA_FIRST for channel, _, _ in known if channel),
        titled=any(run.title for run in runs) or article,
    )


def _run(view: View, post: Post, look: _Look, channel: Channel | None, id: str, slot: Slot | None) -> Run:
    if channel is None:
        return Run(id, None, id[:2].upper(), slot.at if slot else None, False, None, None)
    text, title = None, None
    if not view.edition.for_all:
        showing = _showing(view, post, look, channel, slot)
        text = gauge_of_text(showing) if post.format != "article" or showing.has_own_text else None
        title = gauge_of_title(showing)
    return Run(channel.name.to(view.lang), channel.handle, channel.letters, slot.at if slot else None,
               slot is not None and _held(view, slot), text, title)


def _showing(view: View, post: Post, look: _Look, channel: Channel, slot: Slot | None) -> Showing:
    limits, variant = rules_on(channel, _day(view, slot)).limits, (post.variants or {}).get(channel.id)
    return Showing(post, channel, variant, look[0], look[2], limits, view.edition.workspace.media)


def _held(view: View, slot: Slot) -> bool:
    plan = view.edition.plan
    coming = slot.at >= plan.moment and slot.to_come and slot.post.status in WAITING
    return coming and plan.hold_over(slot) is not None


def _day(view: View, slot: Slot | None) -> date:
    return slot.at.date() if slot else view.edition.now.date()


def _tags(post: Post, text: str) -> Iterator[str]:
    said = text.casefold()
    for tag in (*(f"#{tag}" for tag in post.hashtags), *post.mentions):
        if tag.casefold() not in said:
            yield tag


def _cut(text: str, fold: int) -> tuple[str, ...]:
    """*text* in two pieces, parted at the last blank before *fold*: Arabic letters join, so no word is cut."""
    if len(text) <= fold:
        return (text,)
    at = max(text.rfind(" ", 0, fold + 1), text.rfind("\n", 0, fold + 1))
    return (text[:at], text[at:]) if at > 0 else (text,)
