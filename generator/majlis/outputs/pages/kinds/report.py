"""The page of a report: its numbers with what they are compared to, and what follows from them."""

from typing import NamedTuple

from majlis.kinds import Report
from majlis.kinds.report import Action, Metric
from majlis.outputs.pages.charts import Bars, Value, bars
from majlis.outputs.pages.figures import TONES, change, percent, written
from majlis.outputs.pages.kinds.datafile import DataFile, data_file
from majlis.outputs.pages.own import Own
from majlis.outputs.pages.reports import reports_page
from majlis.outputs.pages.view import View
from majlis.plan.kpis import MET, MISSED, NEAR, RULE, STANDINGS, Compared, compared
from majlis.values import dataclass


class Figure(NamedTuple):
    """A number as it is written with its unit, which the author may have written in the file's language."""

    number: str
    unit: str


class Number(NamedTuple):
    """One number of the report: *change* as it is written, *tone* and *word* its standing; a drawing where there is
    something to draw it against.
    """

    compared: Compared
    name: str
    channel: str
    value: Figure
    previous: str
    target: str
    change: str
    tone: str
    word: str
    chart: Bars | None


class Todo(NamedTuple):
    """An action; *past* says that its day has gone by."""

    action: Action
    past: bool


@dataclass(frozen=True, slots=True)
class ReportPage:
    """What the page shows besides the fields: *scored* counts numbers by their standing, *rule* says how; *data* is the
    file of numbers that the report names.
    """

    numbers: tuple[Number, ...]
    scored: tuple[tuple[str, str, int], ...]
    rule: str
    todo: tuple[Todo, ...]
    data: DataFile | None = None


def report_page(view: View, report: Report) -> ReportPage:
    """What the page of *report* shows."""
    numbers = tuple(number_of(view, one) for one in compared(report))
    today = view.edition.now.date()
    scored = ((TONES[name], STANDINGS[name].to(view.lang), sum(one.compared.standing == name for one in numbers))
              for name in (MET, NEAR, MISSED))
    return ReportPage(numbers, tuple(score for score in scored if score[2]), RULE.to(view.lang),
                      tuple(Todo(action, action.due < today) for action in report.actions),
                      data_file(view, report.data) if report.data else None)


def number_of(view: View, one: Compared) -> Number:
    """A number of a report in the view's language."""
    metric = one.metric
    return Number(
        compared=one,
        name=one.name.to(view.lang),
        channel=view.channel(metric.channel) if metric.channel else "",
        value=Figure(written(view, metric, metric.value), "" if percent(metric) else metric.unit or ""),
        previous="" if metric.previous is None else written(view, metric, metric.previous),
        target="" if metric.target is None else written(view, metric, metric.target),
        change=change(view, one),
        tone=TONES.get(one.standing or "", "plain"),
        word=STANDINGS[one.standing].to(view.lang) if one.standing else "",
        chart=_chart(view, one),
    )


def _chart(view: View, one: Compared) -> Bars | None:
    """Now and before as bars, the target as a line; nothing where the number stands alone."""
    metric = one.metric
    if metric.previous is None and metric.target is None:
        return None
    told = (("now", metric.value), ("before", metric.previous))
    values = [_drawn(view, metric, name, amount) for name, amount in told if amount is not None]
    target = None if metric.target is None else _drawn(view, metric, "target", metric.target)
    return bars(one.name.to(view.lang), values, target, view.say.dir == "rtl")


def _drawn(view: View, metric: Metric, name: str, amount: float) -> Value:
    """A drawing has no element to isolate a number with, so signs of its own do it: `5.5%` stays in this order."""
    number = f"\u2066{written(view, metric, amount)}\u2069"
    return Value(name, amount, str(view.say(f"report.bar_{name}", value=number)))


OWN = Own(
    shows=frozenset({"period", "compare_to", "objectives", "metrics", "successes", "improvements", "insights",
                     "actions", "data"}),
    make=report_page,
    listing=reports_page,
)
