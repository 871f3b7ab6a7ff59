"""What partners and their briefs need: drafts, readings, numbers, licences that run out."""

from collections.abc import Iterator

from majlis.kinds import Brief, Partner
from majlis.kinds.brief import Deliverable
from majlis.kinds.places import items_of, place_in
from majlis.plan.needs.need import Day, Need, due, open_until_forgotten
from majlis.plan.needs.posts import RIGHTS_AHEAD
from majlis.plan.plan import Plan
from majlis.problems import Place

_CLOSED = ("done", "cancelled")
_ENDED = ("paused", "ended")


def partner_needs(plan: Plan) -> Iterator[Need]:
    """What every brief and every partner needs."""
    for brief in plan.workspace.of(Brief):
        if brief.status not in _CLOSED:
            yield from _reading(plan, brief)
            yield from _days(plan, brief)
    for partner in plan.workspace.of(Partner):
        if partner.state not in _ENDED:
            yield from _licences(plan, partner)


def _reading(plan: Plan, brief: Brief) -> Iterator[Need]:
    """A brief that waits for its approver, or for anybody but its owner."""
    approver = brief.review.approver if brief.review else None
    if brief.status == "in_review":
        need = due(plan, "review", brief, brief.place("status"), (approver,) if approver else (), plan.today,
                   not_for=(brief.owner,))
        yield need.undated()


def _days(plan: Plan, brief: Brief) -> Iterator[Need]:
    """The days of its deliverables, of its review and of its report: its owner sees to them."""
    for what, place, day, one in _written(brief):
        if open_until_forgotten(plan, day):
            yield due(plan, what, brief, place, (brief.owner,), day, item=one.id if one else "",
                      channels=(one.channel,) if one else ())


def _written(brief: Brief) -> Iterator[tuple[str, Place, Day, Deliverable | None]]:
    """What is due, where that is written, when, and of which deliverable."""
    nodes = items_of(brief, len(brief.deliverables), "deliverables")
    for one, node in zip(brief.deliverables, nodes, strict=True):
        if one.draft_due:
            yield "brief_draft", place_in(brief, node, "draft_due"), one.draft_due, one
        if one.publish_at:
            yield "brief_post", place_in(brief, node, "publish_at"), one.publish_at, one
    if brief.review and brief.review.script_due:
        yield "brief_script", brief.place("review", "script_due"), brief.review.script_due, None
    if brief.review and brief.review.final_due:
        yield "brief_final", brief.place("review", "final_due"), brief.review.final_due, None
    if brief.reporting and brief.reporting.due:
        yield "partner_report", brief.place("reporting", "due"), brief.reporting.due, None


def _licences(plan: Plan, partner: Partner) -> Iterator[Need]:
    nodes = items_of(partner, len(partner.licences), "licences")
    for licence, node in zip(partner.licences, nodes, strict=True):
        if licence.valid_until:
            yield due(plan, "licence", partner, place_in(partner, node, "valid_until"), (partner.owner,),
                      licence.valid_until, ahead=RIGHTS_AHEAD, item=licence.number)
