"""The page of a persona: who they are, where, and what is made for them."""

from collections.abc import Iterator

from majlis.kinds import Audience
from majlis.kinds.audience import Demographics
from majlis.kinds.choices import PLATFORMS
from majlis.outputs.pages.aimed import Aimed, aimed_at
from majlis.outputs.pages.audiences import audiences_page
from majlis.outputs.pages.details import Row, Shown, rows
from majlis.outputs.pages.duty import country
from majlis.outputs.pages.own import Own
from majlis.outputs.pages.view import View
from majlis.values import dataclass

_SIDES = ("goals", "needs", "pain_points", "motivations")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a persona is drawn from, and how many days ago that was."""

    kind: str
    days: int
    people: int | None


@dataclass(frozen=True, slots=True)
class AudiencePage:
    """What the page of a persona shows besides the usual fields."""

    aimed: Aimed
    sides: tuple[tuple[str, str, tuple[str, ...]], ...]
    facts: tuple[Row, ...]
    times: tuple[Row, ...]
    tastes: tuple[Row, ...]
    places: tuple[tuple[str, str | None], ...]
    evidence: tuple[Evidence, ...]


def audience_page(view: View, audience: Audience) -> AudiencePage:
    """What the page of *audience* shows."""
    told = {row.key: row for row in rows(view, audience)}
    sides = ((key, told[key].label, getattr(audience, key)) for key in _SIDES if key in told)
    today = view.edition.plan.today
    return AudiencePage(
        aimed=aimed_at(view, audience),
        sides=tuple(sides),
        facts=tuple(_people(view, audience.demographics)) if audience.demographics else (),
        times=tuple(rows(view, audience.active_times)) if audience.active_times else (),
        tastes=tuple(rows(view, audience.content_preferences)) if audience.content_preferences else (),
        places=tuple((PLATFORMS[one.platform].to(view.lang), one.how) for one in audience.channels),
        evidence=tuple(Evidence(one.kind, (today - one.date).days, one.n) for one in audience.evidence),
    )


def _people(view: View, people: Demographics) -> Iterator[Row]:
    """Who they are; their countries by name."""
    for row in rows(view, people):
        names = tuple(Shown("text", country(code, view.lang)) for code in people.countries)
        yield row._replace(value=Shown("many", many=names)) if row.key == "countries" else row


OWN = Own(
    shows=frozenset({"segment", "demographics", *_SIDES, "channels", "active_times", "content_preferences",
                     "evidence"}),
    make=audience_page, listing=audiences_page,
)
