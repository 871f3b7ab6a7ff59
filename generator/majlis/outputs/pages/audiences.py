"""The list of audiences: a card for each, and the matrix of audiences and pillars."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from majlis import addresses
from majlis.kinds import Audience, Kind
from majlis.kinds.audience import STAGES
from majlis.kinds.choices import PLATFORMS
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.aimed import DAYS, aimed_at
from majlis.outputs.pages.view import View
from majlis.plan.aims import audiences_of, original_of
from majlis.plan.mix import NO_PILLAR, mix_of, posts_between
from majlis.values import dataclass

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Card:
    """An audience in the list, in the reader's language where it is written in it."""

    audience: Audience
    stage: str
    platforms: tuple[str, ...]
    coming: int
    recent: int
    next: datetime | None


@dataclass(frozen=True, slots=True)
class Cell:
    """How many posts for an audience are about a pillar: *coming* within 30 days, *recent* in the last 30."""

    coming: int
    recent: int


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the matrix; without an audience it is of the posts that are for nobody in particular."""

    audience: Audience | None
    cells: tuple[Cell, ...]
    all: Cell


@dataclass(frozen=True, slots=True)
class Audiences:
    """What the list shows: cards of those in use and of the others, and the matrix below the names of the pillars."""

    kind: Kind
    cards: tuple[Card, ...]
    others: tuple[Card, ...]
    pillars: tuple[str, ...]
    lines: tuple[Line, ...]


def audiences_page(view: View, kind: Kind) -> Artifact:
    """The list of audiences."""
    here = view.at(addresses.listing(kind, view.lang))
    alternates = {lang: addresses.listing(kind, lang) for lang in view.edition.languages}
    return here.page("pages/audiences.html", kind.plural.to(view.lang), alternates, page=audiences(here, kind))


def audiences(view: View, kind: Kind) -> Audiences:
    """The cards, and the matrix of those in use."""
    plan = view.edition.plan
    recent, coming = mix_of(plan, plan.today - DAYS, plan.today - _DAY), mix_of(plan, plan.today, plan.today + DAYS)
    pillars = [(one.id, one.name.to(view.lang)) for one in view.edition.workspace.team.pillars]
    if NO_PILLAR in {*recent.by_pillar, *coming.by_pillar}:
        pillars.append((NO_PILLAR, str(view.say("audience.no_pillar"))))
    counts = (recent.by_audience, coming.by_audience)
    lines = {id: Line(lead, *_cells(id, tuple(one for one, _ in pillars), *counts)) for id, lead in _leads(view)}
    cards = [_card(view, line) for line in lines.values()]
    used = tuple(line for line in lines.values() if line.audience and line.audience.status in kind.ready)
    aimless = _aimless(view, tuple(one for one, _ in pillars))
    return Audiences(
        kind, tuple(card for card in cards if card.audience.status in kind.ready),
        tuple(card for card in cards if card.audience.status not in kind.ready), tuple(name for _, name in pillars),
        (*used, aimless) if used and (aimless.all.coming or aimless.all.recent) else used,
    )


def _leads(view: View) -> Iterator[tuple[str, Audience]]:
    """Each audience by its original's id, in the reader's language where it is there."""
    found: dict[str, Audience] = {}
    for audience in view.edition.workspace.of(Audience):
        id = original_of(view.edition.workspace, audience.id)
        if id not in found or audience.lang == view.lang:
            found[id] = audience
    yield from found.items()


def _cells(
    id: str, pillars: tuple[str, ...], recent: Mapping[tuple[str, str], int], coming: Mapping[tuple[str, str], int]
) -> tuple[tuple[Cell, ...], Cell]:
    cells = tuple(Cell(coming.get((id, pillar), 0), recent.get((id, pillar), 0)) for pillar in pillars)
    return cells, Cell(sum(cell.coming for cell in cells), sum(cell.recent for cell in cells))


def _card(view: View, line: Line) -> Card:
    assert line.audience
    audience, coming = line.audience, aimed_at(view, line.audience).coming
    stage = STAGES[audience.member_stage].to(view.lang) if audience.member_stage else ""
    platforms = tuple(dict.fromkeys(PLATFORMS[one.platform].to(view.lang) for one in audience.channels))
    return Card(audience, stage, platforms, line.all.coming, line.all.recent, coming[0][1] if coming else None)


def _aimless(view: View, pillars: tuple[str, ...]) -> Line:
    """The posts that are for nobody in particular."""
    plan = view.edition.plan
    spans = ((plan.today - DAYS, plan.today - _DAY), (plan.today, plan.today + DAYS))
    found = []
    for span in spans:
        posts = [post for post in posts_between(plan, *span) if not audiences_of(plan.workspace, post)]
        found.append({("", pillar): sum(1 for post in posts if (post.pillar or NO_PILLAR) == pillar)
                      for pillar in pillars})
    return Line(None, *_cells("", pillars, *found))
