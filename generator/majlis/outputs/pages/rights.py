"""The register of rights: what we may show, with whose leave, and until when."""

from collections.abc import Iterator

from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.duty import Held, country, held, special
from majlis.outputs.pages.view import View
from majlis.plan.rights import STANDINGS, rights_of
from majlis.values import dataclass

UNUSED = "unused"
_MOST = 100


@dataclass(frozen=True, slots=True)
class Group:
    """The rights that stand alike; *more* of them are not shown."""

    name: str
    rows: tuple[Held, ...]
    more: int


def rights_page(view: View) -> Iterator[Artifact]:
    """The register, for the team alone."""
    if view.for_team:
        found = [held(view, right) for right in rights_of(view.edition.plan)]
        yield special(view, "rights", str(view.say("nav.rights")), groups=tuple(_groups(found)), all=len(found),
                      country=country)


def _groups(found: list[Held]) -> Iterator[Group]:
    for name in (*STANDINGS, UNUSED):
        rows = [one for one in found if _group(one) == name]
        if rows:
            yield Group(name, tuple(rows[:_MOST]), max(0, len(rows) - _MOST))


def _group(one: Held) -> str:
    return one.standing if one.right.live else UNUSED
