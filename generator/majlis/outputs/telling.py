"""How a change is told in words, on the page of changes and in the feed of them."""

from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup

from majlis.kinds import kind_named
from majlis.outputs.lately import Day, Turn
from majlis.render.dates import Dates
from majlis.render.say import Say


def change_words(turn: Turn, say: Say, dates: Dates) -> tuple[Markup, ...]:
    """What is known of a change besides that there was one: another status, another day."""
    return tuple(_told(turn, say, dates))


def _told(turn: Turn, say: Say, dates: Dates) -> Iterator[Markup]:
    if turn.states:
        names = kind_named(turn.entry.kind).states
        before, after = (names[state].to(say.lang) for state in turn.states)
        yield say("changes.state", before=before, after=after)
    if turn.days:
        before, after = (_when(day, say, dates) for day in turn.days)
        key = "moved" if before and after else "dated" if after else "undated"
        yield say(f"changes.{key}", before=before, after=after)


def _when(day: Day | None, say: Say, dates: Dates) -> str:
    """`6 Feb 2027, 20:30`."""
    if day is None:
        return ""
    shown = dates.short_year(day)
    return f"{shown}{say('value.comma')}{dates.clock(day)}" if isinstance(day, datetime) else shown
