"""The team's own prose pages within the site: their other languages, and where their links lead."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

from majlis import addresses
from majlis.edition import Edition
from majlis.kinds import KINDS, Entry
from majlis.kinds.prose import language_of_name
from majlis.render.markdown import Resolve
from majlis.words import LANGUAGES

_LINK = re.compile(r"""(?:\]\(\s*<?|\b(?:src|href)\s*=\s*["']?|^\s{0,3}\[[^\]\n]+\]:\s*<?)(?P<what>[^)\s>"'#?]+)""",
                   re.MULTILINE)
_OF_ENTRIES = {f"{lang}/{kind.section}" for lang in LANGUAGES for kind in KINDS} | {kind.section for kind in KINDS}


def alternates(edition: Edition, name: str, lang: str) -> dict[str, str]:
    """The addresses of the page called *name* by language: `about.en.md` and `about.ar.md` are one page."""
    same = [prose for prose in edition.workspace.prose if _bare(prose.name) == _bare(name)]
    return {prose.lang or lang: prose.address for prose in same}


def resolver(edition: Edition, origin: str, lang: str) -> Resolve:
    """What an address on the prose page at *origin* becomes: nothing is fetched from elsewhere, and a link to an entry
    opens its page in *lang*.
    """
    folder = posixpath.dirname(origin)

    def resolve(link: str, embedded: bool) -> str | None:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return None if embedded else link
        path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
        entry = _named_by(edition, path)
        if entry is None or path not in {addresses.page(entry, other) for other in edition.languages}:
            return None if _is_out_of_sight(path) and not (entry and path == addresses.pdf(entry)) else link
        target = addresses.relative(addresses.page(entry, lang), origin)
        return target + (f"#{parts.fragment}" if parts.fragment else "")

    return resolve


def files_named(edition: Edition) -> set[str]:
    """The files below content/pages that the pages of *edition* name, by their paths from there."""
    return {
        posixpath.normpath(posixpath.join(posixpath.dirname(page.name), unquote(found["what"])))
        for page in edition.workspace.prose for found in _LINK.finditer(page.body)
    }


def _named_by(edition: Edition, path: str) -> Entry | None:
    """The entry that is shown and whose id is the name of the file at *path*, be it its page, its sheet or neither."""
    return edition.workspace.by_id.get(posixpath.splitext(posixpath.basename(path))[0])


def _is_out_of_sight(path: str) -> bool:
    """Whether a link that leads to no entry or page that is shown could only say what is hidden: a Markdown file that
    MkDocs found no page for, or the address of an entry.
    """
    folder, _, name = path.rpartition("/")
    return name.endswith(".md") or (folder in _OF_ENTRIES and name not in ("", "index.html"))


def _bare(name: str) -> str:
    """A page's name without its language: `about` for `about.ar.md`."""
    return name.removesuffix(".md").removesuffix(f".{language_of_name(name)}")
