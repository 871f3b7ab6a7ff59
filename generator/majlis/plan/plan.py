"""The plan: a workspace seen at one moment."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from operator import attrgetter

from majlis.dates.anchors import A_YEAR
from majlis.dates.watched import plain
from majlis.kinds import Hold, Post, Routine
from majlis.plan.aims import audiences_of
from majlis.plan.almanac import Almanac
from majlis.plan.approvals import Approvers, SignOff
from majlis.plan.partnership import partner_of
from majlis.plan.repeats import Span, routine_days
from majlis.plan.slots import Slot, slots_of
from majlis.values import dataclass
from majlis.workspace import Workspace

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Plan:
    """*workspace* at *now* (aware, in the project's zone). What is worked out here is worked out once.

    *changed* is the day on which each file last changed, by its path, as far as Git knows and its days count here.
    """

    workspace: Workspace
    now: datetime
    changed: Mapping[str, date] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day, in the project's zone."""
        return self.now.date()

    @property
    def horizon(self) -> Span:
        """The days within which all is worked out that comes back without an end: a year before today, a year after."""
        return Span(self.today - A_YEAR, self.today + A_YEAR)

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """Every slot of every post, whatever its status, in the order of time, channel and id."""
        found = (slot for post in self.workspace.of(Post) for slot in slots_of(post, self._almanac))
        return tuple(sorted(found, key=attrgetter("at", "channel", "post.id")))

    def slots_for(self, post: Post) -> tuple[Slot, ...]:
        """The slots of *post* alone, in order, for who needs those of few posts."""
        return tuple(sorted(slots_of(post, self._almanac), key=attrgetter("at", "channel")))

    @cached_property
    def _almanac(self) -> Almanac:
        return Almanac(self.workspace, self.horizon)

    @cached_property
    def moment(self) -> datetime:
        """*now*, for comparing the times of slots with it by the thousand: the slots next to it are compared here, and
        further ones tell its watch nothing more.
        """
        bisect_left(self.slots, self.now, key=lambda slot: slot.at)
        return plain(self.now)

    def posts_near(self, first: date, last: date) -> tuple[Post, ...]:
        """The posts that may go out in the project's days from *first* to *last*, in the order of their paths."""
        begin, end = (datetime.combine(day, time(), self.workspace.zone) for day in (first, last))
        found = {slot.post.path: slot.post for slot in self.slots_within(begin - _DAY, end + 2 * _DAY)}
        return tuple(found[path] for path in sorted(found))

    def slots_within(self, begin: datetime, end: datetime) -> tuple[Slot, ...]:
        """The slots from *begin* on and before *end*, in order."""
        low, high = (bisect_left(self.slots, moment, key=lambda slot: slot.at) for moment in (begin, end))
        return self.slots[low:high]

    @cached_property
    def slots_by_post(self) -> Mapping[str, tuple[Slot, ...]]:
        """The slots of each post that has any, by its path, in order."""
        found: dict[str, list[Slot]] = {}
        for slot in self.slots:
            found.setdefault(slot.post.path, []).append(slot)
        return {path: tuple(slots) for path, slots in found.items()}

    @cached_property
    def coming(self) -> tuple[Slot, ...]:
        """The slots from now on of posts that are still to go out, in order; an idea is only a note and has none."""
        ahead = self.slots[bisect_left(self.slots, self.moment, key=lambda slot: slot.at):]
        return tuple(slot for slot in ahead if slot.to_come and slot.post.status != "idea")

    @cached_property
    def slots_by_channel(self) -> Mapping[str, tuple[Slot, ...]]:
        """The slots of each channel, also of channels without any."""
        found: dict[str, list[Slot]] = {channel.id: [] for channel in self.workspace.channels}
        for slot in self.slots:
            found.setdefault(slot.channel, []).append(slot)
        return {channel: tuple(slots) for channel, slots in found.items()}

    @cached_property
    def posts_for(self) -> Mapping[str, tuple[Post, ...]]:
        """The posts for each audience that has any, by the id of its original, in the order of their paths."""
        found: dict[str, list[Post]] = {}
        for post in self.workspace.of(Post):
            for audience in audiences_of(self.workspace, post):
                found.setdefault(audience, []).append(post)
        return {audience: tuple(posts) for audience, posts in found.items()}

    @cached_property
    def posts_with(self) -> Mapping[str, tuple[Post, ...]]:
        """The posts with each partner that has any, by its id, in the order of their paths."""
        found: dict[str, list[Post]] = {}
        for post in self.workspace.of(Post):
            if (post.partner or post.brief) and (partner := partner_of(self.workspace, post)):
                found.setdefault(partner.id, []).append(post)
        return {partner: tuple(posts) for partner, posts in found.items()}

    @cached_property
    def posts_in(self) -> Mapping[str, tuple[Post, ...]]:
        """The posts of each campaign that has any, by its id, in the order of their paths."""
        found: dict[str, list[Post]] = {}
        for post in self.workspace.of(Post):
            if post.campaign:
                found.setdefault(post.campaign, []).append(post)
        return {campaign: tuple(posts) for campaign, posts in found.items()}

    @cached_property
    def posts_around(self) -> Mapping[str, tuple[Post, ...]]:
        """The posts that hang on each event, by its id, in the order of their paths."""
        found: dict[str, list[Post]] = {}
        for post in self.workspace.of(Post):
            if post.anchor and post.anchor.event:
                found.setdefault(post.anchor.event, []).append(post)
        return {event: tuple(posts) for event, posts in found.items()}

    @cached_property
    def holds(self) -> tuple[Hold, ...]:
        """Every hold, past and future."""
        return self.workspace.of(Hold)

    def local(self, moment: datetime) -> datetime:
        """*moment* (aware) on the clocks of the project."""
        return moment.astimezone(self.workspace.zone)

    def hold_over(self, slot: Slot) -> Hold | None:
        """The hold that stops *slot*, of several the one that lasts longest; or None."""
        found = [hold for hold in self.holds if hold.stops(slot.post.id, slot.channel, slot.at)]
        if not found:
            return None
        endless = (hold for hold in found if hold.until is None)
        return next(endless, None) or max(found, key=lambda hold: hold.until or self.now)

    def routine_days(self, routine: Routine, first: date, last: date) -> tuple[date, ...]:
        """The days from *first* to *last*, both included, on which *routine* is due, by the project's week."""
        return routine_days(routine, first, last, self.workspace.week)

    @cached_property
    def approvers(self) -> Approvers:
        """Who may approve what."""
        return Approvers(self.workspace)

    def sign_off(self, post: Post) -> SignOff:
        """How far the approving of *post* has come: "1 of 2", who is still asked, whose approval an edit would void."""
        return self.approvers.sign_off(post)
