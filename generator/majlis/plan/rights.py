"""Rights: all that lets us show something, and until when: pictures, members' consent, licences, contracts."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from majlis.kinds import Brief, Entry, Partner, Post
from majlis.kinds.partner import Exclusivity
from majlis.kinds.places import media_of
from majlis.kinds.post import Rights
from majlis.plan.needs.posts import RIGHTS_AHEAD
from majlis.plan.plan import Plan

SORTS = ("media", "consent", "source", "licence", "contract", "exclusivity", "usage")
STANDINGS = ("over", "soon", "fine", "endless")
_OVER = ("cancelled", "archived")
_AWAY = ("paused", "ended")


class Right(NamedTuple):
    """*holder* lets us use *what* on *terms* within *scope*, up to and with *end*, or without an end that is written.

    *sort* is one of `SORTS`; *entry* is where it stands, *used* are the posts that need it. It is not *live* when all
    that needs it is over.
    """

    sort: str
    entry: Entry
    what: str
    holder: str = ""
    terms: str = ""
    scope: str = ""
    channels: tuple[str, ...] = ()
    end: date | None = None
    used: tuple[Post, ...] = ()
    live: bool = True


def rights_of(plan: Plan) -> tuple[Right, ...]:
    """Every right that is written down, in order."""
    found: list[Right] = [*_media(plan), *_of_posts(plan)]
    for partner in plan.workspace.of(Partner):
        found += partner_rights(plan, partner)
    found += [right for brief in plan.workspace.of(Brief) for right in usage_rights(plan, brief)]
    return in_order(found)


def in_order(found: Iterable[Right]) -> tuple[Right, ...]:
    """Rights, the soonest end first, those without an end last."""
    return tuple(sorted(found, key=_order))


def standing(end: date | None, today: date) -> str:
    """How a right stands that ends on *end*: one of `STANDINGS`; soon is within 30 days."""
    if end is None:
        return "endless"
    return "over" if end < today else "soon" if end <= today + timedelta(days=RIGHTS_AHEAD) else "fine"


def partner_rights(plan: Plan, partner: Partner) -> list[Right]:
    """The licences, contracts and exclusivities of *partner*."""
    live = partner.relationship_stage not in _AWAY
    used = plan.posts_with.get(partner.id, ())
    name = partner.display_name or partner.title
    licences = [Right("licence", partner, one.number, one.authority, scope=one.country or "", end=one.valid_until,
                      used=used, live=live) for one in partner.licences]
    contracts = [Right("contract", partner, one.ref, name, end=one.until, used=used, live=live)
                 for one in partner.contracts]
    agreed = (one.exclusivity for one in partner.contracts)
    excluded = [_exclusivity(partner, name, one, used, live) for one in agreed if one]
    return [*licences, *contracts, *excluded]


def _media(plan: Plan) -> Iterator[Right]:
    """Pictures and films; one that several posts show on the same terms is told once."""
    found: dict[tuple[str, Rights], list[Post]] = {}
    for post in plan.workspace.of(Post):
        if post.media or post.variants:
            for media, _ in media_of(post):
                if media.rights:
                    found.setdefault((media.src, media.rights), []).append(post)
    for (src, rights), posts in found.items():
        used = tuple(dict.fromkeys(post.path for post in posts))
        by_path: Mapping[str, Post] = {post.path: post for post in posts}
        shown = tuple(by_path[path] for path in used)
        yield Right("media", shown[0], src, rights.holder, rights.licence or "", rights.scope or "", _channels(shown),
                    rights.expires_on, shown, _live(shown))


def _of_posts(plan: Plan) -> Iterator[Right]:
    """Members' consent, and leave to quote from elsewhere."""
    for post in plan.workspace.of(Post):
        if post.consent:
            yield Right("consent", post, post.title, post.consent.by, post.consent.proof or "",
                        post.consent.scope or "", post.channels, post.consent.expires_on, (post,), _live((post,)))
        if post.source:
            yield Right("source", post, post.source.url, post.source.author, post.source.licence,
                        channels=post.channels, used=(post,), live=_live((post,)))


def usage_rights(plan: Plan, brief: Brief) -> Iterator[Right]:
    """What a brief lets us do with what the partner makes: its time runs from the last day on which any is shown."""
    terms, partner = brief.usage_rights, plan.workspace.by_id.get(brief.partner or "")
    if terms is None or not isinstance(partner, Partner):
        return
    live, name = brief.status != "cancelled", partner.display_name or partner.title
    posts = tuple(post for post in plan.posts_with.get(partner.id, ()) if post.brief == brief.id)
    last = max((one.publish_at.date() for one in brief.deliverables if one.publish_at), default=None)
    end = terms.duration.after(last) if terms.duration and last else None
    yield Right("usage", brief, brief.title, name, scope=terms.territory or "", channels=terms.channels, end=end,
                used=posts, live=live)
    agreed = {(one.exclusivity.category, one.exclusivity.until) for one in partner.contracts if one.exclusivity}
    if terms.exclusivity and (terms.exclusivity.category, terms.exclusivity.until) not in agreed:
        yield _exclusivity(brief, name, terms.exclusivity, posts, live)


def _exclusivity(entry: Entry, name: str, one: Exclusivity, used: tuple[Post, ...], live: bool) -> Right:
    return Right("exclusivity", entry, one.category, name, end=one.until, used=used, live=live)


def _channels(posts: tuple[Post, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(channel for post in posts for channel in post.channels))


def _live(posts: tuple[Post, ...]) -> bool:
    return any(post.status not in _OVER for post in posts)


def _order(right: Right) -> tuple[date, int, str, str]:
    return right.end or date.max, SORTS.index(right.sort), right.what, right.entry.id
