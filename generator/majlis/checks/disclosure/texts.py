"""Texts: the label of a disclosure stands where its placement says, in the text of every channel."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from majlis.checks.disclosure.labels import accepted_labels
from majlis.kinds import Brief, Post
from majlis.kinds.post import Disclosure
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.text.phrases import says
from majlis.words import Words

NOT_IN_TEXT = Code(
    "disclosure-not-in-text",
    Words("The label '{label}' is not in this text.", "العبارة «{label}» غير موجودة في هذا النص."),
    Words("Write it there, or set 'placement: platform_label' if the platform shows it.",
          "اكتبها فيه، أو اجعل «placement: platform_label» إن كانت المنصة تعرضها."),
    latitude=Latitude.ENTRY,
)
NOT_AT_START = Code(
    "disclosure-place",
    Words("The label '{label}' is not at the start of this text.", "العبارة «{label}» ليست في بداية هذا النص."),
    Words("Write it into the first line, within its first {fold} letters.",
          "اكتبها في السطر الأول، ضمن أول {fold} حرفًا."),
    Severity.WARNING, Latitude.ENTRY,
)
NOT_AT_END = Code(
    "disclosure-place",
    Words("The label '{label}' is not in the last line of this text.",
          "العبارة «{label}» ليست في السطر الأخير من هذا النص."),
    Words("Write it there, or set 'placement: start'.", "اكتبها فيه، أو اجعل «placement: start»."),
    Severity.WARNING, Latitude.ENTRY,
)
CODES = (NOT_IN_TEXT, NOT_AT_START, NOT_AT_END)
_BINDING = ("approved", "scheduled")
_FOLD = 125
"""What a reader sees before 'more' on the platform that shows the least."""


class Written(NamedTuple):
    """A text as it is posted, and the places in the file of its first line and its last."""

    text: str
    start: Place
    end: Place


def check_texts(post: Post, disclosure: Disclosure, brief: Brief | None) -> Iterator[Problem]:
    """Problems of the texts of *post*, one a text, whose label is missing or not at the placement of *disclosure*."""
    for written in _texts(post):
        lines = [line for line in written.text.splitlines() if line.strip()]
        labels = accepted_labels(disclosure.label, written.text, brief)
        here = lines[0][:_FOLD] if disclosure.placement == "start" else lines[-1]
        if not says(here, *labels) and not _in_picture(post, labels):
            yield _problem(post, disclosure, written, labels)


def _problem(post: Post, disclosure: Disclosure, written: Written, labels: tuple[str, ...]) -> Problem:
    code, place = (NOT_AT_START, written.start) if disclosure.placement == "start" else (NOT_AT_END, written.end)
    if says(written.text, *labels):
        return code.at(place, label=disclosure.label, fold=_FOLD)
    found = NOT_IN_TEXT.at(place, label=disclosure.label)
    return found if post.status in _BINDING else replace(found, severity=Severity.WARNING)


def _in_picture(post: Post, labels: tuple[str, ...]) -> bool:
    """Whether the pictures of a story show the label, as their alternative texts tell."""
    return post.format == "story" and any(says(one.alt or "", *labels) for one in post.media)


def _texts(post: Post) -> Iterator[Written]:
    """Each text of *post* that some channel uses; none that is empty, which is told elsewhere."""
    captions = {channel: variant.caption for channel, variant in (post.variants or {}).items() if variant.caption}
    if post.text.strip() and not all(channel in captions for channel in post.channels):
        yield _main_text(post)
    for channel in post.channels:
        if channel in captions and captions[channel].strip():
            place = post.place("variants", channel, "caption")
            yield Written(captions[channel], place, place)


def _main_text(post: Post) -> Written:
    if post.caption:
        return Written(post.text, post.place("caption"), post.place("caption"))
    before = post.body[: len(post.body) - len(post.body.lstrip())]
    first = post.body_line + before.count("\n")
    last = post.body_line + post.body.rstrip().count("\n")
    return Written(post.text, Place(post.path, first), Place(post.path, last))
