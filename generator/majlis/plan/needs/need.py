"""A need: one thing that waits for somebody, as facts; how it is said is decided where it is shown."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import IntEnum

from majlis.kinds import Entry
from majlis.kinds.channels import Channel
from majlis.kinds.keydates import KeyDate
from majlis.plan.plan import Plan
from majlis.problems import Place
from majlis.values import dataclass
from majlis.words import Words

Day = date | datetime
Where = Place | tuple[str, ...]
SOON = 7
"""Days: what falls in them is told of as coming."""
FORGOTTEN = 14
"""Days: for so long after its day is told of what leaves no trace in the files when it is done."""


class Urgency(IntEnum):
    """How urgent it is: its day is behind us; it is today's, or of no day; within seven days; later."""

    LATE = 0
    TODAY = 1
    SOON = 2
    LATER = 3


@dataclass(frozen=True, slots=True)
class Need:
    """*what* it is, by its name in `WHATS`; *subject* is what it is about, *item* the part of it (the id of a
    deliverable, the text of an action, the number of a licence, the file of a picture), *where* the place where its day
    stands, or the keys that lead there in the entry.

    *who* are the ids of those it waits for; nobody named means everybody but those it is *not_for*. It must be done by
    *until*, a day or a moment in the project's zone, if there is one; what lasts (an event, a shift, a hold, a key
    date) is from *since* to *until*. It is told of from the day *told_from* on. *channels* are ids, *roles* what *who*
    does at an event, *held* says that a hold stops it, *may_move* that the moon decides and nobody announced it.
    """

    what: str
    subject: Entry | KeyDate | Channel
    where: Where
    who: tuple[str, ...]
    until: Day | None
    urgency: Urgency
    told_from: date
    not_for: tuple[str, ...] = ()
    since: Day | None = None
    item: str = ""
    channels: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    held: bool = False
    may_move: bool = False

    @property
    def entry(self) -> Entry | None:
        """The entry that it is about; key dates and channels are none."""
        return self.subject if isinstance(self.subject, Entry) else None

    @property
    def place(self) -> Place:
        """Where its day stands: looked up when somebody asks, since most needs are told without it."""
        if isinstance(self.where, Place):
            return self.where
        assert isinstance(self.subject, Entry)
        return self.subject.place(*self.where)

    @property
    def title(self) -> Words:
        """What its subject is called; an entry has one title, in its own language."""
        return Words(self.subject.title, self.subject.title) if isinstance(self.subject, Entry) else self.subject.name

    @property
    def when(self) -> Day | None:
        """The day or moment that it is told under: its beginning, if it lasts, else its end."""
        return self.since or self.until

    def is_for(self, member: str) -> bool:
        """Whether it waits for *member* (an id), alone or among others."""
        return member in self.who if self.who else member not in self.not_for

    def undated(self) -> "Need":
        """The same, to be done now, by no day."""
        return replace(self, until=None)

    def from_now_on(self, today: date) -> "Need":
        """The same, told of from *today* on at the latest, whenever its day is."""
        return replace(self, told_from=min(today, self.told_from))


WHATS = (
    "hold", "overdue", "missed", "held", "review", "rework", "ready", "draft", "publish", "rights", "event", "recap",
    "shift", "routine", "brief_draft", "brief_post", "brief_script", "brief_final", "partner_report", "licence",
    "action", "report", "retro", "drill", "page_review", "key_date",
)
"""Everything that a need can be, in the order in which needs of the same day are told."""


def local_day(plan: Plan, moment: Day) -> date:
    """The day of *moment* in the project's zone; a day is itself."""
    return moment.astimezone(plan.workspace.zone).date() if isinstance(moment, datetime) else moment


def due(
    plan: Plan, what: str, subject: Entry | KeyDate | Channel, where: Where, who: tuple[str, ...], day: Day, *,
    ends: Day | None = None, ahead: int = SOON, late: bool | None = None, **facts: object,
) -> Need:
    """A need by *day*, or from *day* until it *ends*; told of from *ahead* days before. *late* says whether it is late
    where the day alone does not.
    """
    urgency = Urgency.LATE if late else urgency_of(local_day(plan, day), plan.today, late is None)
    here = at_home(plan, day)
    since, until = (here, at_home(plan, ends)) if ends else (None, here)
    told_from = _before(local_day(plan, day), ahead)
    return Need(what, subject, where, who, until, urgency, told_from, since=since,
                **facts)  # type: ignore[arg-type]  # see Need


def at_home(plan: Plan, moment: Day) -> Day:
    """*moment* in the project's zone; a day is itself."""
    return moment.astimezone(plan.workspace.zone) if isinstance(moment, datetime) else moment


def open_until_forgotten(plan: Plan, day: Day) -> bool:
    """Whether *day* is not so long ago that what was due on it, and leaves no trace, is no longer told of."""
    return local_day(plan, day) >= _before(plan.today, FORGOTTEN)


def urgency_of(day: date, today: date, may_be_late: bool = True) -> Urgency:
    """How urgent is what falls on *day*."""
    if day <= today:
        return Urgency.LATE if day < today and may_be_late else Urgency.TODAY
    return Urgency.SOON if (day - today).days <= SOON else Urgency.LATER


def _before(day: date, days: int) -> date:
    """*days* before *day*, or the first day that there is."""
    return day - timedelta(days=days) if day.toordinal() > days else date.min
