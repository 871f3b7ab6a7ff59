"""The page of the latest changes: day by day what is new, what changed and how, what was removed."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from markupsafe import Markup

from majlis import addresses
from majlis.kinds import kind_named
from majlis.outputs.artifact import Artifact
from majlis.outputs.lately import Turn, lately, told_history
from majlis.outputs.pages.view import View
from majlis.outputs.telling import change_words
from majlis.values import dataclass

_MOST = 100


@dataclass(frozen=True, slots=True)
class Line:
    """One change: the kind of the entry in words, what happened to it in words."""

    turn: Turn
    kind: str
    told: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class DayOfChanges:
    """A day, in the project's zone, with its changes, the latest first."""

    day: date
    lines: tuple[Line, ...]


def changes_pages(view: View) -> Iterator[Artifact]:
    """The page in the view's language; others than the team have none without a history."""
    if view.for_team or told_history(view.edition):
        here = view.at(addresses.special("changes", view.lang))
        alternates = {lang: addresses.special("changes", lang) for lang in view.edition.languages}
        days = changes(here, _MOST)
        yield here.page(
            "pages/changes.html", str(view.say("changes.title")), alternates, days=days, most=_MOST,
            full=sum(len(day.lines) for day in days) == _MOST,
            feed=here.to(addresses.changes_feed(view.lang)) if told_history(view.edition) else None,
        )


def changes(view: View, most: int) -> tuple[DayOfChanges, ...]:
    """The last *most* changes by their day."""
    by_day = groupby(lately(view.edition, most), key=lambda turn: view.dates.day_of(turn.at))
    return tuple(DayOfChanges(day, tuple(_line(view, turn) for turn in turns)) for day, turns in by_day)


def _line(view: View, turn: Turn) -> Line:
    return Line(turn, kind_named(turn.entry.kind).word.to(view.lang), change_words(turn, view.say, view.dates))
