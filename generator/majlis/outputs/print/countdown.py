"""The times around an event in their order, and how long each is before the start."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import NamedTuple

from majlis.kinds import Event
from majlis.outputs.print import nodes
from majlis.outputs.print import words_event as words
from majlis.outputs.print.runs import Node
from majlis.outputs.print.writer import EntryWriter, Writer
from majlis.plan.deadlines import before as earlier
from majlis.render.chrome import say_in

_UNITS = (("days", timedelta(days=1)), ("hours", timedelta(hours=1)), ("minutes", timedelta(minutes=1)))


class Moment(NamedTuple):
    """Something that happens at a moment, or on a day."""

    when: date | datetime
    what: str


def countdown(writer: EntryWriter, entry: Event) -> list[Node]:
    """The table of them; nothing where only the start is known, which stands at the head."""
    moments = sorted(_moments(writer, entry), key=lambda moment: (_at(writer, moment.when), moment.what))
    if len(moments) < 3:
        return []
    head = [writer.told(word) for word in (words.DONE, words.TIME, words.BEFORE_START, words.WHAT)]
    rows = [
        [[nodes.paragraph([nodes.tick()])], [nodes.paragraph(writer.line(_told(writer, moment.when)))],
         writer.own(before(writer, moment.when, entry.starts_at) or ""), writer.own(moment.what)]
        for moment in moments
    ]
    return [writer.heading(words.COUNTDOWN), nodes.table(head, rows, "small", ["auto", 1.25, 0.9, 3.4])]


def before(writer: Writer, when: date | datetime, start: datetime | None) -> str | None:
    """`3 days`, `4 hours`: how long before *start*, in the largest unit; None from then on, and of a whole day."""
    if start is None or not isinstance(when, datetime) or when >= start:
        return None
    gap = start - when
    unit, length = next(((unit, length) for unit, length in _UNITS if gap >= length), _UNITS[-1])
    return str(say_in(writer.edition, writer.lang)(f"length.{unit}", n=gap // length))


def _moments(writer: EntryWriter, entry: Event) -> Iterator[Moment]:
    if window := entry.question_window:
        yield Moment(window.opens, writer.say(words.QUESTIONS_OPEN))
        yield Moment(window.closes, writer.say(words.QUESTIONS_CLOSE))
    if entry.starts_at:
        yield Moment(entry.starts_at, writer.say(words.STARTS))
        for length in entry.reminders:
            yield Moment(earlier(entry.starts_at, length), writer.say(words.REMINDER))
    if entry.ends_at:
        yield Moment(entry.ends_at, writer.say(words.ENDS))
    if entry.recap_due:
        yield Moment(entry.recap_due, writer.say(words.RECAP))
    yield from _posts(writer, entry)


def _posts(writer: EntryWriter, entry: Event) -> Iterator[Moment]:
    """When the posts that promote it go out."""
    plan, known = writer.edition.plan, writer.edition.workspace.by_id
    for post in (known[id] for id in entry.promotion if id in known):
        for at, slots in groupby(plan.slots_by_post.get(post.path, ()), key=lambda slot: slot.at):
            channels = writer.people(tuple(slot.channel for slot in slots))
            yield Moment(at, writer.say(words.GOES_OUT, title=post.title, channels=channels))


def _at(writer: Writer, when: date | datetime) -> tuple[date, bool, str]:
    """A place in the order of time: a whole day stands before its hours."""
    clock = writer.dates.clock(when) if isinstance(when, datetime) else ""
    return writer.dates.day_of(when), bool(clock), clock


def _told(writer: Writer, when: date | datetime) -> str:
    day = writer.dates.short(writer.dates.day_of(when))
    return f"{day}, {writer.dates.clock(when)}" if isinstance(when, datetime) else day
