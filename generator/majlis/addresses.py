"""Where everything stands on the site. Addresses are for ever: they hang on ids, never on titles or dates.

All are relative to the site's root, without a leading slash: `ar/posts/ramadan-opening.html`.
"""

import posixpath
from datetime import date
from urllib.parse import quote

from majlis.kinds import Entry, Kind, kind_named

FEED = "calendar.ics"
_FEEDS, _ICS = "feeds/", ".ics"


def home(lang: str) -> str:
    """The home page in *lang*."""
    return f"{lang}/index.html"


def listing(kind: Kind, lang: str) -> str:
    """The list of one kind of entry."""
    return f"{lang}/{kind.section}/index.html"


def page(entry: Entry, lang: str) -> str:
    """An entry's page in the interface language *lang*."""
    return f"{lang}/{kind_named(entry.kind).section}/{entry.id}.html"


def month(day: date, lang: str) -> str:
    """The calendar of the month in which *day* falls."""
    return f"{lang}/calendar/{day:%Y-%m}.html"


def calendar(lang: str) -> str:
    """The calendar of the month of the build's clock."""
    return f"{lang}/calendar/index.html"


def subscribe(lang: str) -> str:
    """The page that says how to subscribe to the feed."""
    return f"{lang}/subscribe.html"


def feed(sort: str, id: str = "") -> str:
    """A calendar feed by what is in it: `feeds/channel-instagram.ics`, `feeds/rota.ics`; without *sort* that of all."""
    name = f"{sort}-{id}" if id else sort
    return f"{_FEEDS}{name}{_ICS}" if sort else FEED


def feed_at(address: str) -> tuple[str, str] | None:
    """The sort and the id of the feed at *address*, both empty for that of all; None if no feed stands there."""
    if address == FEED:
        return "", ""
    if not (address.startswith(_FEEDS) and address.endswith(_ICS)):
        return None
    sort, _, id = address.removeprefix(_FEEDS).removesuffix(_ICS).partition("-")
    return sort, id


def pdf(entry: Entry) -> str:
    """An entry's printed sheet, in the entry's own language."""
    return f"{kind_named(entry.kind).section}/{entry.id}.pdf"


def relative(target: str, origin: str) -> str:
    """The link from the page at *origin* to *target*, both from the site's root; a folder stands for its index."""
    shown = target.removesuffix("index.html")
    link = posixpath.relpath(shown or ".", posixpath.dirname(origin) or ".")
    if not shown or shown.endswith("/"):
        link += "/"
    return quote(link, safe="/._-~#%")


def absolute(site_url: str, target: str) -> str:
    """The whole address of *target* on the site at *site_url*, which ends in a slash."""
    return site_url + quote(target.removesuffix("index.html"), safe="/._-~")
