"""Which entries an audience sees. `visibility` opens the door; the kind and the status say whether it may be opened."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from majlis.audience.names import PARTNER, PUBLIC, TEAM, partner_of
from majlis.kinds import Brief, Campaign, Entry, Partner, Post
from majlis.kinds.prose import Prose
from majlis.plan import Plan, has_run
from majlis.values import dataclass


class Shown(NamedTuple):
    """The statuses in which a kind may be seen by the public, and by the one partner that an entry is for."""

    public: frozenset[str] = frozenset()
    partner: frozenset[str] = frozenset()


def _shown(public: str = "", partner: str = "") -> Shown:
    return Shown(frozenset(public.split()), frozenset(partner.split()))


SHOWN: Mapping[str, Shown] = {
    "post": _shown("scheduled published", "approved scheduled published on_hold"),
    "campaign": _shown("confirmed live done", "confirmed live done"),
    "event": _shown("confirmed live done postponed cancelled", "confirmed live done postponed cancelled"),
    "policy": _shown("active", "active"),
    "playbook": _shown(),
    "partner": _shown(partner="active ambassador champion"),
    "brief": _shown(partner="approved sent agreed done"),
    "audience": _shown(),
    "reply": _shown(),
    "routine": _shown(),
    "listening": _shown(),
    "report": _shown(),
    "hold": _shown(),
}
"""By kind. What is not named here, no author can open: a playbook with `visibility: public` stays with the team."""


@dataclass(frozen=True)
class Release:
    """What is out, and for whom, at the plan's moment."""

    plan: Plan

    def shows(self, audience: str, item: Entry | Prose) -> bool:
        """Whether *audience* sees the entry or page: the team all but what is private, a partner neither the brief nor
        the profile of another, whatever its `visibility` says.
        """
        if audience == TEAM:
            return item.visibility != "private"
        if item.visibility == PUBLIC:
            return isinstance(item, Prose) or (item.state in SHOWN[item.kind].public and self._is_out(item))
        if partner_of(audience) is None or item.visibility != audience:
            return False
        if _is_of_another(item, partner_of(audience)):
            return False
        return isinstance(item, Prose) or item.state in SHOWN[item.kind].partner

    @cached_property
    def held(self) -> frozenset[str]:
        """The ids of posts of which a hold stops some time."""
        plan = self.plan
        return frozenset(slot.post.id for slot in plan.slots if plan.hold_over(slot)) if plan.holds else frozenset()

    def _is_out(self, entry: Entry) -> bool:
        """Whether the time has come: of a campaign after its embargo, of a post when it has gone out, or from the day
        on that its author set. Nothing that is stopped comes out early.
        """
        if isinstance(entry, Campaign):
            return not self._embargoed(entry)
        if not isinstance(entry, Post):
            return True
        if entry.status != "published" and self._is_stopped(entry):
            return False
        if entry.public_from is not None:
            return entry.public_from <= self.plan.today
        return has_run(self.plan, entry)

    def _is_stopped(self, post: Post) -> bool:
        """Whether a hold or its campaign's embargo stands against a post that nobody recorded as gone out."""
        campaign = self.plan.workspace.by_id.get(post.campaign or "")
        return post.id in self.held or (isinstance(campaign, Campaign) and self._embargoed(campaign))

    def _embargoed(self, campaign: Campaign) -> bool:
        return campaign.embargo_until is not None and self.plan.now < campaign.embargo_until


def audiences_of(plan: Plan) -> tuple[str, ...]:
    """The team, the public, and every partner for whom there is something of their own."""
    release = Release(plan)
    items: tuple[Entry | Prose, ...] = (*plan.workspace.entries, *plan.workspace.prose)
    partners = (item for item in items if item.visibility.startswith(PARTNER))
    return TEAM, PUBLIC, *sorted({item.visibility for item in partners if release.shows(item.visibility, item)})


def _is_of_another(item: Entry | Prose, partner: str | None) -> bool:
    """Whether it is the brief or the profile of another than *partner*."""
    whose = item.partner if isinstance(item, Brief) else item.id if isinstance(item, Partner) else partner
    return whose != partner
