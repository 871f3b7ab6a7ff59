"""From a folder to the files of its site, up to the point where somebody writes them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from majlis.addresses import FEED
from majlis.checks.links import LINK_BROKEN
from majlis.clock import build_clock
from majlis.edition import Edition, edition_for
from majlis.history import read_history
from majlis.load import load
from majlis.outputs import OUTPUTS
from majlis.outputs.artifact import Artifact, Fact
from majlis.outputs.feeds import FeedError, feed_problems, feed_warnings
from majlis.outputs.print import check_sheets
from majlis.problems import Problem, in_order
from majlis.workspace import Workspace


class Prepared(NamedTuple):
    """What a folder gave: *edition* is None while the settings can't be used."""

    edition: Edition | None
    problems: list[Problem]


def prepare(
    root: Path, environ: Mapping[str, str], as_of: datetime | None = None, audience: str = "team"
) -> Prepared:
    """Load the workspace in *root*, look at its history and set the clock."""
    workspace, problems = load(root)
    if workspace is None:
        return Prepared(None, problems)
    clock = build_clock(as_of, workspace.team, workspace.zone, environ, datetime.now(UTC))
    edition = edition_for(
        audience, workspace, clock.now, fixed_clock=clock.fixed, history=read_history(root), root=root
    )
    return Prepared(edition, in_order([*_with_sheets(workspace, problems), *feed_problems(edition)]))


def check_all(root: Path) -> list[Problem]:
    """Every problem of the workspace in *root*, in order."""
    workspace, problems = load(root)
    return in_order(_with_sheets(workspace, problems)) if workspace else problems


def _with_sheets(workspace: Workspace, problems: list[Problem]) -> list[Problem]:
    """*problems* and those that would show on paper only: a broken link is told once."""
    told = {problem.place[:2] for problem in problems if problem.code == LINK_BROKEN.name}
    return problems + [problem for problem in check_sheets(workspace) if problem.place[:2] not in told]


def artifacts(edition: Edition, facts: dict[str, Fact], tell: Callable[[Problem], None]) -> Iterator[Artifact]:
    """Every file of the site, one output after the other, each told what those before it made.

    *facts*, empty at first, takes in those of PDFs and feeds, by path; *tell* gets the problems that show only now.
    """
    for output in OUTPUTS:
        try:
            for artifact in output(edition, facts):
                if artifact.extent is not None:
                    facts[artifact.path] = Fact(len(artifact.data), artifact.extent)
                yield artifact
        except FeedError as error:
            for problem in error.problems:
                tell(problem)
    if FEED in facts:
        for problem in feed_warnings(facts[FEED]):
            tell(problem)
