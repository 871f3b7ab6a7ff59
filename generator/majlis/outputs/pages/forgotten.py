"""What is easily forgotten: days without a post, channels gone silent, ideas gone stale, ideas without a day."""

from collections import Counter
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from markupsafe import Markup, escape

from majlis.kinds import Entry, Post
from majlis.outputs.lately import told_history
from majlis.outputs.pages.findings import with_values
from majlis.outputs.pages.view import TitleLink, View
from majlis.plan.needs import findings_by_owner
from majlis.problems import Problem

SILENT = frozenset({"silence", "cadence-short", "campaign-empty", "phase-empty", "audience-unserved",
                    "pillar-off-target"})
STALE = frozenset({"idea-stale", "draft-stale", "trend-expired"})
"""Codes of the checks."""
_MOST = 8


class Told(NamedTuple):
    """What a check says of an entry, or of a channel (then without a link); *owner* is an id, empty for nobody's."""

    link: TitleLink | None
    text: Markup
    owner: str


class Idea(NamedTuple):
    """A post that is an idea still, without a day."""

    entry: Post
    owner: str


T = TypeVar("T", Told, Idea)


class Counted(NamedTuple):
    """How many findings of the checks there are in the files of *owner* (an id; None: in files of nobody)."""

    owner: str | None
    errors: int
    warnings: int


class Some(NamedTuple, Generic[T]):
    """Some things of each owner, and how many there are of all."""

    items: tuple[T, ...]
    total: int


def told_by_checks(view: View, codes: frozenset[str]) -> Some[Told]:
    """What checks with these *codes* found."""
    return _some(_told(view, problem) for problem in view.edition.problems if problem.code in codes)


def ideas(view: View) -> Some[Idea]:
    """Ideas without a day, those that were touched last first."""
    plan, history = view.edition.plan, told_history(view.edition)
    changes = history.changes if history else {}
    found = [post for post in plan.workspace.of(Post)
             if post.status == "idea" and not plan.slots_by_post.get(post.path)]
    found.sort(key=lambda post: (-(changes[post.path].ordinal if post.path in changes else 0), post.path))
    return _some(Idea(post, post.owner) for post in found)


def counted(view: View) -> tuple[Counted, ...]:
    """The findings of all checks by the owner of what they are in."""
    found = findings_by_owner(view.edition.workspace, view.edition.problems)
    return tuple(Counted(one.owner, one.errors, one.warnings) for one in found)


def _some(found: Iterable[T]) -> Some[T]:
    seen: Counter[str] = Counter()
    kept: list[T] = []
    for one in found:
        seen[one.owner] += 1
        if seen[one.owner] <= _MOST:
            kept.append(one)
    return Some(tuple(kept), seen.total())


def _told(view: View, problem: Problem) -> Told:
    text = with_values(escape(problem.words.to(view.lang)), problem)
    entry = view.files.get(problem.place.path)
    if isinstance(entry, Entry):
        return Told(view.entry_link(entry), text, entry.owner)
    return Told(None, text, _owner_of_channel(view, problem))


def _owner_of_channel(view: View, problem: Problem) -> str:
    """The owner of the channel in whose lines of channels.yml the problem is."""
    before = [channel for channel in view.edition.workspace.channels
              if channel.place and channel.place.path == problem.place.path and channel.place <= problem.place]
    return max(before, key=lambda channel: channel.place or problem.place).owner if before else ""
