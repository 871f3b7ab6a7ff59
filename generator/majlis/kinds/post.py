"""post: one piece of content, for one or more channels, at one time."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import ClassVar

from majlis.fields import Need, field, many, required
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.numbers import Number
from majlis.fields.times import Date, HijriDay, LocalTime, Shift, ZoneName
from majlis.fields.types import Choice, Line, Ref, Tag, Text
from majlis.fields.web import FilePath, Url
from majlis.kinds.choices import FORMATS, OBJECTIVES, RISKS
from majlis.kinds.entry import Entry
from majlis.kinds.repeat import Repeat
from majlis.problems import Place
from majlis.values import dataclass
from majlis.words import Words

STATES = {
    "idea": Words("Idea", "فكرة"), "draft": Words("Draft", "مسودة"), "in_review": Words("In review", "قيد المراجعة"),
    "changes_requested": Words("Changes requested", "طُلب تعديله"), "approved": Words("Approved", "معتمد"),
    "scheduled": Words("Scheduled", "مجدول"), "published": Words("Published", "منشور"),
    "on_hold": Words("On hold", "معلّق"), "cancelled": Words("Cancelled", "ملغى"),
    "archived": Words("Archived", "مؤرشف"),
}
VISUAL = ("image", "carousel", "video", "reel", "story", "meme", "ugc")
PLACEMENTS = {
    "start": Words("At the start", "في البداية"), "end": Words("At the end", "في النهاية"),
    "platform_label": Words("The platform's own label", "وسم المنصة نفسها"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """Whose a picture is, and until when it may be used."""

    holder: str = required(Line(), Words("Holder", "صاحب الحق"))
    licence: str | None = field(Line(), Words("Licence", "الترخيص"))
    scope: str | None = field(Line(), Words("Scope", "النطاق"))
    expires_on: date | None = field(Date(), Words("Until", "حتى"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A picture or a film of a post."""

    src: str = required(FilePath(), Words("File", "الملف"))
    alt: str | None = field(Text(2000), Words("Alternative text", "النص البديل"), Need.READY)
    credit: str | None = field(Line(), Words("Credit", "المصدر"))
    rights: Rights | None = field(Record(Rights, Words("rights", "الحقوق")), Words("Rights", "الحقوق"), internal=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """What differs on one channel."""

    caption: str | None = field(Text(), Words("Caption", "النص"))
    publish_at: datetime | None = field(LocalTime(), Words("Publish at", "وقت النشر"))
    media: tuple[Media, ...] = many(Many(Record(Media, Words("media", "الوسائط"))), Words("Media", "الوسائط"))
    first_comment: str | None = field(Text(), Words("First comment", "أول تعليق"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A question with its answers."""

    question: str = required(Line(), Words("Question", "السؤال"))
    options: tuple[str, ...] = many(Many(Line(200)), Words("Options", "الخيارات"), Need.READY)
    closes_at: datetime | None = field(LocalTime(), Words("Closes at", "يُغلق في"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where curated content comes from."""

    url: str = required(Url(), Words("Address", "الرابط"))
    author: str = required(Line(), Words("Author", "الكاتب"))
    licence: str = required(Line(), Words("Licence", "الترخيص"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """A member's permission to use what they made."""

    by: str = required(Line(), Words("Given by", "من"))
    on: date = required(Date(), Words("On", "بتاريخ"))
    proof: str | None = field(Line(), Words("Proof", "الإثبات"), Need.READY)
    scope: str | None = field(Line(), Words("Scope", "النطاق"), Need.READY)
    expires_on: date | None = field(Date(), Words("Until", "حتى"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """How a paid or gifted post says so."""

    label: str = required(Line(), Words("Label", "العبارة"))
    placement: str = required(Choice(PLACEMENTS), Words("Placement", "الموضع"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Who approved which text (*of* is the hash that `majlis approve` writes)."""

    by: str = required(Ref("member"), Words("By", "من"))
    role: str | None = field(Line(), Words("Role", "الدور"))
    on: date = required(Date(), Words("On", "بتاريخ"))
    of: str = required(Line(), Words("Of the text with hash", "بصمة النص"))
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What the post's time hangs on: a Hijri day (`09-01`) or an event, and how long before or after (`-7d`)."""

    one_of: ClassVar[tuple[str, ...]] = ("hijri", "event")

    hijri: str | None = field(HijriDay(), Words("Hijri day", "اليوم الهجري"))
    event: str | None = field(Ref("event"), Words("Event", "الفعالية"))
    offset: str | None = field(Shift(), Words("Offset", "الفارق"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """That the post went out."""

    at: datetime = required(LocalTime(), Words("At", "الوقت"))
    url: str | None = field(Url(), Words("Address", "الرابط"))
    by: str | None = field(Ref("member"), Words("By", "من"), internal=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Entry):
    """A post. Its body is the caption: plain text, Markdown only for an article."""

    status: str = required(Choice(STATES), Words("Status", "الحالة"))
    channels: tuple[str, ...] = required(Many(Ref("channel")), Words("Channels", "القنوات"))
    timezone: str | None = field(ZoneName(), Words("Time zone", "المنطقة الزمنية"))
    publish_at: datetime | None = field(LocalTime(), Words("Publish at", "وقت النشر"), Need.READY, core=True,
                                        when=lambda values: "anchor" not in values)
    anchor: Anchor | None = field(Record(Anchor, Words("an anchor", "الارتباط")), Words("Anchor", "مرتبط بـ"))
    repeat: Repeat | None = field(Record(Repeat, Words("a repetition", "التكرار")), Words("Repeat", "التكرار"))
    format: str | None = field(Choice(FORMATS), Words("Format", "الشكل"), Need.READY, core=True)
    pillar: str | None = field(Ref("pillar"), Words("Pillar", "المحور"), Need.READY, core=True, internal=True)
    objective: str | None = field(Choice(OBJECTIVES), Words("Objective", "الهدف"), internal=True)
    audiences: tuple[str, ...] = many(Many(Ref("audience")), Words("Audiences", "الجماهير"), internal=True)
    campaign: str | None = field(Ref("campaign"), Words("Campaign", "الحملة"), core=True)
    caption: str | None = field(Text(), Words("Caption", "النص"))
    variants: Mapping[str, Variant] | None = field(
        Keyed(Ref("channel"), Record(Variant, Words("a variant", "نسخة القناة"))), Words("Variants", "نسخ القنوات"))
    media: tuple[Media, ...] = many(
        Many(Record(Media, Words("media", "الوسائط"))), Words("Media", "الوسائط"), Need.READY,
        when=lambda values: values.get("format") in VISUAL)
    hashtags: tuple[str, ...] = many(Many(Tag()), Words("Hashtags", "الوسوم"))
    mentions: tuple[str, ...] = many(Many(Line(100)), Words("Mentions", "الإشارات"))
    cta: str | None = field(Line(), Words("Call to action", "الدعوة إلى الفعل"))
    link: str | None = field(Url(), Words("Link", "الرابط"))
    utm: Mapping[str, str] | None = field(Keyed(Line(), Line()), Words("UTM", "وسوم التتبع"), internal=True)
    poll: Poll | None = field(Record(Poll, Words("a poll", "الاستطلاع")), Words("Poll", "الاستطلاع"), Need.READY,
                              when=lambda values: values.get("format") == "poll")
    source: Origin | None = field(
        Record(Origin, Words("a source", "المصدر")), Words("Source", "المصدر"), Need.READY,
        when=lambda values: values.get("format") == "curated")
    consent: Consent | None = field(
        Record(Consent, Words("a consent", "الموافقة")), Words("Consent", "الموافقة"), Need.READY,
        when=lambda values: values.get("format") == "ugc", internal=True)
    partner: str | None = field(Ref("partner"), Words("Partner", "الشريك"))
    brief: str | None = field(Ref("brief"), Words("Brief", "الإيجاز"))
    disclosure: Disclosure | None = field(
        Record(Disclosure, Words("a disclosure", "الإفصاح")), Words("Disclosure", "الإفصاح"))
    trend_expires_on: date | None = field(Date(), Words("Trend expires on", "ينتهي الرائج في"), internal=True)
    draft_due: date | None = field(Date(), Words("Draft due", "موعد المسودة"), internal=True)
    review_due: date | None = field(Date(), Words("Review due", "موعد المراجعة"), internal=True)
    approve_by: date | None = field(Date(), Words("Approve by", "موعد الاعتماد"), internal=True)
    public_from: date | None = field(
        Date(), Words("Public from", "عام ابتداءً من"), internal=True,
        help=Words("With visibility: public, the day from which the public site shows the scheduled post; without it, "
                   "the site waits until the post has gone out.",
                   "مع visibility: public، اليوم الذي يظهر منه المنشور المجدول في الموقع العام؛ ومن دونه ينتظر الموقع "
                   "حتى يُنشر المنشور."))
    risk: str | None = field(Choice(RISKS), Words("Risk", "المخاطرة"), internal=True)
    approvals: tuple[Approval, ...] = many(
        Many(Record(Approval, Words("an approval", "الاعتماد"))), Words("Approvals", "الاعتمادات"), internal=True)
    published: Publication | None = field(
        Record(Publication, Words("a publication", "النشر")), Words("Published", "النشر"), Need.CONDITION,
        when=lambda values: values.get("status") == "published")
    result: Mapping[str, float] | None = field(Keyed(Line(), Number()), Words("Result", "النتيجة"), internal=True)
    cancel_reason: str | None = field(Line(), Words("Why cancelled", "سبب الإلغاء"), Need.CONDITION,
                                      when=lambda values: values.get("status") == "cancelled", internal=True)

    @property
    def text(self) -> str:
        """The caption as it is to be posted, from the body or from `caption`."""
        return (self.caption or self.body).strip("\n")
