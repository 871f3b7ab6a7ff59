"""routine: a duty that comes back: a reply sweep, a listening scan, a weekly review, a monthly report, a drill."""

from datetime import date, time
from typing import Any

from majlis.dates.durations import Duration
from majlis.fields import Need, field, many, required
from majlis.fields.compound import Many, Record
from majlis.fields.times import Clock, Date, Length
from majlis.fields.types import Choice, Ref, Text
from majlis.kinds.choices import PAGE_STATES
from majlis.kinds.entry import Entry
from majlis.kinds.repeat import Repeat
from majlis.values import dataclass
from majlis.words import Words


def _not_each_time(values: dict[str, Any]) -> bool:
    """Whether it matters where counting begins: every second week, but not every week."""
    return isinstance(repeat := values.get("repeat"), Repeat) and repeat.interval > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine(Entry):
    """A recurring duty. Its body says how it is done, in Markdown."""

    status: str = required(Choice(PAGE_STATES), Words("Status", "الحالة"))
    repeat: Repeat | None = field(
        Record(Repeat, Words("a repetition", "التكرار")), Words("Repeats", "التكرار"), Need.READY, core=True)
    starts_on: date | None = field(
        Date(), Words("From", "ابتداءً من"), Need.CONDITION, when=_not_each_time,
        help=Words("From when every second or third time is counted.", "التاريخ الذي يبدأ منه عدّ المرات."))
    at: time | None = field(Clock(), Words("At", "في الساعة"), core=True)
    duration: Duration | None = field(Length(), Words("Takes", "المدة"), core=True)
    who: tuple[str, ...] = many(Many(Ref("member")), Words("Who", "من"), Need.READY, core=True)
    channels: tuple[str, ...] = many(Many(Ref("channel")), Words("Channels", "القنوات"))
    response_target: Duration | None = field(Length(), Words("Reply within", "الرد خلال"))
    steps: tuple[str, ...] = many(Many(Text(1000)), Words("Steps", "الخطوات"))
    playbook: str | None = field(Ref("playbook"), Words("Playbook", "الدليل"))
