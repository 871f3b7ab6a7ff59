"""The content mix: of what sorts the last 30 days were and the next are, against what the team set out to do."""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta

from majlis.checks.balance import ENOUGH, OFF
from majlis.kinds.choices import FORMATS
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.duty import special
from majlis.outputs.pages.view import TitleLink, View
from majlis.plan.makeup import NOBODY, OWN, WITH_PARTNER, Makeup, Sorts, makeup_of
from majlis.values import dataclass

DAYS = timedelta(days=30)
_WEEKS = DAYS / timedelta(weeks=1)
_Name = Callable[[str], str | TitleLink]


@dataclass(frozen=True, slots=True)
class Share:
    """How many there are in one span, and their share in percent."""

    count: int
    percent: float


@dataclass(frozen=True, slots=True)
class Row:
    """One sort in both spans. *target* is its share in percent, *least* how many there should be at least; *verdict* on
    what is planned is `on`, `over` or `under`, empty where nothing is set or there is too little to tell.
    """

    name: str | TitleLink
    past: Share
    coming: Share
    target: float | None = None
    least: int | None = None
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The posts by one thing; *aimed* says that some of its rows have a target."""

    name: str
    rows: tuple[Row, ...]

    @property
    def aimed(self) -> bool:
        """Whether a row has something to be measured by."""
        return any(row.target is not None or row.least is not None for row in self.rows)


def mix_page(view: View) -> Iterator[Artifact]:
    """The mix, for the team alone."""
    if view.for_team:
        plan = view.edition.plan
        past = makeup_of(plan, plan.today - DAYS, plan.today - timedelta(days=1))
        coming = makeup_of(plan, plan.today, plan.today + DAYS)
        yield special(view, "mix", str(view.say("nav.mix")), past=past, coming=coming,
                      tables=tuple(_tables(view, past, coming)), enough=ENOUGH)


def _tables(view: View, past: Makeup, coming: Makeup) -> Iterator[Table]:
    here = view.at(f"{view.lang}/mix.html")
    yield Table("pillar", tuple(_pillars(here, past, coming)))
    yield Table("channel", tuple(_channels(here, past, coming)))
    audiences = dict.fromkeys((*coming.audience.counts, *past.audience.counts))
    order = sorted(audiences, key=lambda one: (one == NOBODY, -coming.audience.count(one), one))
    kinds: tuple[tuple[str, Iterable[str], _Name], ...] = (
        ("format", (*FORMATS, NOBODY), lambda one: _format(here, one)),
        ("audience", order, lambda one: _audience(here, one)),
        ("language", view.edition.workspace.team.languages, lambda one: str(view.say(f"language.name_{one}"))),
        ("partner", (WITH_PARTNER, OWN), lambda one: str(view.say(f"mix.partner_{one}"))),
    )
    for name, sorts, called in kinds:
        yield Table(name, tuple(_counted(getattr(past, name), getattr(coming, name), sorts, called)))


def _pillars(view: View, past: Makeup, coming: Makeup) -> Iterator[Row]:
    """Each pillar against its target, which is missed by so much as the check of the balance tells of."""
    for pillar in view.edition.workspace.team.pillars:
        share = _share(coming.pillar, pillar.id)
        off = share.percent - pillar.target if pillar.target is not None else 0
        enough = pillar.target is not None and coming.pillar.all >= ENOUGH
        verdict = "" if not enough else "over" if off >= OFF else "under" if off <= -OFF else "on"
        yield Row(pillar.name.to(view.lang), _share(past.pillar, pillar.id), share, pillar.target, verdict=verdict)
    yield from _counted(past.pillar, coming.pillar, (NOBODY,), lambda one: str(view.say("mix.no_pillar")))


def _channels(view: View, past: Makeup, coming: Makeup) -> Iterator[Row]:
    """Each channel, with as many posts as its cadence asks for in these days."""
    for channel in view.edition.workspace.channels:
        weekly = channel.cadence.min_per_week if channel.cadence else None
        least = int(weekly * _WEEKS) if weekly else None
        share = _share(coming.channel, channel.id)
        verdict = "" if least is None else "under" if share.count < least else "on"
        yield Row(channel.name.to(view.lang), _share(past.channel, channel.id), share, least=least, verdict=verdict)


def _counted(past: Sorts, coming: Sorts, ids: Iterable[str], name: _Name) -> Iterator[Row]:
    for id in ids:
        if past.count(id) or coming.count(id):
            yield Row(name(id), _share(past, id), _share(coming, id))


def _share(sorts: Sorts, id: str) -> Share:
    return Share(sorts.count(id), sorts.share(id))


def _format(view: View, id: str) -> str:
    return FORMATS[id].to(view.lang) if id in FORMATS else str(view.say("mix.no_format"))


def _audience(view: View, id: str) -> str | TitleLink:
    entry = view.by_id(id)
    return view.entry_link(entry) if entry else str(view.say("mix.nobody")) if id == NOBODY else id
