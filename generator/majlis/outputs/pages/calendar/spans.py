"""What lasts for days: campaigns, holds, key dates, public holidays; with what is advised for them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby
from types import MappingProxyType

from majlis.dates.public_holidays import Holiday
from majlis.edition import Edition
from majlis.kinds import Campaign, Entry, Hold
from majlis.kinds.keydates import ADVICE, KINDS_OF_DAY, KeyDate
from majlis.outputs.states import GONE
from majlis.render.dates import local
from majlis.values import dataclass
from majlis.words import Words

_DAY = timedelta(days=1)
_TONES: Mapping[str | None, str] = MappingProxyType({"avoid": "late", "adapt": "warn", "celebrate": "good"})
_HOLIDAY = Words("Public holiday", "عطلة رسمية")


@dataclass(frozen=True, slots=True)
class Span:
    """The days from *first* to *last*, both included, of an *entry* (campaign, hold) or of a day that anybody keeps.

    *sort* is campaign, hold or keydate; *moves* says that the moon decides and nobody has announced it yet.
    """

    sort: str
    first: date
    last: date
    id: str
    name: Words
    tone: str
    entry: Entry | None = None
    note: Words | None = None
    advice: Words | None = None
    moves: bool = False
    channels: tuple[str, ...] = ()

    @property
    def lasts(self) -> bool:
        """Whether it is drawn across days; a key date of one day stands in its day."""
        return self.entry is not None or self.first != self.last

    def touches(self, first: date, last: date) -> bool:
        """Whether any of its days is one from *first* to *last*."""
        return self.first <= last and self.last >= first


def spans_of(edition: Edition, years: Iterable[int]) -> tuple[Span, ...]:
    """All that lasts, in order of its first day, the longest first; key dates and holidays of *years* (Gregorian)."""
    found = (*_campaigns(edition), *_holds(edition), *_kept(edition, sorted(set(years))))
    once = {(span.first, -span.last.toordinal(), span.sort, span.id): span for span in found}
    return tuple(once[key] for key in sorted(once))


def _campaigns(edition: Edition) -> Iterator[Span]:
    for campaign in edition.workspace.of(Campaign):
        first, last = campaign.starts_on or campaign.ends_on, campaign.ends_on or campaign.starts_on
        if first and last and first <= last and campaign.state not in GONE:
            yield Span("campaign", first, last, campaign.id, _title(campaign), "event", campaign,
                       channels=campaign.channels)


def _holds(edition: Edition) -> Iterator[Span]:
    for hold in edition.workspace.of(Hold):
        zone = edition.workspace.zone
        last = local(hold.until - timedelta(minutes=1), zone).date() if hold.until else date.max
        first = local(hold.from_, zone).date()
        yield Span("hold", first, max(first, last), hold.id, _title(hold), "hold", hold, channels=hold.channels)


def _title(entry: Entry) -> Words:
    return Words(entry.title, entry.title)


def _kept(edition: Edition, years: list[int]) -> Iterator[Span]:
    """Key dates, then the public holidays of days for which the team keeps no holiday of its own."""
    told = set()
    for year in years:
        for key_date in edition.workspace.key_dates:
            for span in _occurrences(edition, key_date, year):
                told |= {(span.first, span.last)} if key_date.kind == "holiday" else set()
                yield span
    for year in years:
        yield from (span for span in _holidays(edition, year) if (span.first, span.last) not in told)


def _occurrences(edition: Edition, key_date: KeyDate, year: int) -> Iterator[Span]:
    for found in edition.workspace.days_of(key_date, range(year, year + 1)):
        yield Span(
            "keydate", found.first, found.last, key_date.id, key_date.name, _TONES.get(key_date.advice, "event"),
            note=KINDS_OF_DAY[key_date.kind], advice=ADVICE[key_date.advice] if key_date.advice else None,
            moves=key_date.may_move and not found.announced,
        )


def _holidays(edition: Edition, year: int) -> Iterator[Span]:
    """Days of one name that follow each other are one holiday; with several countries each names its own."""
    several = len(edition.workspace.team.holidays) > 1
    found = sorted(edition.workspace.holidays(year), key=lambda one: (one.region, one.name, one.day))
    for region, same in groupby(found, lambda one: (one.region, one.name)):
        for run in _runs(list(same)):
            of = f" ({region[0]})" if several else ""
            note = Words(_HOLIDAY.en + of, _HOLIDAY.ar + of)
            yield Span("keydate", run[0].day, run[-1].day, run[0].name.en, run[0].name, "event", note=note,
                       moves=any(one.estimated for one in run))


def _runs(days: list[Holiday]) -> Iterator[list[Holiday]]:
    """*days* (in order) in runs without a day between."""
    run: list[Holiday] = []
    for day in days:
        if run and day.day - run[-1].day != _DAY:
            yield run
            run = []
        run.append(day)
    yield run
