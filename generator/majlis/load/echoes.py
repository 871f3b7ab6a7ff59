"""One cause, one message: what follows from another problem is not told too."""

from collections.abc import Iterable

from majlis.fields import codes as field_codes
from majlis.problems import Problem
from majlis.source import codes


def without_echoes(problems: Iterable[Problem], causes: list[Problem]) -> list[Problem]:
    """*problems* without the fields told as missing whose value YAML took for a comment, as *causes* tell."""
    hidden = {cause.place.line for cause in causes if cause.code == codes.COMMENT_HIDES_VALUE.name}
    missing = field_codes.MISSING_FIELD.name
    return [problem for problem in problems if problem.code != missing or problem.place.line not in hidden]
