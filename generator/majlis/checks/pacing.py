"""Pacing: a channel does not speak more often than its cadence allows.

Fails: posts at 18:00 and 18:30 on a channel with `cadence: {max_per_hour: 1}`. Passes: posts at 18:00 and 19:00.
"""

from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import NamedTuple

from majlis.plan import OPEN, Plan, Slot
from majlis.plan.naming import channels_named, moment
from majlis.plan.slots import told_once
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words

_HINT = Words("Move one of the two; the cadence stands in content/channels.yml.",
              "غيّر موعد أحدهما؛ ووتيرة النشر مكتوبة في content/channels.yml.")
SAME_MOMENT = Code(
    "too-close",
    Words("Two posts go out on {channels} at the same moment, {when}: this one and '{other}'.",
          "يُنشر منشوران في اللحظة نفسها، {when}، على {channels_ar}: هذا و«{other}»."),
    _HINT, Severity.WARNING, Latitude.ENTRY,
)
TOO_CLOSE = Code(
    "too-close",
    Words("{when} is only {minutes} min after '{other}' ({earlier}) on {channels}; the cadence is one post an hour.",
          "الموعد {when} بعد «{other}» ({earlier}) بـ{minutes} د فقط على {channels_ar}، والوتيرة منشور كل ساعة."),
    _HINT, Severity.WARNING, Latitude.ENTRY,
)
TOO_MANY = Code(
    "too-close",
    Words("At {when} this is post number {count} within an hour on {channels}, counted from '{other}' ({earlier}); "
          "the most is {most}.",
          "في {when} يصبح هذا المنشور رقم {count} خلال ساعة على {channels_ar}، بدءًا من «{other}» ({earlier})؛ "
          "والحد الأعلى {most}."),
    Words("Move one of them; the cadence stands in content/channels.yml.",
          "غيّر موعد أحدها؛ ووتيرة النشر مكتوبة في content/channels.yml."),
    Severity.WARNING, Latitude.ENTRY,
)
CODES = (SAME_MOMENT, TOO_CLOSE, TOO_MANY)
_HOUR = timedelta(hours=1)
_SPEAKING = frozenset((*OPEN[1:], "published"))
"""The statuses of posts that are heard on a channel, or were."""


class _Crowd(NamedTuple):
    """*other* is the slot from which an hour counts in which the channel may speak *most* times."""

    other: Slot
    most: int


def check_pacing(plan: Plan) -> Iterator[Problem]:
    """Problems of posts that go out too soon after others on their channel: told at the later one."""
    found = _crowded(plan)
    for crowd, slots in told_once(found, lambda slot, crowd: (slot.place, crowd.other.post.path, crowd.most)):
        yield _told(plan, slots, crowd)


def _crowded(plan: Plan) -> Iterator[tuple[Slot, _Crowd]]:
    """Each slot from now on before which the hour was full; what went out in the hour before now counts too."""
    most = _allowed(plan)
    latest: dict[str, deque[Slot]] = defaultdict(deque)
    for slot in plan.slots[bisect_right(plan.slots, plan.now - _HOUR, key=lambda slot: slot.at):]:
        if slot.channel in most and slot.post.status in _SPEAKING:
            before = latest[slot.channel]
            if len(before) == most[slot.channel] and slot.at - before[0].at < _HOUR and _is_coming(plan, slot):
                yield slot, _Crowd(before[0], most[slot.channel])
            before.append(slot)
            if len(before) > most[slot.channel]:
                before.popleft()


def _allowed(plan: Plan) -> Mapping[str, int]:
    """How often an hour each channel may speak, where its cadence says so."""
    return {
        channel.id: channel.cadence.max_per_hour for channel in plan.workspace.channels
        if channel.cadence and channel.cadence.max_per_hour
    }


def _is_coming(plan: Plan, slot: Slot) -> bool:
    return slot.at >= plan.moment and slot.to_come


def _told(plan: Plan, slots: list[Slot], crowd: _Crowd) -> Problem:
    slot, other = slots[0], crowd.other
    code = TOO_MANY if crowd.most > 1 else SAME_MOMENT if slot.at == other.at else TOO_CLOSE
    channels = channels_named(plan, [each.channel for each in slots])
    return code.at(
        slot.place, when=moment(plan, slot.at), other=other.post.id, channels=channels.en, channels_ar=channels.ar,
        earlier=moment(plan, other.at)[-5:], minutes=(slot.at - other.at) // timedelta(minutes=1),
        count=crowd.most + 1, most=crowd.most,
    )
