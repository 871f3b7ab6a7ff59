"""Campaigns on a line of time. Places are in percent from the left, so that the drawing grows with the page."""

from datetime import date, timedelta

from majlis.kinds import Campaign
from majlis.outputs.pages.view import View
from majlis.outputs.states import GONE
from majlis.values import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A month's first day, or today: its place, and its name."""

    x: str
    name: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of days: a phase by its name, or the campaign as a whole."""

    x: str
    width: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One campaign."""

    campaign: Campaign
    bar: Bar
    phases: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Campaigns between the first day and the last of them all; *now* is None outside of these, *keys* name phases."""

    rows: tuple[Row, ...]
    months: tuple[Mark, ...]
    now: Mark | None
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days to percent; time runs from the right where the language does."""

    first: date
    last: date
    mirrored: bool

    def x(self, start: date, end: date) -> tuple[str, str]:
        """Left edge and width of the days from *start* to *end*, both in it."""
        length = (self.last - self.first).days + 1
        left, width = (start - self.first).days / length, ((end - start).days + 1) / length
        return f"{100 * (1 - left - width if self.mirrored else left):.2f}%", f"{100 * width:.2f}%"

    def point(self, day: date) -> str:
        """The edge where *day* begins."""
        left = (day - self.first).days / ((self.last - self.first).days + 1)
        return f"{100 * (1 - left if self.mirrored else left):.2f}%"


def timeline(view: View, campaigns: tuple[Campaign, ...], over: bool = False) -> Timeline | None:
    """The line of *campaigns* that run now or later, or are *over* too; None if there is none."""
    today = view.edition.now.date()
    dated = [(c, c.starts_on, c.ends_on) for c in campaigns if c.state not in GONE]
    shown = [(c, start, end) for c, start, end in dated if start and end and start <= end and (over or end >= today)]
    if not shown:
        return None
    shown.sort(key=lambda found: (found[1], found[0].id))
    scale = _Scale(min(start for _, start, _ in shown), max(end for _, _, end in shown), view.say.dir == "rtl")
    rows = tuple(_row(scale, campaign, start, end) for campaign, start, end in shown)
    return Timeline(
        rows=rows,
        months=_months(view, scale),
        now=Mark(scale.point(today), view.dates.short(today)) if scale.first <= today <= scale.last else None,
        keys=tuple(dict.fromkeys(phase.name for row in rows for phase in row.phases)),
    )


def _row(scale: _Scale, campaign: Campaign, start: date, end: date) -> Row:
    phases = (
        Bar(*scale.x(max(p.from_, start), min(p.to, end)), p.name)
        for p in campaign.phases if max(p.from_, start) <= min(p.to, end)
    )
    return Row(campaign, Bar(*scale.x(start, end)), tuple(phases))


def _months(view: View, scale: _Scale) -> tuple[Mark, ...]:
    """Where months begin; every second or third one where there are many."""
    day, found = scale.first.replace(day=1), []
    while day <= scale.last:
        found.append(day)
        day = (day + timedelta(days=31)).replace(day=1)
    step = len(found) // 6 + 1
    return tuple(Mark(scale.point(day), view.dates.month_name(day)) for day in found[::step] if day >= scale.first)
