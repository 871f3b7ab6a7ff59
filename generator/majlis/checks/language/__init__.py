"""Language: slips of typing that readers see and platforms stumble over, in what is still to go out.

Fails: «مرحبًا, كيف الحال؟» with the comma of the other keyboard. Passes: «مرحبًا، كيف الحال؟».
"""

from collections.abc import Iterator, Mapping

from majlis.checks.language import directions, marks, tags
from majlis.kinds import Post
from majlis.kinds.channels import Channel
from majlis.plan import Plan
from majlis.plan.passages import Passage, is_to_come, passages_of
from majlis.problems import Code, Problem

__all__ = ["CODES", "check_language"]

CODES: tuple[Code, ...] = (*tags.CODES, *marks.CODES, *directions.CODES)

_TAGLESS = frozenset({"discord", "reddit", "forum", "newsletter", "website", "sms", "whatsapp"})
"""Platforms on which # names a room, a heading or nothing."""


def check_language(plan: Plan) -> Iterator[Problem]:
    """Problems of the texts of posts and replies that are still to come, and of their titles."""
    for entry in plan.workspace.entries:
        if is_to_come(entry, plan):
            yield from directions.of_title(entry)
            markdown = isinstance(entry, Post) and entry.format == "article"
            for passage in passages_of(entry):
                yield from _of_passage(passage, not markdown and _has_tags(passage, plan.workspace.channel_by_id))


def _has_tags(passage: Passage, channels: Mapping[str, Channel]) -> bool:
    """Whether # makes a hashtag on one of its channels."""
    platforms = {channels[id].platform for id in passage.channels if id in channels}
    return not platforms or not platforms <= _TAGLESS


def _of_passage(passage: Passage, tagged: bool) -> Iterator[Problem]:
    """Problems of one text, in which # makes a hashtag if it is *tagged*."""
    if passage.part == "hashtags":
        yield from tags.of_field(passage) if tagged else ()
        return
    if tagged and "#" in passage.text:
        yield from tags.of_text(passage)
        yield from directions.of_tags(passage)
    if not passage.text.isascii():
        yield from marks.punctuation(passage)
        yield from marks.digits(passage)
