"""The month on one landscape page: what goes out when, key dates, holidays, holds, campaigns as bars across their days.

A day with more than its cell can hold says how many more there are, and the whole list follows on the next page.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

from babel.dates import get_timezone_location

from majlis import addresses
from majlis.edition import Edition
from majlis.marks import mark_of
from majlis.outputs.print import words_month as words
from majlis.outputs.print.head import bare_sheet
from majlis.outputs.print.jobs import Job, Sheet
from majlis.outputs.print.month_days import Bar, Calendar, Run, bars_of, calendar_of, title_of, written
from majlis.outputs.print.nodes import Line
from majlis.outputs.print.runs import Node
from majlis.outputs.print.writer import Writer

MONTH = "month"
_AHEAD = 3
_LANES = 3


def month_jobs(edition: Edition) -> Iterator[Job]:
    """The months from the last one to three ahead that have something, in each of the site's languages."""
    first = _before(edition.now.date().replace(day=1))
    for _ in range(_AHEAD + 2):
        if calendar_of(edition, first).busy:
            yield from (month_job(edition, first, lang) for lang in edition.languages)
        first = _after(first)


def month_job(edition: Edition, first: date, lang: str) -> Job:
    """The sheet of the month that begins on *first*, whatever is in it."""
    posts = edition.plan.posts_near(first, _after(first))
    mark = mark_of(edition.marks.of_posts(posts), lang)
    write = partial(_sheet, edition, first, lang)
    return Job(f"{MONTH}:{first:%Y-%m}", addresses.month_pdf(first, lang), lang, write, mark)


def _sheet(edition: Edition, first: date, lang: str) -> Sheet:
    writer, calendar = Writer(edition, lang), calendar_of(edition, first)
    month = writer.dates.month(first)
    days = {day: tuple(written(writer, item) for item in calendar.items(day)) for day in calendar.days}
    return bare_sheet(
        writer, writer.say(words.TITLE, month=month), _live(edition, calendar, lang), [], calendar.paths,
        template="month.typ", landscape=True, subtitle=_subtitle(writer, first), legend=_legend(writer, calendar),
        marks=_marks(writer, days.values()), head=_head(writer), weeks=list(_weeks(writer, calendar, days)),
        more=words.MORE.to(lang).split("{n}"), everything=writer.told(words.EVERYTHING, month=month),
        listed=list(_listed(writer, calendar, days)), empty=None if calendar.busy else writer.told(words.EMPTY),
    )


def _live(edition: Edition, calendar: Calendar, lang: str) -> str | None:
    """The month's page, if the site has one; else that of the month of now."""
    near = abs((calendar.first - edition.now.date()).days) < 31
    page = addresses.month(calendar.first, lang) if calendar.busy and near else addresses.calendar(lang)
    return addresses.absolute(edition.site_url, page) if edition.site_url else None


def _subtitle(writer: Writer, first: date) -> Line:
    zone = get_timezone_location(writer.edition.workspace.zone, locale=writer.lang, return_city=True)
    hijri = writer.dates.hijri_months(first, _after(first) - timedelta(days=1))
    return writer.told(words.SUBTITLE if hijri else words.SUBTITLE_PLAIN, hijri=hijri, zone=zone)


def _legend(writer: Writer, calendar: Calendar) -> list[dict[str, Any]]:
    """The channels of the month, each by its letters, in the order of channels.yml."""
    used = {channel for day in calendar.days for item in calendar.items(day) for channel in item.channels}
    return [
        {"code": channel.letters, "of": writer.line(channel.name.to(writer.lang))}
        for channel in writer.edition.workspace.channels if channel.id in used
    ]


def _marks(writer: Writer, days: Iterable[tuple[Node, ...]]) -> Line:
    """What the marks mean that are on the sheet."""
    used = {item["mark"] for day in days for item in day}
    told = (
        ("event", words.EVENT), ("done", words.PUBLISHED), ("open", words.OPEN), ("stopped", words.STOPPED))
    return writer.row(*(writer.say(text) for mark, text in told if mark in used), writer.say(words.WEEKEND))


def _head(writer: Writer) -> list[dict[str, Any]]:
    week, monday = writer.edition.workspace.week, date(2024, 1, 1)
    return [
        {"of": writer.line(writer.dates.weekday(monday + timedelta(days=at))), "weekend": at in week.weekend}
        for at in week.order()
    ]


def _weeks(writer: Writer, calendar: Calendar, days: dict[date, tuple[Node, ...]]) -> Iterator[dict[str, Any]]:
    week = writer.edition.workspace.week
    start = week.start(calendar.first)
    while start < calendar.end:
        span = [start + timedelta(days=at) for at in range(7)]
        bars, hidden = bars_of(calendar, span, _LANES)
        yield {
            "lanes": max((bar.lane + 1 for bar in bars), default=0),
            "bars": [_bar(writer, bar) for bar in bars],
            "days": [_cell(writer, calendar, day, days.get(day, ()), hidden[at]) for at, day in enumerate(span)],
        }
        start += timedelta(days=7)


def _bar(writer: Writer, bar: Bar) -> dict[str, Any]:
    return {
        "lane": bar.lane, "at": bar.at, "days": bar.days, "sort": bar.run.sort, "starts": bar.starts, "ends": bar.ends,
        "of": writer.inside(title_of(writer, bar.run.of)),
    }


def _cell(writer: Writer, calendar: Calendar, day: date, found: tuple[Node, ...], hidden: int) -> dict[str, Any]:
    """One day; of a neighbouring month only that it is none of this."""
    if not calendar.first <= day < calendar.end:
        return {"outside": True}
    return {
        "outside": False, "weekend": day.weekday() in writer.edition.workspace.week.weekend,
        "number": writer.dates.number(day.day), "hijri": writer.dates.hijri_corner(day, whole=day == calendar.first),
        "items": list(found), "hidden": hidden,
    }


def _listed(writer: Writer, calendar: Calendar, days: dict[date, tuple[Node, ...]]) -> Iterator[dict[str, Any]]:
    """Every day with something, and what; before them what lasts several days."""
    lasting = [_lasting(writer, run) for run in calendar.runs]
    if lasting:
        yield {"day": writer.told(words.LASTING), "items": lasting}
    for day, found in days.items():
        if found:
            yield {"day": writer.line(writer.dates.short(day)), "items": list(found)}


def _lasting(writer: Writer, run: Run) -> dict[str, Any]:
    first = writer.dates.short_year(run.first)
    days = words.SINCE if run.last == date.max else words.DAYS
    last = writer.dates.short_year(run.last) if run.last != date.max else ""
    name = words.CAMPAIGN if run.sort == "campaign" else words.RUN
    text = writer.say(name, name=title_of(writer, run.of), days=writer.say(days, first=first, last=last))
    return {"codes": [], "clock": None, "of": writer.line(text), "state": None, "mark": None, "note": True}


def _after(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _before(first: date) -> date:
    return (first - timedelta(days=1)).replace(day=1)
