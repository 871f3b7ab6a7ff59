"""How one thing of the plan is written on a line: names, titles, days, each safe beside text of the other direction."""

import unicodedata
from datetime import date, datetime

from majlis.cli import plan_words as words
from majlis.kinds import Entry, kind_named
from majlis.plan import Plan
from majlis.problems import Place, visible
from majlis.render.dates import Dates
from majlis.values import dataclass

_RIGHT = ("R", "AL", "AN")
_LONGEST = 100
_ISOLATE, _POP = "\u2068", "\u2069"


@dataclass(frozen=True)
class Writer:
    """Writes what is in *plan* for a terminal, in *lang*."""

    plan: Plan
    lang: str

    @property
    def dates(self) -> Dates:
        """Dates in words."""
        team = self.plan.workspace.team
        indic = self.lang == "ar" and team.numerals == "arabic"
        return Dates(self.lang, indic, team.hijri_offset, self.plan.workspace.zone)

    def value(self, text: str) -> str:
        """A text of the content: its control characters shown, isolated where its direction may differ."""
        shown = visible(text)
        mixed = self.lang == "ar" or any(unicodedata.bidirectional(char) in _RIGHT for char in shown)
        return f"{_ISOLATE}{shown}{_POP}" if mixed else shown

    def shortened(self, text: str) -> str:
        """The beginning of a text that may be a paragraph."""
        first = text.strip().partition("\n")[0]
        return self.value(first if len(first) <= _LONGEST else f"{first[:_LONGEST].rstrip()}…")

    def quoted(self, text: str) -> str:
        """The same in quotation marks."""
        return words.QUOTED.to(self.lang).format(text=self.value(text))

    def member(self, id: str) -> str:
        """A member's name; an id that nobody has as it is."""
        found = self.plan.workspace.members.get(id)
        return self.value(found.name.to(self.lang) if found else id)

    def channels(self, ids: tuple[str, ...]) -> str:
        """The names of channels; what is none as it is."""
        known = self.plan.workspace.channel_by_id
        names = [self.value(known[id].name.to(self.lang) if id in known else id) for id in ids]
        return words.BETWEEN.to(self.lang).join(names)

    def status(self, entry: Entry) -> str:
        """The status of *entry*, in words."""
        return kind_named(entry.kind).states[entry.state].to(self.lang)

    def until(self, end: date, start: date | None = None) -> str:
        """`until 2027-02-10 17:00`, without the day where it is that of *start*."""
        return words.UNTIL.to(self.lang).format(end=clock(end) if _same_day(start, end) else stamp(end))

    def title_of_day(self, day: date, *more: str) -> str:
        """`Wednesday 3 February 2027 · 25 Shaban 1448 AH`, and what else there is to say of it."""
        return " · ".join(filter(None, (self.dates.weekday_day(day), self.dates.hijri(day), *more)))


def stamp(moment: date) -> str:
    """`2027-02-03`, or `2027-02-03 18:30`."""
    return f"{moment:%Y-%m-%d %H:%M}" if isinstance(moment, datetime) else f"{moment:%Y-%m-%d}"


def clock(moment: date) -> str:
    """`18:30`."""
    return f"{moment:%H:%M}"


def at(place: Place) -> str:
    """`path:line:column`; of a file as a whole its path."""
    whole = (place.line, place.column) == (1, 1)
    return visible(place.path) if whole else f"{visible(place.path)}:{place.line}:{place.column}"


def _same_day(start: date | None, end: date) -> bool:
    return isinstance(start, datetime) and isinstance(end, datetime) and start.date() == end.date()
