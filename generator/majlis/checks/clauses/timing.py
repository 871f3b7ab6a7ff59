"""Clauses about time: how often a channel may speak, and when it may not.

Fails: a second post on a day under `cadence` with `max_per_day: 1`. Passes: the same a day later.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from majlis.checks.clauses.clause import Clause, named
from majlis.checks.clauses.subject import Subject
from majlis.dates.durations import UNITS, Duration
from majlis.dates.week import DAYS
from majlis.kinds.hours import Hours
from majlis.kinds.policy_params import Params
from majlis.plan import Plan, Slot
from majlis.plan.remaining import PLANNED
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.words import Words

_MOVE = named(Words("Move one of the posts.", "غيّر موعد أحد المنشورات."))
PER_DAY = Code(
    "policy-cadence",
    Words("On {day} this is post number {number} on {channel}; the most is {limit} a day: '{rule}'",
          "هذا هو المنشور رقم {number} يوم {day} على القناة «{channel_ar}»، والحد الأعلى {limit} في اليوم: «{rule}»"),
    _MOVE, Severity.WARNING, Latitude.ENTRY,
)
PER_WEEK = Code(
    "policy-cadence",
    Words("In the week from {day} this is post number {number} on {channel}; the most is {limit} a week: '{rule}'",
          "هذا هو المنشور رقم {number} على القناة «{channel_ar}» في أسبوع {day}، والحد الأعلى {limit} في الأسبوع: "
          "«{rule}»"),
    _MOVE, Severity.WARNING, Latitude.ENTRY,
)
TOO_CLOSE = Code(
    "policy-cadence",
    Words("This is {gap} after '{other}' on {channel}; at least {least} are needed: '{rule}'",
          "بين هذا المنشور و«{other}» على القناة «{channel_ar}» مدة {gap} فقط، والحد الأدنى {least}: «{rule}»"),
    _MOVE, Severity.WARNING, Latitude.ENTRY,
)
QUIET_HOURS = Code(
    "policy-quiet-hours",
    Words("{time} on {day} is within the quiet hours {hours}: '{rule}'",
          "الوقت {time} يوم {day} ضمن ساعات الهدوء {hours}: «{rule}»"),
    named(Words("Choose a time outside of them.", "اختر وقتًا خارجها.")),
    Severity.WARNING, Latitude.ENTRY,
)
CODES = (PER_DAY, PER_WEEK, TOO_CLOSE, QUIET_HOURS)
_ON_THE_WAY = tuple(status for status in PLANNED if status != "on_hold")
_WENT_OUT = ("scheduled", "published")


def speaks(plan: Plan, slot: Slot) -> bool:
    """Whether something goes out at *slot*, or probably went out."""
    known = slot.post.status in (_WENT_OUT if slot.at < plan.moment else _ON_THE_WAY + _WENT_OUT)
    return known and plan.hold_over(slot) is None


def to_come(plan: Plan, slot: Slot) -> bool:
    """Whether the time of *slot* can still be changed."""
    return slot.post.status in _ON_THE_WAY and slot.at >= plan.moment


def quiet_hours(
    plan: Plan, slots: Sequence[Slot], subject: Subject, clauses: tuple[Clause, ...]
) -> Iterator[Problem]:
    """The slots of a post within the hours, each time once."""
    params, told = clauses[0].params, set()
    for slot in slots:
        at = slot.at.astimezone(plan.workspace.zone)
        reached = not params.channels or slot.channel in params.channels
        if reached and params.hours and to_come(plan, slot) and _within(at, params) and slot.place not in told:
            told.add(slot.place)
            yield clauses[0].problem(
                QUIET_HOURS, slot.place, time=f"{at:%H:%M}", day=f"{at:%Y-%m-%d}", hours=params.hours)


def cadence(plan: Plan, slots: Sequence[Slot], clauses: Sequence[tuple[Clause, ...]]) -> Iterator[Problem]:
    """What is too much among the *slots* of one channel, in order; *clauses* are those that hold for each of them.

    A post that is repeated is told once.
    """
    told: set[Place] = set()
    days: dict[date, int] = {}
    weeks: dict[date, int] = {}
    before: Slot | None = None
    for slot, held in zip(slots, clauses, strict=True):
        day = slot.at.astimezone(plan.workspace.zone).date()
        week = plan.workspace.week.start(day)
        days[day], weeks[week] = days.get(day, 0) + 1, weeks.get(week, 0) + 1
        if slot.place not in told and to_come(plan, slot):
            problem = _too_many(plan, slot, held[0], (day, days[day]), (week, weeks[week]))
            problem = problem or (_too_close(plan, slot, before, held[0]) if before else None)
            told.update([slot.place] if problem else [])
            yield from [problem] if problem else []
        before = slot


def _too_many(
    plan: Plan, slot: Slot, clause: Clause, of_day: tuple[date, int], of_week: tuple[date, int]
) -> Problem | None:
    limits = ((PER_DAY, clause.params.max_per_day, of_day), (PER_WEEK, clause.params.max_per_week, of_week))
    for code, limit, (day, number) in limits:
        if limit is not None and number > limit:
            return clause.problem(
                code, slot.place, day=day.isoformat(), number=number, limit=limit, **_channel(plan, slot))
    return None


def _too_close(plan: Plan, slot: Slot, before: Slot, clause: Clause) -> Problem | None:
    least = clause.params.min_gap
    if least is None or slot.at >= _later(before.at, least, plan.workspace.zone):
        return None
    gap = slot.at.astimezone(UTC) - before.at.astimezone(UTC)
    return clause.problem(
        TOO_CLOSE, slot.place, gap=_spelt(gap), other=before.post.id, least=least, **_channel(plan, slot))


def _later(at: datetime, least: Duration, zone: ZoneInfo) -> datetime:
    """The earliest time that is *least* after *at*: by the clock for hours, by the calendar for months."""
    if least.unit in ("mo", "y"):
        local = at.astimezone(zone)
        return datetime.combine(least.after(local.date()), local.time(), zone)
    return at.astimezone(UTC) + timedelta(**{UNITS[least.unit]: least.number})


def _spelt(gap: timedelta) -> str:
    """A length of time as authors write it: 45m, 3h, 2h 30m, 3d."""
    hours, minutes = divmod(int(gap.total_seconds()) // 60, 60)
    if hours >= 48:
        return f"{hours // 24}d"
    return " ".join(filter(None, (f"{hours}h" if hours else "", f"{minutes}m" if minutes or not hours else "")))


def _within(at: datetime, params: Params) -> bool:
    hours, days = params.hours, params.days
    assert hours is not None
    began = _began(at, hours)
    return began is not None and (not days or DAYS[began.weekday()] in days)


def _began(at: datetime, hours: Hours) -> date | None:
    """The day on which the *hours* began in which *at* lies, or None."""
    time, day = at.time(), at.date()
    if hours.from_ <= hours.to:
        return day if hours.from_ <= time < hours.to else None
    if time >= hours.from_:
        return day
    return day - timedelta(days=1) if time < hours.to else None


def _channel(plan: Plan, slot: Slot) -> dict[str, str]:
    found = plan.workspace.channel_by_id.get(slot.channel)
    return {"channel": found.name.en if found else slot.channel, "channel_ar": found.name.ar if found else slot.channel}
