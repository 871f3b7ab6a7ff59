"""The hand-off matrix: what goes from which department to which, how fast and by what way, from all playbooks."""

from collections.abc import Iterator

from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.duty import special
from majlis.outputs.pages.view import View
from majlis.plan.handing import Department, Handing, handings_of
from majlis.values import dataclass


@dataclass(frozen=True, slots=True)
class Taker:
    """What goes to one department, the most urgent first; *anchor* is its place on the page."""

    department: Department
    anchor: str
    rows: tuple[Handing, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """How much goes from whom to whom: for each giver a number for each of the *takers*."""

    takers: tuple[Taker, ...]
    rows: tuple[tuple[Department, tuple[int, ...]], ...]


def handoffs_page(view: View) -> Iterator[Artifact]:
    """The hand-offs, for the team alone."""
    if view.for_team:
        found = handings_of(view.edition.workspace, view.lang)
        takers = tuple(_takers(found))
        yield special(view, "handoffs", str(view.say("nav.handoffs")), matrix=_matrix(found, takers), count=len(found))


def _takers(found: tuple[Handing, ...]) -> Iterator[Taker]:
    by_key: dict[str, list[Handing]] = {}
    for one in found:
        by_key.setdefault(one.taker.key, []).append(one)
    for number, rows in enumerate(by_key.values(), 1):
        yield Taker(rows[0].taker, f"to-{number}", tuple(rows))


def _matrix(found: tuple[Handing, ...], takers: tuple[Taker, ...]) -> Matrix:
    givers = {one.giver.key: one.giver for one in found}
    return Matrix(takers, tuple(
        (giver, tuple(sum(1 for one in taker.rows if one.giver.key == key) for taker in takers))
        for key, giver in givers.items()
    ))
