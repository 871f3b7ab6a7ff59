"""Tagging: no more hashtags, mentions and links than the channel takes, and no hashtag too long.

Fails: six hashtags on Instagram. Passes: the same with five; on another channel with a caption of its own.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from majlis.checks.channels.showing import Showing
from majlis.checks.channels.telling import Finding, beyond
from majlis.problems import Code, Latitude, Severity
from majlis.text.counting import count
from majlis.text.links import links
from majlis.text.tagging import hashtags, mentions
from majlis.words import Words

HASHTAGS_OVER_LIMIT = Code(
    "hashtags-over-limit",
    Words("There are {count} hashtags on '{channels}'; {platform} takes {most}.",
          "عدد الوسوم في «{channels}» هو {count}، والحد في {platform} هو {most}."),
    Words("Keep those that matter, or give the channel a text of its own: variants: {{{channel}: {{caption: …}}}}",
          "أبقِ أهمها، أو اكتب للقناة نصًا خاصًا بها: variants: {{{channel}: {{caption: …}}}}"),
    Severity.WARNING,
    Latitude.ENTRY,
)
MENTIONS_OVER_LIMIT = Code(
    "mentions-over-limit",
    Words("There are {count} mentions on '{channels}'; {platform} takes {most}.",
          "عدد الإشارات في «{channels}» هو {count}، والحد في {platform} هو {most}."),
    HASHTAGS_OVER_LIMIT.hint,
    Severity.WARNING,
    Latitude.ENTRY,
)
LINKS_OVER_LIMIT = Code(
    "links-over-limit",
    Words("There are {count} links on '{channels}'; {platform} takes {most}.",
          "عدد الروابط في «{channels}» هو {count}، والحد في {platform} هو {most}."),
    HASHTAGS_OVER_LIMIT.hint,
    Severity.WARNING,
    Latitude.ENTRY,
)
_LONG_HASHTAG = replace(HASHTAGS_OVER_LIMIT, message=Words(
    "The hashtag '{tag}' is {count} characters long on '{channels}'; {platform} takes {most}.",
    "طول الوسم «{tag}» بالأحرف في «{channels}» هو {count}، والحد في {platform} هو {most}."),
    hint=Words("Choose a shorter one.", "اختر وسمًا أقصر."))
CODES = (HASHTAGS_OVER_LIMIT, MENTIONS_OVER_LIMIT, LINKS_OVER_LIMIT, _LONG_HASHTAG)
_BESIDE_TEXT = ("bluesky",)
"""Where the limit is of the hashtags that are not in the text."""
_FIELDS = {"links": "link"}
_LIMITS = ("hashtags", "mentions", "links", "hashtag")


def check_tagging(showing: Showing) -> Iterator[Finding]:
    """Findings of too many hashtags, mentions and links, each counted once, and of long hashtags."""
    if showing.limits.keys().isdisjoint(_LIMITS):
        return
    post = showing.post
    yield from _too_many(showing, HASHTAGS_OVER_LIMIT, _Sort("hashtags", "#＃", hashtags, post.hashtags))
    yield from _too_many(showing, MENTIONS_OVER_LIMIT, _Sort("mentions", "@＠", mentions, post.mentions))
    yield from _too_many(showing, LINKS_OVER_LIMIT, _Sort("links", ":", _links, (post.link,) if post.link else ()))
    yield from _too_long(showing)


class _Sort(NamedTuple):
    """What is counted: the limit's name, the signs it begins with, how it is found in a text, what the field has."""

    what: str
    signs: str
    find: Callable[[str], tuple[str, ...]]
    shared: tuple[str, ...]


def _too_many(showing: Showing, code: Code, sort: _Sort) -> Iterator[Finding]:
    """More than the limit, in the text and, where the channel carries the post's own text, in the field too."""
    limit = showing.limits.get(sort.what)
    text = showing.text
    if limit is None or limit.most is None or len(sort.shared) + sum(map(text.count, sort.signs)) <= limit.most:
        return
    in_text = {_same(name) for name in sort.find(text)}
    beside = set() if showing.has_own_text else {_same(name) for name in sort.shared} - in_text
    counted = beside if sort.what == "hashtags" and showing.platform in _BESIDE_TEXT else in_text | beside
    if len(counted) > limit.most:
        in_field = len(counted & in_text) <= limit.most
        place = showing.post.place(_FIELDS.get(sort.what, sort.what)) if in_field else showing.text_place
        yield beyond(showing, code, limit, place, count=len(counted))


def _too_long(showing: Showing) -> Iterator[Finding]:
    limit = showing.limits.get("hashtag")
    if limit is None or limit.most is None or limit.count is None:
        return
    text, shared = showing.text, () if showing.has_own_text else showing.post.hashtags
    places = {_same(tag): (tag, showing.post.place("hashtags")) for tag in shared}
    places |= {_same(tag): (tag, showing.text_place) for tag in hashtags(text)}
    for tag, place in places.values():
        length = count(limit.count, tag) if len(tag.encode()) > limit.most else 0
        if length > limit.most:
            yield beyond(showing, _LONG_HASHTAG, limit, place, tag=tag, count=length)


def _links(text: str) -> tuple[str, ...]:
    """The web addresses in *text*."""
    return tuple(text[link.start : link.end] for link in links(text, bare=False)) if "://" in text else ()


def _same(name: str) -> str:
    """The form in which two names are one."""
    return name.lstrip("#＃@＠").casefold()
