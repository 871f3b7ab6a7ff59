"""The page of the search: a field, the results below it, and the lists of everything for whoever would rather look."""

from collections.abc import Iterator
from typing import NamedTuple

from majlis import addresses
from majlis.kinds import Kind
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.view import View
from majlis.render.sections import kinds_shown


class Shelf(NamedTuple):
    """A list that can be looked through: its kind, the link to it, how many entries are in it."""

    kind: Kind
    href: str
    entries: int


def search_pages(view: View) -> Iterator[Artifact]:
    """The search in the view's language."""
    here = view.at(addresses.special("search", view.lang))
    alternates = {lang: addresses.special("search", lang) for lang in view.edition.languages}
    yield here.page("pages/search.html", str(view.say("search.title")), alternates, shelves=tuple(_shelves(here)))


def _shelves(view: View) -> Iterator[Shelf]:
    for kind in kinds_shown(view.edition):
        count = len(view.edition.workspace.of(kind.record))
        if count:
            yield Shelf(kind, view.to(addresses.listing(kind, view.lang)), count)
