"""The hash of what an approval is given for: an approval holds for this hash and for no other.

Version 1 is `1-` and the first 20 hexadecimal digits of the SHA-256 of a JSON object, with its keys in order, without
blanks and in ASCII (`\\u0639`). What a post does not have is left out:

    anchor      event, hijri (`09-01`), hours (before or after), timezone (where the file names one)
    caption     the text
    channels    their ids in the order of the alphabet
    disclosure  label, placement
    hashtags    in the author's order, without #
    link        the address
    media       a text for each, in the author's order: the SHA-256 of its bytes, `missing`, or its web address
    mentions    in the author's order
    poll        question, options, closes_at
    publish_at  local time and zone: `2027-02-08T21:30:00 Asia/Riyadh`
    repeat      freq, interval, on and except (in order), until
    variants    by channel: caption, first_comment, media, publish_at; an empty one is left out

Texts are hashed as they were typed, and not in a normal form of Unicode, but for line ends and for blank lines above
and below. So neither status, approvals, notes nor the form of the file matter, nor where a picture lies or what it is
called. A rule that changes is a new version; hashes of the old one are compared by the old rules, for ever.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta

from majlis.dates.anchors import read_offset
from majlis.kinds import Post
from majlis.kinds.post import Anchor, Media, Poll, Variant
from majlis.kinds.repeat import Repeat

DigestOf = Callable[[str], str | None]
"""From the path of a file of media to the SHA-256 of its bytes in hexadecimal; None if it is not there."""
Json = str | list[str] | dict[str, "Json"]
_JSON = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=True)
_FORM = re.compile(r"1-[0-9a-f]{20}")


def fingerprint(post: Post, digest_of: DigestOf) -> str:
    """The hash of *post* by the newest version."""
    text = _JSON.encode(_content(post, digest_of))
    return f"1-{hashlib.sha256(text.encode('ascii')).hexdigest()[:20]}"


def is_fingerprint(text: str) -> bool:
    """Whether *text* has the form of a hash of some version; else somebody typed it."""
    return bool(_FORM.fullmatch(text))


def media_of(post: Post) -> Iterable[Media]:
    """Every picture and film that *post* names, those of its variants too."""
    yield from post.media
    for variant in (post.variants or {}).values():
        yield from variant.media


def _content(post: Post, digest_of: DigestOf) -> dict[str, Json]:
    disclosure = post.disclosure
    variants = {name: _variant(variant, digest_of) for name, variant in (post.variants or {}).items()}
    return _without_empty({
        "anchor": _anchor(post.anchor, post.timezone) if post.anchor else "",
        "caption": _text(post.text),
        "channels": sorted(post.channels),
        "disclosure": {"label": disclosure.label, "placement": disclosure.placement} if disclosure else "",
        "hashtags": list(post.hashtags),
        "link": post.link or "",
        "media": _media(post.media, digest_of),
        "mentions": list(post.mentions),
        "poll": _poll(post.poll) if post.poll else "",
        "publish_at": _time(post.publish_at),
        "repeat": _repeat(post.repeat) if post.repeat else "",
        "variants": _without_empty(variants),
    })


def _variant(variant: Variant, digest_of: DigestOf) -> dict[str, Json]:
    return _without_empty({
        "caption": _text(variant.caption or ""),
        "first_comment": _text(variant.first_comment or ""),
        "media": _media(variant.media, digest_of),
        "publish_at": _time(variant.publish_at),
    })


def _anchor(anchor: Anchor, timezone: str | None) -> dict[str, Json]:
    offset = read_offset(anchor.offset) if anchor.offset else None
    hours = f"{offset // timedelta(hours=1)}" if isinstance(offset, timedelta) and offset else ""
    return _without_empty({
        "event": anchor.event or "", "hijri": anchor.hijri or "", "hours": hours, "timezone": timezone or "",
    })


def _repeat(repeat: Repeat) -> dict[str, Json]:
    return _without_empty({
        "freq": repeat.freq, "interval": str(repeat.interval), "on": sorted(repeat.on),
        "until": repeat.until.isoformat() if repeat.until else "",
        "except": sorted(day.isoformat() for day in repeat.except_),
    })


def _poll(poll: Poll) -> dict[str, Json]:
    return _without_empty({
        "question": poll.question, "options": list(poll.options), "closes_at": _time(poll.closes_at),
    })


def _media(media: Iterable[Media], digest_of: DigestOf) -> list[str]:
    return [item.src if "://" in item.src else digest_of(item.src) or "missing" for item in media]


def _time(at: datetime | None) -> str:
    return f"{at.replace(tzinfo=None).isoformat()} {at.tzinfo}" if at else ""


def _text(text: str) -> str:
    """*text* without the blank lines above and below it."""
    lines = text.split("\n")
    said = [number for number, line in enumerate(lines) if line.strip(" \t")]
    return "\n".join(lines[said[0] : said[-1] + 1]) if said else ""


def _without_empty(fields: Mapping[str, Json]) -> dict[str, Json]:
    return {name: value for name, value in fields.items() if value}
