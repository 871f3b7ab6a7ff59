"""Today: the agenda of the day, who moderates when, what holds, what is late."""

from majlis.plan.agenda.agenda import agenda
from majlis.plan.agenda.item import Day
from majlis.plan.needs import Need, Urgency, needs_of
from majlis.plan.plan import Plan
from majlis.plan.rota import Shift, shifts_on
from majlis.values import dataclass


@dataclass(frozen=True, slots=True)
class Today:
    """The *day* with all its items, the *shifts* of which a part falls on it, the *holds* in force at the plan's
    moment, and what is *late*, the oldest first.
    """

    day: Day
    shifts: tuple[Shift, ...]
    holds: tuple[Need, ...]
    late: tuple[Need, ...]


def today(plan: Plan) -> Today:
    """The plan's day."""
    needs = needs_of(plan)
    return Today(
        agenda(plan, plan.today, plan.today)[0],
        shifts_on(plan, plan.today),
        tuple(need for need in needs if need.what == "hold"),
        tuple(need for need in needs if need.urgency is Urgency.LATE),
    )
