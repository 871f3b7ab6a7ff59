"""Times as they are typed after an option: a date, a date and a time, or a length from now on."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from majlis.cli.named import StoppedError
from majlis.dates.durations import Duration, read_duration
from majlis.dates.flaw import Flaw
from majlis.dates.reading import read_date
from majlis.dates.zones import oddity
from majlis.fields import Scope
from majlis.fields.times import LocalTime
from majlis.problems import Place

_MINUTE = timedelta(minutes=1)


def when(option: str, text: str, now: datetime, lang: str, *, ends: bool = False) -> datetime:
    """The moment that *text* names, on the clock of *now*, as a file can hold it; else StoppedError.

    A date is its start; with *ends* it is included, so the moment is the start of the next. Lengths count from *now*.
    """
    length, day = read_duration(text), read_date(text)
    if not isinstance(length, Flaw):
        found = _after(now, length)
    elif not isinstance(day, Flaw):
        found = datetime.combine(day, time(), now.tzinfo) + timedelta(days=ends)
    else:
        found = typed(option, text, now, lang, length)
    return writable(found, _MINUTE if ends else -_MINUTE)


def writable(moment: datetime, step: timedelta = -_MINUTE) -> datetime:
    """*moment* to the minute; where the clock shows that minute twice or skips it, the next by *step* that is clear."""
    found = moment.replace(second=0, microsecond=0)
    while oddity(found):
        found += step
    return found


def wrong(option: str, flaw: Flaw, lang: str) -> str:
    """What is wrong with what was typed after *option*."""
    told = flaw.code.at(Place(option), flaw.hint, **flaw.values)
    return f"{option}: {told.message(lang)} {told.hint(lang)}".rstrip()


def typed(option: str, text: str, now: datetime, lang: str, length: Flaw | None = None) -> datetime:
    """The date with a time that *text* is, on the clock of *now*; else StoppedError.

    *length* is what is wrong with it as a length, where that may be meant.
    """
    assert isinstance(now.tzinfo, ZoneInfo)
    found = LocalTime().read(text, Scope(option, now.tzinfo))
    if isinstance(found, Flaw):
        raise StoppedError(wrong(option, length if length and length.hint else found, lang))
    return found


def _after(now: datetime, length: Duration) -> datetime:
    if length.unit in ("m", "h"):
        unit = timedelta(minutes=1) if length.unit == "m" else timedelta(hours=1)
        return (now.astimezone(UTC) + length.number * unit).astimezone(now.tzinfo)
    return datetime.combine(length.after(now.date()), now.time(), now.tzinfo)
