"""Quiet hours: nothing is planned for the hours in which a channel is silent, by the project's clocks.

Fails: `publish_at: 2027-02-10 02:30` on a channel with `quiet_hours: "01:00-08:00"`. Passes: `2027-02-10 08:00`, when
the quiet hours have ended.
"""

from collections.abc import Iterator
from datetime import time

from majlis.kinds.hours import Hours
from majlis.plan import Plan
from majlis.plan.naming import channels_named, moment
from majlis.plan.slots import told_once
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words

QUIET_HOURS = Code(
    "quiet-hours",
    Words("{when} is in the quiet hours of {channels}.", "الوقت {when} ضمن ساعات الهدوء في {channels_ar}."),
    Words("Choose a time outside of them; content/channels.yml holds the quiet hours.",
          "اختر وقتًا خارجها؛ وساعات الهدوء مكتوبة في content/channels.yml."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (QUIET_HOURS,)


def check_quiet_hours(plan: Plan) -> Iterator[Problem]:
    """Problems of posts that go out in the quiet hours of a channel."""
    hours = {channel.id: channel.quiet_hours for channel in plan.workspace.channels if channel.quiet_hours}
    quiet = (
        (slot, at) for slot in plan.coming
        if slot.channel in hours and _within(at := plan.local(slot.at).time(), hours[slot.channel])
    )
    for _, slots in told_once(quiet, lambda slot, at: (slot.place, at)):
        channels = channels_named(plan, [slot.channel for slot in slots], hours)
        yield QUIET_HOURS.at(
            slots[0].place, when=moment(plan, slots[0].at), channels=channels.en, channels_ar=channels.ar)


def _within(at: time, hours: Hours) -> bool:
    """Whether *at* is in *hours*, which may run over midnight; when they end they are over."""
    if hours.from_ <= hours.to:
        return hours.from_ <= at < hours.to
    return at >= hours.from_ or at < hours.to
