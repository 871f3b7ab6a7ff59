"""The page of a partner, and the ladder that partners climb."""

from collections.abc import Iterator

from majlis import addresses
from majlis.kinds import Brief, Kind, Partner, Post
from majlis.kinds.choices import PLATFORMS
from majlis.kinds.partner import TIERS, TYPES, Network
from majlis.kinds.team import Patience
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.agenda import next_time
from majlis.outputs.pages.duty import Held, held
from majlis.outputs.pages.kinds.brief import Made, made_of
from majlis.outputs.pages.listing import listing_page
from majlis.outputs.pages.own import Own
from majlis.outputs.pages.view import View
from majlis.plan.rights import in_order, partner_rights, usage_rights
from majlis.values import dataclass

LADDER = ("ambassador", "champion", "active", "negotiating", "contacted", "prospect", "follower")
"""The stages, from the top of the ladder down."""
AWAY = ("paused", "ended")
_DONE = ("out", "dropped")


@dataclass(frozen=True, slots=True)
class Counted:
    """An account on *platform*, counted *days* ago, which is too *old* for the team's patience."""

    network: Network
    platform: str
    days: int | None
    old: bool


@dataclass(frozen=True, slots=True)
class PartnerPage:
    """What the page shows besides the profile: accounts, briefs with what they ask for, what runs out, posts."""

    networks: tuple[Counted, ...]
    briefs: tuple[tuple[Brief, tuple[Made, ...]], ...]
    rights: tuple[Held, ...]
    posts: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A partner on the ladder: its accounts, what it makes *next*, and what runs out first."""

    partner: Partner
    sort: str
    tier: str
    networks: tuple[Counted, ...]
    next: Made | None
    ends: Held | None


@dataclass(frozen=True, slots=True)
class Rung:
    """The partners of one stage."""

    stage: str
    name: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """What the list of partners shows; *away* are those with whom the work rests or is over."""

    kind: Kind
    rungs: tuple[Rung, ...]
    away: tuple[Rung, ...]
    count: int


def partner_page(view: View, partner: Partner) -> PartnerPage:
    """What the page of *partner* shows."""
    briefs = _briefs(view, partner)
    plan = view.edition.plan
    rights = [*partner_rights(plan, partner), *(right for brief in briefs for right in usage_rights(plan, brief))]
    posts = [(next_time(post, view.edition), post) for post in plan.posts_with.get(partner.id, ())]
    posts.sort(key=lambda found: (found[0] is None, found[0].timestamp() if found[0] else 0, found[1].id))
    return PartnerPage(
        networks=tuple(_counted(view, partner)),
        briefs=tuple((brief, made_of(view, brief)) for brief in briefs),
        rights=tuple(held(view, right) for right in in_order(rights)),
        posts=tuple(post for _, post in posts),
    )


def _briefs(view: View, partner: Partner) -> tuple[Brief, ...]:
    return tuple(brief for brief in view.edition.workspace.of(Brief) if brief.partner == partner.id)


def _counted(view: View, partner: Partner) -> Iterator[Counted]:
    patience = (view.edition.workspace.team.patience or Patience()).counts
    today = view.edition.plan.today
    for one in partner.networks:
        days = (today - one.as_of).days if one.as_of else None
        old = view.for_team and one.as_of is not None and patience.after(one.as_of) < today
        yield Counted(one, PLATFORMS[one.platform].to(view.lang), days, old)


def partners_page(view: View, kind: Kind) -> Artifact:
    """The ladder for the team, the usual list for others, who are shown themselves at the most."""
    if not view.for_team:
        return listing_page(view, kind)
    here = view.at(addresses.listing(kind, view.lang))
    alternates = {lang: addresses.listing(kind, lang) for lang in view.edition.languages}
    return here.page("pages/partners.html", kind.plural.to(view.lang), alternates, page=ladder(here, kind))


def ladder(view: View, kind: Kind) -> Ladder:
    """All stages from the top down, also those without anybody; of those away only what there is."""
    found: dict[str, list[Card]] = {}
    for partner in view.edition.workspace.of(Partner):
        found.setdefault(partner.relationship_stage, []).append(_card(view, partner))
    rungs = {stage: Rung(stage, kind.states[stage].to(view.lang), tuple(found.get(stage, ())))
             for stage in (*LADDER, *AWAY)}
    return Ladder(kind, tuple(rungs[stage] for stage in LADDER),
                  tuple(rungs[stage] for stage in AWAY if rungs[stage].cards), sum(map(len, found.values())))


def _card(view: View, partner: Partner) -> Card:
    made = [one for brief in _briefs(view, partner) for one in made_of(view, brief) if one.state not in _DONE]
    made.sort(key=lambda one: one.delivery.one.publish_at.timestamp() if one.delivery.one.publish_at else float("inf"))
    ends = (held(view, right) for right in in_order(partner_rights(view.edition.plan, partner)) if right.end)
    sort = TYPES[partner.partner_type].to(view.lang) if partner.partner_type else ""
    tier = TIERS[partner.tier].to(view.lang) if partner.tier else ""
    return Card(partner, sort, tier, tuple(_counted(view, partner)), next(iter(made), None), next(ends, None))


OWN = Own(shows=frozenset({"networks", "licences", "contracts", "do_not_contact"}), make=partner_page,
          listing=partners_page)
