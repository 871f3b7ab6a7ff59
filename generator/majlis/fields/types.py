"""The types of words and texts: lines, ids, tags, choices, references."""

import re
from collections.abc import Mapping
from functools import lru_cache

from majlis.dates.flaw import Flaw
from majlis.fields import codes
from majlis.fields.base import FieldType, Parsed, ScalarType, Scope, typing_flaw
from majlis.problems import DID_YOU_MEAN
from majlis.source import Node, ScalarNode
from majlis.text.guess import nearest
from majlis.values import dataclass
from majlis.words import Words

_ID = re.compile(r"(?!(?:index|con|prn|aux|nul|com\d|lpt\d)\Z)[a-z0-9]+(?:-[a-z0-9]+)*")
_TAG = re.compile(r"[\w\u0610-\u061a\u064b-\u065f\u0670\u200c-]{1,100}")


@dataclass(frozen=True)
class Line(ScalarType[str]):
    """A text on one line, as its author typed it."""

    limit: int = 500
    prose = True

    def read(self, text: str, scope: Scope) -> str | Flaw:
        if "\n" in text:
            return Flaw(codes.TEXT_LINES, {})
        return _within(text, self.limit)


@dataclass(frozen=True)
class Text(ScalarType[str]):
    """A text of several lines."""

    limit: int = 20_000
    prose = True

    def read(self, text: str, scope: Scope) -> str | Flaw:
        return _within(text, self.limit)


@dataclass(frozen=True)
class Id(ScalarType[str]):
    """A name for ever: ASCII, part of an address and of the feed's UID."""

    def read(self, text: str, scope: Scope) -> str | Flaw:
        if is_id(text):
            return text
        guess = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:64].strip("-") if text.isascii() else ""
        if is_id(guess):
            return Flaw(codes.ID_FORM, {"text": text, "guess": guess}, codes.ID_FORM_GUESS)
        return Flaw(codes.ID_FORM, {"text": text})


@dataclass(frozen=True)
class Tag(ScalarType[str]):
    """A word to group or find by, without its #; letters of any script, digits, hyphens and underscores."""

    def read(self, text: str, scope: Scope) -> str | Flaw:
        word = text.removeprefix("#")
        return word if _TAG.fullmatch(word) else Flaw(codes.TAG_FORM, {"text": text})


@dataclass(frozen=True)
class Ref(FieldType[str]):
    """The id of something else: an entry's kind, or `member`, `channel`, `pillar`."""

    kind: str

    def parse(self, node: Node, scope: Scope) -> Parsed[str]:
        if isinstance(node, ScalarNode) and is_id(id := node.text.strip()):  # nearly always
            return Parsed(id, (), (scope.reference(self.kind, id, node),))
        parsed = _LINE.parse(node, scope)
        if parsed.value is None:
            return parsed
        flaw = typing_flaw(parsed.value)
        if flaw:
            return Parsed(None, (flaw.code.at(scope.at(node), flaw.hint, **flaw.values),))
        return Parsed(parsed.value, (), (scope.reference(self.kind, parsed.value, node),))


@dataclass(frozen=True)
class Choice(ScalarType[str]):
    """One of a few words, English snake_case, each with a label in both languages."""

    labels: Mapping[str, Words]

    def read(self, text: str, scope: Scope) -> str | Flaw:
        if text in self.labels:
            return text
        guess = self._meant(text)
        values: dict[str, object] = {"text": text, "known": ", ".join(self.labels), "guess": guess}
        return Flaw(codes.UNKNOWN_CHOICE, values, DID_YOU_MEAN if guess else None)

    def _meant(self, text: str) -> str | None:
        """The choice most like *text*, which may be its English or Arabic label."""
        names = {name: choice for choice, label in self.labels.items() for name in (*label, choice)}
        found = nearest(text, names)
        return names[found] if found else None


@lru_cache(1024)  # channels, members and campaigns are named again and again
def is_id(text: str) -> bool:
    """Whether *text* can be an id: no name that some system keeps for itself is one."""
    return len(text) <= 64 and _ID.fullmatch(text) is not None


def _within(text: str, limit: int) -> str | Flaw:
    return text if len(text) <= limit else Flaw(codes.TEXT_TOO_LONG, {"size": len(text), "limit": limit})


_LINE = Line()
