"""Credits: whether what we take from elsewhere says whose it is, wherever it goes out."""

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from majlis.kinds import Post
from majlis.kinds.post import Origin
from majlis.text.folding import fold

CREDITED = ("missing", "linked", "named")
_PARTS = re.compile(r"[,،;؛()|/·–—]|\s-\s")
_LEAST = 3
"""Letters: a shorter part of a name says nothing."""


class Credit(NamedTuple):
    """How the texts of a post tell of their source: the author is `named` in each, each at least links to it, or it is
    `missing` on *channels*.
    """

    state: str
    channels: tuple[str, ...] = ()


def credit_of(post: Post, source: Origin) -> Credit:
    """Whether *post* tells its readers of *source* on each of its channels."""
    found = {channel: _told(post, source, channel) for channel in post.channels}
    worst = min(found.values(), key=CREDITED.index, default="missing")
    return Credit(worst, tuple(channel for channel, state in found.items() if state == worst == "missing"))


def site_of(url: str) -> str:
    """The site that *url* leads to: `example.org`."""
    try:
        return (urlsplit(url).hostname or url).removeprefix("www.")
    except ValueError:
        return url


def _told(post: Post, source: Origin, channel: str) -> str:
    variant = (post.variants or {}).get(channel)
    text = fold("\n".join(filter(None, (
        (variant.caption if variant else None) or post.text, variant.first_comment if variant else None))))
    if any(part in text for part in _names(source.author)):
        return "named"
    return "linked" if site_of(source.url) in text or post.link == source.url else "missing"


def _names(author: str) -> list[str]:
    parts = (fold(part).strip() for part in _PARTS.split(author))
    return [part for part in parts if len(part) >= _LEAST]
