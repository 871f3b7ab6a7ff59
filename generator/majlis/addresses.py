"""Where everything stands on the site. Addresses are for ever: they hang on ids, never on titles or dates.

All are relative to the site's root, without a leading slash: `ar/posts/ramadan-opening.html`.
"""

import posixpath
from datetime import date
from functools import cache
from urllib.parse import quote

from majlis.kinds import Entry, Kind, kind_named

FEED = "calendar.ics"
PRINT = "print/"
"""Where the sheets stand that are made across entries."""
_FEEDS, _ICS = "feeds/", ".ics"
_SAFE = "/._-~#%"


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


def week(day: date, lang: str) -> str:
    """The calendar of a week, by the ISO week of *day*, one of its middle days: it stays when the team's first day of
    the week moves from Monday to Sunday or Saturday.
    """
    year, number, _ = day.isocalendar()
    return f"{lang}/calendar/{year:04}-w{number:02}.html"


def calendar_list(sort: str, day: date, lang: str) -> str:
    """The *agenda* or the *board* of the month in which *day* falls."""
    return f"{lang}/calendar/{day:%Y-%m}-{sort}.html"


def calendar_now(sort: str, lang: str) -> str:
    """The *week*, *agenda* or *board* of the build's clock."""
    return f"{lang}/calendar/{sort}.html"


def special(name: str, lang: str) -> str:
    """A page that is made across files: `en/problems.html`."""
    return f"{lang}/{name}.html"


def help(name: str, lang: str) -> str:
    """A page of the help: `en/help/index.html`, `en/help/review.html`, `en/help/fields-post.html`."""
    return f"{lang}/help/{name}.html"


def problem(code: str, lang: str) -> str:
    """Where the help says what the code of a problem means: `en/help/problems-a.html#alt-missing`."""
    return f"{help(f'problems-{code[0]}', lang)}#{code}"


def changes_feed(lang: str) -> str:
    """The feed of what changed lately, for readers of news."""
    return f"{lang}/changes.atom"


def data(name: str) -> str:
    """A file for other programs: `data/posts-2027.json`."""
    return f"data/{name}.json"


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


def across_pdf(sort: str, lang: str) -> str:
    """A sheet made across entries: `handbook`, all playbooks and policies in one; `replies`, those for the desk."""
    return f"{PRINT}{sort}-{lang}.pdf"


def handbook_pdf(lang: str) -> str:
    """All playbooks and policies in one document."""
    return across_pdf("handbook", lang)


def replies_pdf(lang: str) -> str:
    """The replies on one sheet for the desk."""
    return across_pdf("replies", lang)


def month_pdf(first: date, lang: str) -> str:
    """The printed calendar of the month in which *first* falls; not every month has one."""
    return f"{PRINT}month-{first:%Y-%m}-{lang}.pdf"


def relative(target: str, origin: str) -> str:
    """The link from the page at *origin* to *target*, both from the site's root; a folder stands for its index."""
    folder, _, name = target.removesuffix("index.html").rpartition("/")
    return (_between(folder, origin.rpartition("/")[0]) + quote(name, safe=_SAFE)) or "./"


@cache
def _between(folder: str, origin: str) -> str:
    """The way from the folder *origin* to *folder*, with a slash at its end; empty where they are one."""
    way = posixpath.relpath(folder or ".", origin or ".")
    return "" if way == "." else quote(way, safe=_SAFE) + "/"


def absolute(site_url: str, target: str) -> str:
    """The whole address of *target* on the site at *site_url*, which ends in a slash."""
    return site_url + quote(target.removesuffix("index.html"), safe="/._-~")
