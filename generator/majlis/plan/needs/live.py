"""What events and campaigns need: their people, a summary afterwards, a look back."""

from collections.abc import Iterator

from majlis.kinds import Campaign, Event
from majlis.plan.needs.need import Need, due, open_until_forgotten
from majlis.plan.people import folded, members_by_name
from majlis.plan.plan import Plan

_OFF = ("idea", "cancelled", "postponed")


def live_needs(plan: Plan) -> Iterator[Need]:
    """What every event and campaign needs."""
    for event in plan.workspace.of(Event):
        if event.status not in _OFF:
            yield from _people(plan, event)
            yield from _recap(plan, event)
    for campaign in plan.workspace.of(Campaign):
        if campaign.status not in _OFF:
            yield from _retro(plan, campaign)


def roles_at(plan: Plan, event: Event) -> dict[str, tuple[str, ...]]:
    """What each member (by id) does at *event*: host, moderator, tech, backup; an owner who does none of it owns it.

    Host, technician and backup are free texts: only a member's id or full name counts.
    """
    by_name = members_by_name(plan.workspace)
    written = {"host": event.host, "moderator": event.moderator, "tech": event.tech, "backup": event.backup}
    found: dict[str, list[str]] = {}
    for role, text in written.items():
        member = by_name.get(folded(text)) if text else None
        if member:
            found.setdefault(member, []).append(role)
    found.setdefault(event.owner, ["owner"])
    return {member: tuple(roles) for member, roles in found.items()}


def _people(plan: Plan, event: Event) -> Iterator[Need]:
    """A line for each member who takes part, until it is over."""
    ends = event.ends_at or event.starts_at
    if event.starts_at is None or ends is None or ends < plan.now or event.status == "done":
        return
    for member, roles in roles_at(plan, event).items():
        yield due(plan, "event", event, event.place("starts_at"), (member,), event.starts_at, ends=ends, late=False,
                  roles=roles, channels=(event.channel,) if event.channel else ())


def _recap(plan: Plan, event: Event) -> Iterator[Need]:
    """The summary; of an event that is done only until its day, since nothing says that it was written."""
    day = event.recap_due
    if day and open_until_forgotten(plan, day) and (event.status != "done" or day >= plan.today):
        yield due(plan, "recap", event, event.place("recap_due"), (event.owner,), day)


def _retro(plan: Plan, campaign: Campaign) -> Iterator[Need]:
    day = campaign.retro_on
    if day and open_until_forgotten(plan, day) and (campaign.status != "done" or day >= plan.today):
        yield due(plan, "retro", campaign, campaign.place("retro_on"), (campaign.owner,), day)
