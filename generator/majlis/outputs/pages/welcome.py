"""The home page for others than the team: what comes, and what there is of each kind."""

from dataclasses import dataclass
from datetime import timedelta

from majlis import addresses
from majlis.kinds import Kind
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.agenda import Agenda
from majlis.outputs.pages.home import Day
from majlis.outputs.pages.listing import Row, listing
from majlis.outputs.pages.view import View
from majlis.render.chrome import kinds_shown

_FEW = 8
_DAYS = 14


@dataclass(frozen=True, slots=True)
class Shelf:
    """The first entries of one kind, as in its list, and the link to the whole."""

    kind: Kind
    rows: tuple[Row, ...]
    href: str


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the page shows: only days on which something is planned."""

    days: tuple[Day, ...]
    shelves: tuple[Shelf, ...]


def welcome_page(view: View, agenda: Agenda) -> Artifact:
    """The home page in the view's language."""
    here = view.at(addresses.home(view.lang))
    alternates = {lang: addresses.home(lang) for lang in view.edition.languages}
    title = view.edition.workspace.team.name.to(view.lang)
    return here.page("pages/welcome.html", title, alternates, welcome=welcome(here, agenda))


def welcome(view: View, agenda: Agenda) -> Welcome:
    """What the page shows at the edition's time."""
    today = view.edition.now.date()
    weekend = view.edition.workspace.week.weekend
    coming = (today + timedelta(days=n) for n in range(_DAYS))
    return Welcome(
        days=tuple(Day(day, agenda[day], day.weekday() in weekend) for day in coming if day in agenda),
        shelves=tuple(_shelf(view, kind) for kind in kinds_shown(view.edition)),
    )


def _shelf(view: View, kind: Kind) -> Shelf:
    rows = [row for group in listing(view, kind).groups for row in group.rows]
    return Shelf(kind, tuple(rows[:_FEW]), view.to(addresses.listing(kind, view.lang)))
