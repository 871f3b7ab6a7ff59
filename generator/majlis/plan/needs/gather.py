"""Every need of a plan, from all its sources, in order."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

from majlis.plan.needs.duties import duty_needs
from majlis.plan.needs.everybody import everybody_needs
from majlis.plan.needs.kept import kept_needs
from majlis.plan.needs.live import live_needs
from majlis.plan.needs.need import WHATS, Need, local_day
from majlis.plan.needs.partners import partner_needs
from majlis.plan.needs.posts import post_needs
from majlis.plan.plan import Plan

SOURCES: tuple[Callable[[Plan], Iterator[Need]], ...] = (
    everybody_needs, post_needs, live_needs, duty_needs, partner_needs, kept_needs,
)
"""Where needs come from. To add one: write its module, then its line here and its names in `WHATS`."""


def needs_of(plan: Plan) -> tuple[Need, ...]:
    """Every need of *plan*, those that are told of later too: the most urgent first, then by day and moment."""
    return tuple(sorted((need for source in SOURCES for need in source(plan)), key=lambda need: _order(plan, need)))


def told(plan: Plan, needs: Iterable[Need]) -> tuple[Need, ...]:
    """Those of *needs* that are told of by the plan's day."""
    return tuple(need for need in needs if need.told_from <= plan.today)


def next_need(plan: Plan, needs: Iterable[Need]) -> Need | None:
    """The first of *needs* that is not told of yet, by the day from which it will be."""
    later = [need for need in needs if need.told_from > plan.today]
    return min(later, key=lambda need: (need.told_from, _order(plan, need)), default=None)


def _order(plan: Plan, need: Need) -> tuple[int, date, str, int, str, str]:
    when = need.when
    day = local_day(plan, when) if when else plan.today
    moment = f"{when:%H:%M}" if isinstance(when, datetime) else ""
    return need.urgency, day, moment, WHATS.index(need.what), need.subject.id, need.item
