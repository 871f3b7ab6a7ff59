"""Direction controls where they do harm: in hashtags, which they break, and in titles, which are isolated anyway.

Fails: `#قهوة<U+200F>_سدرة`. Passes: the mark before # or after the tag, and isolates in a sentence.
"""

import re
from collections.abc import Iterator

from majlis.kinds import Entry
from majlis.plan.passages import Passage
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.source.characters import name_of
from majlis.words import Words

IN_TAG = Code(
    "bidi-in-text",
    Words("A direction control ({name}) stands in the hashtag '#{tag}' and breaks it.",
          "في الوسم «#{tag}» رمز اتجاه لا يُرى ({name}) يكسره."),
    Words("Delete the hashtag and type it again.", "احذف الوسم واكتبه من جديد."),
    Severity.WARNING, Latitude.ENTRY,
)
IN_TITLE = Code(
    "bidi-in-text",
    Words("A direction control ({name}) stands in the title; calendars and lists show it as it is or stumble over it.",
          "في العنوان رمز اتجاه لا يُرى ({name}) قد تتعثر به التقاويم والقوائم."),
    Words("Delete it: every title is shown in its own direction.", "احذفه: كل عنوان يُعرض باتجاهه."),
    Severity.WARNING, Latitude.ENTRY,
)
CODES = (IN_TAG, IN_TITLE)
_CONTROL = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_LETTER = r"\w\u0300-\u036f\u064b-\u065f\u0670"
_BROKEN = re.compile(rf"#(?P<before>[{_LETTER}]*)(?P<control>[{_CONTROL}]+)(?P<after>[{_LETTER}]+)")
_EMBEDDING = re.compile("[\u202a-\u202e]")


def of_tags(passage: Passage) -> Iterator[Problem]:
    """The hashtags with a direction control in them."""
    for match in _BROKEN.finditer(passage.text):
        yield IN_TAG.at(passage.place(match.start("control")), name=name_of(match["control"][0]),
                        tag=match["before"] + match["after"])


def of_title(entry: Entry) -> Iterator[Problem]:
    """The first embedding or override in a title."""
    found = _EMBEDDING.search(entry.title) if not entry.title.isascii() else None
    if found:
        yield IN_TITLE.at(entry.place("title"), name=name_of(found[0]))
