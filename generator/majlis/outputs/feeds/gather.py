"""Every event that any feed may hold, each once and one after the other: all of them at a time are many."""

from collections.abc import Iterable, Iterator

from majlis.edition import Edition
from majlis.outputs.feeds.campaigns import campaign_events
from majlis.outputs.feeds.deadlines import deadline_events
from majlis.outputs.feeds.deliverables import deliverable_events
from majlis.outputs.feeds.event import FeedEvent
from majlis.outputs.feeds.events import live_events
from majlis.outputs.feeds.holidays import holiday_events
from majlis.outputs.feeds.keydates import key_date_events
from majlis.outputs.feeds.posts import Before, post_events
from majlis.outputs.feeds.removed import removed_events
from majlis.outputs.feeds.rota import shift_events
from majlis.outputs.feeds.routines import routine_events
from majlis.outputs.feeds.stamps import Stamps
from majlis.outputs.feeds.unset import unset_events
from majlis.outputs.feeds.window import Window
from majlis.plan import Plan
from majlis.records import Records


def gathered(edition: Edition, stamps: Stamps, window: Window) -> Iterator[FeedEvent]:
    """The events of *edition* in the window, each UID once: of two entries with one id, the first by path.

    What the team does and by when, its rota and its key dates, are for the team alone.
    """
    told: set[str] = set()

    def held(found: Iterable[FeedEvent]) -> Iterator[FeedEvent]:
        for event in found:
            if event.uid not in told:
                told.add(event.uid)
                yield from [event] if window.holds(event) else []

    def of_entries(edition: Edition, before: Before | None = None) -> Iterator[FeedEvent]:
        plan = Plan(edition.workspace, window.reference.astimezone(edition.workspace.zone))
        yield from post_events(edition, stamps, plan, before)
        yield from campaign_events(edition, stamps)
        yield from live_events(edition, stamps)
        yield from deliverable_events(edition, stamps)
        if edition.for_team:
            yield from deadline_events(edition, stamps, plan)
            yield from routine_events(edition, stamps, window)

    def of_settings(edition: Edition) -> Iterator[FeedEvent]:
        plan = Plan(edition.workspace, window.reference.astimezone(edition.workspace.zone))
        yield from shift_events(edition, stamps, plan, window)
        yield from key_date_events(edition, stamps, window)
        yield from holiday_events(edition, stamps, window)

    before: Before = Records(edition.cache, "post events", edition.audience)
    yield from held(of_entries(edition, before))
    before.keep()
    del before
    yield from held(removed_events(edition, told, of_entries))
    if edition.for_team:
        yield from held(of_settings(edition))
        yield from held(unset_events(edition, told, of_settings))
