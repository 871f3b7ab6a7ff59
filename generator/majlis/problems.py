"""What is wrong with the content, where, and what to do: problems are values, never exceptions."""

from collections.abc import Iterable
from enum import IntEnum, StrEnum
from typing import NamedTuple

from majlis.values import dataclass
from majlis.words import Words

_LONGEST = 500


class Severity(StrEnum):
    """An error stops a build; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Latitude(IntEnum):
    """Who may overrule a code: nobody; the team's settings, which set its severity; an entry too, with a reason."""

    NONE = 0
    TEAM = 1
    ENTRY = 2


class Place(NamedTuple):
    """A place in a file: *path* from the workspace's root with `/`, line and column from 1, in characters."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Code:
    """One sort of problem. Its name never changes; its texts may hold `{names}` of the problem's values."""

    name: str
    message: Words
    hint: Words | None = None
    severity: Severity = Severity.ERROR
    latitude: Latitude = Latitude.NONE

    def at(self, place: Place, hint: Words | None = None, /, **values: object) -> "Problem":
        """A problem of this sort at *place*; *hint* replaces the code's own hint."""
        texts = tuple((name, visible(_short(str(value)))) for name, value in values.items())
        return Problem(place, self.name, self.severity, self.message, hint or self.hint, texts)


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem at one place. Its texts are filled with *values*, whose control characters are escaped.

    *clause* is the rule of a policy that it breaks, as `<policy>#<rule>`, or empty.
    """

    place: Place
    code: str
    severity: Severity
    words: Words
    hint_words: Words | None = None
    values: tuple[tuple[str, str], ...] = ()
    clause: str = ""

    def message(self, lang: str = "en") -> str:
        """What happened, in *lang*, on one line."""
        return self.words.to(lang).format_map(dict(self.values))

    def hint(self, lang: str = "en") -> str:
        """What to do, in *lang*; lines are separated by a line feed; empty when there is nothing to say."""
        return self.hint_words.to(lang).format_map(dict(self.values)) if self.hint_words else ""


DID_YOU_MEAN = Words("Did you mean '{guess}'?", "هل تقصد «{guess}»؟")


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether one of *problems* stops a build."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """*problems* sorted by place, each once, so that the same content always prints the same lines."""
    return sorted(set(problems), key=lambda problem: (problem.place, problem.code, problem.values))


def _short(text: str) -> str:
    """*text*, or its beginning where a whole paragraph stands in the place of a word."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def visible(text: str) -> str:
    """*text* with line ends and control characters as escapes, so that it can neither break nor forge a line."""
    if text.isprintable():
        return text
    return "".join(char if _harmless(char) else char.encode("unicode_escape").decode("ascii") for char in text)


def _harmless(char: str) -> bool:
    return char.isprintable() or char in "\u200c\u200d\u200e\u200f"
