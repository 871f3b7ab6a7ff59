"""All that was read, immutable: the settings, the entries, the prose, and who refers to whom."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

from majlis.dates.occurrences import Occurrence
from majlis.dates.public_holidays import Holiday, holidays_in
from majlis.dates.week import Week, week_of
from majlis.dates.zones import zone
from majlis.fields import Reference
from majlis.kinds.channels import Channel
from majlis.kinds.entry import Entry
from majlis.kinds.keydates import KeyDate
from majlis.kinds.mediafile import MediaFile
from majlis.kinds.prose import Prose
from majlis.kinds.team import Member, Pillar, Team
from majlis.values import dataclass

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Workspace:
    """The team's content. *unread* are ids of files that could not be read whole: references to them are not wrong.
    *media* are the files below content/media by their paths from content/ on: `media/iftar.png`.

    Entries are in the order of their paths. `private` entries are in it: what may be shown is decided elsewhere.
    """

    team: Team
    channels: tuple[Channel, ...]
    entries: tuple[Entry, ...]
    prose: tuple[Prose, ...] = ()
    references: tuple[Reference, ...] = ()
    unread: frozenset[str] = field(default_factory=frozenset)
    media: Mapping[str, MediaFile] = field(default_factory=dict)
    key_dates: tuple[KeyDate, ...] = ()

    def of(self, kind: type[E]) -> tuple[E, ...]:
        """The entries of one kind: `workspace.of(Post)`."""
        return cast(tuple[E, ...], self._by_kind.get(kind, ()))

    @cached_property
    def _by_kind(self) -> Mapping[type[Entry], tuple[Entry, ...]]:
        found: dict[type[Entry], list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(type(entry), []).append(entry)
        return {kind: tuple(entries) for kind, entries in found.items()}

    def named(self, kind: str) -> tuple[Reference, ...]:
        """What somebody names of one *kind*, in the order of `references`: `workspace.named("media")`."""
        return self._named.get(kind, ())

    @cached_property
    def _named(self) -> Mapping[str, tuple[Reference, ...]]:
        found: dict[str, list[Reference]] = defaultdict(list)
        for reference in self.references:
            found[reference.kind].append(reference)
        return {kind: tuple(references) for kind, references in found.items()}

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """Entries by their id."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def members(self) -> Mapping[str, Member]:
        """Members of the team by their id."""
        return {member.id: member for member in self.team.members}

    @cached_property
    def pillars(self) -> Mapping[str, Pillar]:
        """Pillars by their id."""
        return {pillar.id: pillar for pillar in self.team.pillars}

    @cached_property
    def channel_by_id(self) -> Mapping[str, Channel]:
        """Channels by their id."""
        return {channel.id: channel for channel in self.channels}

    @cached_property
    def translations(self) -> Mapping[str, tuple[Entry, ...]]:
        """The entries that are the same in another language, in the order of their paths, by the id of each that has
        some.
        """
        groups: dict[str, list[Entry]] = {}
        for entry in self.entries:
            groups.setdefault(entry.translation_of or entry.id, []).append(entry)
        return {
            entry.id: tuple(other for other in group if other is not entry)
            for group in groups.values() if len(group) > 1 for entry in group
        }

    def days_of(self, key_date: KeyDate, years: range) -> tuple[Occurrence, ...]:
        """When *key_date* falls in *years* (Gregorian). The team's Hijri offset is that of its own country alone."""
        ours = key_date.country in (None, self.team.country)
        return key_date.days_in(years, self.team.hijri_offset if ours else 0)

    def holidays(self, year: int) -> tuple[Holiday, ...]:
        """The public holidays of *year* in the countries that team.yml names, in order."""
        return tuple(sorted(day for region in self.team.holidays for day in holidays_in(region, year)))

    @cached_property
    def zone(self) -> ZoneInfo:
        """The project's time zone."""
        found = zone(self.team.timezone)
        assert found is not None
        return found

    @cached_property
    def week(self) -> Week:
        """The project's week: its own settings, else what its country is used to."""
        return week_of(self.team.country, self.team.week_start, self.team.weekend)
