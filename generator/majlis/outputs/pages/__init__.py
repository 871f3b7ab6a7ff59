"""Every HTML page except the team's own prose, which MkDocs renders with the same shell."""

from collections.abc import Iterator

from majlis.edition import Edition
from majlis.outputs.artifact import Artifact, Facts
from majlis.outputs.pages.agenda import agenda
from majlis.outputs.pages.chooser import chooser_page
from majlis.outputs.pages.entry import entry_page
from majlis.outputs.pages.home import home_page
from majlis.outputs.pages.listing import listing_page
from majlis.outputs.pages.month import month_pages
from majlis.outputs.pages.sitemap import site_map
from majlis.outputs.pages.subscribe import subscribe_page
from majlis.outputs.pages.trouble import trouble_page
from majlis.outputs.pages.view import View, view_of
from majlis.outputs.pages.welcome import welcome_page
from majlis.render.chrome import kinds_shown

__all__ = ["pages"]


def pages(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    """The pages of *edition*, one language after the other; *facts* tell of the feed and the printed sheets."""
    made: list[str] = []
    for page in _every(edition, facts):
        made.append(page.path)
        yield page
    if edition.for_all:
        yield from site_map(edition, made)


def _every(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    yield chooser_page(edition)
    for lang in edition.languages:
        yield from _in_language(view_of(edition, facts, lang))


def _in_language(view: View) -> Iterator[Artifact]:
    days = agenda(view.edition)
    yield home_page(view, days) if view.for_team else welcome_page(view, days)
    yield from month_pages(view, days)
    yield from (listing_page(view, kind) for kind in kinds_shown(view.edition))
    yield from (entry_page(view, entry) for entry in view.edition.workspace.entries)
    yield subscribe_page(view)
    if view.for_team:
        yield trouble_page(view)
