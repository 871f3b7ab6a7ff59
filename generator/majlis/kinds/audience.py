"""audience: a persona, drawn from what is known of the members."""

import datetime

from majlis.fields import Need, field, many, required
from majlis.fields.compound import Many, Record
from majlis.fields.numbers import Whole
from majlis.fields.times import Date, ZoneName
from majlis.fields.types import Choice, Line
from majlis.fields.web import Country
from majlis.kinds.choices import FORMATS, KEPT_STATES, PLATFORMS, WEEKDAYS
from majlis.kinds.entry import Entry
from majlis.kinds.hours import Hours, PartOfDay
from majlis.values import dataclass
from majlis.words import Words

STAGES = {
    "visitor": Words("Visitor", "زائر"), "newcomer": Words("Newcomer", "عضو جديد"),
    "regular": Words("Regular", "عضو معتاد"), "leader": Words("Leader", "عضو قائد"),
    "elder": Words("Elder", "عضو مخضرم"),
}
SPOKEN = {
    "ar": Words("Arabic", "العربية"), "en": Words("English", "الإنجليزية"), "fr": Words("French", "الفرنسية"),
    "ur": Words("Urdu", "الأردية"), "hi": Words("Hindi", "الهندية"), "bn": Words("Bengali", "البنغالية"),
    "fa": Words("Persian", "الفارسية"), "tr": Words("Turkish", "التركية"), "ku": Words("Kurdish", "الكردية"),
    "ber": Words("Amazigh", "الأمازيغية"), "fil": Words("Filipino", "الفلبينية"),
    "id": Words("Indonesian", "الإندونيسية"), "es": Words("Spanish", "الإسبانية"), "de": Words("German", "الألمانية"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Demographics:
    """Who they are."""

    age_range: str | None = field(Line(20), Words("Age", "العمر"))
    countries: tuple[str, ...] = many(Many(Country()), Words("Countries", "الدول"))
    languages: tuple[str, ...] = many(Many(Choice(SPOKEN)), Words("Languages", "اللغات"))
    dialect: str | None = field(Line(60), Words("Dialect", "اللهجة"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Where they are, and how they use it."""

    platform: str = required(Choice(PLATFORMS), Words("Platform", "المنصة"))
    how: str | None = field(Line(), Words("How", "كيف"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ActiveTimes:
    """When they are there, by their own clock."""

    days: tuple[str, ...] = many(Many(Choice(WEEKDAYS)), Words("Days", "الأيام"))
    hours: tuple[Hours, ...] = many(Many(PartOfDay()), Words("Hours", "الساعات"))
    timezone: str | None = field(ZoneName(), Words("Time zone", "المنطقة الزمنية"))
    ramadan_hours: tuple[Hours, ...] = many(Many(PartOfDay()), Words("Hours in Ramadan", "الساعات في رمضان"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What they like to see, and how they like to be spoken to."""

    formats: tuple[str, ...] = many(Many(Choice(FORMATS)), Words("Formats", "الأشكال"))
    topics: tuple[str, ...] = many(Many(Line(100)), Words("Topics", "الموضوعات"))
    tone: str | None = field(Line(), Words("Tone", "النبرة"))
    address_form: str | None = field(Line(), Words("Form of address", "صيغة المخاطبة"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the persona is drawn from: *n* people or messages."""

    kind: str = required(Line(100), Words("Kind", "النوع"))
    date: datetime.date = required(Date(), Words("Date", "التاريخ"))
    n: int | None = field(Whole(1), Words("Number", "العدد"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience(Entry):
    """A persona. Its body is a portrait, in Markdown."""

    status: str = required(Choice(KEPT_STATES), Words("Status", "الحالة"))
    segment: str | None = field(Line(), Words("Segment", "الشريحة"), Need.READY, core=True)
    demographics: Demographics | None = field(
        Record(Demographics, Words("demographics", "السمات")), Words("Demographics", "السمات"))
    goals: tuple[str, ...] = many(Many(Line()), Words("Goals", "الأهداف"), Need.READY, core=True)
    needs: tuple[str, ...] = many(Many(Line()), Words("Needs", "الاحتياجات"), Need.READY, core=True)
    pain_points: tuple[str, ...] = many(Many(Line()), Words("Pain points", "ما يزعجهم"), Need.READY, core=True)
    motivations: tuple[str, ...] = many(Many(Line()), Words("Motivations", "الدوافع"), Need.READY, core=True)
    channels: tuple[Presence, ...] = many(
        Many(Record(Presence, Words("a channel", "القناة"))), Words("Channels", "القنوات"), Need.READY, core=True)
    active_times: ActiveTimes | None = field(
        Record(ActiveTimes, Words("active times", "أوقات النشاط")), Words("Active times", "أوقات النشاط"))
    content_preferences: Preferences | None = field(
        Record(Preferences, Words("preferences", "التفضيلات")), Words("Content preferences", "ما يفضلونه"), Need.READY)
    member_stage: str | None = field(Choice(STAGES), Words("Member stage", "مرحلة العضوية"))
    evidence: tuple[Evidence, ...] = many(
        Many(Record(Evidence, Words("evidence", "الدليل"))), Words("Evidence", "الأدلة"),
        help=Words("Interviews, surveys, numbers: what the persona is drawn from.",
                   "مقابلات واستبيانات وأرقام: ما بُني عليه هذا الوصف."))
