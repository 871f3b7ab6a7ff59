"""partner: an influencer, expert, customer or ambassador the brand works with."""

from datetime import date
from typing import ClassVar

from majlis.fields import Need, field, many, required
from majlis.fields.compound import Many, Record
from majlis.fields.numbers import Boolean, Number, Whole
from majlis.fields.times import Date
from majlis.fields.types import Choice, Line, Text
from majlis.fields.web import Country, Currency, Url
from majlis.kinds.choices import PLATFORMS
from majlis.kinds.entry import LANGUAGE, Entry
from majlis.problems import Place
from majlis.values import dataclass
from majlis.words import Words

TYPES = {
    "influencer": Words("Influencer", "مؤثر"), "expert": Words("Expert", "خبير"),
    "customer": Words("Loyal customer", "عميل وفيّ"), "ambassador": Words("Ambassador", "سفير"),
    "media": Words("Media", "جهة إعلامية"), "organisation": Words("Organisation", "منظمة"),
}
TIERS = {
    "nano": Words("Nano", "نانو"), "micro": Words("Micro", "صغير"), "mid": Words("Mid", "متوسط"),
    "macro": Words("Macro", "كبير"), "mega": Words("Mega", "ضخم"),
}
STAGES = {
    "prospect": Words("Prospect", "مرشح"), "contacted": Words("Contacted", "جرى التواصل"),
    "negotiating": Words("Negotiating", "قيد التفاوض"), "active": Words("Active", "نشط"),
    "paused": Words("Paused", "متوقف"), "ended": Words("Ended", "منتهٍ"),
    "follower": Words("Follower", "متابع"), "champion": Words("Champion", "داعم"),
    "ambassador": Words("Ambassador", "سفير"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """An account of the partner, as counted on a day."""

    platform: str = required(Choice(PLATFORMS), Words("Platform", "المنصة"))
    handle: str = required(Line(100), Words("Handle", "الحساب"))
    url: str | None = field(Url(), Words("Address", "الرابط"))
    followers: int | None = field(Whole(), Words("Followers", "المتابعون"))
    engagement_rate: float | None = field(Number(0, 100), Words("Engagement rate", "معدل التفاعل"))
    as_of: date | None = field(Date(), Words("Counted on", "تاريخ الإحصاء"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """A licence to advertise."""

    authority: str = required(Line(), Words("Authority", "الجهة"))
    number: str = required(Line(100), Words("Number", "الرقم"))
    country: str | None = field(Country(), Words("Country", "الدولة"))
    valid_from: date | None = field(Date(), Words("Valid from", "صالح من"))
    valid_until: date | None = field(Date(), Words("Valid until", "صالح حتى"))
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusivity:
    """What the partner may not do for others, and until when."""

    category: str = required(Line(), Words("Category", "الفئة"))
    until: date | None = field(Date(), Words("Until", "حتى"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """A contract with the partner."""

    ref: str = required(Line(100), Words("Reference", "المرجع"))
    from_: date | None = field(Date(), Words("From", "من"))
    until: date | None = field(Date(), Words("Until", "حتى"))
    exclusivity: Exclusivity | None = field(
        Record(Exclusivity, Words("exclusivity", "الحصرية")), Words("Exclusivity", "الحصرية"))
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """What a deliverable of the partner costs."""

    deliverable: str = required(Line(), Words("Deliverable", "المخرج"))
    amount: float = required(Number(), Words("Amount", "المبلغ"))
    currency: str = required(Currency(), Words("Currency", "العملة"))
    as_of: date | None = field(Date(), Words("As of", "بتاريخ"))


@dataclass(frozen=True, slots=True, kw_only=True)
class DataConsent:
    """That the partner agreed to be kept in these files."""

    data_processing: bool = required(Boolean(), Words("Data processing", "معالجة البيانات"))
    on: date = required(Date(), Words("On", "بتاريخ"))


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandSafety:
    """When somebody last looked at what the partner publishes."""

    checked_on: date = required(Date(), Words("Checked on", "تاريخ الفحص"))
    notes: str | None = field(Text(2000), Words("Notes", "ملاحظات"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Entry):
    """A partner's profile. Its body is prose for the team, in Markdown."""

    state_field: ClassVar[str] = "relationship_stage"
    body_for_team: ClassVar[bool] = True

    relationship_stage: str = required(Choice(STAGES), Words("Relationship stage", "مرحلة العلاقة"))
    display_name: str | None = field(Line(), Words("Display name", "الاسم المعلن"), Need.READY, core=True)
    legal_name: str | None = field(Line(), Words("Legal name", "الاسم القانوني"), private=True)
    partner_type: str | None = field(Choice(TYPES), Words("Type", "النوع"), Need.READY, core=True)
    tier: str | None = field(Choice(TIERS), Words("Tier", "الفئة"), internal=True)
    networks: tuple[Network, ...] = many(
        Many(Record(Network, Words("a network", "الحساب"))), Words("Networks", "الحسابات"), Need.READY, core=True)
    topics: tuple[str, ...] = many(Many(Line(100)), Words("Topics", "الموضوعات"), internal=True)
    languages: tuple[str, ...] = many(Many(LANGUAGE), Words("Languages", "اللغات"))
    manager: str | None = field(Line(), Words("Manager", "مدير الأعمال"), private=True)
    licences: tuple[Licence, ...] = many(
        Many(Record(Licence, Words("a licence", "الترخيص"))), Words("Licences", "التراخيص"))
    contracts: tuple[Contract, ...] = many(
        Many(Record(Contract, Words("a contract", "العقد"))), Words("Contracts", "العقود"), private=True)
    rates: tuple[Rate, ...] = many(
        Many(Record(Rate, Words("a rate", "السعر"))), Words("Rates", "الأسعار"), private=True)
    codes: tuple[str, ...] = many(Many(Line(100)), Words("Codes", "رموز الخصم"))
    consent: DataConsent | None = field(
        Record(DataConsent, Words("a consent", "الموافقة")), Words("Consent", "الموافقة"), Need.READY)
    brand_safety: BrandSafety | None = field(
        Record(BrandSafety, Words("brand safety", "سلامة العلامة")), Words("Brand safety", "سلامة العلامة"),
        private=True)
    do_not_contact: bool | None = field(Boolean(), Words("Do not contact", "لا يُتواصل معه"), internal=True)
