"""channels.yml: where the team speaks, who looks after it, and when."""

from collections.abc import Mapping
from datetime import time

from majlis.fields import field, many, required
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.numbers import Whole
from majlis.fields.times import Clock
from majlis.fields.types import Choice, Id, Line, Ref
from majlis.fields.web import Url
from majlis.kinds.choices import PLATFORMS
from majlis.kinds.entry import LANGUAGE
from majlis.kinds.hours import Hours, PartOfDay
from majlis.kinds.team import WEEKDAY
from majlis.platforms.names import LIMITS
from majlis.problems import Place
from majlis.values import dataclass
from majlis.words import Words

KINDS_OF_CHANNEL = {
    "page": Words("Page", "صفحة"), "group": Words("Group", "مجموعة"), "space": Words("Space", "مساحة صوتية"),
    "live": Words("Live", "بث مباشر"), "forum": Words("Forum", "منتدى"), "channel": Words("Channel", "قناة"),
    "newsletter": Words("Newsletter", "نشرة"),
}

LETTERS = {
    "x": "X", "instagram": "IG", "facebook": "FB", "linkedin": "IN", "tiktok": "TT", "youtube": "YT", "threads": "TH",
    "bluesky": "BS", "mastodon": "MA", "telegram": "TG", "whatsapp": "WA", "snapchat": "SC", "pinterest": "PI",
    "reddit": "RE", "discord": "DI", "sms": "SM", "newsletter": "NL", "forum": "FO", "website": "WB",
}

_LIMIT = Choice(LIMITS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """Who moderates when."""

    days: tuple[str, ...] = required(Many(WEEKDAY), Words("Days", "الأيام"))
    hours: Hours = required(PartOfDay(), Words("Hours", "الساعات"))
    who: str = required(Ref("member"), Words("Who", "من"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """How often a channel should speak, and how often at the most."""

    min_per_week: int | None = field(Whole(0, 999), Words("At least a week", "أقل عدد في الأسبوع"))
    max_per_hour: int | None = field(Whole(1, 999), Words("At most an hour", "أكثر عدد في الساعة"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One account, group or place on a platform."""

    id: str = required(Id(), Words("Identifier", "المعرّف"))
    platform: str = required(Choice(PLATFORMS), Words("Platform", "المنصة"))
    kind: str | None = field(Choice(KINDS_OF_CHANNEL), Words("Kind", "النوع"))
    name_en: str = required(Line(100), Words("Name in English", "الاسم بالإنجليزية"))
    name_ar: str = required(Line(100), Words("Name in Arabic", "الاسم بالعربية"))
    code: str | None = field(Line(3), Words("Letter code", "الرمز المختصر"))
    handle: str | None = field(Line(100), Words("Handle", "الحساب"))
    url: str | None = field(Url(), Words("Address", "الرابط"))
    owner: str = required(Ref("member"), Words("Owner", "المسؤول"), internal=True)
    backup: str | None = field(Ref("member"), Words("Backup", "البديل"), internal=True)
    moderators: tuple[str, ...] = many(Many(Ref("member")), Words("Moderators", "المشرفون"), internal=True)
    languages: tuple[str, ...] = many(Many(LANGUAGE), Words("Languages", "اللغات"))
    quiet_hours: Hours | None = field(PartOfDay(), Words("Quiet hours", "ساعات الهدوء"), internal=True)
    rota: tuple[Shift, ...] = many(
        Many(Record(Shift, Words("a shift", "المناوبة"))), Words("Rota", "المناوبات"), internal=True)
    cadence: Cadence | None = field(
        Record(Cadence, Words("the cadence", "وتيرة النشر")), Words("Cadence", "وتيرة النشر"), internal=True)
    default_time: time | None = field(Clock(), Words("Usual time", "الوقت المعتاد"))
    limits: Mapping[str, int] | None = field(Keyed(_LIMIT, Whole()), Words("Limits", "الحدود"), internal=True)
    place: Place | None = None

    @property
    def name(self) -> Words:
        """The name in both languages."""
        return Words(self.name_en, self.name_ar)

    @property
    def letters(self) -> str:
        """Two or three letters that stand for the channel where there is little room."""
        return self.code or LETTERS[self.platform]


@dataclass(frozen=True, slots=True, kw_only=True)
class Channels:
    """The settings of `content/channels.yml`."""

    channels: tuple[Channel, ...] = required(
        Many(Record(Channel, Words("a channel", "القناة"))), Words("Channels", "القنوات"))
