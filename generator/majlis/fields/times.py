"""The types of time: dates, local times, hours, lengths, zones."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from majlis.dates.anchors import OFFSET_FORM, read_hijri_day, read_offset, read_year_day
from majlis.dates.clock import read_time
from majlis.dates.durations import Duration, read_duration
from majlis.dates.flaw import Flaw
from majlis.dates.reading import read_date, read_local
from majlis.dates.rules import read_rule
from majlis.dates.zones import Oddity, oddity, zone, zone_names
from majlis.fields import codes
from majlis.fields.base import ScalarType, Scope
from majlis.fields.types import Line
from majlis.problems import DID_YOU_MEAN
from majlis.text.digits import to_ascii_digits
from majlis.text.guess import nearest
from majlis.values import dataclass

_AT_HAND = 128
"""Times that are read again soon: a post goes out when it was to, and a team posts at its hours."""


@dataclass(frozen=True)
class Date(ScalarType[date]):
    """A Gregorian date."""

    def read(self, text: str, scope: Scope) -> date | Flaw:
        return read_date(text)


@dataclass(frozen=True)
class LocalTime(ScalarType[datetime]):
    """A local date and time, aware of the file's zone."""

    def read(self, text: str, scope: Scope) -> datetime | Flaw:
        return _local_time(text, scope.zone)


@dataclass(frozen=True)
class Clock(ScalarType[time]):
    """A time of day."""

    def read(self, text: str, scope: Scope) -> time | Flaw:
        return read_time(text)


@dataclass(frozen=True)
class Length(ScalarType[Duration]):
    """A length of time: 15m, 2h, 3d, 2w, 6mo, 1y."""

    def read(self, text: str, scope: Scope) -> Duration | Flaw:
        return read_duration(text)


@dataclass(frozen=True)
class ZoneName(ScalarType[str]):
    """The name of a time zone of the tz database."""

    def read(self, text: str, scope: Scope) -> str | Flaw:
        if zone(text):
            return text
        cities = {name.rpartition("/")[2]: name for name in sorted(zone_names(), reverse=True)}
        guess = cities.get(text.title().replace(" ", "_")) or nearest(text, zone_names())
        return Flaw(codes.ZONE_UNKNOWN, {"text": text, "guess": guess}, DID_YOU_MEAN if guess else None)


@dataclass(frozen=True)
class YearDay(Line):
    """A day that comes back each Gregorian year, `09-23`, or a month, `10`, or one date, `2027-09-23`; kept as text."""

    prose = False

    def read(self, text: str, scope: Scope) -> str | Flaw:
        return _kept(read_year_day(text))


@dataclass(frozen=True)
class HijriDay(Line):
    """A day that comes back each Hijri year, `09-01`, or a month, `09`, or one date, `1448-09-01`; kept as text."""

    prose = False

    def read(self, text: str, scope: Scope) -> str | Flaw:
        return _kept(read_hijri_day(text))


@dataclass(frozen=True)
class YearRule(Line):
    """A rule that gives a day of each year, `second sunday of may`; kept as text."""

    prose = False

    def read(self, text: str, scope: Scope) -> str | Flaw:
        return _kept(read_rule(text))


@dataclass(frozen=True)
class Shift(Line):
    """A time before or after something else, `-7d`; kept as text. With *days* hours are none."""

    prose = False
    days: bool = False

    def read(self, text: str, scope: Scope) -> str | Flaw:
        found = read_offset(text)
        if isinstance(found, timedelta) and self.days and found % timedelta(days=1):
            return Flaw(OFFSET_FORM, {"text": text})
        return found if isinstance(found, Flaw) else to_ascii_digits(text).replace(" ", "")


@lru_cache(_AT_HAND)
def _local_time(text: str, zone: ZoneInfo) -> datetime | Flaw:
    found = read_local(text)
    if isinstance(found, Flaw):
        return found
    local = found.replace(tzinfo=zone)
    odd = oddity(local)
    if odd is None:
        return local
    code = codes.TIME_TWICE if odd is Oddity.TWICE else codes.TIME_SKIPPED
    return Flaw(code, {"text": f"{found:%Y-%m-%d %H:%M}", "zone": zone.key})


def _kept(found: object) -> str | Flaw:
    return found if isinstance(found, Flaw) else str(found)
