"""What a change of files would make of the plan, before anything is written."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from majlis.checks import run_checks
from majlis.load.again import NewBytes, load_again
from majlis.plan import Plan
from majlis.problems import Problem, in_order

Told = tuple[str, int, str, str]


class Outlook(NamedTuple):
    """The *plan* as it would be, and the *problems* that would be new, in order."""

    plan: Plan
    problems: list[Problem]


def outlook(plan: Plan, problems: Iterable[Problem], files: Iterable[NewBytes]) -> Outlook:
    """How *plan*, in which *problems* were found, looks with *files*.

    A problem is not new where one with its code was told of the same line: other times in its words change nothing.
    """
    again = load_again(plan.workspace, files)
    assert again.workspace
    then = Plan(again.workspace, plan.now, plan.changed)
    left = Counter(_told(problem) for problem in problems)
    fresh: list[Problem] = []
    for problem in in_order([*again.problems, *run_checks(then).problems]):
        told = _told(problem)
        if left[told]:
            left[told] -= 1
        else:
            fresh.append(problem)
    return Outlook(then, fresh)


def _told(problem: Problem) -> Told:
    return problem.place.path, problem.place.line, problem.code, problem.clause
