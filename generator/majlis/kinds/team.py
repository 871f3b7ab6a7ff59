"""team.yml: the project itself: its names, zone, week, members, pillars."""

from collections.abc import Mapping
from datetime import datetime

from majlis.dates.durations import Duration
from majlis.fields import field, filled, many, required
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.numbers import Boolean, Number, Whole
from majlis.fields.times import Length, LocalTime, ZoneName
from majlis.fields.types import Choice, Id, Line, Ref
from majlis.fields.web import Country, Host, Region, Url
from majlis.kinds.choices import RISKS, SEVERITIES, WEEKDAYS
from majlis.kinds.entry import LANGUAGE
from majlis.problems import Place
from majlis.values import dataclass
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
    role: str = required(Choice(ROLES), Words("Role", "الدور"), internal=True)
    languages: tuple[str, ...] = many(Many(LANGUAGE), Words("Languages", "اللغات"), internal=True)

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
    target: float | None = field(Number(0, 100), Words("Target", "النسبة المستهدفة"), internal=True)
    place: Place | None = None

    @property
    def name(self) -> Words:
        """The name in both languages."""
        return Words(self.name_en, self.name_ar)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What a post of some risk needs before it runs: *count* approvals by others than its owner, one by somebody of
    each of *roles* among them.
    """

    count: int = filled(Whole(0, 9), Words("Approvals", "عدد الاعتمادات"), 1, core=True)
    roles: tuple[str, ...] = many(Many(Choice(ROLES)), Words("Roles", "الأدوار"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """After how long silence, drafts, ideas and counts of followers are told of."""

    silence: Duration = filled(Length(), Words("A silent channel", "صمت القناة"), Duration(7, "d"))
    draft: Duration = filled(Length(), Words("A draft", "المسودة"), Duration(14, "d"))
    idea: Duration = filled(Length(), Words("An idea", "الفكرة"), Duration(60, "d"))
    counts: Duration = filled(Length(), Words("Counts of followers", "أعداد المتابعين"), Duration(30, "d"))


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
    site_url: str | None = field(Url(), Words("Site address", "عنوان الموقع"), internal=True)
    public_url: str | None = field(
        Url(), Words("Public site address", "عنوان الموقع العام"),
        help=Words("Where the site stands that is built with --audience public; its map for search engines needs it.",
                   "عنوان الموقع الذي يُبنى بالخيار ‎--audience public، وتحتاج إليه خريطته لمحركات البحث."))
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
        Record(Repository, Words("the repository", "المستودع")), Words("Repository", "المستودع"), internal=True)
    members: tuple[Member, ...] = required(
        Many(Record(Member, Words("a member", "العضو"))), Words("Members", "الأعضاء"))
    pillars: tuple[Pillar, ...] = many(Many(Record(Pillar, Words("a pillar", "المحور"))), Words("Pillars", "المحاور"))
    checks: Mapping[str, str] | None = field(
        Keyed(Ref("check"), Choice(SEVERITIES)), Words("Checks", "الفحوص"),
        help=Words("How grave each finding is, by its code: quiet-hours: error, overdue: off.",
                   "مدى خطورة كل ملاحظة بحسب رمزها: quiet-hours: error أو overdue: off."), internal=True)
    approvals: Mapping[str, Sign] | None = field(
        Keyed(Choice(RISKS), Record(Sign, Words("what a risk needs", "ما تتطلبه المخاطرة"))),
        Words("Approvals by risk", "الاعتمادات بحسب المخاطرة"), internal=True,
        help=Words("What a post of each risk needs; usually low: 1, medium: 1 by lead or brand, high: 2, one by legal "
                   "or pr. For example high: {count: 2, roles: [legal, pr]}, one by each.",
                   "ما يلزم المنشور بحسب مخاطرته؛ والمعتاد low: اعتماد واحد، وmedium: واحد من lead أو brand، وhigh: "
                   "اثنان أحدهما من legal أو pr. مثال: high: {count: 2, roles: [legal, pr]}، واحد من كل دور."))
    patience: Patience | None = field(
        Record(Patience, Words("the patience", "المُهل")), Words("Patience", "المُهل"), internal=True)

    @property
    def name(self) -> Words:
        """The name in both languages."""
        return Words(self.name_en, self.name_ar)
