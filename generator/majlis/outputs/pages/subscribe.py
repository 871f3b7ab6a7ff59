"""The page that offers every calendar feed, says how to get it on a phone, and what to expect of it."""

from collections.abc import Iterator
from itertools import groupby
from urllib.parse import quote

from majlis import addresses
from majlis.outputs.artifact import Artifact, Fact
from majlis.outputs.pages.view import View
from majlis.values import dataclass

_GOOGLE = "https://calendar.google.com/calendar/r?cid="
WORK = "work"
"""The group of feeds that are one of their sort: what the team does itself."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed: its address, what is known of it, what it is called. *about* is its sort where that says what is in it.

    The addresses are None while team.yml names no site.
    """

    href: str
    fact: Fact
    mark: str
    name: str = ""
    about: str = ""
    address: str | None = None
    webcal: str | None = None
    google: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Feeds of one sort."""

    sort: str
    feeds: tuple[Feed, ...]


def subscribe_page(view: View) -> Artifact:
    """How to subscribe, with each feed that the build made."""
    here = view.at(addresses.subscribe(view.lang))
    alternates = {lang: addresses.subscribe(lang) for lang in view.edition.languages}
    title = str(view.say("subscribe.title"))
    return here.page("pages/subscribe.html", title, alternates, feed=feed(here), groups=tuple(groups(here)))


def feed(view: View, sort: str = "", id: str = "") -> Feed | None:
    """One feed; None if this build made none."""
    target = addresses.feed(sort, id)
    fact, site = view.facts.get(target), view.edition.site_url
    if fact is None:
        return None
    mark, name = f"feed-{sort}-{id}".rstrip("-"), fact.name.to(view.lang) if fact.name else ""
    about = "" if id else sort
    if site is None:
        return Feed(view.to(target), fact, mark, name, about)
    address = addresses.absolute(site, target)
    webcal = "webcal:" + address.partition(":")[2]
    return Feed(view.to(target), fact, mark, name, about, address, webcal, _GOOGLE + quote(webcal, safe=""))


def groups(view: View) -> Iterator[Group]:
    """The narrower feeds, in the order in which they were made. What is no more has a feed, but is not offered."""
    found = (addresses.feed_at(path) for path, fact in view.facts.items() if fact.name)
    keys = [key for key in found if key and key != ("", "")]
    for sort, same in groupby(keys, key=lambda key: key[0] if key[1] else WORK):
        feeds = tuple(one for key in same if (one := feed(view, *key)))
        yield Group(sort, feeds)
