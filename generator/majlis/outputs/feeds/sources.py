"""What gives events to the feeds: entries, each by its kind, and the settings."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from majlis.edition import Edition
from majlis.kinds import Brief, Campaign, Entry, Event, Post, Routine
from majlis.outputs.feeds.campaigns import campaign_events
from majlis.outputs.feeds.deadlines import deadline_events
from majlis.outputs.feeds.deliverables import deliverable_events
from majlis.outputs.feeds.event import FeedEvent
from majlis.outputs.feeds.events import live_events
from majlis.outputs.feeds.holidays import holiday_events
from majlis.outputs.feeds.keydates import key_date_events
from majlis.outputs.feeds.posts import post_events
from majlis.outputs.feeds.rota import shift_events
from majlis.outputs.feeds.routines import routine_events
from majlis.outputs.feeds.stamps import Stamps
from majlis.outputs.feeds.window import Window
from majlis.plan import Plan


class Sources(NamedTuple):
    """What the events of *edition* are made from; *plan* is of the feed's own moment."""

    edition: Edition
    stamps: Stamps
    window: Window
    plan: Plan

    def of(self, entry: Entry) -> Iterator[FeedEvent]:
        """What *entry* gives; what the team does and by when is for the team alone."""
        if own := _OF_KIND.get(type(entry)):
            yield from own(self, entry)
        if self.edition.for_team:
            yield from deadline_events(self.edition, self.stamps, self.plan, entry)
        if self.edition.for_team and isinstance(entry, Routine):
            yield from routine_events(self.edition, self.stamps, self.window, entry)

    def of_settings(self) -> Iterator[FeedEvent]:
        """What the settings give, which is for the team alone."""
        yield from shift_events(self.edition, self.stamps, self.plan, self.window)
        yield from key_date_events(self.edition, self.stamps, self.window)
        yield from holiday_events(self.edition, self.stamps, self.window)


def sources_of(edition: Edition, stamps: Stamps, window: Window) -> Sources:
    """What gives the events of *edition* in the *window*."""
    plan = Plan(edition.workspace, window.reference.astimezone(edition.workspace.zone))
    return Sources(edition, stamps, window, plan)


_OF_KIND: Mapping[type[Entry], Callable[[Sources, Any], Iterator[FeedEvent]]] = {
    Post: lambda of, post: post_events(of.edition, of.stamps, of.window, of.plan, post),
    Campaign: lambda of, campaign: campaign_events(of.edition, of.stamps, campaign),
    Event: lambda of, event: live_events(of.edition, of.stamps, event),
    Brief: lambda of, brief: deliverable_events(of.edition, of.stamps, brief),
}
