"""The holds, key dates and public holidays of an agenda: each once, on the first of its days that is asked for."""

from collections.abc import Iterator
from datetime import date

from majlis.plan.agenda.item import Item
from majlis.plan.plan import Plan
from majlis.problems import Place


def holds_between(plan: Plan, first: date, last: date) -> Iterator[Item]:
    """The holds of which a part falls into the range; one without an end has no last day."""
    zone = plan.workspace.zone
    for hold in plan.holds:
        starts = hold.from_.astimezone(zone)
        ends = hold.until.astimezone(zone) if hold.until else None
        if starts.date() <= last and (ends is None or ends.date() >= first):
            began = starts.date() >= first
            yield Item(
                "hold", max(starts.date(), first), hold, hold.place("from"), at=starts if began else None, ends=ends,
                last=ends.date() if ends else None, channels=hold.channels,
            )


def key_dates_between(plan: Plan, first: date, last: date) -> Iterator[Item]:
    """The key dates of which a day falls into the range."""
    years = range(first.year, last.year + 1)
    for key_date in plan.workspace.key_dates:
        for occurrence in plan.workspace.days_of(key_date, years):
            if occurrence.first <= last and occurrence.last >= first:
                place = key_date.place or Place("content/keydates")
                yield Item("key_date", max(occurrence.first, first), key_date, place, last=occurrence.last,
                           may_move=key_date.may_move and not occurrence.announced)


def holidays_between(plan: Plan, first: date, last: date) -> Iterator[Item]:
    """The public holidays of the countries that team.yml names."""
    for year in range(first.year, last.year + 1) if plan.workspace.team.holidays else ():
        for holiday in plan.workspace.holidays(year):
            if first <= holiday.day <= last:
                yield Item("holiday", holiday.day, holiday, last=holiday.day)
