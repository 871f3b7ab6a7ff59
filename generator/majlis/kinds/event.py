"""event: something live with the community: an AMA, a space, a webinar, a meetup."""

from collections.abc import Mapping
from datetime import date, datetime, time

from majlis.dates.durations import Duration
from majlis.fields import Need, field, many, required
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.numbers import Boolean, Number, Whole
from majlis.fields.times import Clock, Date, Length, LocalTime, ZoneName
from majlis.fields.types import Choice, Line, Ref, Text
from majlis.fields.web import Url
from majlis.kinds.choices import OBJECTIVES, PLAN_STATES
from majlis.kinds.entry import Entry
from majlis.values import dataclass
from majlis.words import Words

FORMATS = {
    "ama": Words("Ask me anything", "اسألني أي شيء"), "live": Words("Live", "بث مباشر"),
    "space": Words("Audio space", "مساحة صوتية"), "webinar": Words("Webinar", "ندوة عبر الإنترنت"),
    "workshop": Words("Workshop", "ورشة"), "meetup": Words("Meetup", "لقاء"),
    "takeover": Words("Takeover", "استلام الحساب"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody from outside the team who takes part."""

    name: str = required(Line(), Words("Name", "الاسم"))
    role: str | None = field(Line(), Words("Role", "الصفة"))
    bio: str | None = field(Text(1000), Words("About", "نبذة"))
    partner: str | None = field(Ref("partner"), Words("Partner", "الشريك"))


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionWindow:
    """When and where members can ask beforehand."""

    opens: datetime = required(LocalTime(), Words("Opens", "يُفتح"))
    closes: datetime = required(LocalTime(), Words("Closes", "يُغلق"))
    form: str | None = field(Url(), Words("Form", "النموذج"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One line of the run of show; *at* is a time of day in the event's zone."""

    at: time = required(Clock(), Words("At", "الساعة"))
    minutes: int | None = field(Whole(1, 1440), Words("Minutes", "الدقائق"))
    what: str = required(Text(1000), Words("What", "الفقرة"))
    who: str | None = field(Line(), Words("Who", "من"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """Whether it is recorded, and where that can be seen."""

    allowed: bool = required(Boolean(), Words("Allowed", "مسموح"))
    url: str | None = field(Url(), Words("Address", "الرابط"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Entry):
    """An event. Its body is the announcement or the plan, in Markdown."""

    status: str = required(Choice(PLAN_STATES), Words("Status", "الحالة"))
    timezone: str | None = field(ZoneName(), Words("Time zone", "المنطقة الزمنية"))
    starts_at: datetime | None = field(LocalTime(), Words("Starts at", "يبدأ"), Need.READY, core=True)
    ends_at: datetime | None = field(LocalTime(), Words("Ends at", "ينتهي"), Need.READY, core=True)
    format: str | None = field(Choice(FORMATS), Words("Format", "الشكل"), Need.READY, core=True)
    channel: str | None = field(Ref("channel"), Words("Channel", "القناة"), Need.READY, core=True)
    join_url: str | None = field(Url(), Words("To join", "رابط الدخول"))
    registration_url: str | None = field(Url(), Words("To register", "رابط التسجيل"))
    host: str | None = field(Line(), Words("Host", "المقدّم"), Need.READY, core=True)
    moderator: str | None = field(Ref("member"), Words("Moderator", "المشرف"), internal=True)
    guests: tuple[Guest, ...] = many(Many(Record(Guest, Words("a guest", "الضيف"))), Words("Guests", "الضيوف"))
    tech: str | None = field(Line(), Words("Technician", "الدعم التقني"), internal=True)
    backup: str | None = field(Line(), Words("Backup", "البديل"), internal=True)
    objective: str | None = field(Choice(OBJECTIVES), Words("Objective", "الهدف"), Need.READY, internal=True)
    audiences: tuple[str, ...] = many(Many(Ref("audience")), Words("Audiences", "الجماهير"), Need.READY, internal=True)
    question_window: QuestionWindow | None = field(
        Record(QuestionWindow, Words("the question window", "فترة الأسئلة")), Words("Question window", "فترة الأسئلة"))
    rules: str | None = field(Ref("policy"), Words("Rules", "القواعد"), Need.READY)
    off_limits_topics: tuple[str, ...] = many(Many(Line()), Words("Off limits", "موضوعات لا نتناولها"), internal=True)
    run_of_show: tuple[Cue, ...] = many(
        Many(Record(Cue, Words("a cue", "الفقرة"))), Words("Run of show", "تسلسل الفقرات"), Need.READY, internal=True)
    promotion: tuple[str, ...] = many(Many(Ref("post")), Words("Promotion", "منشورات الترويج"))
    reminders: tuple[Duration, ...] = many(Many(Length()), Words("Reminders before", "تذكير قبلها بـ"), internal=True)
    recording: Recording | None = field(
        Record(Recording, Words("the recording", "التسجيل")), Words("Recording", "التسجيل"))
    captions: str | None = field(Line(), Words("Captions", "الترجمة النصية"))
    risk_plan: str | None = field(Ref("playbook"), Words("Risk plan", "دليل المخاطر"), internal=True)
    recap_due: date | None = field(Date(), Words("Recap due", "موعد الملخص"), internal=True)
    metrics: Mapping[str, float] | None = field(Keyed(Line(60), Number()), Words("Metrics", "المؤشرات"), internal=True)
