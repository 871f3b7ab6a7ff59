"""The page of a brief."""

from collections import Counter

from majlis.kinds import Brief
from majlis.kinds.choices import FORMATS
from majlis.outputs.pages.duty import Held, held
from majlis.outputs.pages.own import Own
from majlis.outputs.pages.view import View
from majlis.plan.deliverables import Delivery, deliveries_of
from majlis.plan.rights import usage_rights
from majlis.values import dataclass

TONES = {"out": "done", "planned": "soon", "awaited": "plain", "draft_late": "warn", "late": "late", "dropped": "off"}
_OURS = {"late": "awaited", "draft_late": "awaited"}
"""What the team counts as late a partner's own pages show as awaited: they know best what they have sent."""


@dataclass(frozen=True, slots=True)
class Made:
    """A deliverable as it is shown: its *format*, its *state* as its word's name, *tone* for its icon and colour; the
    *id* only where another one is of the same format on the same channel.
    """

    delivery: Delivery
    format: str
    id: str
    state: str
    tone: str


@dataclass(frozen=True, slots=True)
class BriefPage:
    """What the page shows besides the fields."""

    made: tuple[Made, ...]
    rights: tuple[Held, ...]


def brief_page(view: View, brief: Brief) -> BriefPage:
    """What the page of *brief* shows."""
    rights = tuple(held(view, right) for right in usage_rights(view.edition.plan, brief))
    return BriefPage(made_of(view, brief), rights)


def made_of(view: View, brief: Brief) -> tuple[Made, ...]:
    """The deliverables of *brief*, as this audience may see how they stand."""
    alike = Counter((one.format, one.channel) for one in brief.deliverables)
    return tuple(_made(view, delivery, alike[delivery.one.format, delivery.one.channel] > 1)
                 for delivery in deliveries_of(view.edition.plan, brief))


def _made(view: View, delivery: Delivery, alike: bool) -> Made:
    state = delivery.state if view.for_team else _OURS.get(delivery.state, delivery.state)
    one = delivery.one
    return Made(delivery, FORMATS[one.format].to(view.lang), one.id if alike else "", state, TONES[state])


OWN = Own(
    shows=frozenset({"key_messages", "dos", "donts", "claims_allowed", "claims_forbidden", "examples_good",
                     "examples_bad", "deliverables"}),
    make=brief_page,
)
