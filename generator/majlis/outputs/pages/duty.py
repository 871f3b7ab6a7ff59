"""What the pages of the team's duties share: their addresses, and how far off a day is."""

from datetime import date
from functools import cache
from typing import NamedTuple

from babel import Locale

from majlis import addresses
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.view import View
from majlis.plan.rights import Right, standing

_COUNTED = 120
TONES = {"over": "late", "soon": "warn", "fine": "good", "endless": "plain"}
"""The tone of each standing of a right."""


def special(view: View, name: str, title: str, **values: object) -> Artifact:
    """The page made across files that is called *name*, from the template of that name."""
    here = view.at(addresses.special(name, view.lang))
    alternates = {lang: addresses.special(name, lang) for lang in view.edition.languages}
    return here.page(f"pages/{name}.html", title, alternates, **values)


def days_to(view: View, day: date) -> int:
    """How many days it is until *day*; below 0 when it is behind us."""
    return (day - view.edition.plan.today).days


@cache
def country(code: str, lang: str) -> str:
    """The name of a country in *lang*; the code itself where it has none."""
    return str(Locale(lang).territories.get(code, code))


class Held(NamedTuple):
    """A right as it is shown: *standing* as its word's name, *tone* for its icon and colour, *days* to its end."""

    right: Right
    standing: str
    tone: str
    days: int | None
    private: bool

    @property
    def near(self) -> bool:
        """Whether its end is so near, or so lately past, that one counts in days."""
        return self.days is not None and abs(self.days) <= _COUNTED


def held(view: View, right: Right) -> Held:
    """*right* as the page shows it."""
    stands = standing(right.end, view.edition.plan.today)
    days = days_to(view, right.end) if right.end else None
    private = right.entry.kind == "partner" and right.sort in ("contract", "exclusivity")
    return Held(right, stands, TONES[stands], days, private)
