"""Every HTML page except the team's own prose, which MkDocs renders with the same shell."""

from collections.abc import Callable, Iterator

from majlis.edition import Edition
from majlis.outputs.artifact import Artifact, Facts
from majlis.outputs.pages.calendar import calendar_pages
from majlis.outputs.pages.changes import changes_pages
from majlis.outputs.pages.channels import channels_page
from majlis.outputs.pages.chooser import chooser_page
from majlis.outputs.pages.curated import curated_page
from majlis.outputs.pages.entry import entry_pages
from majlis.outputs.pages.handoffs import handoffs_page
from majlis.outputs.pages.home import home_page
from majlis.outputs.pages.kinds import own_of
from majlis.outputs.pages.listing import listing_page
from majlis.outputs.pages.mix import mix_page
from majlis.outputs.pages.rights import rights_page
from majlis.outputs.pages.search import search_pages
from majlis.outputs.pages.sitemap import site_map
from majlis.outputs.pages.subscribe import subscribe_page
from majlis.outputs.pages.trends import trends_page
from majlis.outputs.pages.trouble import trouble_page
from majlis.outputs.pages.view import View, view_of
from majlis.outputs.pages.welcome import welcome_page
from majlis.render.sections import kinds_shown

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
    for make in PAGES:
        yield from make(view)


def _home(view: View) -> Iterator[Artifact]:
    yield home_page(view) if view.for_team else welcome_page(view)


def _lists(view: View) -> Iterator[Artifact]:
    for kind in kinds_shown(view.edition):
        yield (own_of(kind.name).listing or listing_page)(view, kind)


def _subscribe(view: View) -> Iterator[Artifact]:
    yield subscribe_page(view)


def _problems(view: View) -> Iterator[Artifact]:
    if view.for_team:
        yield trouble_page(view)


PAGES: tuple[Callable[[View], Iterator[Artifact]], ...] = (
    _home,
    calendar_pages,
    _lists,
    entry_pages,
    _subscribe,
    search_pages,
    changes_pages,
    channels_page,
    mix_page,
    trends_page,
    curated_page,
    rights_page,
    handoffs_page,
    _problems,
)
"""What makes the pages of one language. A page that stands in the menus has its line in `render/sections.py` too."""
