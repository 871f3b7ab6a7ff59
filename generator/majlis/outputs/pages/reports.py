"""The list of reports: the newest first, and how each number went from period to period."""

from collections.abc import Iterator
from typing import NamedTuple

from majlis import addresses
from majlis.kinds import Kind, Report
from majlis.kinds.report import Metric
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.charts import Line, line
from majlis.outputs.pages.figures import change, percent, written
from majlis.outputs.pages.leading import leading
from majlis.outputs.pages.view import View
from majlis.plan.kpis import MET, Compared, compare

_Key = tuple[str, str | None, bool]


class Row(NamedTuple):
    """A report, its translations, and how many of its numbers with a target are *met*, of how many."""

    report: Report
    twins: tuple[Report, ...]
    met: int
    of: int


class Trend(NamedTuple):
    """A number through the periods: the line, its first and its last value and the last change, as they are written."""

    name: str
    channel: str
    line: Line
    first: str
    last: str
    change: str
    compared: Compared


class Reports(NamedTuple):
    """What the list shows."""

    rows: tuple[Row, ...]
    trends: tuple[Trend, ...]


def reports_page(view: View, kind: Kind) -> Artifact:
    """The list of reports."""
    here = view.at(addresses.listing(kind, view.lang))
    alternates = {lang: addresses.listing(kind, lang) for lang in view.edition.languages}
    return here.page("pages/reports.html", kind.plural.to(view.lang), alternates, kind=kind, reports=reports(here))


def reports(view: View) -> Reports:
    """The reports of the edition: one of a report and its translations, that in the view's language."""
    found = [_row(*group) for group in leading(view, view.edition.workspace.of(Report))]
    found.sort(key=_newest_first)
    return Reports(tuple(found), tuple(_trends(view, [row.report for row in reversed(found)])))


def _newest_first(row: Row) -> tuple[int, str]:
    period = row.report.period
    return -period.to.toordinal() if period else 1, row.report.id


def _row(report: Report, twins: tuple[Report, ...]) -> Row:
    standings = [compare(metric).standing for metric in report.metrics if metric.target is not None]
    return Row(report, twins, standings.count(MET), len(standings))


def _trends(view: View, oldest_first: list[Report]) -> Iterator[Trend]:
    """The numbers that two reports with a period have at least, in the order of the newest report."""
    series: dict[_Key, list[tuple[Report, Metric]]] = {}
    for report in oldest_first:
        for metric in report.metrics if report.period else ():
            series.setdefault(_key(metric), []).append((report, metric))
    newest = dict.fromkeys(_key(metric) for report in reversed(oldest_first) for metric in report.metrics)
    for key in newest:
        if len(found := series.get(key, [])) > 1:
            yield _trend(view, found)


def _key(metric: Metric) -> _Key:
    """What tells two series apart: percent is never drawn with what is counted."""
    return metric.kpi, metric.channel, percent(metric)


def _trend(view: View, found: list[tuple[Report, Metric]]) -> Trend:
    first, last = found[0][1], found[-1][1]
    one = compare(last)
    name, channel = one.name.to(view.lang), view.channel(last.channel) if last.channel else ""
    drawn = line(name, [_told(view, report, metric) for report, metric in found], view.say.dir == "rtl")
    return Trend(name, channel, drawn, written(view, first, first.value), written(view, last, last.value),
                 change(view, one), one)


def _told(view: View, report: Report, metric: Metric) -> tuple[float, str]:
    assert report.period
    return metric.value, f"{view.dates.month(report.period.to)}: {written(view, metric, metric.value)}"
