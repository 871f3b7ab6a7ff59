"""Spans: what ends, ends after it began; what is part of it lies within.

Fails: a campaign with `starts_on: 2027-03-10` and `ends_on: 2027-02-01`. Passes: the two the other way round.
"""

from collections.abc import Iterator
from datetime import date

from majlis.kinds import Campaign, Entry, Event, Hold, Partner, Post, Report
from majlis.kinds.campaign import Blackout, Phase
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.words import Words
from majlis.workspace import Workspace

ENDS_BEFORE_START = Code(
    "ends-before-start",
    Words("This ends on {end}, before it starts on {start}.", "ينتهي هذا في {end} قبل أن يبدأ في {start}."),
    Words("Correct one of the two dates.", "صحّح أحد التاريخين."),
)
PHASE_OUTSIDE = Code(
    "phase-outside",
    Words("This phase, {first} to {last}, is not within the campaign, {start} to {end}.",
          "هذه المرحلة، من {first} إلى {last}، ليست ضمن الحملة، من {start} إلى {end}."),
    Words("Move the phase, or the campaign's first or last day.", "غيّر موعد المرحلة، أو أول يوم في الحملة أو آخره."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (ENDS_BEFORE_START, PHASE_OUTSIDE)


def check_spans(workspace: Workspace) -> Iterator[Problem]:
    """Problems of all that ends before it begins, and of phases outside of their campaign."""
    for entry in workspace.entries:
        yield from _of_entry(entry)


def _of_entry(entry: Entry) -> Iterator[Problem]:
    match entry:
        case Campaign():
            yield from _campaign(entry)
        case Partner():
            yield from _partner(entry)
        case Post():
            yield from _poll(entry)
        case Event():
            yield from _event(entry)
        case Hold():
            yield from _own(entry, entry.from_, entry.until, "until")
        case Report():
            yield from _periods(entry)


def _partner(partner: Partner) -> Iterator[Problem]:
    for contract in partner.contracts:
        yield from _span(contract.place, contract.from_, contract.until)
    for licence in partner.licences:
        yield from _span(licence.place, licence.valid_from, licence.valid_until)


def _poll(post: Post) -> Iterator[Problem]:
    if post.poll:
        yield from _own(post, post.publish_at, post.poll.closes_at, "poll", "closes_at")


def _periods(report: Report) -> Iterator[Problem]:
    for period in (report.period, report.compare_to):
        if period:
            yield from _span(period.place, period.from_, period.to)


def _event(event: Event) -> Iterator[Problem]:
    yield from _own(event, event.starts_at, event.ends_at, "ends_at")
    asked = event.question_window
    if asked:
        yield from _own(event, asked.opens, asked.closes, "question_window", "closes")


def _campaign(campaign: Campaign) -> Iterator[Problem]:
    start, end = campaign.starts_on, campaign.ends_on
    yield from _own(campaign, start, end, "ends_on")
    parts: tuple[Phase | Blackout, ...] = (*campaign.phases, *campaign.blackout)
    for part in parts:
        yield from _span(part.place, part.from_, part.to)
    for phase in campaign.phases:
        inside = (start is None or phase.from_ >= start) and (end is None or phase.to <= end)
        if not inside and start and end and phase.place and start <= end and phase.from_ <= phase.to:
            yield PHASE_OUTSIDE.at(phase.place, first=phase.from_, last=phase.to, start=start, end=end)


def _own(entry: Entry, start: date | None, end: date | None, *keys: str) -> Iterator[Problem]:
    """The problem of a span of *entry* itself that ends at *keys*, whose place is looked for only then."""
    if start and end and end < start:
        yield from _span(entry.place(*keys), start, end)


def _span(place: Place | None, start: date | None, end: date | None) -> Iterator[Problem]:
    if place and start and end and end < start:
        yield ENDS_BEFORE_START.at(place, start=_day(start), end=_day(end))


def _day(day: date) -> str:
    return f"{day:%Y-%m-%d %H:%M}" if hasattr(day, "hour") else f"{day:%Y-%m-%d}"
