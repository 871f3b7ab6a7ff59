"""The team's own prose pages within the site: their other languages, and where their links lead."""

import posixpath
from urllib.parse import urlsplit

from majlis import addresses
from majlis.edition import Edition
from majlis.kinds.prose import language_of_name
from majlis.render.markdown import Resolve


def alternates(edition: Edition, name: str, lang: str) -> dict[str, str]:
    """The addresses of the page called *name* by language: `about.en.md` and `about.ar.md` are one page."""
    same = [prose for prose in edition.workspace.prose if _bare(prose.name) == _bare(name)]
    return {prose.lang or lang: prose.address for prose in same}


def resolver(edition: Edition, origin: str, lang: str) -> Resolve:
    """What an address on the prose page at *origin* becomes: nothing is fetched from elsewhere, and a link to an entry
    opens its page in *lang*.
    """
    shown = edition.workspace.entries
    entries = {addresses.page(entry, other): entry for entry in shown for other in edition.languages}
    folder = posixpath.dirname(origin)

    def resolve(link: str, embedded: bool) -> str | None:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return None if embedded else link
        entry = entries.get(posixpath.normpath(posixpath.join(folder, parts.path)))
        if entry is None:
            return link
        target = addresses.relative(addresses.page(entry, lang), origin)
        return target + (f"#{parts.fragment}" if parts.fragment else "")

    return resolve


def _bare(name: str) -> str:
    """A page's name without its language: `about` for `about.ar.md`."""
    return name.removesuffix(".md").removesuffix(f".{language_of_name(name)}")
