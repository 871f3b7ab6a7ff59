"""How one thing of the diff is written in a cell: titles, names, times with their Hijri dates, rules."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby

from majlis.cli import diff_words as words
from majlis.cli.diff_page import BREAK, Cell, Piece, Value, code, filled, joined, value
from majlis.diff import Diff
from majlis.diff.timing import Moment, Timing
from majlis.diff.touched import Feed
from majlis.kinds import Entry, kind_named
from majlis.kinds.choices import WEEKDAYS
from majlis.kinds.repeat import DAYS_OF_A_MONTH, FREQUENCIES, Repeat
from majlis.render.dates import Dates
from majlis.values import dataclass
from majlis.words import Words
from majlis.workspace import Workspace

_DAYS = WEEKDAYS | DAYS_OF_A_MONTH


@dataclass(frozen=True)
class Values:
    """Writes what is in *diff*, in *lang*."""

    diff: Diff
    lang: str

    @property
    def workspaces(self) -> tuple[Workspace, Workspace]:
        """What HEAD knows, then what BASE knew: somebody may be named who is gone."""
        return self.diff.plan.workspace, self.diff.was.workspace

    @property
    def dates(self) -> Dates:
        """Dates in words."""
        team = self.workspaces[0].team
        return Dates(self.lang, self.lang == "ar" and team.numerals == "arabic", team.hijri_offset,
                     self.workspaces[0].zone)

    def say(self, text: Words) -> str:
        """One of our own texts."""
        return text.to(self.lang)

    def between(self) -> Piece:
        """What stands between the items of a list."""
        return self.say(words.BETWEEN)

    def title(self, entry: Entry) -> Cell:
        """The title of *entry*, after its kind where it is no post."""
        word = self.say(kind_named(entry.kind).word)
        kind = () if entry.kind == "post" else (f"{word[0].upper()}{word[1:]}: ",)
        return (*kind, value(entry.title, entry.lang))

    def titled(self, id: str) -> Cell:
        """The title of the entry with this id; an id that nothing has as it is."""
        found = next((one.by_id[id] for one in self.workspaces if id in one.by_id), None)
        return (value(found.title, found.lang),) if found else (code(id),)

    def member(self, id: str) -> Cell:
        """A member's name; an id that nobody has as it is."""
        found = next((one.members[id] for one in self.workspaces if id in one.members), None)
        return (value(found.name.to(self.lang), self.lang),) if found else (code(id),)

    def members(self, ids: Iterable[str]) -> Cell:
        """The names of members."""
        return joined((self.member(id) for id in ids), self.between())

    def channel(self, id: str) -> Cell:
        """A channel's name; an id that none has as it is."""
        known = (one.channel_by_id for one in self.workspaces)
        found = next((channels[id] for channels in known if id in channels), None)
        return (value(found.name.to(self.lang), self.lang),) if found else (code(id),)

    def channels(self, ids: Iterable[str]) -> Cell:
        """The names of channels."""
        return joined((self.channel(id) for id in ids), self.between())

    def status(self, entry: Entry, state: str) -> Cell:
        """A status of the kind of *entry*, in words."""
        return (self.say(kind_named(entry.kind).states[state]),)

    def labels(self, labels: Iterable[Words]) -> Cell:
        """Names of fields."""
        return (self.say(words.BETWEEN).join(dict.fromkeys(self.say(label) for label in labels)),)

    def moment(self, at: date) -> str:
        """`Saturday 6 February 2027, 18:30 (28 Shaban 1448 AH)`, on the clocks of the project."""
        dates = self.dates
        clock = f"{self.say(words.AFTER_DAY)}{dates.clock(at)}" if isinstance(at, datetime) else ""
        hijri = dates.hijri(at)
        return f"{dates.weekday_day(at)}{clock}{f' ({hijri})' if hijri else ''}"

    def timing(self, timing: Timing, with_channels: bool = True) -> Cell:
        """The times, one a line; of what comes back the rule and the first of its days."""
        moments = joined((self._part(one, with_channels) for one in timing.moments), BREAK)
        rule = self._rule(timing)
        if not rule:
            return moments or (self.say(words.NO_TIME),)
        return (*rule, BREAK, self.say(words.FIRST), BREAK, *moments) if moments else rule

    def _part(self, moment: Moment, with_channels: bool) -> Cell:
        name: Cell = (code(moment.name), " ") if moment.name else ()
        label: Cell = filled(self.say(words.NAMED), label=self.say(moment.label)) if moment.label else ()
        channels: Cell = (" · ", *self.channels(moment.channels)) if with_channels and moment.channels else ()
        return (*name, *label, self.moment(moment.at), *channels)

    def _rule(self, timing: Timing) -> Cell:
        hijri: Cell = filled(self.say(words.HIJRI_DAY), day=code(timing.hijri)) if timing.hijri else ()
        repeat: Cell = (self._repeat(timing.repeat),) if timing.repeat else ()
        return joined((hijri, repeat), self.between())

    def _repeat(self, repeat: Repeat) -> str:
        often = (self.say(FREQUENCIES[repeat.freq]) if repeat.interval == 1
                 else words.every(repeat.freq, repeat.interval, self.lang))
        days = self.say(words.BETWEEN).join(self.say(_DAYS[day]) for day in repeat.on)
        on = self.say(words.ON).format(days=days) if days else ""
        until = self.say(words.UNTIL).format(day=self.dates.day(repeat.until)) if repeat.until else ""
        return f"{often}{on}{until}"

    def visibility(self, written: str) -> Cell:
        """Who may see an entry."""
        if written in words.VISIBLE:
            return (self.say(words.VISIBLE[written]),)
        partner = written.partition(":")[2]
        return (f"{self.say(words.SORTS['partner'])} ", *self.titled(partner))

    def feeds(self, feeds: Iterable[Feed]) -> Cell:
        """Feeds by their sorts, one sort a line: `channel: Instagram, X`."""
        sorts = groupby(feeds, key=lambda feed: feed.key[0])
        return joined((self._sort(sort, list(same)) for sort, same in sorts), BREAK)

    def _sort(self, sort: str, feeds: list[Feed]) -> Cell:
        label = self.say(words.SORTS.get(sort, Words(sort, sort)))
        names = joined((self._feed(feed) for feed in feeds if feed.key[1]), self.between())
        return (f"{label}: ", *names) if names else (label,)

    def _feed(self, feed: Feed) -> Cell:
        named = feed.name and feed.name.to(self.lang)
        return (value(named, self.lang) if named else code(feed.key[1]),)


def hash_of(commit: str) -> Value:
    """The first letters of a commit's hash."""
    return code(commit[:9])
