"""Attachments: as many pictures and films as the channel takes, one where it needs one, formats that it has.

Fails: five pictures on X; a text alone on Instagram; a story on LinkedIn. Passes: four; with a picture; an image.
"""

from collections.abc import Iterator
from dataclasses import replace

from majlis.checks.channels.showing import Showing
from majlis.checks.channels.telling import Finding, beyond, fill, finding
from majlis.kinds import kind_named
from majlis.kinds.choices import FORMATS
from majlis.kinds.post import VISUAL
from majlis.problems import Code, Latitude, Severity
from majlis.words import Words

MEDIA_OVER_LIMIT = Code(
    "media-over-limit",
    Words("There are {count} {what} on '{channels}'; {platform} takes {most} in one post.",
          "عدد {what} في «{channels}» هو {count}، والحد في {platform} هو {most} في المنشور الواحد."),
    Words("Take some out, or name others for this channel: variants: {{{channel}: {{media: […]}}}}",
          "احذف بعضها، أو سمِّ غيرها لهذه القناة: variants: {{{channel}: {{media: […]}}}}"),
    Severity.WARNING,
    Latitude.ENTRY,
)
MEDIA_NEEDED = Code(
    "media-needed",
    Words("There is no picture or film here, and '{channels}' takes no text alone.",
          "لا صورة هنا ولا مقطع، ولا يُنشر في «{channels}» نص وحده."),
    Words("Name one under 'media', or take the channel out of 'channels'.",
          "اكتب الملف تحت «media»، أو احذف القناة من «channels»."),
    Severity.WARNING,
    Latitude.ENTRY,
)
FORMAT_NOT_THERE = Code(
    "format-not-there",
    Words("The format of this post is '{format}' ({name}), which {platform} does not have; it goes to '{channels}'.",
          "شكل هذا المنشور «{format}» ({name}) غير موجود في {platform}، وهو موجّه إلى «{channels}»."),
    Words("Take the channel out of 'channels', and write another post for it.",
          "احذف القناة من «channels»، واكتب لها منشورًا آخر."),
    Severity.WARNING,
    Latitude.ENTRY,
)
_WHAT = {
    "images": Words("pictures", "الصور"), "videos": Words("films", "المقاطع"),
    "media": Words("pictures and films", "الصور والمقاطع"),
}
_ONE_SORT = replace(
    MEDIA_OVER_LIMIT,
    message=Words("There are pictures and films together on '{channels}'; {platform} takes only one sort in a post.",
                  "في «{channels}» صور ومقاطع معًا، ولا يُقبل في {platform} إلا أحد النوعين في المنشور الواحد."),
)
_CAROUSEL = replace(
    MEDIA_NEEDED,
    message=Words("A carousel has two pictures or more; there are {count} for '{channels}'.",
                  "الصور المتتابعة صورتان فأكثر، وعددها لـ «{channels}» هو {count}."),
    hint=Words("Add pictures under 'media', or write: format: image", "أضف صورًا تحت «media»، أو اكتب: format: image"),
)
CODES = (MEDIA_OVER_LIMIT, MEDIA_NEEDED, FORMAT_NOT_THERE, _ONE_SORT, _CAROUSEL)
_NEED_MEDIA = frozenset(("instagram", "tiktok", "youtube", "pinterest", "snapchat"))
_APART = frozenset(("linkedin", "bluesky", "mastodon", "tiktok"))
"""Where a film stands alone in a post."""
_WITH_COVER = ("video", "reel", "live", "story")
"""Formats whose picture may be a film's cover."""
_WAITING = ("in_review", "changes_requested", "approved", "scheduled", "on_hold")
_ABSENT = {
    "story": frozenset(("x", "linkedin", "youtube", "threads", "bluesky", "mastodon", "pinterest", "reddit", "discord",
                        "sms", "newsletter")),
    "poll": frozenset(("pinterest", "sms")),
}


def check_attachments(showing: Showing) -> Iterator[Finding]:
    """Findings of too many or too few pictures and films, and of formats that the platform lacks."""
    post = showing.post
    if post.format and showing.platform in _ABSENT.get(post.format, ()):
        message = fill(FORMAT_NOT_THERE.message, name=FORMATS[post.format])
        yield finding(showing, replace(FORMAT_NOT_THERE, message=message), post.place("format"), format=post.format)
    elif showing.media:
        yield from _too_many(showing)
    elif post.status in _WAITING and showing.platform in _NEED_MEDIA and not _told_otherwise(showing):
        yield finding(showing, MEDIA_NEEDED, post.place("channels"))


def _too_many(showing: Showing) -> Iterator[Finding]:
    if len(showing.media) == 1 and showing.post.format != "carousel":
        return
    pictures = sum(map(showing.is_picture, showing.media))
    films = sum(map(showing.is_film, showing.media))
    place, format = showing.post.place(*showing.media_keys), showing.post.format
    for what, number in (("images", pictures), ("videos", films), ("media", len(showing.media))):
        limit = showing.limits.get(what)
        if limit and limit.most is not None and number > limit.most:
            message = fill(MEDIA_OVER_LIMIT.message, what=_WHAT[what])
            yield beyond(showing, replace(MEDIA_OVER_LIMIT, message=message), limit, place, count=number)
    if pictures and films and showing.platform in _APART and format not in _WITH_COVER:
        yield finding(showing, _ONE_SORT, place)
    if format == "carousel" and len(showing.media) < 2 and showing.post.status in _WAITING:
        yield finding(showing, _CAROUSEL, place, count=len(showing.media))


def _told_otherwise(showing: Showing) -> bool:
    """Whether the field is missed already, or nothing is: a live stream and a poll need no picture of their own."""
    post = showing.post
    missed = post.format in VISUAL and post.status in kind_named("post").ready
    return missed or post.format == "live" or (post.format == "poll" and showing.platform == "youtube")
