"""What is expected of a partner, and when: the dates of a brief in one row."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from markupsafe import Markup

from majlis.kinds import Brief
from majlis.kinds.brief import Deliverable
from majlis.kinds.choices import PLATFORMS
from majlis.outputs.feeds.deliverables import deliverable_name
from majlis.pack.view import PackView


class Due(NamedTuple):
    """Something with its day, and its time if it has one; *out* is what everybody sees."""

    when: date | datetime
    what: Markup
    out: bool = False

    @property
    def timed(self) -> bool:
        """Whether the time counts too."""
        return isinstance(self.when, datetime)


def expected(view: PackView, brief: Brief) -> list[Due]:
    """All that has a date in the brief, earliest first; on one day in the order in which work goes."""
    return sorted(_all(view, brief), key=lambda due: view.dates.day_of(due.when))


def piece(view: PackView, brief: Brief, made: Deliverable) -> str:
    """`Story ×3 · Instagram`; with its id where the brief asks for two of the kind."""
    name = _name(view, made)
    return f"{name} ({made.id})" if name in _names_twice(view, brief) else name


def names_twice(view: PackView, brief: Brief) -> bool:
    """Whether two deliverables can be told apart by their ids alone."""
    return bool(_names_twice(view, brief))


def undated(view: PackView, brief: Brief) -> list[str]:
    """The deliverables without any date, which would be missed in a list of dates."""
    return [piece(view, brief, made) for made in brief.deliverables if not (made.draft_due or made.publish_at)]


def _name(view: PackView, made: Deliverable) -> str:
    platform = PLATFORMS.get(made.channel)
    channel = platform.to(view.lang) if platform else view.channel(made.channel)
    return f"{deliverable_name(made, view.lang)} · {channel}"


def _names_twice(view: PackView, brief: Brief) -> set[str]:
    names = Counter(_name(view, made) for made in brief.deliverables)
    return {name for name, times in names.items() if times > 1}


def _all(view: PackView, brief: Brief) -> Iterator[Due]:
    review, report = brief.review, brief.reporting
    if review and review.script_due:
        yield Due(review.script_due, view.told("script_due"))
    for made in brief.deliverables:
        if made.draft_due:
            yield Due(made.draft_due, view.told("draft_due", what=piece(view, brief, made)))
    if review and review.final_due:
        yield Due(review.final_due, view.told("final_due"))
    for made in brief.deliverables:
        if made.publish_at:
            yield Due(made.publish_at, view.told("publish", what=piece(view, brief, made)), out=True)
    if report and report.due:
        yield Due(report.due, view.told("report_due"))
