"""The instant of a build that notes what it is compared with: so it is known until when the same would come out.

    watch = Watch.at(now)
    plan = Plan(workspace, watched(now, watch))      # ... everything is made
    watch.covers(later)                              # whether at *later* all answers would be the same

Whatever shows the instant itself, or reckons with it, makes it last no longer than that instant.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, Self

_LEAST = timedelta(microseconds=1)
_ASK_THE_INSTANT = (
    "__rsub__", "__str__", "__repr__", "__format__", "__reduce_ex__", "isoformat",
    "strftime", "ctime", "time", "timetz", "timetuple", "utctimetuple", "timestamp", "replace", "toordinal", "weekday",
    "isoweekday", "isocalendar",
)


_EVER = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


@dataclass
class Watch:
    """From *since* on, and before *until* (both UTC), every question that was asked has the same answer as at *now*."""

    now: datetime
    since: datetime = _EVER[0]
    until: datetime = _EVER[1]

    @classmethod
    def at(cls, now: datetime) -> "Watch":
        """Nothing was asked yet at *now* (aware)."""
        return cls(plain(now).astimezone(UTC))

    def compared(self, moment: datetime) -> None:
        """*now* was compared with *moment* (aware): their order may have mattered, and whether they are the same."""
        if moment < self.since or self.until < moment:
            return
        if moment < self.now:
            self.since = moment.astimezone(UTC) + _LEAST
        elif self.now < moment:
            self.until = moment.astimezone(UTC)
        else:
            self.instant()

    def instant(self) -> None:
        """The instant itself was asked for."""
        self.narrow(self.now, self.now + _LEAST)

    def narrow(self, since: datetime, until: datetime) -> None:
        """What else was made lasts from *since* on and before *until*."""
        self.since, self.until = max(self.since, since), min(self.until, until)

    def covers(self, moment: datetime) -> bool:
        """Whether at *moment* (aware) every answer would be the same."""
        return self.since <= plain(moment) < self.until


def watched(now: datetime, watch: Watch) -> datetime:
    """*now* (aware), which tells *watch* what is asked of it from here on."""
    return _Watched.of(now, watch)


def plain(moment: datetime) -> datetime:
    """*moment* as a datetime that tells nobody."""
    return moment.bare if isinstance(moment, _Watched) else moment


class _Watched(datetime):
    """See `watched`."""

    watch: Watch
    bare: datetime
    further: timedelta
    """How long after the instant of the watch this one is."""
    told: bool = False
    __hash__ = datetime.__hash__

    @classmethod
    def of(cls, now: datetime, watch: Watch, further: timedelta = timedelta()) -> Self:
        made = cls.combine(datetime.date(now), datetime.timetz(now))
        made.watch, made.bare, made.further = watch, plain(now), further
        return made

    def __lt__(self, other: date) -> bool:
        return self._compared(datetime.__lt__, other)

    def __le__(self, other: date) -> bool:
        return self._compared(datetime.__le__, other)

    def __gt__(self, other: date) -> bool:
        return self._compared(datetime.__gt__, other)

    def __ge__(self, other: date) -> bool:
        return self._compared(datetime.__ge__, other)

    def __eq__(self, other: object) -> bool:
        return self._compared(datetime.__eq__, other)

    def __ne__(self, other: object) -> bool:
        return self._compared(datetime.__ne__, other)

    def _compared(self, compare: Callable[..., bool], other: object) -> bool:
        if isinstance(other, _Watched):
            other = other.bare
        if isinstance(other, datetime) and other.tzinfo is not None:
            self.watch.compared(other.astimezone(UTC) - self.further if self.further else other)
        return compare(self.bare, other)

    def date(self) -> date:
        """The day, which lasts for a day."""
        day = datetime.date(self)
        if not self.told:
            begin, end = (datetime.combine(one, time(), self.tzinfo) for one in (day, day + timedelta(days=1)))
            self.watch.narrow(begin.astimezone(UTC) - self.further, end.astimezone(UTC) - self.further)
            self.told = True
        return day

    def __add__(self, other: timedelta) -> Self:
        return self._moved(other)

    __radd__ = __add__

    def __sub__(self, other: Any) -> Any:
        if isinstance(other, timedelta):
            return self._moved(-other)
        self.watch.instant()
        return self.bare - plain(other)

    def _moved(self, by: timedelta) -> Self:
        """So much later on the clocks of its zone; where these are changed on the way, of this instant alone."""
        made = self.of(self.bare + by, self.watch, self.further + by)
        if len({one._offset(days) for one in (self, made) for days in (-1, 1)}) > 1:
            self.watch.instant()
        self.date()
        return made

    def _offset(self, days: int) -> timedelta | None:
        return (self.bare + timedelta(days=days)).utcoffset()

    def astimezone(self, tz: tzinfo | None = None) -> Self:
        return self.of(self.bare.astimezone(tz), self.watch, self.further)


def _ask_instant(name: str) -> Callable[..., Any]:
    """The method *name* of datetime, which tells of more than the day."""
    def method(self: _Watched, *values: object, **named: object) -> Any:
        self.watch.instant()
        return getattr(self.bare, name)(*values, **named)

    return method


def _of_day(name: str) -> property:
    return property(lambda self: getattr(self.date(), name))


def _of_instant(name: str) -> property:
    return property(lambda self: (self.watch.instant(), getattr(self.bare, name))[1])


for _name in _ASK_THE_INSTANT:
    setattr(_Watched, _name, _ask_instant(_name))
for _name in ("year", "month", "day"):
    setattr(_Watched, _name, _of_day(_name))
for _name in ("hour", "minute", "second", "microsecond"):
    setattr(_Watched, _name, _of_instant(_name))
