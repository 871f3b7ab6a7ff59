"""The events, campaigns, deliverables and routines of an agenda."""

from collections.abc import Iterator
from datetime import date, datetime

from majlis.kinds import Brief, Campaign, Event, Routine
from majlis.kinds.brief import Deliverable
from majlis.kinds.places import items_of, place_in
from majlis.plan.agenda.item import Item
from majlis.plan.needs.live import roles_at
from majlis.plan.needs.need import Day, local_day
from majlis.plan.plan import Plan
from majlis.plan.repeats import routine_days
from majlis.problems import Place

_OFF = ("cancelled", "postponed")


def events_between(plan: Plan, first: date, last: date) -> Iterator[Item]:
    """Each event on its first day; one that began before *first* and still runs, on *first*."""
    zone = plan.workspace.zone
    for event in plan.workspace.of(Event):
        if event.starts_at is None or event.status in _OFF:
            continue
        starts = event.starts_at.astimezone(zone)
        ends = event.ends_at.astimezone(zone) if event.ends_at else None
        if starts.date() <= last and (ends or starts).date() >= first:
            yield Item(
                "event", max(starts.date(), first), event, event.place("starts_at"), at=starts, ends=ends,
                last=(ends or starts).date(), who=tuple(roles_at(plan, event)),
                channels=(event.channel,) if event.channel else (),
            )


def campaigns_between(plan: Plan, first: date, last: date) -> Iterator[Item]:
    """The first and the last day of each campaign, and the first of each of its phases."""
    for campaign in plan.workspace.of(Campaign):
        days = (campaign.starts_on, campaign.ends_on, *(phase.from_ for phase in campaign.phases))
        if campaign.status in _OFF or not any(day and first <= day <= last for day in days):
            continue
        for what, place, day, ends, part in _days(campaign):
            if first <= day <= last:
                yield Item(
                    what, day, campaign, place, last=ends, who=(campaign.owner,), channels=campaign.channels,
                    campaign=campaign.id, part=part,
                )


def _days(campaign: Campaign) -> Iterator[tuple[str, Place, date, date | None, str]]:
    """What begins or ends, where that is written, on which day, its last day, the phase's name."""
    if campaign.starts_on:
        yield "campaign_starts", campaign.place("starts_on"), campaign.starts_on, campaign.ends_on, ""
    nodes = items_of(campaign, len(campaign.phases), "phases")
    for phase, node in zip(campaign.phases, nodes, strict=True):
        yield "phase", place_in(campaign, node, "from"), phase.from_, phase.to, phase.name
    if campaign.ends_on:
        yield "campaign_ends", campaign.place("ends_on"), campaign.ends_on, None, ""


def deliverables_between(plan: Plan, first: date, last: date) -> Iterator[Item]:
    """The draft of each deliverable of a brief, and the time at which its partner publishes it."""
    for brief in plan.workspace.of(Brief):
        nodes = items_of(brief, len(brief.deliverables), "deliverables")
        for one, node in zip(brief.deliverables, nodes, strict=True) if brief.status != "cancelled" else ():
            if one.draft_due and first <= one.draft_due <= last:
                yield _deliverable(plan, brief, one, place_in(brief, node, "draft_due"), one.draft_due)
            if one.publish_at and first <= local_day(plan, one.publish_at) <= last:
                yield _deliverable(plan, brief, one, place_in(brief, node, "publish_at"), one.publish_at)


def _deliverable(plan: Plan, brief: Brief, one: Deliverable, place: Place, day: Day) -> Item:
    """The publication at its moment, or the draft on its day."""
    at = day.astimezone(plan.workspace.zone) if isinstance(day, datetime) else None
    return Item(
        "brief_post" if at else "brief_draft", local_day(plan, day), brief, place, at=at, who=(brief.owner,),
        channels=(one.channel,), campaign=brief.campaign, part=one.id,
    )


def routines_between(plan: Plan, first: date, last: date) -> Iterator[Item]:
    """Each routine that is in use, on each of its days."""
    for routine in plan.workspace.of(Routine):
        if routine.status in ("active", "under_review"):
            for day in routine_days(routine, first, last, plan.workspace.week):
                at = datetime.combine(day, routine.at, plan.workspace.zone) if routine.at else None
                yield Item("routine", day, routine, routine.place("repeat"), at=at,
                           who=routine.who or (routine.owner,), channels=routine.channels)
