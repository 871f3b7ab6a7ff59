"""The page of an event: the run of show by the clock, guests, promotion, what must be prepared by when."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from majlis.kinds import Event, Post
from majlis.kinds.event import Cue, Guest
from majlis.outputs.pages.ofposts import Timed, by_time
from majlis.outputs.pages.own import Own
from majlis.outputs.pages.view import TitleLink, View
from majlis.plan.deadlines import Deadline, deadlines_of
from majlis.values import dataclass

_HALF_A_DAY = timedelta(hours=12)
_OFF = ("cancelled", "postponed")
_TONES = {"open": "soon", "met": "good", "held": "hold", "off": "off"}


class Turn(NamedTuple):
    """A line of the run of show; the times are None while the event has no start, *end* where it has no length."""

    cue: Cue
    start: datetime | None
    end: datetime | None


class Speaker(NamedTuple):
    """A guest, with the link to the partner that they are."""

    guest: Guest
    partner: TitleLink | None


class Task(NamedTuple):
    """Something to do by *when*: *what* by its name among deadlines, *who* by name, where it stands."""

    what: str
    when: date | datetime
    timed: bool
    who: str
    state: str
    tone: str


@dataclass(frozen=True, slots=True)
class EventPage:
    """What the page shows besides the fields. *counts* says whether it is still to come and not called off."""

    turns: tuple[Turn, ...]
    minutes: int
    guests: tuple[Speaker, ...]
    promotion: tuple[Timed, ...]
    tasks: tuple[Task, ...]
    risk_plan: TitleLink | None
    counts: bool


def event_page(view: View, event: Event) -> EventPage:
    """What the page of *event* shows."""
    risk = view.by_id(event.risk_plan or "")
    return EventPage(
        turns=tuple(_turns(event)),
        minutes=sum(cue.minutes or 0 for cue in event.run_of_show),
        guests=tuple(_guests(view, event)),
        promotion=_promotion(view, event),
        tasks=tuple(_tasks(view, event)) if view.for_team else (),
        risk_plan=view.entry_link(risk) if risk else None,
        counts=event.status not in _OFF,
    )


def _turns(event: Event) -> Iterator[Turn]:
    """The cues at their moments: one that seems to be long before the start is after midnight."""
    for cue in event.run_of_show:
        if event.starts_at is None:
            yield Turn(cue, None, None)
            continue
        start = datetime.combine(event.starts_at.date(), cue.at, event.starts_at.tzinfo)
        if event.starts_at - start > _HALF_A_DAY:
            start = datetime.combine(start.date() + timedelta(days=1), cue.at, event.starts_at.tzinfo)
        yield Turn(cue, start, start + timedelta(minutes=cue.minutes) if cue.minutes else None)


def _guests(view: View, event: Event) -> Iterator[Speaker]:
    for guest in event.guests:
        partner = view.by_id(guest.partner or "")
        yield Speaker(guest, view.entry_link(partner) if partner else None)


def _promotion(view: View, event: Event) -> tuple[Timed, ...]:
    """The posts that the event names, and those whose time hangs on it."""
    named = (view.by_id(id) for id in event.promotion)
    posts = [post for post in named if isinstance(post, Post)]
    return by_time(view, [*posts, *view.edition.plan.posts_around.get(event.id, ())])


def _tasks(view: View, event: Event) -> Iterator[Task]:
    plan = view.edition.plan
    for due in sorted(deadlines_of(plan, event), key=lambda due: (_day(view, due), str(due.when), due.what)):
        timed = isinstance(due.when, datetime)
        past = due.when < plan.now if isinstance(due.when, datetime) else due.when < plan.today
        state = "past" if due.state == "open" and past else due.state
        who = view.say("value.comma").join(view.member(id) for id in due.who)
        yield Task(due.what, due.when, timed, who, state, _TONES.get(state, "plain"))


def _day(view: View, due: Deadline) -> date:
    return view.dates.day_of(due.when)


OWN = Own(
    shows=frozenset({"starts_at", "ends_at", "run_of_show", "guests", "question_window", "promotion", "reminders",
                     "recap_due", "off_limits_topics", "risk_plan", "join_url", "registration_url"}),
    make=event_page,
)
