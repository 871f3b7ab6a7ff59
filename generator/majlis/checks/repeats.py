"""Repetitions: the days on which something comes back suit how often it does.

Fails: `repeat: {freq: weekly, on: [15]}`. Passes: `{freq: weekly, on: [sunday]}`, `{freq: monthly, on: [15]}`.
"""

from collections.abc import Iterator

from majlis.kinds import Post, Routine
from majlis.kinds.choices import WEEKDAYS
from majlis.kinds.repeat import DAYS_OF_A_MONTH, Repeat
from majlis.problems import Code, Problem
from majlis.words import Words
from majlis.workspace import Workspace

REPEAT_DAYS = Code(
    "repeat-days",
    Words("'{day}' does not suit a repetition that is {freq}.", "اليوم «{day}» لا يناسب تكرارًا من نوع {freq}."),
    Words("weekly takes weekdays (sunday); monthly takes 1 to 31, last_day, first_sunday, last_thursday and so on; "
          "daily and yearly take none.",
          "مع weekly أيام الأسبوع (sunday)، ومع monthly من 1 إلى 31 أو last_day أو first_sunday أو last_thursday وما "
          "شابهها، ولا أيام مع daily وyearly."),
)
CODES = (REPEAT_DAYS,)
_SUIT = {"weekly": frozenset(WEEKDAYS), "monthly": frozenset(DAYS_OF_A_MONTH)}


def check_repeats(workspace: Workspace) -> Iterator[Problem]:
    """Problems of the repetitions of posts and routines."""
    repeats = [post.repeat for post in workspace.of(Post)] + [routine.repeat for routine in workspace.of(Routine)]
    for repeat in repeats:
        if repeat:
            yield from _days(repeat)


def _days(repeat: Repeat) -> Iterator[Problem]:
    for day in repeat.on:
        if repeat.place and day not in _SUIT.get(repeat.freq, ()):
            yield REPEAT_DAYS.at(repeat.place, day=day, freq=repeat.freq)
