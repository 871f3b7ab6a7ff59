"""Polls: as many options as the channel takes, none of them too long.

Fails: five options on X. Passes: four, of 25 characters at most.
"""

from collections.abc import Iterator
from dataclasses import replace

from majlis.checks.channels.showing import Showing
from majlis.checks.channels.telling import Finding, beyond
from majlis.kinds.places import items_of, place_in
from majlis.kinds.post import Poll
from majlis.platforms import Limit
from majlis.problems import Code, Latitude, Place, Severity
from majlis.text.counting import count
from majlis.words import Words

POLL_OPTIONS = Code(
    "poll-options",
    Words("There are {count} options in this poll; {platform} takes {least} to {most} on '{channels}'.",
          "عدد خيارات هذا الاستطلاع {count}، والمقبول في {platform} من {least} إلى {most} لقناة «{channels}»."),
    Words("Change the options, or take the channel out of 'channels'.",
          "عدّل الخيارات، أو احذف القناة من «channels»."),
    Severity.WARNING,
    Latitude.ENTRY,
)
_TOO_LONG = replace(
    POLL_OPTIONS,
    message=Words("This option is {count} characters long; {platform} takes {most} on '{channels}'.",
                  "طول هذا الخيار بالأحرف {count}، والحد في {platform} هو {most} لقناة «{channels}»."),
    hint=Words("Shorten it by {over}.", "قصّره بمقدار {over}."),
)
_QUESTION = replace(
    _TOO_LONG,
    message=Words("This question is {count} characters long; {platform} takes {most} on '{channels}'.",
                  "طول هذا السؤال بالأحرف {count}، والحد في {platform} هو {most} لقناة «{channels}»."),
)
CODES = (POLL_OPTIONS, _TOO_LONG, _QUESTION)


def check_polls(showing: Showing) -> Iterator[Finding]:
    """Findings of polls that the platform would refuse."""
    poll, limits, post = showing.post.poll, showing.limits, showing.post
    if poll is None:
        return
    if poll.options:
        yield from _number(showing, poll)
    for option, node in zip(poll.options, items_of(post, len(poll.options), "poll", "options"), strict=True):
        yield from _too_long(showing, _TOO_LONG, limits.get("poll_option"), option, place_in(post, node))
    place = post.place("poll", "question")
    yield from _too_long(showing, _QUESTION, limits.get("poll_question"), poll.question, place)


def _number(showing: Showing, poll: Poll) -> Iterator[Finding]:
    limit, number = showing.limits.get("poll_options"), len(poll.options)
    if limit and not (limit.least or 0) <= number <= (limit.most or number):
        yield beyond(showing, POLL_OPTIONS, limit, showing.post.place("poll", "options"), count=number)


def _too_long(showing: Showing, code: Code, limit: Limit | None, text: str, place: Place) -> Iterator[Finding]:
    if limit is None or limit.most is None or limit.count is None:
        return
    length = count(limit.count, text)
    if length > limit.most:
        yield beyond(showing, code, limit, place, count=length, over=length - int(limit.most))
