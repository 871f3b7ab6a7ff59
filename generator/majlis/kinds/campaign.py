"""campaign: posts with one goal, between two dates."""

from datetime import date, datetime
from typing import ClassVar

from majlis.fields import Need, field, many, required
from majlis.fields.compound import Many, Record
from majlis.fields.numbers import Number
from majlis.fields.times import Date, LocalTime
from majlis.fields.types import Choice, Line, Ref, Tag, Text
from majlis.kinds.choices import OBJECTIVES, PLAN_STATES
from majlis.kinds.entry import Entry
from majlis.problems import Place
from majlis.values import dataclass
from majlis.words import Words

PHASES = {
    "teaser": Words("Teaser", "التشويق"), "launch": Words("Launch", "الإطلاق"),
    "sustain": Words("Sustain", "الاستمرار"), "close": Words("Close", "الختام"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A number to reach."""

    kpi: str = required(Line(), Words("KPI", "المؤشر"))
    target: float = required(Number(), Words("Target", "المستهدف"))
    unit: str | None = field(Line(60), Words("Unit", "الوحدة"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A part of a campaign."""

    name: str = required(Choice(PHASES), Words("Phase", "المرحلة"))
    from_: date = required(Date(), Words("From", "من"))
    to: date = required(Date(), Words("To", "إلى"))
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """What may go wrong, and what is done then."""

    risk: str = required(Line(), Words("Risk", "الخطر"))
    response: str = required(Line(1000), Words("Response", "الاستجابة"))
    playbook: str | None = field(Ref("playbook"), Words("Playbook", "الدليل"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Blackout:
    """Days on which nothing of the campaign goes out."""

    from_: date = required(Date(), Words("From", "من"))
    to: date = required(Date(), Words("To", "إلى"))
    reason: str | None = field(Line(), Words("Reason", "السبب"))
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign(Entry):
    """A campaign. Its body is the plan, in Markdown, for the team; what others may read is its key message."""

    body_for_team: ClassVar[bool] = True

    status: str = required(Choice(PLAN_STATES), Words("Status", "الحالة"))
    starts_on: date | None = field(Date(), Words("Starts on", "تبدأ في"), Need.READY, core=True)
    ends_on: date | None = field(Date(), Words("Ends on", "تنتهي في"), Need.READY, core=True)
    objective: str | None = field(Choice(OBJECTIVES), Words("Objective", "الهدف"), Need.READY, core=True, internal=True)
    goals: tuple[Goal, ...] = many(
        Many(Record(Goal, Words("a goal", "الهدف"))), Words("Goals", "الأهداف"), Need.READY, internal=True)
    key_message: str | None = field(Text(1000), Words("Key message", "الرسالة الأساسية"))
    hashtag: str | None = field(Tag(), Words("Hashtag", "الوسم"))
    audiences: tuple[str, ...] = many(Many(Ref("audience")), Words("Audiences", "الجماهير"), internal=True)
    channels: tuple[str, ...] = many(Many(Ref("channel")), Words("Channels", "القنوات"), Need.READY, core=True)
    pillars: tuple[str, ...] = many(Many(Ref("pillar")), Words("Pillars", "المحاور"), internal=True)
    phases: tuple[Phase, ...] = many(
        Many(Record(Phase, Words("a phase", "المرحلة"))), Words("Phases", "المراحل"), internal=True)
    budget: str | None = field(Text(2000), Words("Budget", "الميزانية"), private=True)
    stakeholders: tuple[str, ...] = many(Many(Line()), Words("Stakeholders", "أصحاب المصلحة"), internal=True)
    approvers: tuple[str, ...] = many(Many(Ref("member")), Words("Approvers", "المعتمِدون"), internal=True)
    partners: tuple[str, ...] = many(Many(Ref("partner")), Words("Partners", "الشركاء"))
    briefs: tuple[str, ...] = many(Many(Ref("brief")), Words("Briefs", "الإيجازات"))
    embargo_until: datetime | None = field(LocalTime(), Words("Embargo until", "محظور النشر حتى"), internal=True)
    blackout: tuple[Blackout, ...] = many(
        Many(Record(Blackout, Words("a blackout", "أيام التوقف"))), Words("Blackout", "أيام التوقف"), internal=True)
    utm_campaign: str | None = field(Line(100), Words("UTM campaign", "اسم الحملة في التتبع"), internal=True)
    risks: tuple[Risk, ...] = many(
        Many(Record(Risk, Words("a risk", "الخطر"))), Words("Risks", "المخاطر"), internal=True)
    report: str | None = field(Ref("report"), Words("Report", "التقرير"), internal=True)
    retro_on: date | None = field(Date(), Words("Retrospective on", "جلسة المراجعة في"), internal=True)
