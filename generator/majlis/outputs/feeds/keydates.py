"""Key dates: all-day events with the team's advice for them. One that hangs on the moon is expected until somebody
announced it, and says so.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from majlis import addresses
from majlis.dates.anchors import YearDay
from majlis.dates.hijri import from_hijri, to_hijri
from majlis.dates.occurrences import Anchor, Occurrence
from majlis.edition import Edition
from majlis.kinds.keydates import ADVICE, FOLDER, KINDS_OF_DAY, KeyDate
from majlis.outputs.feeds import wording
from majlis.outputs.feeds.event import FeedEvent, Key
from majlis.outputs.feeds.identity import part_name, uid_of
from majlis.outputs.feeds.links import site_page
from majlis.outputs.feeds.stamps import Stamps
from majlis.outputs.feeds.window import Window
from majlis.words import Words

FEED: Key = ("keydates", "")
COLORS = {"avoid": "firebrick", "adapt": "goldenrod", "celebrate": "seagreen", None: "slateblue"}
EXPECTED = Words("expected", "متوقع")
MOON = Words("Expected: the sighting of the moon decides.", "موعد متوقع، يتقرر برؤية الهلال.")
ANNOUNCED = Words("Announced.", "موعد معلن.")
DATES = Words("Dates", "المدة")
DATE = Words("Date", "التاريخ")


def key_date_events(edition: Edition, stamps: Stamps, window: Window) -> Iterator[FeedEvent]:
    """The occurrences of every key date in the window's years, in the order of the files."""
    for key_date in edition.workspace.key_dates:
        for occurrence in edition.workspace.days_of(key_date, window.years):
            yield _event(edition, stamps, key_date, occurrence)


def year_of(key_date: KeyDate, occurrence: Occurrence) -> int:
    """The year that *occurrence* is told by, of the calendar that the key date hangs on: an announcement moves the day
    by a few days, and may move it over the end of a year, but not this.
    """
    anchor, first = key_date.course.anchor, occurrence.first - key_date.course.shift
    hijri = isinstance(anchor, YearDay) and anchor.hijri
    near = (to_hijri(first) or first).year if hijri else first.year
    days = {year: _in_year(anchor, year) for year in (near - 1, near, near + 1)}
    return min((abs(day - first), year) for year, day in days.items() if day)[1] if any(days.values()) else near


def _in_year(anchor: Anchor, year: int) -> date | None:
    """Near enough the day of *anchor* in *year*."""
    if not isinstance(anchor, YearDay):
        return anchor.in_year(year)
    day = min(anchor.day or 1, 28)
    return from_hijri(year, anchor.month, day) if anchor.hijri else date(year, anchor.month, day)


def _event(edition: Edition, stamps: Stamps, key_date: KeyDate, occurrence: Occurrence) -> FeedEvent:
    lang, expected = edition.languages[0], key_date.may_move and not occurrence.announced
    path, year = key_date.place.path if key_date.place else FOLDER, year_of(key_date, occurrence)
    url = site_page(edition, addresses.calendar(lang))
    name = key_date.name.to(lang)
    return FeedEvent(
        uid=uid_of(part_name("day", key_date.id, str(year)), edition.workspace.team.uid_domain),
        path=path,
        start=occurrence.first,
        end=occurrence.last + timedelta(days=1),
        summary=f"{name} ({EXPECTED.to(lang)})" if expected else name,
        description=wording.paragraphs(_facts(edition, key_date, occurrence, lang), [url or ""]),
        status="TENTATIVE" if expected else "CONFIRMED",
        transparent=True,
        color=COLORS[key_date.advice],
        stamp=stamps.of_part(path, _told(key_date, occurrence, year)),
        categories=tuple(_categories(key_date, lang)),
        url=url,
        feeds=frozenset({FEED}),
    )


def _told(key_date: KeyDate, occurrence: Occurrence, year: int) -> Iterator[str]:
    """An announcement counts for its year of either calendar."""
    yield f"keydate:{key_date.id}"
    years = {year, occurrence.first.year - 1, occurrence.first.year, occurrence.first.year + 1}
    yield from (f"announced:{key_date.id}:{one}" for one in sorted(years))


def _categories(key_date: KeyDate, lang: str) -> Iterator[str]:
    yield KINDS_OF_DAY[key_date.kind].to(lang)
    if key_date.advice:
        yield ADVICE[key_date.advice].to(lang)


def _facts(edition: Edition, key_date: KeyDate, occurrence: Occurrence, lang: str) -> Iterator[str]:
    dates, hijri = wording.dates_in(edition, lang), [
        wording.hijri_day(edition, day, lang) for day in (occurrence.first, occurrence.last)]
    if key_date.advice:
        yield wording.line(wording.label_of(KeyDate, "advice"), ADVICE[key_date.advice].to(lang), lang)
    yield wording.line(wording.label_of(KeyDate, "kind"), KINDS_OF_DAY[key_date.kind].to(lang), lang)
    span = wording.span(dates.weekday_day(occurrence.first), dates.weekday_day(occurrence.last), lang)
    yield wording.line(DATE if occurrence.first == occurrence.last else DATES, span, lang)
    yield wording.line(wording.HIJRI, wording.span(hijri[0], hijri[1], lang), lang)
    if key_date.may_move:
        yield (ANNOUNCED if occurrence.announced else MOON).to(lang)
