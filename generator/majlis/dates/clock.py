"""Times of day as people write them: 24 hours are read, other spellings are told what to write instead."""

import re
from datetime import time
from functools import lru_cache

from majlis.dates.flaw import WRITE_GUESS, Flaw
from majlis.problems import Code
from majlis.text.digits import to_ascii_digits
from majlis.words import Words

TIME_FORM = Code(
    "time-form",
    Words("'{text}' is not a time in the right form.", "«{text}» ليس وقتًا بالصيغة المطلوبة."),
    Words("Write it with 24 hours: 18:30", "اكتبه بنظام 24 ساعة: 18:30"),
)
RANGE_FORM = Code(
    "hours-form",
    Words("'{text}' is not a part of the day.", "«{text}» ليس فترة من اليوم."),
    Words("Write two times with 24 hours: 09:00-17:00", "اكتب وقتين بنظام 24 ساعة: 09:00-17:00"),
)
CODES = (TIME_FORM, RANGE_FORM)
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::00)?")
_NEAR = re.compile(r"(\d{1,2})[.:hس٫؛;](\d{2})(?::\d{2}(?:\.\d+)?)?|(\d{2})(\d{2})")
_LATE = r"pm|p\.m\.|م|مساءً|مساء|ليلًا|ليلا"
_EARLY = r"am|a\.m\.|ص|صباحًا|صباحا"
_TWELVE = re.compile(rf"(\d{{1,2}})(?:[:.](\d{{2}}))?\s*({_EARLY}|(?P<late>{_LATE}))", re.IGNORECASE)
_RANGE = re.compile(r"(.+?)\s*(?:-|–|—|\bto\b|إلى|حتى)\s*(.+)")


@lru_cache
def read_time(text: str) -> time | Flaw:
    """The time of day that *text* spells with 24 hours; else what is wrong with it."""
    plain = to_ascii_digits(text[:40]).strip()
    match = _TIME.fullmatch(plain)
    found = _possible(int(match[1]), int(match[2])) if match else None
    if found:
        return found
    guess = _guess(plain)
    return Flaw(TIME_FORM, {"text": text, "guess": guess}, WRITE_GUESS) if guess else Flaw(TIME_FORM, {"text": text})


def read_range(text: str) -> tuple[time, time] | Flaw:
    """The two times that *text* spells: `09:00-17:00`; the second may be earlier, then it is of the next day."""
    match = _RANGE.fullmatch(to_ascii_digits(text[:60]).strip())
    first, second = (read_time(match[1]), read_time(match[2])) if match else (None, None)
    if isinstance(first, time) and isinstance(second, time) and first != second:
        return first, second
    return Flaw(RANGE_FORM, {"text": text})


def _guess(plain: str) -> str | None:
    """The 24-hour spelling of `6:30 pm`, «6:30 م», `18.30` or `1830`."""
    if match := _TWELVE.fullmatch(plain):
        hour, late = int(match[1]), bool(match["late"])
        found = _possible(hour % 12 + 12 * late, int(match[2] or 0)) if 1 <= hour <= 12 else None
    elif match := _NEAR.fullmatch(plain):
        found = _possible(int(match[1] or match[3]), int(match[2] or match[4]))
    else:
        found = None
    return f"{found:%H:%M}" if found else None


def _possible(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < 24 and minute < 60 else None
