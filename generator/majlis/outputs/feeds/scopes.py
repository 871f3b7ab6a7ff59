"""The feeds that there are: one of everything, and narrower ones. To add a sort: write its line in `SCOPES`, and let
its events name it among their `feeds`.

An address is for ever. So a channel and a person have a feed also while there is nothing in it, and after they left: an
error page in the place of a feed makes programs empty or drop the calendar. A campaign that is over, and a partner with
whom nothing is agreed, have one as long as something is in it.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from majlis.edition import Edition
from majlis.fields.types import is_id
from majlis.kinds import Campaign, Partner, kind_named
from majlis.kinds.entry import LANGUAGE
from majlis.outputs.feeds.event import Key
from majlis.outputs.feeds.text import can_be_seen, clean_line
from majlis.outputs.offered import CAMPAIGN_OVER, is_offered
from majlis.words import Words

_BETWEEN = " · "
_NOT_BOUND = ("prospect", "contacted", "negotiating", "follower", "ended")


class Known(NamedTuple):
    """What decides which feeds of a sort there are: the ids that its events name, and those that the history ever
    named.
    """

    edition: Edition
    in_events: frozenset[str]
    ever: frozenset[str]


class Scope(NamedTuple):
    """A sort of feeds: what is in each, whose ids there is one of, what one is called; *ids* are `("",)` of a sort of
    which there is one. `{name}` in *about* is the feed's own name; *fact* is how `told` calls one of the sort.
    """

    sort: str
    about: Words
    ids: Callable[[Known], Iterable[str]]
    name: Callable[[Edition, str], Words | None]
    fact: str = ""


def _one(known: Known) -> tuple[str, ...]:
    return ("",)


def _channels(known: Known) -> Iterator[str]:
    yield from _first_of([channel.id for channel in known.edition.workspace.channels], known)


def _owners(known: Known) -> Iterator[str]:
    yield from _first_of([*known.edition.workspace.members], known)


def _first_of(ids: list[str], known: Known) -> list[str]:
    """*ids* in their order, then those that are no more."""
    return list(dict.fromkeys([*ids, *sorted(filter(is_id, known.ever))]))


def _campaigns(known: Known) -> Iterator[str]:
    campaigns = {one.id: one for one in known.edition.workspace.of(Campaign)}
    going = [id for id, one in campaigns.items() if one.status not in CAMPAIGN_OVER or id in known.in_events]
    yield from (*going, *sorted(id for id in known.in_events - campaigns.keys() if is_id(id)))


def _partners(known: Known) -> Iterator[str]:
    partners = {one.id: one for one in known.edition.workspace.of(Partner)}
    bound = [id for id, one in partners.items() if one.state not in _NOT_BOUND or id in known.in_events]
    yield from (*bound, *sorted(id for id in known.in_events - partners.keys() if is_id(id)))


def _languages(known: Known) -> Iterator[str]:
    """Those of the interface first: each has a page that says how to subscribe."""
    yield from dict.fromkeys((*known.edition.languages, *sorted(known.in_events)))


def _kinds(known: Known) -> tuple[str, ...]:
    return ("post", "campaign", "event")


def _fixed(en: str, ar: str) -> Callable[[Edition, str], Words | None]:
    return lambda edition, which: Words(en, ar)


def _channel_name(edition: Edition, id: str) -> Words | None:
    found = edition.workspace.channel_by_id.get(id)
    return found.name if found else None


def _owner_name(edition: Edition, id: str) -> Words | None:
    found = edition.workspace.members.get(id)
    return found.name if found else None


def _title(edition: Edition, id: str) -> Words | None:
    found = edition.workspace.by_id.get(id)
    name = (found.display_name or found.title) if isinstance(found, Partner) else found.title if found else None
    return Words(name, name) if name else None


SCOPES: tuple[Scope, ...] = (
    Scope("", Words("Planned posts, campaigns and events", "المنشورات والحملات والفعاليات المخطط لها"), _one,
          _fixed("", "")),
    Scope("channel", Words("What goes out on {name}", "ما يُنشر على {name}"), _channels, _channel_name, fact="channel"),
    Scope("campaign", Words("The campaign {name} with its posts", "حملة «{name}» ومنشوراتها"), _campaigns, _title),
    Scope("owner", Words("What {name} is responsible for", "ما يتولاه {name}"), _owners, _owner_name, fact="member"),
    Scope("lang", Words("What is written in {name}", "ما كُتب باللغة {name}"), _languages,
          lambda edition, lang: LANGUAGE.labels[lang]),
    Scope("kind", Words("{name} alone", "{name} وحدها"), _kinds,
          lambda edition, kind: kind_named(kind).plural),
    Scope("partner", Words("What is planned with {name}", "ما خُطط له مع {name}"), _partners, _title),
    Scope("deadlines", Words("What is due, and whom it waits for", "ما له موعد ومن ينتظره"), _one,
          _fixed("Deadlines", "المواعيد النهائية")),
    Scope("routines", Words("Duties that come back", "ما يتكرر من مهام"), _one, _fixed("Routines", "المهام الدورية")),
    Scope("rota", Words("Who moderates which channel when", "من يشرف على كل قناة ومتى"), _one,
          _fixed("Moderation rota", "مناوبات الإشراف")),
    Scope("keydates", Words("Key dates and public holidays", "المناسبات والعطلات الرسمية"), _one,
          _fixed("Key dates", "المناسبات")),
)
"""In the order in which the page that offers them shows them."""


def keys_for(edition: Edition, events: Iterable[Key], ever: Callable[[str], frozenset[str]]) -> Iterator[Key]:
    """The feeds of *edition*, whose events stand in those of *events*; *ever* are the ids that the history named."""
    by_sort: dict[str, set[str]] = {}
    for sort, id in events:
        by_sort.setdefault(sort, set()).add(id)
    for scope in SCOPES:
        if is_offered(edition, scope.sort):
            known = Known(edition, frozenset(by_sort.get(scope.sort, ())), ever(scope.fact))
            yield from ((scope.sort, id) for id in scope.ids(known))


def name_of(edition: Edition, key: Key) -> Words | None:
    """What the feed is called, besides the team's name; empty for that of everything, None for what is no more."""
    return _scope(key).name(edition, key[1])


def titles(edition: Edition, key: Key) -> tuple[str, str]:
    """The calendar's name and what is in it, in the team's first language: `Sidra Coffee · Instagram`."""
    lang, scope = edition.languages[0], _scope(key)
    name = clean_line((name_of(edition, key) or Words(key[1], key[1])).to(lang))
    team = edition.workspace.team.name.to(lang)
    whole = f"{team}{_BETWEEN}{name}" if can_be_seen(name) else team
    return whole, scope.about.to(lang).replace("{name}", name)


def _scope(key: Key) -> Scope:
    return next(scope for scope in SCOPES if scope.sort == key[0])
