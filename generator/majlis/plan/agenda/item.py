"""One thing on one day of the agenda, and a day with its things, as facts."""

from datetime import date, datetime

from majlis.dates.hijri import HijriDate
from majlis.dates.public_holidays import Holiday
from majlis.kinds import Entry
from majlis.kinds.keydates import KeyDate
from majlis.plan.slots import Slot
from majlis.problems import Place
from majlis.values import dataclass
from majlis.words import Words

WHATS = (
    "holiday", "key_date", "hold", "campaign_starts", "phase", "campaign_ends", "brief_draft", "brief_post", "routine",
    "event", "post",
)
"""Everything that an item can be, in the order in which items of the same moment are shown."""
CONTEXT = ("holiday", "key_date", "hold")
"""What concerns everybody and every campaign."""


@dataclass(frozen=True, slots=True)
class Item:
    """*what* it is, by its name in `WHATS`; *subject* is what it is about, *part* the part of it: the name of a phase,
    the id of a deliverable; *where* is the place of its day, or the slot that knows it.

    It is on *day*, the whole of it unless it begins *at* a moment of it; *last* is its last day and *ends* its end
    where it has them. Moments are in the project's zone. *who* and *channels* are ids (no channels: of none, or a hold
    on all); *mark* is hold, overdue, missed or empty; *may_move* says that the moon decides on a key date and nobody
    announced it.
    """

    what: str
    day: date
    subject: Entry | KeyDate | Holiday
    where: Place | Slot | None = None
    at: datetime | None = None
    ends: datetime | None = None
    last: date | None = None
    who: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    campaign: str | None = None
    part: str = ""
    mark: str = ""
    may_move: bool = False

    @property
    def place(self) -> Place | None:
        """Where its day stands: that of a slot is looked up when somebody asks, since pages and sheets do not."""
        return self.where.place if isinstance(self.where, Slot) else self.where

    @property
    def path(self) -> str:
        """Its file; empty for a public holiday."""
        return self.where.post.path if isinstance(self.where, Slot) else self.where.path if self.where else ""

    @property
    def title(self) -> Words:
        """What it is called; an entry has one title, in its own language."""
        return Words(self.subject.title, self.subject.title) if isinstance(self.subject, Entry) else self.subject.name

    @property
    def begins(self) -> datetime | None:
        """The moment of its day at which it begins; None if it lasts from the day's beginning."""
        return self.at if self.at and self.at.date() == self.day else None

    @property
    def order(self) -> tuple[str, int, str, str]:
        """Whole days first, then by time."""
        name = self.subject.name.en if isinstance(self.subject, Holiday) else self.subject.id
        return f"{self.begins:%H:%M}" if self.begins else "", WHATS.index(self.what), name, self.part


@dataclass(frozen=True, slots=True)
class Day:
    """A day with its items; *hijri* is None out of that calendar's range."""

    day: date
    hijri: HijriDate | None
    weekend: bool
    today: bool
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Only:
    """What of the agenda is wanted, each an id: the items of a *member*, of a *channel*, of a *campaign*."""

    member: str | None = None
    channel: str | None = None
    campaign: str | None = None

    def wants(self, item: Item) -> bool:
        """Whether *item* is wanted. Key dates, holidays and holds of all channels are, whatever is asked for."""
        everybodys = item.what in CONTEXT
        of_channel = item.channels or not everybodys
        return (
            (self.member is None or everybodys or self.member in item.who)
            and (self.campaign is None or everybodys or self.campaign == item.campaign)
            and (self.channel is None or not of_channel or self.channel in item.channels)
        )
