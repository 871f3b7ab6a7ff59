"""The calendar of a month: weeks as the team counts them, Hijri beside Gregorian."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from majlis import addresses
from majlis.kinds import Campaign
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.agenda import Agenda, Slot
from majlis.outputs.pages.states import GONE
from majlis.outputs.pages.view import View


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of the table; *outside* says that it belongs to a neighbouring month."""

    day: date
    hijri: str | None
    slots: tuple[Slot, ...]
    weekend: bool
    outside: bool


@dataclass(frozen=True, slots=True)
class Weekday:
    """The head of a column."""

    name: str
    weekend: bool


@dataclass(frozen=True, slots=True)
class Month:
    """What the calendar of one month shows."""

    first: date
    hijri: str | None
    head: tuple[Weekday, ...]
    weeks: tuple[tuple[Cell, ...], ...]
    campaigns: tuple[Campaign, ...]
    before: date | None
    after: date | None
    empty: bool


def month_pages(view: View, agenda: Agenda) -> Iterator[Artifact]:
    """A page for each month that has something, the month of now at the calendar's own address too."""
    now = first_of(view.edition.now.date())
    shown = months(view, agenda)
    for first in shown:
        alternates = {lang: addresses.month(first, lang) for lang in view.edition.languages}
        yield _page(view.at(addresses.month(first, view.lang)), agenda, first, shown, alternates)
    alternates = {lang: addresses.calendar(lang) for lang in view.edition.languages}
    yield _page(view.at(addresses.calendar(view.lang)), agenda, now, shown, alternates)


def months(view: View, agenda: Agenda) -> tuple[date, ...]:
    """The first days of the months that have a page."""
    now = first_of(view.edition.now.date())
    found = {first_of(day) for day in agenda}
    return tuple(sorted(found | {now, first_of(now - timedelta(days=1)), next_month(now)}))


def first_of(day: date) -> date:
    """The first day of the month of *day*."""
    return day.replace(day=1)


def next_month(first: date) -> date:
    """The first day of the month after *first*."""
    return (first + timedelta(days=31)).replace(day=1)


def _page(view: View, agenda: Agenda, first: date, shown: tuple[date, ...], alternates: dict[str, str]) -> Artifact:
    place = shown.index(first)
    month = Month(
        first=first,
        hijri=view.dates.hijri_months(first, next_month(first) - timedelta(days=1)),
        head=_head(view),
        weeks=tuple(_weeks(view, agenda, first)),
        campaigns=_campaigns(view, first),
        before=shown[place - 1] if place else None,
        after=shown[place + 1] if place + 1 < len(shown) else None,
        empty=not any(first_of(day) == first for day in agenda),
    )
    return view.page("pages/month.html", view.dates.month(first), alternates, month=month)


def _head(view: View) -> tuple[Weekday, ...]:
    week = view.edition.workspace.week
    monday = date(2024, 1, 1)
    return tuple(Weekday(view.dates.weekday(monday + timedelta(days=n)), n in week.weekend) for n in week.order())


def _weeks(view: View, agenda: Agenda, first: date) -> Iterator[tuple[Cell, ...]]:
    day, after = view.edition.workspace.week.start(first), next_month(first)
    while day < after:
        yield tuple(_cell(view, agenda, first, day + timedelta(days=n)) for n in range(7))
        day += timedelta(days=7)


def _cell(view: View, agenda: Agenda, first: date, day: date) -> Cell:
    weekend = day.weekday() in view.edition.workspace.week.weekend
    hijri = view.dates.hijri_corner(day, whole=day == first)
    return Cell(day, hijri, agenda.get(day, ()), weekend, outside=first_of(day) != first)


def _campaigns(view: View, first: date) -> tuple[Campaign, ...]:
    last = next_month(first) - timedelta(days=1)
    return tuple(
        campaign for campaign in view.edition.workspace.of(Campaign)
        if campaign.starts_on and campaign.ends_on and campaign.state not in GONE
        and campaign.starts_on <= last and campaign.ends_on >= first
    )
