"""Approvals: which of a post's count, how many its risk asks for and by whom, and what is still missing."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from majlis.kinds import Campaign, Post
from majlis.kinds.post import Approval
from majlis.kinds.team import Member, Sign
from majlis.plan.fingerprint import fingerprint
from majlis.values import dataclass
from majlis.workspace import Workspace

USUAL: Mapping[str, tuple[int, tuple[str, ...]]] = {
    "low": (1, ()), "medium": (1, ("lead", "brand")), "high": (2, ("legal", "pr")),
}
"""By risk, where team.yml does not say: how many approvals, and that one of them is by somebody with one of the roles.

A post without `risk` is of the lowest. Of a team that is too small no more is asked than it can give.
"""


class Verdict(StrEnum):
    """What an approval is worth: it counts, the post was edited since, it is its owner's, nobody has that name."""

    COUNTS = "counts"
    VOID = "void"
    OWN = "own"
    STRANGER = "stranger"


class Given(NamedTuple):
    """An approval with its verdict; *member* is None where team.yml knows nobody of that name."""

    approval: Approval
    verdict: Verdict
    member: Member | None


class Demand(NamedTuple):
    """That one approval is by one of *people*, ids of members: all with one of *roles*, or a campaign's approvers,
    and then *roles* is empty. The post's owner is never among them.
    """

    roles: tuple[str, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SignOff:
    """How far the approving of a post has come: at least *needed* approvals, *demands* among them, those *given*.

    *counting* are the ids of those who approved the post as it is, each once: an edit would void their approvals.
    """

    needed: int
    demands: tuple[Demand, ...]
    given: tuple[Given, ...]
    counting: tuple[str, ...]

    @property
    def voided(self) -> tuple[Given, ...]:
        """The last approval of each person whom an edit left without one."""
        last = {one.approval.by: one for one in self.given if one.verdict is Verdict.VOID}
        return tuple(one for by, one in last.items() if by not in self.counting)

    @property
    def unmet(self) -> tuple[Demand, ...]:
        """The demands that nobody has met."""
        return tuple(demand for demand in self.demands if not set(demand.people) & set(self.counting))

    @property
    def missing(self) -> int:
        """How many approvals are missing."""
        return self.missing_with(())

    def missing_with(self, people: Iterable[str]) -> int:
        """How many would be missing if *people* had approved the post as it is too."""
        by = {*self.counting, *people}
        unmet = [demand for demand in self.demands if not by.intersection(demand.people)]
        return max(self.needed - len(by), _fewest(unmet))

    @property
    def more(self) -> int:
        """How many approvals by anybody else are missing, besides those of `unmet`."""
        return self.missing - _fewest(self.unmet)

    @property
    def total(self) -> int:
        """How many there will be in all: those that count, and those that are missing."""
        return len(self.counting) + self.missing

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return self.missing == 0


@dataclass(frozen=True)
class Approvers:
    """Who may approve what in *workspace*."""

    workspace: Workspace

    @cached_property
    def in_use(self) -> bool:
        """Whether the team works with approvals: team.yml says how many, or some post has one."""
        return bool(self.workspace.team.approvals) or any(post.approvals for post in self.workspace.of(Post))

    @cached_property
    def by_role(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of members by their role."""
        found: dict[str, tuple[str, ...]] = {}
        for member in self.workspace.team.members:
            found[member.role] = (*found.get(member.role, ()), member.id)
        return found

    def sign_off(self, post: Post) -> SignOff:
        """How far the approving of *post* has come. Pictures count as `Workspace.media` has their digests."""
        count, demands = self._asked(post)
        given = self._given(post) if post.approvals else ()
        counting = dict.fromkeys(one.approval.by for one in given if one.verdict is Verdict.COUNTS)
        return SignOff(count, demands, given, tuple(counting))

    def digest_of(self, src: str) -> str | None:
        """The digest of a file of media, if it was read."""
        found = self.workspace.media.get(src)
        return found.digest if found else None

    def _given(self, post: Post) -> tuple[Given, ...]:
        now = fingerprint(post, self.digest_of)
        members = self.workspace.members
        return tuple(Given(one, _verdict(one, post, now, members), members.get(one.by)) for one in post.approvals)

    def _asked(self, post: Post) -> tuple[int, tuple[Demand, ...]]:
        risk = post.risk or "low"
        sign = (self.workspace.team.approvals or {}).get(risk)
        count, demands = self._by_settings(sign, post.owner) if sign else self._usual(risk, post.owner)
        return count, (*demands, *self._by_campaign(post))

    def _by_settings(self, sign: Sign, owner: str) -> tuple[int, list[Demand]]:
        """What team.yml asks for; a role that the owner alone has is not asked for."""
        asked = [Demand((role,), self._with_roles((role,), owner)) for role in sign.roles]
        return sign.count, [one for one in asked if one.people or owner not in self.by_role.get(one.roles[0], ())]

    def _usual(self, risk: str, owner: str) -> tuple[int, list[Demand]]:
        """What is asked for where team.yml does not say, as far as the team can give it."""
        count, roles = USUAL[risk]
        others = sum(member.id != owner for member in self.workspace.team.members)
        people = self._with_roles(roles, owner)
        return min(count, others), [Demand(roles, people)] if people else []

    def _by_campaign(self, post: Post) -> list[Demand]:
        """One of the campaign's approvers, unless the owner is the only one."""
        campaign = self.workspace.by_id.get(post.campaign) if post.campaign else None
        named = campaign.approvers if isinstance(campaign, Campaign) else ()
        people = tuple(id for id in named if id in self.workspace.members and id != post.owner)
        return [Demand((), people)] if people else []

    def _with_roles(self, roles: Iterable[str], owner: str) -> tuple[str, ...]:
        return tuple(id for role in roles for id in self.by_role.get(role, ()) if id != owner)


def _verdict(approval: Approval, post: Post, now: str, members: Mapping[str, Member]) -> Verdict:
    if approval.by not in members:
        return Verdict.STRANGER
    if approval.by == post.owner:
        return Verdict.OWN
    return Verdict.COUNTS if approval.of == now else Verdict.VOID


def _fewest(demands: Iterable[Demand]) -> int:
    """How many people it takes to meet *demands*. Those of roles share nobody; an approver of the campaign may be
    one of them too.
    """
    by_role: set[str] = set()
    roles = others = 0
    for demand in sorted(demands, key=lambda demand: not demand.roles):
        roles += bool(demand.roles)
        others += not demand.roles and by_role.isdisjoint(demand.people)
        by_role.update(demand.people)
    return roles + others
