"""Lengths: a text is no longer than its channel takes, counted as its platform counts.

Fails: a caption of 300 Arabic letters on X. Passes: the same with a shorter one under `variants: {x: {caption: …}}`.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from majlis.checks.channels.showing import Showing
from majlis.checks.channels.telling import Finding, beyond, fill
from majlis.platforms import Confidence, Limit
from majlis.problems import Code, Latitude, Severity
from majlis.text.counting import Rule, count
from majlis.text.links import links
from majlis.text.sms import message
from majlis.words import Words

TEXT_OVER_LIMIT = Code(
    "text-over-limit",
    Words("{part} is {count} {unit} long on '{channels}'; {platform} takes {most}.",
          "طول {part} {unit} في «{channels}» هو {count}، والحد في {platform} هو {most}."),
    Words("Shorten it by {over}.", "قصّره بمقدار {over}."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (TEXT_OVER_LIMIT,)
_OWN_TEXT = Words(
    "Shorten it by {over}, or give the channel a text of its own: variants: {{{channel}: {{caption: …}}}}",
    "قصّره بمقدار {over}، أو اكتب للقناة نصًا خاصًا بها: variants: {{{channel}: {{caption: …}}}}",
)
_PAID = Words(
    "\nIf the account is paid, write in channels.yml: limits: {{text: {premium}}}",
    "\nإن كان الحساب مدفوعًا فاكتب في channels.yml: limits: {{text: {premium}}}",
)
_UNITS = {True: Words("bytes", "بالبايت"), False: Words("characters", "بالأحرف")}
_CAPTION, _COMMENT = Words("This text", "هذا النص"), Words("This first comment", "هذا التعليق الأول")
_TITLE, _LINK = Words("This title", "هذا العنوان"), Words("This link", "هذا الرابط")
_UNTITLED = ("text", "question", "poll")
_LONG_FORM = ("linkedin", "x", "newsletter", "forum", "website")
_HEAVY = re.compile("[^\0-\u10ff]+")
_URL = 23


class _Part(NamedTuple):
    """A text of a post that is longer, *length*, than *limit*: what it is called, where it stands, what to do."""

    name: Words
    keys: tuple[str, ...]
    length: int
    limit: Limit
    hint: Words | None = None


def check_lengths(showing: Showing) -> Iterator[Finding]:
    """Findings of texts that are too long."""
    for part in _too_long(showing):
        most = int(part.limit.most or 0)
        place = showing.post.place(*part.keys) if part.keys else showing.text_place
        unit = _UNITS[part.limit.count is Rule.BYTES]
        code = replace(TEXT_OVER_LIMIT, message=fill(TEXT_OVER_LIMIT.message, part=part.name, unit=unit))
        yield beyond(showing, code, part.limit, place, part.hint, count=part.length, over=part.length - most,
                     premium=_premium(showing))


def limit_of_text(showing: Showing) -> Limit | None:
    """The limit that binds the caption where it is shown; None if none is known."""
    return _text_limit(showing, _name(showing))


def limit_of_title(showing: Showing) -> Limit | None:
    """The limit that binds the post's title; None where the title is not shown, or none is known."""
    return showing.limits.get("title") or showing.limits.get("subject") if _has_title(showing) else None


def measured(limit: Limit | None, text: str) -> int:
    """The length of *text* if it is beyond *limit*, else 0. What can't be beyond it is not counted letter by letter."""
    if limit is None or limit.most is None or limit.count is None:
        return 0
    bound = _bound(limit.count, text, limit.most)
    if bound is not None and bound <= limit.most:
        return 0
    exact = limit.count is Rule.X and not _HEAVY.search(text)
    length = bound if exact and bound is not None else count(limit.count, text)
    return length if length > limit.most else 0


def _bound(rule: Rule, text: str, most: float) -> int | None:
    """A length that *text* does not exceed by *rule*, found without looking at each letter; None if none is known."""
    if rule is Rule.X:
        return _bound_by_x(text, most)
    if rule is Rule.THREADS:
        return len(text) + 3 * _heavy(text)
    if rule is Rule.MASTODON:
        return len(text) + _URL * text.count("://")
    return len(text) if rule is Rule.GRAPHEMES else None


def _bound_by_x(text: str, most: float) -> int | None:
    """What X would count if no two characters were one emoji; more where even that is not beyond *most*."""
    if not unicodedata.is_normalized("NFC", text):
        return None
    weighed, dots = len(text) + _heavy(text), text.count(".")
    if not dots or weighed + _URL * dots <= most:
        return weighed + _URL * dots
    return weighed + sum(_URL - (link.end - link.start) for link in links(text))


def _heavy(text: str) -> int:
    """How many characters may count for more than one."""
    return sum(map(len, _HEAVY.findall(text)))


def _too_long(showing: Showing) -> Iterator[_Part]:
    """The texts that are too long, each once: by its bytes only where its letters are not too many already."""
    post, variant, limits = showing.post, showing.variant, showing.limits
    if showing.has_own_text or post.format != "article" or showing.platform not in _LONG_FORM:
        yield from _caption(showing)
    if variant and variant.first_comment:
        keys = ("variants", showing.channel.id, "first_comment")
        yield from _one(_COMMENT, keys, variant.first_comment, _text_limit(showing, "text"))
    if _has_title(showing):
        yield from _one(_TITLE, ("title",), post.title, limit_of_title(showing))
    if post.link:
        yield from _one(_LINK, ("link",), post.link, limits.get("link"))


def _caption(showing: Showing) -> Iterator[_Part]:
    text, hint = showing.text, None if showing.has_own_text else _OWN_TEXT
    for limit in (limit_of_text(showing), showing.limits.get("text_bytes")):
        if length := measured(limit, text):
            assert limit
            yield _Part(_CAPTION, (), length, limit, _with_premium(showing, hint))
            return


def _one(name: Words, keys: tuple[str, ...], text: str, limit: Limit | None) -> Iterator[_Part]:
    if length := measured(limit, text):
        assert limit
        yield _Part(name, keys, length, limit)


def _with_premium(showing: Showing, hint: Words | None) -> Words | None:
    """*hint* and, where a paid account may write more, how the team says that it has one."""
    own = hint or TEXT_OVER_LIMIT.hint
    return Words(own.en + _PAID.en, own.ar + _PAID.ar) if own and "text_premium" in showing.limits else hint


def _name(showing: Showing) -> str:
    """The limit that binds the caption: a story, a text below a picture and an article have their own."""
    limits, post = showing.limits, showing.post
    if post.format == "story" and "status" in limits:
        return "status"
    if post.format == "article" and "text_attachment" in limits and not showing.has_own_text:
        return "text_attachment"
    if showing.platform == "sms" and "text" not in limits:
        return "part_wide" if message(showing.text).wide else "part_gsm"
    return "caption" if showing.media and "caption" in limits else "text"


def _text_limit(showing: Showing, name: str) -> Limit | None:
    """The limit called *name*. The number of a paid account, and how long one part of an SMS is, bind only where the
    team says so.
    """
    paid = showing.limits.get(f"{name}_premium")
    limit = paid if paid and paid.confidence is Confidence.OWN else showing.limits.get(name)
    by_part = name.startswith("part_") and limit and limit.confidence is not Confidence.OWN
    return None if by_part else limit


def _has_title(showing: Showing) -> bool:
    """Whether the post's title is shown: on TikTok above photos alone, on YouTube not above a post of the community."""
    if showing.platform == "tiktok":
        return any(map(showing.is_picture, showing.media)) and showing.post.format in ("image", "carousel", "meme")
    return showing.platform != "youtube" or showing.post.format not in _UNTITLED


def _premium(showing: Showing) -> str:
    limit = showing.limits.get("text_premium")
    return str(int(limit.most)) if limit and limit.most else ""
