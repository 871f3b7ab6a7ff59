"""What search engines read of the public site: its map, and that they are welcome."""

from collections.abc import Iterable, Iterator

from markupsafe import escape

from majlis import addresses
from majlis.edition import Edition
from majlis.outputs.artifact import Artifact

MAP, ROBOTS = "sitemap.xml", "robots.txt"
MOST = 50_000
"""How many addresses one file may hold, by sitemaps.org; of more, the map lists the files that hold them."""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def site_map(edition: Edition, made: Iterable[str], most: int = MOST) -> Iterator[Artifact]:
    """`robots.txt`, and the map of the pages *made* and of the prose, each with its other languages. Addresses in a map
    are whole, so there is none without the site's address.
    """
    site = edition.site_url
    shown = f"Sitemap: {site}{MAP}\n" if site else ""
    yield Artifact(ROBOTS, f"User-agent: *\nAllow: /\n{shown}".encode())
    if site is None:
        return
    pages = sorted({*made, *(page.address for page in edition.workspace.prose)})
    known = frozenset(pages)
    parts = [pages[at:at + most] for at in range(0, len(pages), most)]
    files = [MAP] if len(parts) == 1 else [f"sitemap-{at}.xml" for at in range(1, len(parts) + 1)]
    for name, part in zip(files, parts, strict=True):
        yield Artifact(name, _pages(edition.languages, site, part, known))
    if len(files) > 1:
        yield Artifact(MAP, _files(site, files))


def _pages(languages: tuple[str, ...], site: str, pages: list[str], known: frozenset[str]) -> bytes:
    urls = "".join(_url(languages, site, page, known) for page in pages)
    namespaces = f'{_SCHEMA} xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    return f"{_HEAD}<urlset {namespaces}>\n{urls}</urlset>\n".encode()


def _url(languages: tuple[str, ...], site: str, page: str, known: frozenset[str]) -> str:
    """One page; the same page in another language has the same address below that language's folder."""
    lang, _, rest = page.partition("/")
    same = {other: f"{other}/{rest}" for other in languages} if lang in languages else {}
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{other}" href="{_whole(site, target)}"/>'
        for other, target in same.items() if target in known and len(known.intersection(same.values())) > 1
    )
    return f"<url><loc>{_whole(site, page)}</loc>{links}</url>\n"


def _files(site: str, files: list[str]) -> bytes:
    listed = "".join(f"<sitemap><loc>{_whole(site, name)}</loc></sitemap>\n" for name in files)
    return f"{_HEAD}<sitemapindex {_SCHEMA}>\n{listed}</sitemapindex>\n".encode()


def _whole(site: str, page: str) -> str:
    return str(escape(addresses.absolute(site, page)))
