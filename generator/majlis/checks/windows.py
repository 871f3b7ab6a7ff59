"""Windows: a post of a campaign goes out when its campaign may speak.

Fails: `publish_at: 2027-03-20 18:00` in a campaign with `ends_on: 2027-03-10`. Passes: a time from its first day to its
last, after its embargo, outside of its blackout.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from majlis.kinds import Campaign
from majlis.kinds.campaign import Blackout
from majlis.kinds.choices import PLAN_STATES
from majlis.plan import WAITING, Plan, Slot
from majlis.plan.naming import moment
from majlis.plan.slots import told_once
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.words import Words

CAMPAIGN_OFF = Code(
    "campaign-off",
    Words("This post is still planned for {day}, but its campaign '{campaign}' is {state}.",
          "ما زال هذا المنشور مقررًا في {day}، مع أن حالة حملته «{campaign}»: {state_ar}."),
    Words("Cancel the post, put it back to draft, or take it out of the campaign.",
          "ألغِ المنشور أو أعده مسودة أو أخرجه من الحملة."),
    Severity.WARNING,
    Latitude.ENTRY,
)
BEFORE_EMBARGO = Code(
    "before-embargo",
    Words("This post goes out on {when}; nothing of its campaign '{campaign}' may be published before {embargo}.",
          "يُنشر هذا المنشور في {when}، ولا يجوز نشر شيء من حملته «{campaign}» قبل {embargo}."),
    Words("Choose a time from {embargo} on, or correct the campaign's embargo_until.",
          "اختر وقتًا يبدأ من {embargo}، أو صحّح الحقل embargo_until في الحملة."),
    Severity.ERROR,
    Latitude.ENTRY,
)
_MOVE = Words("Move the post, correct the campaign's dates, or take the post out of the campaign.",
              "غيّر موعد المنشور، أو صحّح تواريخ الحملة، أو أخرج المنشور منها.")
BEFORE_CAMPAIGN = Code(
    "outside-campaign",
    Words("This post goes out on {day}; its campaign '{campaign}' does not start until {bound}.",
          "يُنشر هذا المنشور في {day}، ولا تبدأ حملته «{campaign}» إلا في {bound}."),
    _MOVE, Severity.WARNING, Latitude.ENTRY,
)
AFTER_CAMPAIGN = Code(
    "outside-campaign",
    Words("This post goes out on {day}; its campaign '{campaign}' ends on {bound}.",
          "يُنشر هذا المنشور في {day}، وحملته «{campaign}» تنتهي في {bound}."),
    _MOVE, Severity.WARNING, Latitude.ENTRY,
)
IN_BLACKOUT = Code(
    "in-blackout",
    Words("This post goes out on {day}; from {first} to {last} its campaign '{campaign}' publishes nothing{reason}.",
          "يُنشر هذا المنشور في {day}، ولا تنشر حملته «{campaign}» شيئًا من {first} إلى {last}{reason}."),
    Words("Move the post to another day, or shorten the campaign's blackout.",
          "انقل المنشور إلى يوم آخر، أو قصّر أيام التوقف في الحملة."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (CAMPAIGN_OFF, BEFORE_EMBARGO, BEFORE_CAMPAIGN, AFTER_CAMPAIGN, IN_BLACKOUT)
_OFF = ("cancelled", "postponed")


class _Breach(NamedTuple):
    """What is wrong with a time, and the blackout that it falls in."""

    code: Code
    campaign: Campaign
    blackout: Blackout | None = None


def check_windows(plan: Plan) -> Iterator[Problem]:
    """Problems of posts that go out when their campaign does not: the gravest of each time."""
    campaigns = {campaign.id: campaign for campaign in plan.workspace.of(Campaign)}
    found = (
        (slot, breach) for slot in plan.coming
        if slot.post.campaign and (campaign := campaigns.get(slot.post.campaign))
        and (breach := _breach(plan, slot, campaign))
    )
    for breach, slots in told_once(found, lambda slot, breach: (_place(slot, breach.code), breach.code.name)):
        yield _told(plan, slots[0], breach)


def _breach(plan: Plan, slot: Slot, campaign: Campaign) -> _Breach | None:
    if campaign.status in _OFF:
        return _Breach(CAMPAIGN_OFF, campaign) if slot.post.status in WAITING else None
    if campaign.embargo_until and slot.at < campaign.embargo_until:
        return _Breach(BEFORE_EMBARGO, campaign)
    day = plan.local(slot.at).date()
    return _beyond(day, campaign) or _blacked_out(day, campaign)


def _beyond(day: date, campaign: Campaign) -> _Breach | None:
    """A day before the campaign or after it; where it ends before it starts, that is told and no more."""
    start, end = campaign.starts_on, campaign.ends_on
    if start and end and end < start:
        return None
    if start and day < start:
        return _Breach(BEFORE_CAMPAIGN, campaign)
    return _Breach(AFTER_CAMPAIGN, campaign) if end and day > end else None


def _blacked_out(day: date, campaign: Campaign) -> _Breach | None:
    found = next((part for part in campaign.blackout if part.from_ <= day <= part.to), None)
    return _Breach(IN_BLACKOUT, campaign, found) if found else None


def _told(plan: Plan, slot: Slot, breach: _Breach) -> Problem:
    code, campaign, blackout = breach
    values: dict[str, object] = {"campaign": campaign.title, "day": plan.local(slot.at).date()}
    if code is CAMPAIGN_OFF:
        state = PLAN_STATES[campaign.status]
        values |= {"state": state.en.lower(), "state_ar": state.ar}
    elif code is BEFORE_EMBARGO and campaign.embargo_until:
        values |= {"when": moment(plan, slot.at), "embargo": moment(plan, campaign.embargo_until)}
    elif blackout:
        reason = f" ({blackout.reason})" if blackout.reason else ""
        values |= {"first": blackout.from_, "last": blackout.to, "reason": reason}
    else:
        values["bound"] = campaign.starts_on if code is BEFORE_CAMPAIGN else campaign.ends_on
    return code.at(_place(slot, code), **values)


def _place(slot: Slot, code: Code) -> Place:
    """Of a campaign that is off the post's status has to change, else its time."""
    return slot.post.place("status") if code is CAMPAIGN_OFF else slot.place
