"""playbook: who does what, by when, in a situation that can be foreseen. It is printed."""

from datetime import date

from majlis.dates.durations import Duration
from majlis.fields import Need, field, many, required
from majlis.fields.compound import Many, Record
from majlis.fields.numbers import Whole
from majlis.fields.times import Date, Length
from majlis.fields.types import Choice, Id, Line, Ref, Text
from majlis.kinds.choices import KEPT_STATES
from majlis.kinds.entry import Entry
from majlis.values import dataclass
from majlis.words import Words

CATEGORIES = {
    "crisis": Words("Crisis", "أزمة"), "moderation": Words("Moderation", "إشراف"),
    "engagement": Words("Engagement", "تفاعل"), "campaign": Words("Campaign", "حملة"),
    "event": Words("Event", "فعالية"), "onboarding": Words("Onboarding", "تهيئة"),
    "handoff": Words("Hand-off", "تسليم"), "listening": Words("Listening", "رصد"),
    "reporting": Words("Reporting", "تقارير"),
}


def _crisis(values: dict[str, object]) -> bool:
    return values.get("category") == "crisis"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeverityLevel:
    """How bad it is, and what that asks of whom."""

    level: int = required(Whole(1, 9), Words("Level", "المستوى"))
    criteria: str = required(Text(1000), Words("Criteria", "المعيار"))
    response: str = required(Text(1000), Words("Response", "الاستجابة"))
    notify: tuple[str, ...] = many(Many(Line()), Words("Tell", "من يُبلَّغ"))
    approver: str | None = field(Line(), Words("Approver", "المعتمِد"))
    backup: str | None = field(Line(), Words("Backup", "البديل"))
    first_reply_within: Duration | None = field(Length(), Words("First reply within", "أول رد خلال"))
    update_every: Duration | None = field(Length(), Words("Update every", "تحديث كل"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Who does what."""

    role: str = required(Line(), Words("Role", "الدور"))
    does: str = required(Text(1000), Words("Does", "المهمة"))
    who: str | None = field(Line(), Words("Who", "من"))
    backup: str | None = field(Line(), Words("Backup", "البديل"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do and to tick off."""

    do: str = required(Text(1000), Words("Do", "الخطوة"))
    by: str | None = field(Line(), Words("By", "المنفّذ"))
    within: Duration | None = field(Length(), Words("Within", "خلال"))
    tool: str | None = field(Line(), Words("Tool", "الأداة"))
    template: str | None = field(Text(2000), Words("Template", "القالب"))


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldingStatement:
    """What may be said before everything is known."""

    id: str = required(Id(), Words("Identifier", "المعرّف"))
    severity: int | None = field(Whole(1, 9), Words("Severity", "المستوى"))
    channel: str | None = field(Line(), Words("Channel", "القناة"))
    text_ar: str = required(Text(3000), Words("Arabic text", "النص العربي"))
    text_en: str = required(Text(3000), Words("English text", "النص الإنجليزي"))
    approved_by: str | None = field(Ref("member"), Words("Approved by", "اعتمدها"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Handoff:
    """When something leaves one department for another."""

    when: str = required(Text(1000), Words("When", "متى"))
    from_: str = required(Line(), Words("From", "من"))
    to: str = required(Line(), Words("To", "إلى"))
    channel: str | None = field(Line(), Words("By way of", "عبر"))
    within: Duration | None = field(Length(), Words("Within", "خلال"))
    template: str | None = field(Text(2000), Words("Template", "القالب"))
    closes_when: str | None = field(Text(1000), Words("Closed when", "يُغلق عندما"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """How often the playbook is rehearsed."""

    every: Duration = required(Length(), Words("Every", "كل"))
    last_on: date | None = field(Date(), Words("Last on", "آخر تدريب"))
    next_on: date | None = field(Date(), Words("Next on", "التدريب القادم"))


@dataclass(frozen=True, slots=True, kw_only=True)
class After:
    """What follows when it is over."""

    review_within: Duration = required(Length(), Words("Review within", "المراجعة خلال"))
    template: str | None = field(Text(2000), Words("Template", "القالب"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Playbook(Entry):
    """A playbook. Its body is the prose, in Markdown."""

    status: str = required(Choice(KEPT_STATES), Words("Status", "الحالة"))
    scenario: str | None = field(Text(1000), Words("Scenario", "الموقف"), Need.READY, core=True)
    category: str | None = field(Choice(CATEGORIES), Words("Category", "التصنيف"), Need.READY, core=True)
    severity_levels: tuple[SeverityLevel, ...] = many(
        Many(Record(SeverityLevel, Words("a severity level", "المستوى"))), Words("Severity levels", "مستويات الخطورة"),
        Need.READY, when=_crisis)
    triggers: tuple[str, ...] = many(Many(Line(1000)), Words("Triggers", "متى يبدأ العمل به"), Need.READY)
    roles: tuple[Role, ...] = many(
        Many(Record(Role, Words("a role", "الدور"))), Words("Roles", "الأدوار"), Need.READY, core=True)
    steps: tuple[Step, ...] = many(
        Many(Record(Step, Words("a step", "الخطوة"))), Words("Steps", "الخطوات"), Need.READY, core=True)
    holding_statements: tuple[HoldingStatement, ...] = many(
        Many(Record(HoldingStatement, Words("a holding statement", "بيان الانتظار"))),
        Words("Holding statements", "بيانات الانتظار"), Need.READY, when=_crisis)
    handoffs: tuple[Handoff, ...] = many(
        Many(Record(Handoff, Words("a hand-off", "التسليم"))), Words("Hand-offs", "التسليم بين الأقسام"))
    do_not: tuple[str, ...] = many(Many(Line(1000)), Words("Do not", "لا تفعل"))
    drill: Drill | None = field(Record(Drill, Words("a drill", "التدريب")), Words("Drill", "التدريب"), Need.READY,
                                when=_crisis)
    after: After | None = field(Record(After, Words("the review", "المراجعة")), Words("Afterwards", "بعد انتهائها"))
