"""From a folder to the files of its site, up to the point where somebody writes them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from majlis.audience import TEAM, audiences_of
from majlis.cache import Cache
from majlis.checking import checked
from majlis.checks import Exempted
from majlis.dates.watched import Watch
from majlis.edition import Edition, edition_for, with_problems
from majlis.help import help_documents, help_pages
from majlis.outputs.artifact import Artifact, Fact, Output
from majlis.outputs.data import data_files
from majlis.outputs.every import outputs, search_of
from majlis.outputs.feeds import FeedError, calendar_feeds, feed_problems, feed_warnings
from majlis.problems import Problem, Severity, in_order
from majlis.review import Reviewed, read_plan
from majlis.sharing import brought, shared
from majlis.workspace import Workspace

SEARCH = search_of(help_documents)
OUTPUTS: tuple[Output, ...] = (*outputs(SEARCH), help_pages)
"""All that is made of an edition: what shows the content, then the help, which knows more than they."""
APART: Mapping[str, Output] = {"data": data_files, "search": SEARCH, "feeds": calendar_feeds}
"""What another process may make, since it asks for nothing that is made before it; the last first."""
WITH_PAGES: Mapping[str, Output] = {"data": data_files, "feeds": calendar_feeds}
"""What it makes where it makes pages too. The search is made when it has ended: earlier it would save no time, but take
a tenth more memory.
"""


class Prepared(NamedTuple):
    """What a folder gave: *edition* is None while the settings can't be used. *audiences* are all for whom it has
    something; *whole* is all that was read, of which the edition shows a part; *watch* is of the edition's clock.
    """

    edition: Edition | None
    problems: list[Problem]
    audiences: tuple[str, ...] = ()
    whole: Workspace | None = None
    watch: Watch | None = None


def prepare(
    root: Path, environ: Mapping[str, str], as_of: datetime | None = None, audience: str = TEAM,
    cache: Cache | None = None,
) -> Prepared:
    """Review the workspace in *root* with its history and choose what *audience* may see; what is made of it is kept in
    *cache*.
    """
    return prepared(read_plan(root, environ, as_of, cache), root, audience, cache)


def prepared(read: Reviewed, root: Path, audience: str = TEAM, cache: Cache | None = None) -> Prepared:
    """What was *read* in *root*, checked, and what *audience* may see of it."""
    reviewed = checked(read)
    if reviewed.plan is None:
        return Prepared(None, reviewed.problems)
    wrong = frozenset(one.place.path for one in reviewed.problems if one.severity is Severity.ERROR)
    edition = edition_of(reviewed, root, audience, cache, wrong)
    problems = in_order([*reviewed.problems, *feed_problems(edition)])
    edition = with_problems(edition, *_told(problems, reviewed.exempted, reviewed.plan.workspace))
    return Prepared(edition, problems, audiences_of(reviewed.plan), reviewed.plan.workspace, reviewed.watch)


def edition_of(
    read: Reviewed, root: Path, audience: str = TEAM, cache: Cache | None = None, wrong: frozenset[str] = frozenset()
) -> Edition:
    """What *audience* may see of what was *read* in *root*, before anything is said of it; see `edition_for`."""
    assert read.plan is not None
    return edition_for(audience, read.plan.workspace, read.plan.now, wrong=wrong, fixed_clock=read.fixed_clock,
                       history=read.history, root=root, cache=cache or Cache(), checked=read.plan)


def _told(
    problems: list[Problem], exempted: tuple[Exempted, ...], whole: Workspace
) -> tuple[tuple[Problem, ...], tuple[Exempted, ...]]:
    """What the site says of problems: nothing of those of private files, nor of those that name one."""
    private = [entry for entry in whole.entries if entry.visibility == "private"]
    paths = {page.path for page in whole.prose if page.visibility == "private"} | {entry.path for entry in private}
    names = paths.union(*({entry.id, entry.title} for entry in private))

    def open(problem: Problem) -> bool:
        return problem.place.path not in paths and not any(value in names for _, value in problem.values)

    return tuple(filter(open, problems)), tuple(one for one in exempted if open(one.problem))


def artifacts(edition: Edition, facts: dict[str, Fact], tell: Callable[[Problem], None]) -> Iterator[Artifact]:
    """Every file of the site, one output after the other, each told what those before it made.

    *facts*, empty at first, takes in those of PDFs and feeds, by path; *tell* gets the problems that show only now.
    """
    with shared(edition, APART, WITH_PAGES):
        yield from _one_by_one(edition, facts, tell)
    if edition.notes:
        edition.notes.keep()
    edition.cache.sweep()
    for problem in feed_warnings(facts):
        tell(problem)


def _one_by_one(edition: Edition, facts: dict[str, Fact], tell: Callable[[Problem], None]) -> Iterator[Artifact]:
    for output in OUTPUTS:
        try:
            for artifact in brought(edition, APART, output) or output(edition, facts):
                if artifact.extent is not None:
                    facts[artifact.path] = Fact(artifact.size, artifact.extent, artifact.name)
                yield artifact
        except FeedError as error:
            for problem in error.problems:
                tell(problem)
