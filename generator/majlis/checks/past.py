"""Past: campaigns, events and replies that are over say so.

Told: a campaign with `status: live` and `ends_on: 2027-01-31` on 2027-02-03. Passes: the same with `status: done`.
"""

from collections.abc import Iterator

from majlis.kinds import Campaign, Event, Reply
from majlis.plan import Plan
from majlis.plan.naming import moment
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words

EVENT_PAST = Code(
    "event-past",
    Words("This event ended on {ended}, and its status is still '{status}'.",
          "انتهت هذه الفعالية في {ended}، وما زالت حالتها «{status}»."),
    Words("Set 'status: done', or 'cancelled' or 'postponed' if it did not take place.",
          "اجعل حالتها «status: done»، أو «cancelled» أو «postponed» إن لم تُعقد."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CAMPAIGN_PAST = Code(
    "campaign-past",
    Words("This campaign ended on {ended}, and its status is still '{status}'.",
          "انتهت هذه الحملة في {ended}، وما زالت حالتها «{status}»."),
    Words("Set 'status: done', or 'cancelled' if it did not take place.",
          "اجعل حالتها «status: done»، أو «cancelled» إن لم تُنفَّذ."),
    Severity.WARNING,
    Latitude.ENTRY,
)
RETRO_PAST = Code(
    "campaign-past",
    Words("The retrospective of this campaign was to be on {retro}, and its status is still '{status}'.",
          "كان موعد جلسة المراجعة لهذه الحملة {retro}، وما زالت حالتها «{status}»."),
    Words("Set 'status: done', or correct 'retro_on' or 'ends_on'.",
          "اجعل حالتها «status: done»، أو صحّح «retro_on» أو «ends_on»."),
    Severity.WARNING,
    Latitude.ENTRY,
)
REPLY_EXPIRED = Code(
    "reply-expired",
    Words("This reply was meant to be used until {ended}, and its status is still '{status}'.",
          "هذا الرد صالح للاستعمال حتى {ended}، وما زالت حالته «{status}»."),
    Words("Read it again and set a later day in 'expires_on', or set 'status: retired'.",
          "راجعه وحدّد في «expires_on» يومًا أبعد، أو اجعل حالته «status: retired»."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (EVENT_PAST, CAMPAIGN_PAST, RETRO_PAST, REPLY_EXPIRED)
_OPEN = ("planned", "confirmed", "live")


def check_past(plan: Plan) -> Iterator[Problem]:
    """Campaigns and events whose end has passed while they are planned, confirmed or live; replies that are in use
    beyond their last day.
    """
    for campaign in plan.workspace.of(Campaign):
        if campaign.status in _OPEN:
            yield from _campaign(plan, campaign)
    for event in plan.workspace.of(Event):
        if event.status in _OPEN:
            yield from _event(plan, event)
    for reply in plan.workspace.of(Reply):
        if reply.status == "active" and reply.expires_on and reply.expires_on < plan.today:
            yield REPLY_EXPIRED.at(reply.place("expires_on"), ended=reply.expires_on, status=reply.status)


def _campaign(plan: Plan, campaign: Campaign) -> Iterator[Problem]:
    ended, retro = campaign.ends_on, campaign.retro_on
    if ended and ended < plan.today:
        yield CAMPAIGN_PAST.at(campaign.place("status"), ended=ended, status=campaign.status)
    elif retro and retro < plan.today:
        yield RETRO_PAST.at(campaign.place("status"), retro=retro, status=campaign.status)


def _event(plan: Plan, event: Event) -> Iterator[Problem]:
    """An event without an end is over when its day is."""
    day = plan.local(event.starts_at).date() if event.starts_at else plan.today
    if event.ends_at < plan.now if event.ends_at else day < plan.today:
        ended = event.ends_at or event.starts_at
        yield EVENT_PAST.at(event.place("status"), ended=moment(plan, ended) if ended else "", status=event.status)
