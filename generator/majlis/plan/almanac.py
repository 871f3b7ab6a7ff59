"""The almanac: what the times of posts hang on besides themselves: Hijri days, events, channels' usual times."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import NamedTuple
from zoneinfo import ZoneInfo

from majlis.dates.anchors import A_YEAR, YearDay, read_hijri_day
from majlis.dates.hijri import from_hijri
from majlis.dates.occurrences import Announced, Course, days_of
from majlis.dates.zones import zone
from majlis.kinds import Event, Post
from majlis.plan.repeats import Span
from majlis.values import dataclass
from majlis.workspace import Workspace

NINE = time(9)
"""When a post goes out that hangs on a day, on a channel without a usual time."""
_NEAR = timedelta(days=15)


class HijriTurn(NamedTuple):
    """One turn of a Hijri day: *day* by Umm al-Qura, which never changes, and *falls*, as this team counts it."""

    day: date
    falls: date


@dataclass(frozen=True)
class Almanac:
    """*workspace* as the times of its posts see it; *span* bounds all that comes back without an end."""

    workspace: Workspace
    span: Span

    @cached_property
    def hijri_turns(self) -> Mapping[str, tuple[HijriTurn, ...]]:
        """The turns of every Hijri day that posts hang on, by its text, in order: of one with a year that one alone, of
        the others those of the span and of a year on both sides of it.
        """
        anchors = (post.anchor for post in self.workspace.of(Post) if post.anchor)
        texts = {anchor.hijri for anchor in anchors if anchor.hijri}
        return {text: tuple(sorted(self._turns(text))) for text in texts}

    def starts_at(self, event: str) -> datetime | None:
        """When the event with this id starts."""
        found = self.workspace.by_id.get(event)
        return found.starts_at if isinstance(found, Event) else None

    def usual_time(self, channel: str) -> time:
        """The time of day at which the channel with this id speaks when nobody says another."""
        found = self.workspace.channel_by_id.get(channel)
        return (found.default_time if found else None) or NINE

    def zone_of(self, post: Post) -> ZoneInfo:
        """The zone that the times of *post* are written in."""
        return (zone(post.timezone) if post.timezone else None) or self.workspace.zone

    def _turns(self, text: str) -> Iterator[HijriTurn]:
        wanted = read_hijri_day(text)
        assert isinstance(wanted, YearDay)
        month, day = wanted.month, wanted.day or 1
        years = self._years(wanted.year)
        course = Course(YearDay(month, day, None, True), timedelta(), 1, self._announced.get((month, day), ()))
        falls = [found.first for found in days_of(course, years, self.workspace.team.hijri_offset)]
        hijri_years = range((years.start - 622) * 33 // 32 - 1, (years.stop - 622) * 33 // 32 + 2)
        for computed in [from_hijri(year, month, day) for year in hijri_years if wanted.year in (None, year)]:
            near = min(falls, key=lambda fall: abs(fall - computed), default=None) if computed else None
            if computed and near and abs(near - computed) <= _NEAR:
                yield HijriTurn(computed, near)

    def _years(self, hijri_year: int | None) -> range:
        """The Gregorian years in which to look."""
        if hijri_year is None:
            return range((self.span.first - A_YEAR).year, (self.span.last + A_YEAR).year + 1)
        middle = hijri_year * 32 // 33 + 622
        return range(middle - 1, middle + 3)

    @cached_property
    def _announced(self) -> Mapping[tuple[int, int], tuple[Announced, ...]]:
        """What was announced for Hijri days (month, day): by the first of the team's key dates on that very day."""
        found: dict[tuple[int, int], tuple[Announced, ...]] = {}
        for key_date in self.workspace.key_dates:
            course, ours = key_date.course, key_date.country in (None, self.workspace.team.country)
            if ours and course.announced and key_date.hijri and not course.shift and isinstance(course.anchor, YearDay):
                found.setdefault((course.anchor.month, course.anchor.day or 1), course.announced)
        return found
