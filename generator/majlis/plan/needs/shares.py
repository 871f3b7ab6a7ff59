"""Needs by whom they wait for: each member's share, and everybody's."""

from collections.abc import Iterable, Mapping

from majlis.plan.needs.findings import Findings, findings_by_owner
from majlis.plan.needs.gather import needs_of, next_need, told
from majlis.plan.needs.need import Need
from majlis.plan.plan import Plan
from majlis.problems import Problem
from majlis.values import dataclass

CONTEXT = ("hold", "key_date")
"""What everybody must know, and nobody can tick off."""


@dataclass(frozen=True, slots=True)
class Share:
    """What waits for *member* (an id; None: for everybody) now, by urgency; *coming* is the next thing, told of later.

    *findings* are those of the checks in the member's entries, if there are any.
    """

    member: str | None
    needs: tuple[Need, ...]
    coming: Need | None
    findings: Findings | None


def share_of(plan: Plan, problems: Iterable[Problem], member: str) -> Share:
    """The share of *member*, with what anybody may do, but without the `CONTEXT`."""
    needs = [need for need in needs_of(plan) if need.is_for(member) and need.what not in CONTEXT]
    return _share(plan, member, needs, {one.owner: one for one in findings_by_owner(plan.workspace, problems)})


def context(plan: Plan) -> Share:
    """What everybody must know: holds in force, key dates."""
    return _share(plan, None, [need for need in needs_of(plan) if need.what in CONTEXT], {})


def shares(plan: Plan, problems: Iterable[Problem]) -> tuple[Share, ...]:
    """Everybody's share, then one for each member as in team.yml, then for others whom entries name."""
    by_member: dict[str | None, list[Need]] = {None: []} | {member: [] for member in plan.workspace.members}
    for need in needs_of(plan):
        for member in need.who or (None,):
            by_member.setdefault(member, []).append(need)
    findings = {one.owner: one for one in findings_by_owner(plan.workspace, problems)}
    known = [None, *plan.workspace.members]
    others = sorted({*by_member, *findings}.difference(known), key=str)
    return tuple(_share(plan, member, by_member.get(member, []), findings) for member in (*known, *others))


def _share(
    plan: Plan, member: str | None, needs: list[Need], findings: Mapping[str | None, Findings]
) -> Share:
    return Share(member, told(plan, needs), next_need(plan, needs), findings.get(member))
