"""Whether a mended file may be kept: it says what it said but for the fix, and nothing is wrong that was not before."""

from collections import Counter
from collections.abc import Sequence

from majlis.fields import codes
from majlis.fields.types import is_id
from majlis.mend.fixes import Fix
from majlis.mend.reading import Reading
from majlis.mend.shapes import Shape, shape
from majlis.problems import Problem, Severity

Told = tuple[str, tuple[tuple[str, str], ...]]
_MOVING = ("line", "other")


def is_sound(before: Reading, fixes: Sequence[Fix], after: Reading) -> bool:
    """Whether *after* is *before* with what *fixes* promise, without their problems, and without new errors.

    One new error is no hindrance, since it is mended next: a status that counts only now asks for an `id`.
    """
    if before.front is None or after.front is None or _shape_after(before, fixes) != shape(after.front):
        return False
    mended = Counter(told(fix.problem) for fix in fixes if fix.problem)
    allowed = errors(before) - mended
    return not _new(errors(after), allowed) and not odd_references(after) - odd_references(before)


def errors(reading: Reading) -> Counter[Told]:
    """The errors in *reading*, counted without their places."""
    return Counter(told(problem) for problem in reading.problems if problem.severity is Severity.ERROR)


def odd_references(reading: Reading) -> Counter[str]:
    """References that can't be right, since what they name is no id."""
    return Counter(found.id for found in reading.references if found.kind != "media" and not is_id(found.id))


def _shape_after(before: Reading, fixes: Sequence[Fix]) -> Shape:
    assert before.front is not None
    changes = {fix.spot: fix.becomes for fix in fixes if fix.spot}
    added = tuple(fix.added for fix in fixes if fix.added)
    kind, *pairs = shape(before.front, changes)
    return (kind, *added, *pairs)


def told(problem: Problem) -> Told:
    """*problem* without its place."""
    return problem.code, tuple(pair for pair in problem.values if pair[0] not in _MOVING)


def _new(found: Counter[Told], allowed: Counter[Told]) -> bool:
    fresh = found - allowed
    return any(name != codes.MISSING_FIELD.name or ("key", "id") not in values for name, values in fresh)
