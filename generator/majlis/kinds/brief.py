"""brief: what is agreed with a partner for a campaign: deliverables, messages, terms."""

from datetime import date, datetime

from majlis.dates.durations import Duration
from majlis.fields import Need, field, many, required
from majlis.fields.compound import Many, Record
from majlis.fields.numbers import Boolean, Number, Whole
from majlis.fields.times import Date, Length, LocalTime
from majlis.fields.types import Choice, Line, Ref, Text
from majlis.fields.web import Currency, Url
from majlis.kinds.choices import FORMATS, OBJECTIVES
from majlis.kinds.entry import Entry
from majlis.kinds.partner import Exclusivity
from majlis.kinds.post import PLACEMENTS
from majlis.values import dataclass
from majlis.words import Words

STATES = {
    "draft": Words("Draft", "مسودة"), "in_review": Words("In review", "قيد المراجعة"),
    "approved": Words("Approved", "معتمد"), "sent": Words("Sent", "أُرسل"), "agreed": Words("Agreed", "متفق عليه"),
    "done": Words("Done", "انتهى"), "cancelled": Words("Cancelled", "ملغى"),
}
PAY = {
    "fee": Words("Fee", "أجر"), "gifted": Words("Gifted", "هدية"), "affiliate": Words("Affiliate", "عمولة"),
    "hybrid": Words("Fee and commission", "أجر وعمولة"), "none": Words("None", "بلا مقابل"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliverable:
    """One thing the partner makes."""

    id: str = required(Line(64), Words("Identifier", "المعرّف"))
    channel: str = required(Line(100), Words("Channel", "القناة"))
    format: str = required(Choice(FORMATS), Words("Format", "الشكل"))
    quantity: int = required(Whole(1, 999), Words("Quantity", "العدد"))
    length: str | None = field(Line(100), Words("Length", "المدة"))
    draft_due: date | None = field(Date(), Words("Draft due", "موعد المسودة"))
    publish_at: datetime | None = field(LocalTime(), Words("Publish at", "وقت النشر"))
    link_url: str | None = field(Url(), Words("Link", "الرابط"))
    code: str | None = field(Line(60), Words("Code", "الرمز"))
    must_show: tuple[str, ...] = many(Many(Line()), Words("Must show", "يجب أن يظهر"))
    caption_notes: str | None = field(Text(2000), Words("Caption notes", "ملاحظات النص"))


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefDisclosure:
    """How the partner says that this is advertising."""

    label_ar: str = required(Line(100), Words("Label in Arabic", "العبارة بالعربية"))
    label_en: str = required(Line(100), Words("Label in English", "العبارة بالإنجليزية"))
    placement: str = required(Choice(PLACEMENTS), Words("Placement", "الموضع"))
    law: str | None = field(Line(), Words("Guidance", "المرجع"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """How drafts are looked at."""

    rounds: int | None = field(Whole(0, 20), Words("Rounds", "الجولات"))
    script_due: date | None = field(Date(), Words("Script due", "موعد النص"))
    final_due: date | None = field(Date(), Words("Final due", "موعد النسخة النهائية"))
    approver: str | None = field(Ref("member"), Words("Approver", "المعتمِد"))
    turnaround: Duration | None = field(Length(), Words("Answered within", "الرد خلال"))


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageRights:
    """What the brand may do with what the partner made."""

    channels: tuple[str, ...] = many(Many(Line(100)), Words("Channels", "القنوات"))
    territory: str | None = field(Line(), Words("Territory", "النطاق الجغرافي"))
    duration: Duration | None = field(Length(), Words("Duration", "المدة"))
    paid_use: bool | None = field(Boolean(), Words("Paid use", "الاستخدام المدفوع"))
    edits_allowed: bool | None = field(Boolean(), Words("Edits allowed", "التعديل مسموح"))
    exclusivity: Exclusivity | None = field(
        Record(Exclusivity, Words("exclusivity", "الحصرية")), Words("Exclusivity", "الحصرية"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Compensation:
    """What the partner gets."""

    type: str = required(Choice(PAY), Words("Type", "النوع"))
    amount: float | None = field(Number(), Words("Amount", "المبلغ"))
    currency: str | None = field(Currency(), Words("Currency", "العملة"))
    terms: str | None = field(Text(1000), Words("Terms", "الشروط"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting:
    """What the partner tells afterwards."""

    metrics: tuple[str, ...] = many(Many(Line(100)), Words("Metrics", "المؤشرات"), Need.READY)
    due: date | None = field(Date(), Words("Due", "الموعد"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief(Entry):
    """An influencer brief. Its body is the letter to the partner, in Markdown."""

    status: str = required(Choice(STATES), Words("Status", "الحالة"))
    partner: str | None = field(Ref("partner"), Words("Partner", "الشريك"), Need.READY, core=True)
    campaign: str | None = field(Ref("campaign"), Words("Campaign", "الحملة"), Need.READY, core=True)
    objective: str | None = field(Choice(OBJECTIVES), Words("Objective", "الهدف"), Need.READY, core=True)
    kpis: tuple[str, ...] = many(Many(Line()), Words("KPIs", "المؤشرات"), Need.READY)
    audience: str | None = field(Text(1000), Words("Audience", "الجمهور"), Need.READY, core=True)
    key_messages: tuple[str, ...] = many(
        Many(Line(500), most=3), Words("Key messages", "الرسائل الأساسية"), Need.READY, core=True)
    deliverables: tuple[Deliverable, ...] = many(
        Many(Record(Deliverable, Words("a deliverable", "المخرج"))), Words("Deliverables", "المخرجات"), Need.READY,
        core=True)
    creative_direction: str | None = field(Text(3000), Words("Creative direction", "التوجه الإبداعي"))
    examples_good: tuple[str, ...] = many(Many(Line()), Words("Good examples", "أمثلة جيدة"))
    examples_bad: tuple[str, ...] = many(Many(Line()), Words("Bad examples", "أمثلة غير مناسبة"))
    dos: tuple[str, ...] = many(Many(Line()), Words("Do", "افعل"), Need.READY)
    donts: tuple[str, ...] = many(Many(Line()), Words("Don't", "تجنّب"), Need.READY)
    hashtags: tuple[str, ...] = many(Many(Line(100)), Words("Hashtags", "الوسوم"))
    mentions: tuple[str, ...] = many(Many(Line(100)), Words("Mentions", "الإشارات"))
    cta: str | None = field(Line(), Words("Call to action", "الدعوة إلى الفعل"), Need.READY)
    disclosure: BriefDisclosure | None = field(
        Record(BriefDisclosure, Words("a disclosure", "الإفصاح")), Words("Disclosure", "الإفصاح"), Need.READY)
    review: Review | None = field(
        Record(Review, Words("the review", "المراجعة")), Words("Review", "المراجعة"), Need.READY)
    usage_rights: UsageRights | None = field(
        Record(UsageRights, Words("usage rights", "حقوق الاستخدام")), Words("Usage rights", "حقوق الاستخدام"),
        Need.READY)
    compensation: Compensation | None = field(
        Record(Compensation, Words("compensation", "المقابل")), Words("Compensation", "المقابل"), Need.READY,
        private=True, to_partner=True)
    contract_ref: str | None = field(Line(100), Words("Contract", "العقد"), private=True)
    claims_allowed: tuple[str, ...] = many(Many(Line()), Words("Claims allowed", "ما يجوز قوله"))
    claims_forbidden: tuple[str, ...] = many(Many(Line()), Words("Claims forbidden", "ما لا يجوز قوله"))
    contact: str | None = field(Line(), Words("Contact", "للتواصل"), Need.READY)
    cancellation: str | None = field(Text(2000), Words("Cancellation", "الإلغاء"))
    reporting: Reporting | None = field(Record(Reporting, Words("reporting", "التقرير")), Words("Reporting", "التقرير"))
