"""The numbers of a report compared: with the period before, and with what was wanted. One rule for page and paper."""

from typing import NamedTuple

from majlis.kinds import Report
from majlis.kinds.kpis import KPIS
from majlis.kinds.report import Metric
from majlis.words import Words

MET, NEAR, MISSED = "met", "near", "missed"
STANDINGS = {
    MET: Words("On target", "بلغ المستهدف"), NEAR: Words("Close", "قريب منه"),
    MISSED: Words("Off target", "بعيد عن المستهدف"),
}
"""How a number stands to its target, in words."""
CLOSE = 0.1
"""A number that misses its target by no more than this share of it is close."""
RULE = Words(
    "On target: as wanted or better. Close: within 10% of the target. Off target: further away.",
    "بلغ المستهدف: كما أردنا أو أفضل. قريب منه: الفارق 10% من المستهدف فأقل. بعيد عن المستهدف: الفارق أكبر.",
)
"""The rule, to stand beside the words."""
FORMULAS = {id: kpi.formula for id, kpi in KPIS.items()}
"""How each number is worked out, in words."""
LESS_IS_BETTER = frozenset({"first_response_time_median", "first_response_time_p90", "cost"})
_SHARES = frozenset({"response_rate", "share_of_voice", "on_time_rate", "roi", "sentiment"})


class Compared(NamedTuple):
    """A number with what follows from it. *change* is against the period before: in points where *points* says so
    (of percentages and of what may be negative), else in percent; None where there is nothing to compare with.
    *standing* is `met`, `near` or `missed`, None without a target; *better* None where nothing changed or can be said.
    """

    metric: Metric
    change: float | None
    points: bool
    better: bool | None
    standing: str | None

    @property
    def name(self) -> Words:
        """What is measured."""
        return KPIS[self.metric.kpi].label

    @property
    def formula(self) -> Words:
        """How it is worked out."""
        return FORMULAS[self.metric.kpi]


def compared(report: Report) -> tuple[Compared, ...]:
    """The numbers of *report* in their order."""
    return tuple(compare(metric) for metric in report.metrics)


def compare(metric: Metric) -> Compared:
    """One number against the period before and its target."""
    points = in_points(metric)
    change = _change(metric.value, metric.previous, points)
    better = None if not change else (change > 0) != (metric.kpi in LESS_IS_BETTER)
    return Compared(metric, change, points, better, standing(metric))


def standing(metric: Metric) -> str | None:
    """How the number stands to its target, by `RULE`."""
    if metric.target is None:
        return None
    short = metric.target - metric.value
    short = -short if metric.kpi in LESS_IS_BETTER else short
    if short <= 0:
        return MET
    return NEAR if short <= CLOSE * abs(metric.target) else MISSED


def in_points(metric: Metric) -> bool:
    """Whether its change is told in points: "94% after 91%" grew by 3 points, not by 3.3%."""
    return metric.kpi in _SHARES or metric.kpi.startswith("engagement_rate") or (metric.unit or "").strip() == "%"


def _change(value: float, previous: float | None, points: bool) -> float | None:
    if previous is None:
        return None
    if points:
        return round(value - previous, 2)
    return round((value - previous) / previous * 100, 1) if previous > 0 else None
