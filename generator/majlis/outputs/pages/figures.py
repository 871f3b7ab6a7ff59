"""The numbers of reports as they are written."""

from majlis.kinds.report import Metric
from majlis.outputs.pages.view import View
from majlis.plan.kpis import MET, MISSED, NEAR, Compared

TONES = {MET: "good", NEAR: "warn", MISSED: "late"}
"""The tone of each standing to a target; its word is in `plan/kpis.py`."""


def percent(metric: Metric) -> bool:
    """Whether the number is a percentage."""
    return (metric.unit or "").strip() == "%"


def written(view: View, metric: Metric, value: float) -> str:
    """*value* with the sign of percent, if that is its unit."""
    return view.say.number(value) + ("%" if percent(metric) else "")


def change(view: View, one: Compared) -> str:
    """`8.9%`, `3 points`: how much it went up or down against the period before; empty where there is none."""
    if one.change is None:
        return ""
    amount = abs(one.change)
    if not one.points:
        return f"{view.say.number(amount)}%"
    return str(view.say("report.points", n=int(amount) if amount == int(amount) else view.say.number(amount)))
