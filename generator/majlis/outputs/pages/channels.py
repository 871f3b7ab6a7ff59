"""The directory of channels: where we are, who looks after each, and who answers when."""

from collections.abc import Iterator
from datetime import date, timedelta

from majlis.kinds.channels import KINDS_OF_CHANNEL, Channel
from majlis.kinds.choices import PLATFORMS
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.duty import special
from majlis.outputs.pages.view import View
from majlis.plan.cadence import Pace, pace_of
from majlis.plan.rota import Shift, week_from
from majlis.render.dates import place
from majlis.values import dataclass

_OTHER = "other"


@dataclass(frozen=True, slots=True)
class Card:
    """One channel, on *platform*; *pace* is for the team alone."""

    channel: Channel
    platform: str
    pace: Pace | None


@dataclass(frozen=True, slots=True)
class Group:
    """The channels of one kind."""

    kind: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the week: the heads of the rota's columns."""

    name: str
    number: int
    weekend: bool


@dataclass(frozen=True, slots=True)
class Rota:
    """Who answers when, in a week like every other: for each channel its days; of those *without* a rota nobody
    knows. The clocks are those of *place*.
    """

    place: str
    days: tuple[Day, ...]
    rows: tuple[tuple[Channel, tuple[tuple[Shift, ...], ...]], ...]
    without: tuple[Channel, ...]


def channels_page(view: View) -> Iterator[Artifact]:
    """The directory, if there is a channel that this audience may know of."""
    if view.edition.workspace.channels:
        title = str(view.say("nav.channels" if view.for_team else "channels.find_us"))
        yield special(view, "channels", title, heading=title, groups=tuple(_groups(view)),
                      rota=_rota(view) if view.for_team else None)


def _groups(view: View) -> Iterator[Group]:
    for kind in (*KINDS_OF_CHANNEL, _OTHER):
        found = [one for one in view.edition.workspace.channels if (one.kind or _OTHER) == kind]
        if found:
            yield Group(kind, tuple(_card(view, channel) for channel in found))


def _card(view: View, channel: Channel) -> Card:
    pace = pace_of(view.edition.plan, channel) if view.for_team else None
    return Card(channel, PLATFORMS[channel.platform].to(view.lang), pace)


def _rota(view: View) -> Rota:
    plan = view.edition.plan
    first = plan.workspace.week.start(plan.today)
    shifts = week_from(plan, first)
    return Rota(
        place=place(plan.now, view.lang),
        days=tuple(_day(view, first + timedelta(days=n)) for n in range(7)),
        rows=tuple((channel, shifts[channel.id]) for channel in plan.workspace.channels if channel.id in shifts),
        without=tuple(channel for channel in plan.workspace.channels if channel.id not in shifts),
    )


def _day(view: View, day: date) -> Day:
    """A weekday; its number is as the browser counts it, 0 for Sunday."""
    weekend = day.weekday() in view.edition.workspace.week.weekend
    return Day(view.dates.weekday(day), (day.weekday() + 1) % 7, weekend)
