"""hold: a freeze. The scheduled posts of its window are on hold, on the site and in the feed."""

from datetime import datetime

from majlis.fields import field, filled, many, required
from majlis.fields.compound import Many
from majlis.fields.times import LocalTime
from majlis.fields.types import Choice, Ref, Text
from majlis.kinds.entry import Entry
from majlis.values import dataclass
from majlis.words import Words

STATES = {"active": Words("Active", "سارٍ")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold(Entry):
    """A freeze, in force from its dates alone; without *until* it lasts until somebody writes one."""

    status: str = filled(Choice(STATES), Words("Status", "الحالة"), "active")
    from_: datetime = required(LocalTime(), Words("From", "من"))
    until: datetime | None = field(LocalTime(), Words("Until", "حتى"), core=True)
    channels: tuple[str, ...] = many(Many(Ref("channel")), Words("Channels", "القنوات"), core=True,
                                     help=Words("All of them, unless some are named.", "كل القنوات إن لم يُذكر بعضها."))
    reason: str = required(Text(1000), Words("Reason", "السبب"))
    playbook: str | None = field(Ref("playbook"), Words("Playbook", "الدليل"))
    except_: tuple[str, ...] = many(Many(Ref("post")), Words("Except", "باستثناء"))

    def in_force(self, moment: datetime) -> bool:
        """Whether it holds at *moment* (aware), the first moment included, the last not."""
        return self.from_ <= moment and (self.until is None or moment < self.until)

    def stops(self, post: str, channel: str, moment: datetime) -> bool:
        """Whether the post with this id must not go out on *channel* at *moment* (aware)."""
        return self.in_force(moment) and post not in self.except_ and (not self.channels or channel in self.channels)
