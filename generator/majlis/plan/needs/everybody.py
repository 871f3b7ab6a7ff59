"""What concerns everybody: holds that are in force, key dates that come."""

from collections.abc import Iterator
from datetime import timedelta

from majlis.kinds import Hold
from majlis.kinds.keydates import FOLDER, KeyDate
from majlis.plan.needs.need import Need, due
from majlis.plan.plan import Plan
from majlis.problems import Place

_AHEAD = 14


def everybody_needs(plan: Plan) -> Iterator[Need]:
    """What waits for nobody in particular."""
    for hold in plan.holds:
        if hold.in_force(plan.now):
            yield _in_force(plan, hold)
    years = range(plan.today.year, (plan.today + timedelta(days=_AHEAD)).year + 1)
    for key_date in plan.workspace.key_dates:
        yield from _coming(plan, key_date, years)


def _in_force(plan: Plan, hold: Hold) -> Need:
    need = due(plan, "hold", hold, hold.place("from"), (), hold.from_, ends=hold.until or hold.from_, late=False,
               channels=hold.channels)
    return need if hold.until else need.undated()


def _coming(plan: Plan, key_date: KeyDate, years: range) -> Iterator[Need]:
    """Its days that are not over, from the first to the last."""
    place = key_date.place or Place(FOLDER)
    for first, last, announced in plan.workspace.days_of(key_date, years):
        if last >= plan.today:
            yield due(plan, "key_date", key_date, place, (), first, ends=last, ahead=_AHEAD, late=False,
                      may_move=key_date.may_move and not announced)
