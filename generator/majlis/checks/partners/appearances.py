"""Appearances: the days on which a partner is to be seen: posts with it, and what its briefs ask of it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from majlis.kinds import Brief, Entry, Partner, Post
from majlis.kinds.places import items_of, place_in
from majlis.plan import Plan
from majlis.plan.partnership import is_free, is_paid, partner_of
from majlis.plan.remaining import remaining
from majlis.problems import Place
from majlis.workspace import Workspace

_OVER = ("done", "cancelled")


class Appearance(NamedTuple):
    """*entry*, a post or a brief, shows the partner on *day*; *place* is where the day is written, *named* where the
    partner is.
    """

    day: date
    entry: Entry
    place: Place
    named: Place
    paid: bool


def appearances(plan: Plan) -> Mapping[str, tuple[Appearance, ...]]:
    """Those from today on of each partner that has any, by its id, in the order of time.

    A deliverable on the day of one of its partner's posts is that post.
    """
    found: dict[str, list[Appearance]] = {}
    for id, appearance in _of_posts(plan):
        found.setdefault(id, []).append(appearance)
    posted = {(id, one.day) for id, those in found.items() for one in those}
    for id, appearance in _of_briefs(plan):
        if (id, appearance.day) not in posted:
            found.setdefault(id, []).append(appearance)
    return {id: tuple(sorted(those, key=lambda one: (one.day, one.place))) for id, those in sorted(found.items())}


def _of_posts(plan: Plan) -> Iterator[tuple[str, Appearance]]:
    """The days of each post: once, however many channels."""
    for post in plan.workspace.of(Post):
        if (post.partner or post.brief) and (partner := partner_of(plan.workspace, post)):
            days = {slot.at.date(): slot.place for slot in reversed(remaining(plan, post))}
            named = post.place("partner" if post.partner else "brief")
            paid = is_paid(plan.workspace, post)
            for day, place in days.items():
                if day >= plan.today:
                    yield partner.id, Appearance(day, post, place, named, paid)


def _of_briefs(plan: Plan) -> Iterator[tuple[str, Appearance]]:
    for brief in plan.workspace.of(Brief):
        partner = _partner(plan.workspace, brief)
        if partner and brief.status not in _OVER:
            nodes = items_of(brief, len(brief.deliverables), "deliverables")
            for one, node in zip(brief.deliverables, nodes, strict=True):
                if one.publish_at and one.publish_at.date() >= plan.today:
                    yield partner.id, Appearance(one.publish_at.date(), brief, place_in(brief, node, "publish_at"),
                                                 brief.place("partner"), not is_free(brief))


def _partner(workspace: Workspace, brief: Brief) -> Partner | None:
    found = workspace.by_id.get(brief.partner or "")
    return found if isinstance(found, Partner) else None
