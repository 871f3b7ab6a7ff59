"""From a folder to the files of its site, up to the point where somebody writes them."""

from collections.abc import Callable, Iterator
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
from majlis.review import Reviewed
from majlis.sharing import Apart, brought, shared
from majlis.workspace import Workspace

SEARCH = search_of(help_documents)
OUTPUTS: tuple[Output, ...] = (*outputs(SEARCH), help_pages)
"""All that is made of an edition: what shows the content, then the help, which knows more than they."""
APART = Apart(alone=(calendar_feeds, SEARCH), before_pages=(calendar_feeds, data_files))
"""What another process may make, since it hangs neither on what other outputs make nor on what the checks say. The
search beside pages would save no time, but take a tenth more memory.
"""


class Chosen(NamedTuple):
    """What there is for one audience: *edition* is None while the settings can't be used. *audiences* are all for whom
    the folder has something; *watch* is of the edition's clock.
    """

    edition: Edition | None
    problems: list[Problem]
    audiences: tuple[str, ...] = ()
    watch: Watch | None = None


def choose(read: Reviewed, audience: str = TEAM) -> Chosen:
    """What *audience* may see of what was *read*, once that is checked, with all that the checks say."""
    reviewed = checked(read)
    if reviewed.plan is None:
        return Chosen(None, reviewed.problems)
    edition = _edition(reviewed, audience)
    problems = in_order([*reviewed.problems, *feed_problems(edition)])
    edition = with_problems(edition, *_told(problems, reviewed.exempted, reviewed.plan.workspace))
    return Chosen(edition, problems, audiences_of(reviewed.plan), reviewed.watch)


def choose_unchecked(read: Reviewed) -> Edition:
    """What the team may see of what was *read*, which has a plan, before anything is checked."""
    return _edition(read, TEAM)


def _edition(read: Reviewed, audience: str) -> Edition:
    assert read.plan is not None
    wrong = frozenset(one.place.path for one in read.problems if one.severity is Severity.ERROR)
    return edition_for(audience, read.plan.workspace, read.plan.now, wrong=wrong, fixed_clock=read.fixed_clock,
                       history=read.history, root=read.root, cache=read.cache or Cache(), whole=read.plan)


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
    with shared(edition, APART):
        yield from _one_by_one(edition, facts, tell)
    if edition.notes:
        edition.notes.keep()
    edition.cache.sweep()
    for problem in feed_warnings(facts):
        tell(problem)


def _one_by_one(edition: Edition, facts: dict[str, Fact], tell: Callable[[Problem], None]) -> Iterator[Artifact]:
    for output in OUTPUTS:
        try:
            for artifact in brought(edition, output) or output(edition, facts):
                if artifact.extent is not None:
                    facts[artifact.path] = Fact(artifact.size, artifact.extent, artifact.name)
                yield artifact
        except FeedError as error:
            for problem in error.problems:
                tell(problem)
