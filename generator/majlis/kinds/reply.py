"""reply: a template for an answer that is given often, in both languages."""

import re
from collections.abc import Mapping
from datetime import date

from majlis.dates.flaw import Flaw
from majlis.fields import Need, Parsed, Scope, field, filled, many, required
from majlis.fields.compound import Many, Record
from majlis.fields.numbers import Boolean
from majlis.fields.times import Date
from majlis.fields.types import Choice, Line, Ref, Text, is_id
from majlis.kinds.choices import KEPT_STATES
from majlis.kinds.entry import Entry
from majlis.problems import Code, Place
from majlis.source import Node
from majlis.values import dataclass
from majlis.words import Words

CLAUSE_FORM = Code(
    "clause-form",
    Words("'{text}' is not a rule of a policy.", "«{text}» ليس قاعدة من سياسة."),
    Words("Write the policy's id, #, and the rule's id: community-conduct#respect",
          "اكتب معرّف السياسة ثم # ثم معرّف القاعدة: community-conduct#respect"),
)
CODES = (CLAUSE_FORM,)
INTENTS = {
    "thanks": Words("Thanks", "شكر"), "praise": Words("Praise", "مديح"), "complaint": Words("Complaint", "شكوى"),
    "bug": Words("Fault", "عطل"), "refund": Words("Refund", "استرجاع"), "price": Words("Price", "سعر"),
    "availability": Words("Availability", "توفّر"), "how_to": Words("How to", "كيفية الاستخدام"),
    "abuse": Words("Abuse", "إساءة"), "spam": Words("Spam", "محتوى مزعج"), "rumour": Words("Rumour", "شائعة"),
    "sensitive": Words("Sensitive", "موضوع حساس"), "crisis": Words("Crisis", "أزمة"),
    "removal_notice": Words("Removal notice", "إشعار بالحذف"),
}
GAP = re.compile(r"\{\{\s*([^{}\s](?:[^{}\n]*[^{}\s])?)\s*\}\}")
"""A gap in a text, `{{name}}`: the name is its group 1."""


@dataclass(frozen=True)
class Clause(Line):
    """A rule of a policy: `community-conduct#respect`, or the policy alone."""

    prose = False

    def read(self, text: str, scope: Scope) -> str | Flaw:
        policy, mark, rule = text.partition("#")
        return text if is_id(policy) and (is_id(rule) or not mark) else Flaw(CLAUSE_FORM, {"text": text})

    def parse(self, node: Node, scope: Scope) -> Parsed[str]:
        """The rule, and that it refers to a policy."""
        parsed = super().parse(node, scope)
        if parsed.value is None:
            return parsed
        return parsed._replace(references=(scope.reference("policy", parsed.value.partition("#")[0], node),))


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """A gap in the text, written `{{name}}` there."""

    name: str = required(Line(60), Words("Name", "الاسم"))
    required: bool = filled(Boolean(), Words("Required", "مطلوب"), True)
    example: str | None = field(Line(), Words("Example", "مثال"))
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Entry):
    """A reply template. The texts to send are `body_ar` and `body_en`; then its body explains, in Markdown.

    Of twin files each has its own language's text only, there or as its body.
    """

    status: str = required(Choice(KEPT_STATES), Words("Status", "الحالة"))
    intent: str | None = field(Choice(INTENTS), Words("Intent", "الغرض"), Need.READY, core=True)
    when_to_use: str | None = field(Text(1000), Words("When to use", "متى يُستعمل"), Need.READY, core=True)
    when_not: str | None = field(Text(1000), Words("When not", "متى لا يُستعمل"), Need.READY, core=True)
    channels: tuple[str, ...] = many(Many(Ref("channel")), Words("Channels", "القنوات"), Need.READY, core=True)
    body_ar: str | None = field(Text(3000), Words("Arabic text", "النص العربي"), core=True)
    body_en: str | None = field(Text(3000), Words("English text", "النص الإنجليزي"), core=True)
    tone: str | None = field(Line(), Words("Tone", "النبرة"))
    variables: tuple[Variable, ...] = many(
        Many(Record(Variable, Words("a variable", "المتغيّر"))), Words("Variables", "المتغيّرات"))
    shortcut: str | None = field(Line(30), Words("Shortcut", "الاختصار"))
    escalate_if: tuple[str, ...] = many(Many(Line()), Words("Escalate if", "صعّد إذا"))
    handoff: str | None = field(Line(), Words("Hand-off", "التسليم إلى"))
    approved_by: str | None = field(Ref("member"), Words("Approved by", "اعتمده"), Need.READY)
    approved_on: date | None = field(Date(), Words("Approved on", "تاريخ الاعتماد"), Need.READY)
    policy_rule: str | None = field(Clause(130), Words("Policy rule", "قاعدة السياسة"))
    expires_on: date | None = field(Date(), Words("Expires on", "ينتهي في"))

    @property
    def texts(self) -> Mapping[str, str]:
        """The texts to send by language; the body, in the file's language, where neither field is there."""
        written = {lang: text for lang, text in (("ar", self.body_ar), ("en", self.body_en)) if text}
        body = self.body.strip("\n")
        return written or ({self.lang: body} if body.strip() else {})
