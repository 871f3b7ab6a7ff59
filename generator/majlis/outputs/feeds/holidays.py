"""Public holidays of the countries that team.yml names, as all-day events beside the key dates.

Days come from a library, whose later versions may know better. So the stamp of a holiday is the time at which team.yml
last changed what is told of them, and as many seconds more as the library's version is high: a newer version moves it
forward, the same version on any machine gives the same bytes.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import cache
from importlib.metadata import version
from itertools import groupby
from typing import NamedTuple

from majlis import addresses
from majlis.dates.public_holidays import Holiday
from majlis.edition import Edition
from majlis.folders import TEAM_PATH
from majlis.outputs.feeds import wording
from majlis.outputs.feeds.event import FeedEvent
from majlis.outputs.feeds.identity import part_name, uid_of
from majlis.outputs.feeds.keydates import DATE, DATES, EXPECTED, FEED, MOON
from majlis.outputs.feeds.links import site_page
from majlis.outputs.feeds.stamps import Stamp, Stamps
from majlis.outputs.feeds.told import HOLIDAYS
from majlis.outputs.feeds.window import Window
from majlis.words import Words

COLOR = "darkseagreen"
HOLIDAY = Words("Public holiday", "عطلة رسمية")
COUNTRY = Words("Country", "الدولة")
_DAY = timedelta(days=1)


class Break(NamedTuple):
    """The days of one holiday that follow each other, the *number*th of that name in its year."""

    days: tuple[Holiday, ...]
    number: int

    @property
    def first(self) -> Holiday:
        """Its first day."""
        return self.days[0]


def holiday_events(edition: Edition, stamps: Stamps, window: Window) -> Iterator[FeedEvent]:
    """The public holidays of the window's years, in order; not those that a key date tells of with the same words."""
    told = {(day.name, occurrence.first, occurrence.last) for day in edition.workspace.key_dates
            for occurrence in edition.workspace.days_of(day, window.years)}
    for year in window.years if edition.workspace.team.holidays else ():
        for found in breaks(edition.workspace.holidays(year)):
            if (found.first.name, found.first.day, found.days[-1].day) not in told:
                yield _event(edition, stamps, found)


def breaks(holidays: Iterable[Holiday]) -> Iterator[Break]:
    """*holidays* of one year, days of one name that follow each other together."""
    numbers: dict[tuple[str, Words], int] = {}
    for name, same in groupby(sorted(holidays, key=lambda one: (one.region, one.name, one.day)), _named):
        runs: list[list[Holiday]] = []
        for one in same:
            if runs and one.day - runs[-1][-1].day == _DAY:
                runs[-1].append(one)
            else:
                runs.append([one])
        for run in runs:
            numbers[name] = numbers.get(name, 0) + 1
            yield Break(tuple(run), numbers[name])


def _named(holiday: Holiday) -> tuple[str, Words]:
    return holiday.region, holiday.name


def _event(edition: Edition, stamps: Stamps, found: Break) -> FeedEvent:
    lang, day = edition.languages[0], found.first
    expected = any(one.estimated for one in found.days)
    number = (str(found.number),) if found.number > 1 else ()
    name = part_name("holiday", day.region, str(day.day.year), day.name.en.casefold().replace(" ", "-"), *number)
    url, title = site_page(edition, addresses.calendar(lang)), day.name.to(lang)
    return FeedEvent(
        uid=uid_of(name, edition.workspace.team.uid_domain),
        path=TEAM_PATH,
        start=day.day,
        end=found.days[-1].day + _DAY,
        summary=f"{title} ({EXPECTED.to(lang)})" if expected else title,
        description=wording.paragraphs(_facts(edition, found, expected, lang), [url or ""]),
        status="TENTATIVE" if expected else "CONFIRMED",
        transparent=True,
        color=COLOR,
        stamp=later(stamps.of_part(TEAM_PATH, (HOLIDAYS,)), _library()),
        categories=(HOLIDAY.to(lang),),
        url=url,
        feeds=frozenset({FEED}),
    )


def _facts(edition: Edition, found: Break, expected: bool, lang: str) -> Iterator[str]:
    dates, first, last = wording.dates_in(edition, lang), found.first.day, found.days[-1].day
    hijri = [wording.hijri_day(edition, day, lang) for day in (first, last)]
    yield wording.line(HOLIDAY, found.first.name.to(lang), lang)
    yield wording.line(COUNTRY, found.first.region, lang)
    span = wording.span(dates.weekday_day(first), dates.weekday_day(last), lang)
    yield wording.line(DATE if first == last else DATES, span, lang)
    yield wording.line(wording.HIJRI, wording.span(hijri[0], hijri[1], lang), lang)
    if expected:
        yield MOON.to(lang)


def later(stamp: Stamp, number: int) -> Stamp:
    """*stamp*, *number* seconds and steps further on."""
    ahead = timedelta(seconds=number)
    return stamp._replace(
        at=stamp.at + ahead, changed=stamp.changed + ahead if stamp.changed else None, sequence=stamp.sequence + number)


@cache
def _library() -> int:
    """The library's version as a number that grows: 10900 for 0.109."""
    parts = [int("0" + "".join(filter(str.isdigit, part))) for part in version("holidays").split(".")]
    major, minor, patch = (*parts, 0, 0, 0)[:3]
    return major * 1_000_000 + minor * 100 + min(patch, 99)
