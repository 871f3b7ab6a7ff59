"""The page that says how to get the calendar on a phone, and what to expect of it."""

from dataclasses import dataclass
from urllib.parse import quote

from majlis import addresses
from majlis.outputs.artifact import Artifact, Fact
from majlis.outputs.pages.view import View

_GOOGLE = "https://calendar.google.com/calendar/r?cid="


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed. The addresses are None while team.yml names no site."""

    href: str
    fact: Fact
    address: str | None = None
    webcal: str | None = None
    google: str | None = None


def subscribe_page(view: View) -> Artifact:
    """How to subscribe, with each feed that the build made."""
    here = view.at(addresses.subscribe(view.lang))
    alternates = {lang: addresses.subscribe(lang) for lang in view.edition.languages}
    return here.page("pages/subscribe.html", str(view.say("subscribe.title")), alternates, feed=feed(here))


def feed(view: View) -> Feed | None:
    """The team's feed; None if this build made none."""
    fact, site = view.facts.get(addresses.FEED), view.edition.site_url
    if fact is None:
        return None
    if site is None:
        return Feed(view.to(addresses.FEED), fact)
    address = addresses.absolute(site, addresses.FEED)
    webcal = "webcal:" + address.partition(":")[2]
    return Feed(view.to(addresses.FEED), fact, address, webcal, _GOOGLE + quote(webcal, safe=""))
