"""team.yml: the project itself: its names, zone, week, members, pillars."""

from dataclasses import dataclass
from datetime import datetime

from majlis.fields import field, filled, many, required
from majlis.fields.compound import Many, Record
from majlis.fields.numbers import Boolean, Number, Whole
from majlis.fields.times import LocalTime, ZoneName
from majlis.fields.types import Choice, Id, Line
from majlis.fields.web import Country, Host, Region, Url
from majlis.kinds.choices import WEEKDAYS
from majlis.kinds.entry import LANGUAGE
from majlis.words import Words

ROLES = {
    "lead": Words("Lead", "قائد الفريق"), "creator": Words("Content creator", "صانع محتوى"),
    "moderator": Words("Moderator", "مشرف"), "brand": Words("Brand", "العلامة"), "legal": Words("Legal", "القانونية"),
    "pr": Words("Public relations", "العلاقات العامة"), "support": Words("Customer service", "خدمة العملاء"),
    "executive": Words("Executive", "تنفيذي"),
}
NUMERALS = {"western": Words("Western: 0123", "غربية: 0123"), "arabic": Words("Arabic-Indic: ٠١٢٣", "عربية: ٠١٢٣")}
PAPERS = {"a4": Words("A4", "A4"), "us_letter": Words("US Letter", "US Letter")}
WEEKDAY = Choice(WEEKDAYS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person of the team."""

    id: str = required(Id(), Words("Identifier", "المعرّف"))
    name_en: str = required(Line(100), Words("Name in English", "الاسم بالإنجليزية"))
    name_ar: str = required(Line(100), Words("Name in Arabic", "الاسم بالعربية"))
    role: str = required(Choice(ROLES), Words("Role", "الدور"))
    languages: tuple[str, ...] = many(Many(LANGUAGE), Words("Languages", "اللغات"))

    @property
    def name(self) -> Words:
        """The name in both languages."""
        return Words(self.name_en, self.name_ar)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pillar:
    """A theme of the content, with its share of the posts in percent."""

    id: str = required(Id(), Words("Identifier", "المعرّف"))
    name_en: str = required(Line(100), Words("Name in English", "الاسم بالإنجليزية"))
    name_ar: str = required(Line(100), Words("Name in Arabic", "الاسم بالعربية"))
    target: float | None = field(Number(0, 100), Words("Target", "النسبة المستهدفة"))

    @property
    def name(self) -> Words:
        """The name in both languages."""
        return Words(self.name_en, self.name_ar)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """Where the files live, for links to edit them."""

    url: str = required(Url(), Words("Address", "الرابط"))
    branch: str = filled(Line(200), Words("Branch", "الفرع"), "main")


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """The settings of `content/team.yml`."""

    name_en: str = required(Line(100), Words("Name in English", "الاسم بالإنجليزية"))
    name_ar: str = required(Line(100), Words("Name in Arabic", "الاسم بالعربية"))
    site_url: str | None = field(Url(), Words("Site address", "عنوان الموقع"))
    uid_domain: str = required(Host(), Words("Domain of the feed's UIDs", "نطاق معرّفات التقويم"))
    as_of: datetime | None = field(LocalTime(), Words("Build as of", "تاريخ البناء"))
    assume_published: bool | None = field(Boolean(), Words("Assume published", "يُعدّ ما حان وقته منشورًا"))
    languages: tuple[str, ...] = required(Many(LANGUAGE), Words("Languages", "اللغات"))
    timezone: str = required(ZoneName(), Words("Time zone", "المنطقة الزمنية"))
    country: str | None = field(Country(), Words("Country", "الدولة"))
    holidays: tuple[str, ...] = many(
        Many(Region(20)), Words("Holidays of", "عطلات"),
        help=Words("Countries whose public holidays are shown: SA, AE, or a part of one: GB-ENG.",
                   "الدول التي تُعرض عطلاتها الرسمية: SA أو AE، أو جزء من دولة: GB-ENG."))
    weekend: tuple[str, ...] = many(Many(WEEKDAY), Words("Weekend", "نهاية الأسبوع"))
    week_start: str | None = field(WEEKDAY, Words("First day of the week", "أول أيام الأسبوع"))
    numerals: str = filled(Choice(NUMERALS), Words("Digits", "الأرقام"), "western")
    hijri_offset: int = filled(Whole(-2, 2), Words("Hijri offset in days", "فارق الهجري بالأيام"), 0)
    paper: str = filled(Choice(PAPERS), Words("Paper", "الورق"), "a4")
    repository: Repository | None = field(
        Record(Repository, Words("the repository", "المستودع")), Words("Repository", "المستودع"))
    members: tuple[Member, ...] = required(
        Many(Record(Member, Words("a member", "العضو"))), Words("Members", "الأعضاء"))
    pillars: tuple[Pillar, ...] = many(Many(Record(Pillar, Words("a pillar", "المحور"))), Words("Pillars", "المحاور"))

    @property
    def name(self) -> Words:
        """The name in both languages."""
        return Words(self.name_en, self.name_ar)
