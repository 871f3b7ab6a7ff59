"""Gaps in campaigns: one that runs or begins soon has something in it, and each of its phases has a post.

Told: a confirmed campaign from 2027-02-10 on without any post. Passes: the same with a draft that names it.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from majlis.kinds import Brief, Campaign, Event, Post
from majlis.plan import Plan
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words

CAMPAIGN_EMPTY = Code(
    "campaign-empty",
    Words("This campaign runs from {start} on, and there is nothing in it: no post, no brief, no event.",
          "موعد بدء هذه الحملة {start} ولا شيء فيها: لا منشور ولا إيجاز ولا فعالية."),
    Words("Name it in a post: campaign: {id}\nOr move it, postpone it or cancel it.",
          "اذكرها في منشور: campaign: {id}\nأو غيّر موعدها أو أجّلها أو ألغِها."),
    Severity.WARNING,
    Latitude.ENTRY,
)
PHASE_EMPTY = Code(
    "phase-empty",
    Words("No post of the campaign is planned in this phase, {first} to {last}.",
          "لا يوجد منشور مخطط من الحملة في هذه المرحلة، من {first} إلى {last}."),
    Words("Plan one, or move or delete the phase.", "خطّط لمنشور فيها، أو غيّر موعد المرحلة أو احذفها."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (CAMPAIGN_EMPTY, PHASE_EMPTY)
AHEAD = 30
"""Days: so early a gap is told of."""
_RUNNING = ("planned", "confirmed", "live")
_OFF = ("cancelled", "archived")


def check_campaign_gaps(plan: Plan) -> Iterator[Problem]:
    """Empty campaigns; else empty phases. Of a campaign and its translation the original is told of. While a file can't
    be read nothing is told: what is missing may stand there.
    """
    if plan.workspace.unread:
        return
    filled = frozenset(_filled(plan))
    for campaign in plan.workspace.of(Campaign):
        if campaign.status in _RUNNING and not campaign.translation_of and _near(plan, campaign):
            ids = {campaign.id, *(twin.id for twin in plan.workspace.translations.get(campaign.id, ()))}
            if ids.isdisjoint(filled):
                yield CAMPAIGN_EMPTY.at(campaign.place("starts_on"), start=campaign.starts_on, id=campaign.id)
            elif campaign.status != "planned":
                yield from _phases(plan, campaign, ids)


def _near(plan: Plan, campaign: Campaign) -> bool:
    ends = campaign.ends_on or plan.today
    return _soon(plan, campaign.starts_on) and ends >= plan.today


def _soon(plan: Plan, start: date | None) -> bool:
    return start is not None and start <= plan.today + timedelta(days=AHEAD)


def _phases(plan: Plan, campaign: Campaign, ids: Iterable[str]) -> Iterator[Problem]:
    """The phases, running or soon to begin, without a post of the campaign, which has these *ids*; what is past can't
    be mended.
    """
    ahead = [phase for phase in campaign.phases if phase.to >= plan.today and _soon(plan, phase.from_)]
    days = [*_days(plan, ids)] if ahead else []
    for phase in ahead:
        if phase.place and not any(phase.from_ <= day <= phase.to for day in days):
            yield PHASE_EMPTY.at(phase.place, first=phase.from_, last=phase.to)


def _days(plan: Plan, ids: Iterable[str]) -> Iterator[date]:
    """The days on which posts of these campaigns go out, ideas with a time among them."""
    for post in (post for id in ids for post in plan.posts_in.get(id, ())):
        if post.status not in _OFF:
            yield from (plan.local(slot.at).date() for slot in plan.slots_by_post.get(post.path, ()))


def _filled(plan: Plan) -> Iterator[str]:
    """The campaigns that have a post, a brief or an event."""
    posts = (post for post in plan.workspace.of(Post) if post.status not in _OFF)
    campaigns = {post.id: post.campaign for post in posts if post.campaign}
    yield from campaigns.values()
    briefs = [brief for brief in plan.workspace.of(Brief) if brief.status not in _OFF]
    yield from (brief.campaign for brief in briefs if brief.campaign)
    events = {event.id: event for event in plan.workspace.of(Event) if event.status not in _OFF}
    for event in events.values():
        yield from event.related
        yield from (campaigns[post] for post in event.promotion if post in campaigns)
    known = {brief.id for brief in briefs} | events.keys()
    yield from (one.id for one in plan.workspace.of(Campaign) if not known.isdisjoint((*one.briefs, *one.related)))
