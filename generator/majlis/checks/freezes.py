"""Freezes: a post whose time falls into a hold will be on hold then.

Fails: `publish_at: 2027-02-05 18:00` while a hold has `from: 2027-02-03 08:00` and `until: 2027-02-06 08:00`. Passes: a
time after the hold, or the post in the hold's `except`.
"""

from collections.abc import Iterator

from majlis.kinds import Hold
from majlis.plan import Plan, Slot
from majlis.plan.naming import channels_named, moment
from majlis.plan.slots import told_once
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words

_HINT = Words("Move the post, or write its id under except in {path}.",
              "غيّر موعد المنشور، أو اكتب معرّفه في الحقل except في الملف {path}.")
ON_HOLD_UNTIL = Code(
    "on-hold-then",
    Words("On {when} this post will be on hold on {channels}: '{hold}' lasts until {until}.",
          "سيكون هذا المنشور معلّقًا في {when} على {channels_ar}، لأن تعليق النشر «{hold}» يستمر حتى {until}."),
    _HINT, Severity.WARNING, Latitude.ENTRY,
)
ON_HOLD_OPEN = Code(
    "on-hold-then",
    Words("On {when} this post will be on hold on {channels}: '{hold}' has no end yet.",
          "سيكون هذا المنشور معلّقًا في {when} على {channels_ar}، لأن تعليق النشر «{hold}» بلا نهاية محددة بعد."),
    _HINT, Severity.WARNING, Latitude.ENTRY,
)
CODES = (ON_HOLD_UNTIL, ON_HOLD_OPEN)


def check_freezes(plan: Plan) -> Iterator[Problem]:
    """Problems of posts that go out while a hold stops them: by the hold that lasts longest."""
    found = ((slot, hold) for slot in _near_holds(plan) if (hold := plan.hold_over(slot)))
    for hold, slots in told_once(found, lambda slot, hold: (slot.place, hold.path)):
        yield _told(plan, slots, hold)


def _near_holds(plan: Plan) -> Iterator[Slot]:
    """The slots from the first hold to the last, so that of thousands only these are asked for their hold."""
    lasting = [hold for hold in plan.holds if hold.until is None or hold.until > plan.now]
    first = min((hold.from_ for hold in lasting), default=None)
    last = max((hold.until for hold in lasting if hold.until), default=None)
    endless = any(hold.until is None for hold in lasting)
    if first:
        yield from (slot for slot in plan.coming if slot.at >= first and (endless or (last and slot.at < last)))


def _told(plan: Plan, slots: list[Slot], hold: Hold) -> Problem:
    code = ON_HOLD_UNTIL if hold.until else ON_HOLD_OPEN
    channels = channels_named(plan, [slot.channel for slot in slots])
    return code.at(
        slots[0].place, when=moment(plan, slots[0].at), until=moment(plan, hold.until) if hold.until else "",
        hold=hold.title, path=hold.path, channels=channels.en, channels_ar=channels.ar,
    )
