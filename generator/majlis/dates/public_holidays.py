"""Public holidays by country, from the `holidays` library, which takes long to import: only who asks pays.

A region is a country, `SA`, or a part of one, `GB-SCT`. Dates that hang on the moon are estimates and say so.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from majlis.words import Words

# Without its part Great Britain lacks every holiday that England and Scotland do not share.
IN_PARTS = frozenset({"GB"})


class Holiday(NamedTuple):
    """A day off in *region*; *estimated* where only the moon can tell. Without an Arabic name the English one."""

    day: date
    name: Words
    region: str
    estimated: bool


@cache
def holidays_in(region: str, year: int) -> tuple[Holiday, ...]:
    """The public holidays of *region* in *year* (Gregorian), in order; none if the region is not known."""
    country, _, part = region.partition("-")
    record = _record(country)
    if record is None or (part and part not in record.subdivisions):
        return ()
    english, arabic = (_names(record, part, year, lang) for lang in ("en", "ar"))
    sure = _names(record, part, year, "en", labelled=True)
    return tuple(
        Holiday(day, Words(name, arabic.get(day, name)), region, sure.get(day) != name)
        for day, name in sorted(english.items())
    )


def parts_of(country: str) -> tuple[str, ...] | None:
    """The parts of *country* (`SA`) that have holidays of their own; None if none of its holidays are known."""
    record = _record(country)
    return tuple(record.subdivisions) if record else None


def _record(country: str) -> Any:
    """The library's class for *country*, or None."""
    import holidays  # it takes 60 ms, and few commands ask for it

    names = (entry[0] for entry in holidays.registry.COUNTRIES.values() if entry[1] == country)
    name = next(names, None)
    return getattr(holidays, name) if name else None


def _names(record: Any, part: str, year: int, lang: str, labelled: bool = False) -> dict[date, str]:
    """The holidays' names by day; those of estimated dates carry the library's own mark if *labelled*."""
    from holidays.groups.islamic import IslamicHolidays

    estimates = {"islamic_show_estimated": labelled} if issubclass(record, IslamicHolidays) else {}
    language = next(_languages(record, lang))
    return dict(record(years=year, subdiv=part or None, language=language, **estimates))


def _languages(record: Any, lang: str) -> Iterator[str | None]:
    """The library's languages that suit *lang*, best first: Arabic of any country, else English, else its own."""
    known = record.supported_languages
    for wanted in (lang, "en_US", "en"):
        yield from (language for language in known if language.startswith(wanted))
    yield record.default_language
