"""Routines and listening topics on paper: what comes back when, what is watched and from when on somebody is told."""

from majlis.dates.durations import UNITS
from majlis.kinds import Listening, Routine
from majlis.kinds.choices import WEEKDAYS
from majlis.kinds.listening import SOURCES, Threshold
from majlis.kinds.repeat import DAYS_OF_A_MONTH, FREQUENCIES, Repeat
from majlis.outputs.print import nodes
from majlis.outputs.print import words_handbook as words
from majlis.outputs.print.prose import prose
from majlis.outputs.print.runs import Node
from majlis.outputs.print.writer import EntryWriter, Part, Writer, label, labels
from majlis.render.chrome import say_in

_DAYS = WEEKDAYS | DAYS_OF_A_MONTH
_LENGTHS = dict(zip(FREQUENCIES, ("days", "weeks", "months", "years"), strict=True))
assert set(_LENGTHS.values()) <= set(UNITS.values())


def routine_facts(writer: EntryWriter, entry: Routine) -> list[Part]:
    """When it comes, how long it takes, whose it is."""
    when = " ".join(filter(None, (
        repeated(writer, entry.repeat) if entry.repeat else None,
        writer.say(words.AT, time=f"{entry.at:%H:%M}") if entry.at else None)))
    return [(words.WHEN, when), *labels(
        Routine, duration=writer.length(entry.duration), who=writer.people(entry.who),
        channels=writer.people(entry.channels), response_target=writer.length(entry.response_target))]


def routine_blocks(writer: EntryWriter, entry: Routine) -> list[Node]:
    """Its steps as boxes to tick, then its body."""
    steps = [writer.heading(words.TICKED), *writer.listed(entry.steps, "tick")] if entry.steps else []
    return [*steps, *prose(writer)]


def listening_facts(writer: EntryWriter, entry: Listening) -> list[Part]:
    """Where one looks, how often, and who is told."""
    sources = tuple(SOURCES[name].to(writer.lang) for name in entry.sources)
    return labels(
        Listening, sources=writer.joined(sources), check_every=writer.length(entry.check_every),
        tell=writer.people(entry.tell))


def listening_blocks(writer: EntryWriter, entry: Listening) -> list[Node]:
    """Words to look for, what to leave out, the thresholds and what begins at each, then the body."""
    keys = entry.keywords
    looked = writer.facts(
        *(labels(type(keys), ar=" · ".join(keys.ar) or None, en=" · ".join(keys.en) or None) if keys else ()),
        *labels(Listening, exclude=" · ".join(entry.exclude) or None))
    found = [writer.heading(words.LOOK_FOR), *looked] if looked else []
    return [*found, *_thresholds(writer, entry), *prose(writer)]


def repeated(writer: Writer, repeat: Repeat) -> str:
    """`Weekly: Sunday, Monday`; `Every 2 weeks: Sunday`."""
    often = FREQUENCIES[repeat.freq].to(writer.lang)
    if repeat.interval > 1:
        length = str(say_in(writer.edition, writer.lang)(f"length.{_LENGTHS[repeat.freq]}", n=repeat.interval))
        often = writer.say(words.EVERY, length=length)
    days = writer.joined(tuple(_DAYS[day].to(writer.lang) for day in repeat.on))
    return f"{often}: {days}" if days else often


def _thresholds(writer: EntryWriter, entry: Listening) -> list[Node]:
    if not entry.thresholds:
        return []
    head = [writer.told(label(Threshold, key)) for key in ("signal", "level", "then")]
    rows = [
        [writer.own(one.signal), writer.own(one.level), [nodes.paragraph(writer.titled(one.then))] if one.then else []]
        for one in entry.thresholds
    ]
    return [writer.heading(words.WHEN_IT_RISES), nodes.table(head, rows, "small", [2.4, 0.7, 1.8])]
