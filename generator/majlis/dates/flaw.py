"""What the readers of dates, times and lengths give for a text that they do not read."""

from typing import NamedTuple

from majlis.problems import Code
from majlis.words import Words

WRITE_GUESS = Words("Write {guess}", "اكتب {guess}")


class Flaw(NamedTuple):
    """Why a text was not read: the problem's code, its values, and a hint in place of the code's own."""

    code: Code
    values: dict[str, object]
    hint: Words | None = None
