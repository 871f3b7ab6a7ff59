"""Pictures: no larger in bytes than the channel takes, of a shape that it shows, with a text that is not too long.

Fails: a picture of 1080×1920 pixels in an Instagram post. Passes: 1080×1350; the same picture in a story.
"""

from collections.abc import Iterator

from majlis.checks.channels.showing import Showing
from majlis.checks.channels.telling import Finding, beyond
from majlis.kinds.mediafile import MediaFile
from majlis.problems import Code, Latitude, Severity
from majlis.text.counting import count
from majlis.words import Words

IMAGE_SIZE = Code(
    "image-size",
    Words("This picture has {size} MB; {platform} takes {most} on '{channels}'.",
          "حجم هذه الصورة {size} ميغابايت، والحد في {platform} هو {most} لقناة «{channels}»."),
    Words("Save it smaller, as JPEG for example.", "احفظها بحجم أصغر، بصيغة JPEG مثلًا."),
    Severity.WARNING,
    Latitude.ENTRY,
)
IMAGE_RATIO = Code(
    "image-ratio",
    Words("This picture is {width} wide and {height} high, a ratio of {ratio}; {platform} shows {least} to {most} on "
          "'{channels}'.",
          "عرض هذه الصورة {width} وارتفاعها {height}، والنسبة بينهما {ratio}، والمقبول في {platform} من {least} إلى "
          "{most} لقناة «{channels}»."),
    Words("Crop it, or name another for this channel: variants: {{{channel}: {{media: […]}}}}",
          "قصّ أطرافها، أو سمِّ غيرها لهذه القناة: variants: {{{channel}: {{media: […]}}}}"),
    Severity.WARNING,
    Latitude.ENTRY,
)
ALT_OVER_LIMIT = Code(
    "alt-over-limit",
    Words("This alternative text is {count} characters long; {platform} takes {most} on '{channels}'.",
          "طول هذا النص البديل بالأحرف {count}، والحد في {platform} هو {most} لقناة «{channels}»."),
    Words("Shorten it: say first what matters in the picture.", "قصّره، وابدأ بأهم ما في الصورة."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (IMAGE_SIZE, IMAGE_RATIO, ALT_OVER_LIMIT)
_MB = 1024 * 1024
"""The larger of the two megabytes, since the platforms do not say which they mean."""
_SLACK = 0.01
_CROPPED = ("image", "carousel", "meme", "ugc", "curated", "question", "text")
"""Formats whose pictures stand in the stream of posts; elsewhere they fill the screen or cover a film."""


def check_pictures(showing: Showing) -> Iterator[Finding]:
    """Findings of pictures that are too large, of another shape, or described at too great a length."""
    if not showing.media or showing.limits.keys().isdisjoint(("image_mb", "image_ratio", "alt")):
        return
    for at, media in enumerate(showing.media):
        file = showing.files.get(media.src)
        if file and showing.is_picture(media):
            yield from _file(showing, file, at)
        if media.alt:
            yield from _alt(showing, media.alt, at)


def _file(showing: Showing, file: MediaFile, at: int) -> Iterator[Finding]:
    size, shape = showing.limits.get("image_mb"), showing.limits.get("image_ratio")
    if size and size.most is not None and file.size > size.most * _MB:
        yield beyond(showing, IMAGE_SIZE, size, showing.media_place(at, "src"), size=f"{file.size / _MB:.1f}")
    if shape and file.ratio and showing.post.format in _CROPPED:
        least, most = shape.least or 0, shape.most or file.ratio
        if not least * (1 - _SLACK) <= file.ratio <= most * (1 + _SLACK):
            yield beyond(showing, IMAGE_RATIO, shape, showing.media_place(at, "src"), width=file.width,
                         height=file.height, ratio=f"{file.ratio:.2f}")


def _alt(showing: Showing, alt: str, at: int) -> Iterator[Finding]:
    """Beyond the limit; where a platform has no such text at all, it serves the other channels and the site."""
    limit = showing.limits.get("alt")
    if limit and limit.most and limit.count and len(alt) > limit.most:
        length = count(limit.count, alt)
        if length > limit.most:
            yield beyond(showing, ALT_OVER_LIMIT, limit, showing.media_place(at, "alt"), count=length)
