"""Silence: a channel that people expect to hear from has something planned soon, and each week as much as was agreed.

That is a channel whose cadence asks for posts, or one without a cadence on which three posts have gone out. A hold
makes a channel silent on purpose.

Told: `cadence: {min_per_week: 1}` and nothing planned in the next seven days. Passes: a draft for the day after.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice

from majlis.dates.durations import UNITS, Duration
from majlis.kinds.channels import Channel
from majlis.kinds.team import Patience
from majlis.plan import Plan, Slot
from majlis.plan.mix import goes_out
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.words import Words

_DO = Words("Plan one, or set how many posts a week are expected: cadence: {{min_per_week: 0}}",
            "خطّط لمنشور، أو حدّد العدد المتوقع في الأسبوع: cadence: {{min_per_week: 0}}")
SILENCE = Code(
    "silence",
    Words("Nothing is planned on {name} from {first} to {last}.",
          "لا يوجد أي منشور مخطط على {name_ar} من {first} إلى {last}."),
    _DO,
    Severity.WARNING,
    Latitude.TEAM,
)
CADENCE_SHORT = Code(
    "cadence-short",
    Words("Posts on {name} from {first} to {last}: {count}. Its cadence asks for {least} a week.",
          "عدد المنشورات على {name_ar} من {first} إلى {last}: {count}، ووتيرة النشر المتفق عليها {least} في الأسبوع."),
    Words("Plan more, or lower 'min_per_week' under 'cadence'.",
          "خطّط لمزيد منها، أو قلّل min_per_week في cadence."),
    Severity.WARNING,
    Latitude.TEAM,
)
CADENCE_SHORT_TWICE = Code(
    "cadence-short",
    Words("Posts on {name} from {first} to {last}: {count}, in the week after: {then}. "
          "Its cadence asks for {least} a week.",
          "عدد المنشورات على {name_ar} من {first} إلى {last}: {count}، وفي الأسبوع الذي يليه: {then}، "
          "ووتيرة النشر المتفق عليها {least} في الأسبوع."),
    CADENCE_SHORT.hint,
    Severity.WARNING,
    Latitude.TEAM,
)
CODES = (SILENCE, CADENCE_SHORT, CADENCE_SHORT_TWICE)
HABIT = 3
"""So many posts that went out make people expect more, where no cadence says what they may expect."""
_LAST = Words("The last post was on {before}.", "كان آخر منشور في {before}.")
_NO_LAST = Words("No post on it is recorded so far.", "لم يُسجَّل أي نشر عليها بعد.")
_NEXT = Words("The next is planned for {after}.", "والمنشور القادم مخطط في {after}.")
_NO_NEXT = Words("None is planned after that.", "ولا شيء مخطط بعد ذلك.")


def check_silence(plan: Plan) -> Iterator[Problem]:
    """Channels on which nothing is planned soon; else those with less than their cadence, this week or the next. While
    a file can't be read nothing is told: what is missing may stand there.
    """
    if plan.workspace.unread:
        return
    patience = plan.workspace.team.patience or Patience()
    until = _after(plan.now, patience.silence)
    for channel in plan.workspace.channels:
        if not channel.place or not _expected(plan, channel) or _held(plan, channel, plan.now, plan.now):
            continue
        coming = next((slot.at for slot in _ahead(plan, channel)), None)
        if coming is None or coming > until:
            yield _silence(plan, channel, channel.place, until)
        else:
            yield from _cadence(plan, channel, channel.place)


def _expected(plan: Plan, channel: Channel) -> bool:
    least = channel.cadence.min_per_week if channel.cadence else None
    return least > 0 if least is not None else len([*islice(_behind(plan, channel), HABIT)]) == HABIT


def _ahead(plan: Plan, channel: Channel) -> Iterator[Slot]:
    """The slots of *channel* from now on at which readers hear from us, the next first."""
    slots = plan.slots_by_channel[channel.id]
    return (slot for slot in slots if slot.at >= plan.moment and goes_out(plan, slot))


def _behind(plan: Plan, channel: Channel) -> Iterator[Slot]:
    """The slots of *channel* before now at which readers heard from us, the last first."""
    slots = reversed(plan.slots_by_channel[channel.id])
    return (slot for slot in slots if slot.at < plan.moment and goes_out(plan, slot))


def _held(plan: Plan, channel: Channel, start: datetime, end: datetime) -> bool:
    """Whether a hold stops *channel* at any moment from *start* to *end*."""
    holds = (hold for hold in plan.holds if not hold.channels or channel.id in hold.channels)
    return any(hold.from_ <= end and (hold.until is None or start < hold.until) for hold in holds)


def _silence(plan: Plan, channel: Channel, place: Place, until: datetime) -> Problem:
    before = next((plan.local(slot.at) for slot in _behind(plan, channel)), None)
    after = next((plan.local(slot.at) for slot in _ahead(plan, channel)), None)
    lines = (_LAST if before else _NO_LAST, _NEXT if after else _NO_NEXT)
    hint = Words(*(f"{lines[0].to(lang)} {lines[1].to(lang)}\n{_DO.to(lang)}" for lang in ("en", "ar")))
    return SILENCE.at(
        place, hint, name=channel.name_en, name_ar=channel.name_ar, first=plan.today, last=until.date(),
        before=before.date() if before else "", after=after.date() if after else "",
    )


def _cadence(plan: Plan, channel: Channel, place: Place) -> Iterator[Problem]:
    """The weeks, this and the next, in which *channel* has too little, in one problem."""
    least = (channel.cadence.min_per_week if channel.cadence else None) or 0
    this = plan.workspace.week.start(plan.today)
    counts = {first: _count(plan, channel, first) for first in (this, this + timedelta(days=7))}
    short = {first: count for first, count in counts.items() if count is not None and count < least}
    for first, count in list(short.items())[:1]:
        values = {"name": channel.name_en, "name_ar": channel.name_ar, "first": first,
                  "last": first + timedelta(days=6), "count": count, "least": least}
        both = len(short) == len(counts)
        yield CADENCE_SHORT_TWICE.at(place, then=list(short.values())[-1], **values) if both else (
            CADENCE_SHORT.at(place, **values))


def _count(plan: Plan, channel: Channel, first: date) -> int | None:
    """How many posts *channel* has in the week from *first* on; None if a hold stops it in a part of it."""
    start = datetime.combine(first, time(), plan.workspace.zone)
    end = datetime.combine(first + timedelta(days=7), time(), plan.workspace.zone)
    if _held(plan, channel, start, end):
        return None
    return sum(1 for slot in plan.slots_by_channel[channel.id] if start <= slot.at < end and goes_out(plan, slot))


def _after(now: datetime, silence: Duration) -> datetime:
    if silence.unit in ("m", "h"):
        return now + timedelta(**{UNITS[silence.unit]: silence.number})
    return now + (silence.after(now.date()) - now.date())
