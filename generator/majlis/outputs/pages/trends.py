"""The shelf of trends: what is worth showing only for a while, and the ideas that wait."""

from collections.abc import Iterator, Mapping
from datetime import date

from majlis.history import History
from majlis.kinds import Post
from majlis.kinds.team import Patience
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.duty import days_to, special
from majlis.outputs.pages.view import View
from majlis.plan.trends import Idea, Trend, ideas_of, trends_of
from majlis.values import dataclass

_MOST = 100
SHELVES = {"going": "warn", "fresh": "good", "stale": "late", "over": "plain"}
"""In the order of what is to be done first, each with its tone."""


@dataclass(frozen=True, slots=True)
class Card:
    """A trend with the days to its end."""

    trend: Trend
    days: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """The trends that are equally fresh; *more* are not shown."""

    name: str
    tone: str
    cards: tuple[Card, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """An idea, with the days for which nobody has touched it, as far as Git knows."""

    idea: Idea
    days: int | None


def trends_page(view: View) -> Iterator[Artifact]:
    """The shelf, for the team alone."""
    if view.for_team:
        ideas = [_waiting(view, idea) for idea in ideas_of(view.edition.plan, _changed(view))]
        patience = (view.edition.workspace.team.patience or Patience()).idea
        yield special(view, "trends", str(view.say("nav.trends")), shelves=tuple(_shelves(view)), patience=patience,
                      ideas=tuple(ideas[:_MOST]), more=max(0, len(ideas) - _MOST), git=_whole(view) is not None)


def _shelves(view: View) -> Iterator[Shelf]:
    found = trends_of(view.edition.plan)
    for name, tone in SHELVES.items():
        same = [Card(trend, days_to(view, trend.ends)) for trend in found if trend.freshness == name]
        if name in ("over", "stale"):
            same.reverse()
        if same:
            yield Shelf(name, tone, tuple(same[:_MOST]), max(0, len(same) - _MOST))


def _waiting(view: View, idea: Idea) -> Waiting:
    return Waiting(idea, -days_to(view, idea.since) if idea.since else None)


def _whole(view: View) -> History | None:
    """The history, unless its beginning is missing."""
    history = view.edition.history
    return None if history is None or history.shallow else history


def _changed(view: View) -> Mapping[str, date]:
    """The days on which ideas last changed."""
    history = _whole(view)
    if history is None:
        return {}
    ideas = (post.path for post in view.edition.workspace.of(Post) if post.status == "idea")
    return {path: view.dates.day_of(history.changes[path].changed) for path in ideas if path in history.changes}
