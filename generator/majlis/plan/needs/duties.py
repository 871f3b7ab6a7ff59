"""What comes back: routines and shifts, of today and of the next seven days."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from majlis.folders import CHANNELS_PATH
from majlis.kinds import Routine
from majlis.plan.needs.need import SOON, Need, due
from majlis.plan.plan import Plan
from majlis.plan.repeats import routine_days
from majlis.plan.rota import shifts_on
from majlis.problems import Place


def duty_needs(plan: Plan) -> Iterator[Need]:
    """Each duty on each of its days, told of on the day itself."""
    last = plan.today + timedelta(days=SOON)
    for routine in plan.workspace.of(Routine):
        yield from _routine(plan, routine, last)
    for ahead in range(SOON + 1):
        yield from _shifts(plan, ahead)


def _routine(plan: Plan, routine: Routine, last: date) -> Iterator[Need]:
    """At its time of day, in the project's zone, or on the day as a whole."""
    if routine.status not in ("active", "under_review"):
        return
    for day in routine_days(routine, plan.today, last, plan.workspace.week):
        at = datetime.combine(day, routine.at, plan.workspace.zone) if routine.at else day
        yield due(plan, "routine", routine, routine.place("repeat"), routine.who or (routine.owner,), at, ahead=0,
                  late=False, channels=routine.channels)


def _shifts(plan: Plan, ahead: int) -> Iterator[Need]:
    """The shifts that begin that many days from now; today's with those that still run from the evening before."""
    day = plan.today + timedelta(days=ahead)
    for shift in shifts_on(plan, day):
        if shift.end > plan.now and (ahead == 0 or shift.start.date() == day):
            place = shift.channel.place or Place(CHANNELS_PATH)
            yield due(plan, "shift", shift.channel, place, (shift.who,), shift.start, ends=shift.end,
                      ahead=0, late=False, channels=(shift.channel.id,))
