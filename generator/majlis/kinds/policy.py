"""policy: rules for members or the team, numbered, with what follows when they are broken."""

from datetime import date

from majlis.dates.durations import Duration
from majlis.fields import Need, field, many, required
from majlis.fields.compound import Many, Record
from majlis.fields.times import Date, Length
from majlis.fields.types import Choice, Id, Line, Ref, Text
from majlis.kinds.choices import LEVELS, PAGE_STATES
from majlis.kinds.entry import Entry
from majlis.kinds.policy_params import PARAMS, Params
from majlis.problems import Place
from majlis.values import dataclass
from majlis.words import Words

AREAS = {
    "conduct": Words("Conduct", "السلوك"), "language": Words("Language", "اللغة"),
    "promotion": Words("Promotion", "المحتوى الترويجي"), "conflict": Words("Conflict", "حل الخلافات"),
    "reporting": Words("Reporting", "الإبلاغ"), "privacy": Words("Privacy", "الخصوصية"),
    "disclosure": Words("Disclosure", "الإفصاح"), "brand_voice": Words("Brand voice", "صوت العلامة"),
    "accessibility": Words("Accessibility", "إمكانية الوصول"), "ai": Words("AI", "الذكاء الاصطناعي"),
    "ip": Words("Intellectual property", "الملكية الفكرية"),
}
CHECK_KINDS = {
    "banned_term": Words("Banned term", "لفظ محظور"), "required_text": Words("Required text", "نص واجب"),
    "cadence": Words("Cadence", "وتيرة النشر"), "quiet_hours": Words("Quiet hours", "ساعات الهدوء"),
    "approver": Words("Approver", "المعتمِد"), "link_domain": Words("Link domain", "نطاق الرابط"),
    "media": Words("Media", "الوسائط"),
}
CHECK_LEVELS = {"error": Words("Error", "خطأ"), "warning": Words("Warning", "تنبيه")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule; its id is its anchor on the page."""

    id: str = required(Id(), Words("Identifier", "المعرّف"))
    rule: str = required(Text(1000), Words("Rule", "القاعدة"))
    allowed: tuple[str, ...] = many(Many(Line(1000)), Words("Allowed", "مسموح"))
    not_allowed: tuple[str, ...] = many(Many(Line(1000)), Words("Not allowed", "غير مسموح"))
    severity: str | None = field(Choice(LEVELS), Words("Severity", "الخطورة"))
    consequence: str | None = field(Text(1000), Words("Consequence", "العاقبة"))
    evidence: str | None = field(Text(1000), Words("Evidence", "الدليل"))
    repair: str | None = field(Text(1000), Words("Repair", "الإصلاح"))
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of enforcement."""

    step: str = required(Line(), Words("Step", "الخطوة"))
    action: str = required(Line(1000), Words("Action", "الإجراء"))
    duration: str | None = field(Line(), Words("Duration", "المدة"))
    who: str | None = field(Line(), Words("Who", "من يقوم به"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """How somebody can have a decision looked at again."""

    route: str = required(Text(1000), Words("Route", "الطريق"))
    within: Duration | None = field(Length(), Words("Within", "خلال"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyCheck:
    """A rule that can be checked on posts and replies. *rule* is the id of the rule that it is for."""

    id: str = required(Id(), Words("Identifier", "المعرّف"))
    rule: str | None = field(
        Id(), Words("Rule", "القاعدة"),
        help=Words("The id of the policy's rule that this checks; if left out, the rule with the check's own id.",
                   "معرّف قاعدة السياسة التي يفحصها هذا؛ وإن تُرك فالقاعدة التي لها معرّف الفحص نفسه."))
    kind: str = required(Choice(CHECK_KINDS), Words("Kind", "النوع"))
    params: Params | None = field(PARAMS, Words("Parameters", "المعطيات"))
    level: str | None = field(Choice(CHECK_LEVELS), Words("Level", "المستوى"))
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy(Entry):
    """A policy. Its body says why it is there, in Markdown."""

    status: str = required(Choice(PAGE_STATES), Words("Status", "الحالة"))
    policy_area: str | None = field(Choice(AREAS), Words("Area", "المجال"), Need.READY, core=True)
    applies_to: tuple[str, ...] = many(Many(Line()), Words("Applies to", "تسري على"), Need.READY, core=True)
    effective_from: date | None = field(Date(), Words("In force from", "سارية منذ"), Need.READY, core=True)
    supersedes: str | None = field(Ref("policy"), Words("Replaces", "تحل محل"))
    approved_by: str | None = field(Ref("member"), Words("Approved by", "اعتمدها"), Need.READY, internal=True)
    approved_on: date | None = field(Date(), Words("Approved on", "تاريخ الاعتماد"), Need.READY, internal=True)
    contact: str | None = field(Line(), Words("Contact", "للتواصل"), Need.READY,
                                when=lambda values: values.get("policy_area") == "conduct")
    rules: tuple[Rule, ...] = many(
        Many(Record(Rule, Words("a rule", "القاعدة"))), Words("Rules", "القواعد"), Need.READY, core=True)
    enforcement_ladder: tuple[Step, ...] = many(
        Many(Record(Step, Words("a step", "الخطوة"))), Words("Enforcement", "سلّم الإجراءات"))
    appeal: Appeal | None = field(Record(Appeal, Words("an appeal", "التظلّم")), Words("Appeal", "التظلّم"))
    response_time: Duration | None = field(Length(), Words("Response time", "زمن الاستجابة"))
    confidentiality: str | None = field(Text(1000), Words("Confidentiality", "السرية"))
    legal_basis: tuple[str, ...] = many(Many(Line()), Words("Legal basis", "السند النظامي"))
    checks: tuple[PolicyCheck, ...] = many(
        Many(Record(PolicyCheck, Words("a check", "الفحص"))), Words("Checks", "الفحوص"), internal=True)
