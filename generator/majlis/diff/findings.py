"""Problems that a change creates or mends, whatever their line."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping

from majlis.diff.sides import Side
from majlis.problems import Problem

CONFLICTS = frozenset({
    "too-close", "quiet-hours", "in-blackout", "before-embargo", "outside-campaign", "campaign-off", "on-hold-then",
    "key-date-sensitive", "promotion-too-late", "ends-before-start", "phase-outside", "rights-expired",
    "consent-expired", "licence-expired", "contract-not-covering", "partner-off",
})
"""The codes of what can't be, or should not be, at the same time; what breaks a rule of a policy is one too."""
_PLACES = frozenset({"line", "column"})


def created(before: Side, after: Side, renamed: Mapping[str, str]) -> tuple[Problem, ...]:
    """The problems of *after* that *before* has not, in order; *renamed* are new paths by the old ones."""
    return tuple(_more(after.problems, before.problems, {}, renamed))


def mended(before: Side, after: Side, renamed: Mapping[str, str]) -> tuple[Problem, ...]:
    """The problems of *before* that *after* has not, in order."""
    return tuple(_more(before.problems, after.problems, renamed, {}))


def is_conflict(problem: Problem) -> bool:
    """Whether *problem* is of two things that do not go together."""
    return problem.code in CONFLICTS or bool(problem.clause)


def _more(
    these: Iterable[Problem], those: Iterable[Problem], paths: Mapping[str, str], other_paths: Mapping[str, str]
) -> list[Problem]:
    """Those of *these* that are not among *those*; of several alike as many as there are more."""
    known, found = Counter(_key(problem, other_paths) for problem in those), list[Problem]()
    for problem in these:
        key = _key(problem, paths)
        known[key] -= 1
        found += [problem] if known[key] < 0 else []
    return found


def _key(problem: Problem, paths: Mapping[str, str]) -> Hashable:
    """What tells a problem: its file by its newest path, its code and what it says, but for lines that it names."""
    path = problem.place.path
    said = tuple((name, value) for name, value in problem.values if name not in _PLACES)
    return paths.get(path, path), problem.code, problem.words, said, problem.clause
