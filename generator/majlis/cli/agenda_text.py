"""`majlis agenda` and `majlis today` for people: day by day, each thing on a line."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from majlis.cli import plan_words as words
from majlis.cli.plan_line import Writer, clock
from majlis.cli.status_text import need_lines
from majlis.dates.public_holidays import Holiday
from majlis.kinds import Entry
from majlis.kinds.campaign import PHASES
from majlis.kinds.keydates import ADVICE, KeyDate
from majlis.plan.agenda import Day, Item, Today
from majlis.plan.rota import Shift
from majlis.words import Words

_COLUMN = len("18:30-20:00  ")
_ELSEWHERE = ("routine", "hold")


def agenda_text(writer: Writer, days: tuple[Day, ...]) -> str:
    """Today and each day with something; the others as one line for each run of them."""
    lines: list[str] = []
    for empty, run in groupby(days, key=lambda day: not day.items and not day.today):
        found = list(run)
        lines += [_gap(writer, found)] if empty else [line for day in found for line in _day(writer, day)]
    return "".join(f"{line}\n" for line in lines)


def today_text(writer: Writer, today: Today) -> str:
    """The day, who moderates, its routines, holds in force, what is late."""
    items, lang = today.day.items, writer.lang
    lines = [_head(writer, today.day, f"{writer.plan.now:%H:%M}")]
    lines += _items(writer, [item for item in items if item.what not in _ELSEWHERE])
    lines += _section(writer, words.WHO_MODERATES, (_shift(writer, shift) for shift in today.shifts))
    routines = [item for item in items if item.what == "routine"]
    lines += _section(writer, words.ROUTINES, (_item(writer, item) for item in routines))
    lines += _section(writer, words.HOLDS, (line for need in today.holds for line in need_lines(writer, need)))
    late = [line for need in today.late for line in need_lines(writer, need)]
    lines += _section(writer, words.LATE, late) or ["", words.NOTHING_LATE.to(lang)]
    return "".join(f"{line}\n" for line in lines)


def _section(writer: Writer, title: Words, lines: Iterable[str]) -> list[str]:
    found = [f"  {line}" for line in lines]
    return ["", title.to(writer.lang), *found] if found else []


def _day(writer: Writer, day: Day) -> list[str]:
    return [_head(writer, day), *_items(writer, day.items)]


def _head(writer: Writer, day: Day, time: str = "") -> str:
    """The day in both calendars; whether it is today, and of the weekend."""
    marks = [words.TODAY.to(writer.lang)] if day.today else []
    marks += [words.WEEKEND.to(writer.lang)] if day.weekend else []
    return writer.title_of_day(day.day, time, *marks)


def _items(writer: Writer, items: Iterable[Item]) -> list[str]:
    found = [f"  {_item(writer, item)}" for item in items]
    return found or [f"  {words.NOTHING_PLANNED.to(writer.lang)}"]


def _item(writer: Writer, item: Item) -> str:
    column = clock(item.begins) if item.begins else ""
    if item.begins and item.ends and item.ends.date() == item.day:
        column += f"-{clock(item.ends)}"
    title = item.title.to(writer.lang)
    entry = item.subject if isinstance(item.subject, Entry) else None
    about = f"{writer.quoted(title)} ({entry.id})" if entry else writer.value(title)
    parts = [f"{words.ITEMS[item.what].to(writer.lang)}: {about}", *_facts(writer, item, entry)]
    return f"{column:{_COLUMN}}{' · '.join(parts)}"


def _facts(writer: Writer, item: Item, entry: Entry | None) -> Iterator[str]:
    """What else there is to know."""
    if item.mark:
        yield words.MARKS[item.mark].to(writer.lang)
    if item.part:
        yield PHASES[item.part].to(writer.lang) if item.what == "phase" else writer.value(item.part)
    if entry and item.what in ("post", "event"):
        yield writer.status(entry)
    if item.channels and item.what in ("post", "event", "hold", "brief_draft", "brief_post"):
        yield writer.channels(item.channels)
    if item.last and item.last > item.day:
        yield writer.until(item.ends or item.last)
    yield from _advice(writer, item)
    if item.who:
        yield words.BETWEEN.to(writer.lang).join(writer.member(member) for member in item.who)


def _advice(writer: Writer, item: Item) -> Iterator[str]:
    """What to mind on a key date; whether a holiday's day is certain."""
    if isinstance(item.subject, KeyDate) and item.subject.advice:
        yield ADVICE[item.subject.advice].to(writer.lang)
    if item.may_move:
        yield words.MAY_MOVE.to(writer.lang)
    if isinstance(item.subject, Holiday):
        yield item.subject.region
        if item.subject.estimated:
            yield words.ESTIMATED.to(writer.lang)


def _gap(writer: Writer, days: list[Day]) -> str:
    """`3 days without a post: Thu 4 Feb to Sat 6 Feb`."""
    first, last = (writer.dates.short(day.day) for day in (days[0], days[-1]))
    text = words.GAP_DAYS if len(days) > 1 else words.GAP_DAY
    return text.to(writer.lang).format(days=words.days(len(days), writer.lang), first=first, last=last)


def _shift(writer: Writer, shift: Shift) -> str:
    """`09:00-17:00  Instagram: Reem`, with a word where it is now; one from the evening before from midnight on."""
    midnight = shift.start.replace(hour=0, minute=0)
    start = shift.start if shift.start.date() == writer.plan.today else midnight
    column = f"{clock(start)}-{clock(shift.end)}"
    now = shift.start <= writer.plan.now < shift.end
    told = f"{writer.value(shift.channel.name.to(writer.lang))}: {writer.member(shift.who)}"
    return f"{column:{_COLUMN}}{told}" + (f" · {words.NOW.to(writer.lang)}" if now else "")
