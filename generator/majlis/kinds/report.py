"""report: what a period brought, in numbers and in words, for those who decide."""

from datetime import date

from majlis.fields import Need, field, many, required
from majlis.fields.compound import Many, Record
from majlis.fields.numbers import Number
from majlis.fields.times import Date
from majlis.fields.types import Choice, Line, Ref, Text
from majlis.fields.web import FilePath
from majlis.kinds.entry import Entry
from majlis.kinds.kpis import KPIS
from majlis.problems import Place
from majlis.values import dataclass
from majlis.words import Words

STATES = {"draft": Words("Draft", "مسودة"), "final": Words("Final", "نهائي")}
KPI = Choice({id: kpi.label for id, kpi in KPIS.items()})
_ANY = Number(-1e15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From one day to another, both included."""

    from_: date = required(Date(), Words("From", "من"))
    to: date = required(Date(), Words("To", "إلى"))
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """One number, with what it is compared to."""

    kpi: str = required(KPI, Words("KPI", "المؤشر"))
    channel: str | None = field(Ref("channel"), Words("Channel", "القناة"))
    value: float = required(_ANY, Words("Value", "القيمة"))
    previous: float | None = field(_ANY, Words("Before", "السابق"))
    target: float | None = field(_ANY, Words("Target", "المستهدف"))
    unit: str | None = field(Line(60), Words("Unit", "الوحدة"))
    source: str | None = field(Line(), Words("Source", "المصدر"))
    as_of: date | None = field(Date(), Words("As of", "بتاريخ"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What follows from it: who does what, by when."""

    what: str = required(Text(1000), Words("What", "ماذا"))
    owner: str = required(Ref("member"), Words("Owner", "المسؤول"))
    due: date = required(Date(), Words("Due", "الموعد"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Entry):
    """A KPI report. Its body is the prose, in Markdown; its numbers stand in `metrics` or in a file, `data`."""

    status: str = required(Choice(STATES), Words("Status", "الحالة"))
    period: Period | None = field(
        Record(Period, Words("the period", "الفترة")), Words("Period", "الفترة"), Need.READY, core=True)
    compare_to: Period | None = field(Record(Period, Words("the period", "الفترة")), Words("Compared to", "مقارنة بـ"))
    objectives: tuple[str, ...] = many(Many(Line()), Words("Objectives", "الأهداف"), Need.READY, core=True)
    metrics: tuple[Metric, ...] = many(
        Many(Record(Metric, Words("a metric", "المؤشر"))), Words("Metrics", "المؤشرات"), Need.READY, core=True,
        when=lambda values: "data" not in values)
    data: str | None = field(FilePath(), Words("Data file", "ملف البيانات"))
    successes: tuple[str, ...] = many(Many(Text(1000)), Words("Successes", "النجاحات"), Need.READY, core=True)
    improvements: tuple[str, ...] = many(Many(Text(1000)), Words("To improve", "ما نحسّنه"), Need.READY, core=True)
    insights: tuple[str, ...] = many(Many(Text(1000)), Words("Insights", "ما تعلمناه"), Need.READY, core=True)
    actions: tuple[Action, ...] = many(
        Many(Record(Action, Words("an action", "الإجراء"))), Words("Actions", "الإجراءات"), Need.READY)
    campaigns: tuple[str, ...] = many(Many(Ref("campaign")), Words("Campaigns", "الحملات"))
    top_posts: tuple[str, ...] = many(Many(Ref("post")), Words("Best posts", "أفضل المنشورات"))
