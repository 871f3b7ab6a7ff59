"""From a text that must not be seen to the pieces by which it is noticed, also where only a part of it is shown."""

import re
from collections.abc import Iterator

from majlis.leaks.calendar import is_date
from majlis.leaks.squeeze import squeezed, without_tags

SHORTEST = 12
"""Characters, as typed; a shorter text stands everywhere by chance."""
LEAST, MOST = 8, 32
"""Letters and digits of a piece."""
_END = re.compile(r"(?<=[.!?؟؛…])\s+")
_TAGS = re.compile(r"#\S+(?:\s+#\S+)*")
_TARGET = re.compile(r"\]\(([^()\s]{1,2000}+)[^()\n]{0,500}+\)")


def pieces(text: str) -> Iterator[str]:
    """The pieces of *text*: each sentence whole, or, where it is long, every 32 letters of it, squeezed."""
    for sentence in _sentences(text):
        for reading in readings(sentence):
            yield from _cut("" if is_date(reading) else squeezed(reading))
        yield from (piece for target in _TARGET.findall(sentence) if len(target) >= SHORTEST
                    for piece in _cut(squeezed(target)))


def whole_sentences(text: str) -> Iterator[tuple[str, str]]:
    """Of the pieces of *text* those that are a whole sentence or address, each with what was written."""
    for sentence in _sentences(text):
        for reading in (*readings(sentence), *_TARGET.findall(sentence)):
            form = squeezed(reading).replace("\n", "")
            if len(form) <= MOST:
                yield form, reading


def readings(text: str) -> tuple[str, ...]:
    """*text* as it was written and, where they differ, as it reads without the addresses and tags in it."""
    if "](" not in text and "<" not in text:
        return (text,)
    return text, without_tags(_TARGET.sub("]", text))


def _sentences(text: str) -> Iterator[str]:
    """The sentences of each line of *text*; one of fewer than 12 characters goes with the next. Where a line is nothing
    but hashtags each of them is one: two that are known apart stand side by side in many a title.
    """
    for line in text.split("\n") if len(text) >= SHORTEST else ():
        if _TAGS.fullmatch(line.strip()):
            yield from (tag for tag in line.split() if len(tag) >= SHORTEST)
            continue
        held = ""
        for part in _END.split(line):
            held = f"{held} {part}".strip()
            if len(held) >= SHORTEST:
                yield held
                held = ""


def _cut(form: str) -> Iterator[str]:
    form = form.replace("\n", "")
    if len(form) < LEAST:
        return
    if len(form) <= MOST:
        yield form
        return
    yield from (form[start:start + MOST] for start in range(0, len(form) - MOST + 1, MOST))
    yield form[-MOST:]
