"""Routines by their rhythm: who does what when, and the days that come next."""

from datetime import date, time
from itertools import pairwise
from typing import NamedTuple

from majlis import addresses
from majlis.dates.week import DAYS
from majlis.kinds import Kind, Routine
from majlis.kinds.choices import WEEKDAYS
from majlis.kinds.repeat import DAYS_OF_A_MONTH, Repeat
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.leading import leading
from majlis.outputs.pages.own import Own
from majlis.outputs.pages.view import TitleLink, View
from majlis.outputs.states import GONE

RHYTHMS = ("daily", "weekly", "monthly", "yearly", "none")
_NEARLY_DAILY = 4
"""On more days of a week than this, a duty is daily work."""
_NEXT = 4
_PAIR = 2


class Duty(NamedTuple):
    """A routine as it is shown: *days* in words, the *next* days after the build's own, whether it is due *today*, the
    playbook to work by.
    """

    routine: Routine
    rhythm: str
    days: str
    next: tuple[date, ...]
    today: bool
    playbook: TitleLink | None


class Group(NamedTuple):
    """The routines of one rhythm."""

    rhythm: str
    duties: tuple[Duty, ...]


def duty(view: View, routine: Routine) -> Duty:
    """*routine* in the view's language."""
    plan = view.edition.plan
    coming = plan.routine_days(routine, plan.today, plan.horizon.last)[:_NEXT]
    today = plan.today in coming
    playbook = view.by_id(routine.playbook or "")
    return Duty(routine, rhythm(routine), _days(view, routine.repeat), coming[today:], today,
                view.entry_link(playbook) if playbook else None)


def rhythm(routine: Routine) -> str:
    """One of `RHYTHMS`: what comes on most days of a week is daily work."""
    repeat = routine.repeat
    if repeat is None:
        return "none"
    often = repeat.freq == "weekly" and repeat.interval == 1 and len(repeat.on) > _NEARLY_DAILY
    return "daily" if often else repeat.freq


def _days(view: View, repeat: Repeat | None) -> str:
    """On which days, in words: `Sunday to Thursday`, `Every 2 weeks: Sunday, Monday`."""
    if repeat is None:
        return ""
    often, names = str(view.say(f"routine.every_{repeat.freq}", n=repeat.interval)), WEEKDAYS | DAYS_OF_A_MONTH
    said = [names[name].to(view.lang) for name in repeat.on]
    if _in_a_row(repeat):
        said = [str(view.say("routine.from_to", first=said[0], last=said[-1]))]
    days = view.say("value.comma").join(said)
    if repeat.freq == "weekly" and repeat.interval == 1 and days:
        return str(days)
    return f"{often}: {days}" if days else often


def _in_a_row(repeat: Repeat) -> bool:
    """Whether it names three days of a week or more, each the day after the one before."""
    places = [DAYS.index(name) for name in repeat.on if name in DAYS]
    return len(places) == len(repeat.on) > _PAIR and all((two - one) % 7 == 1 for one, two in pairwise(places))


def routines_page(view: View, kind: Kind) -> Artifact:
    """The list of routines by their rhythm."""
    here = view.at(addresses.listing(kind, view.lang))
    alternates = {lang: addresses.listing(kind, lang) for lang in view.edition.languages}
    duties = [duty(here, routine) for routine, _ in leading(here, _kept(here))]
    groups = (Group(name, tuple(one for one in duties if one.rhythm == name)) for name in RHYTHMS)
    return here.page("pages/routines.html", kind.plural.to(view.lang), alternates, kind=kind,
                     groups=tuple(group for group in groups if group.duties))


def _kept(view: View) -> list[Routine]:
    """What is not over, by the time of the day."""
    kept = (routine for routine in view.edition.workspace.of(Routine) if routine.state not in GONE)
    return sorted(kept, key=lambda one: (one.at is None, one.at or time(), one.id))


OWN = Own(
    shows=frozenset({"repeat", "starts_on", "at", "duration", "who", "response_target", "steps", "playbook"}),
    make=duty,
    listing=routines_page,
)
