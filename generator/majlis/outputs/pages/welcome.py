"""The home page for others than the team: what comes, and what there is of each kind."""

from majlis import addresses
from majlis.kinds import Kind
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.coming import Day, coming_days
from majlis.outputs.pages.listing import Row, listing
from majlis.outputs.pages.view import View
from majlis.render.sections import kinds_shown
from majlis.values import dataclass

_FEW = 8
_DAYS = 14


@dataclass(frozen=True, slots=True)
class Shelf:
    """The first entries of one kind, as in its list, the link to the whole, and how many there are."""

    kind: Kind
    rows: tuple[Row, ...]
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the page shows: only days on which something is planned."""

    days: tuple[Day, ...]
    shelves: tuple[Shelf, ...]


def welcome_page(view: View) -> Artifact:
    """The home page in the view's language."""
    here = view.at(addresses.home(view.lang))
    alternates = {lang: addresses.home(lang) for lang in view.edition.languages}
    title = view.edition.workspace.team.name.to(view.lang)
    return here.page("pages/welcome.html", title, alternates, welcome=welcome(here))


def welcome(view: View) -> Welcome:
    """What the page shows at the edition's time."""
    return Welcome(
        days=tuple(day for day in coming_days(view, _DAYS) if day.lines),
        shelves=tuple(_shelf(view, kind) for kind in kinds_shown(view.edition)),
    )


def _shelf(view: View, kind: Kind) -> Shelf:
    rows = [row for group in listing(view, kind).groups for row in group.rows]
    return Shelf(kind, tuple(rows[:_FEW]), view.to(addresses.listing(kind, view.lang)), len(rows))
