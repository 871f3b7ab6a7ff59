"""Another date or time in the style of the one that stands there: its digits, its separators, its zeros."""

import re
from datetime import date, datetime, time

from majlis.dates.clock import read_time
from majlis.dates.reading import read_date, read_local

When = date | datetime | time
_NUMBER = re.compile(r"\d+")


def restyled(old: str, new: When) -> str:
    """*new* as *old* is written: `٢٠٢٧-٠٢-١٠` gives `٢٠٢٧-٠٢-١٧`, `2027-2-3T9:30` gives `2027-2-10T9:30`.

    In the usual spelling where the style of *old* can't take it. Where no number of *old* shows whether its author
    writes zeros before single digits, they are written.
    """
    numbers, written = _numbers(new), _NUMBER.findall(old)
    if not len(numbers) <= len(written) <= len(numbers) + 1:
        return spelt(new)
    told = iter([_digits(number, width, like[0])
                 for number, width, like in zip(numbers, _widths(written, new), written, strict=False)])
    found = _NUMBER.sub(lambda match: next(told, match[0]), old)
    return found if _read(found, new) == _naive(new) else spelt(new)


def spelt(when: When) -> str:
    """`2027-02-10`, `2027-02-10 18:30` or `18:30`."""
    if isinstance(when, datetime):
        return f"{when:%Y-%m-%d %H:%M}"
    return f"{when:%H:%M}" if isinstance(when, time) else when.isoformat()


def _numbers(when: When) -> tuple[int, ...]:
    if isinstance(when, datetime):
        return when.year, when.month, when.day, when.hour, when.minute
    return (when.hour, when.minute) if isinstance(when, time) else (when.year, when.month, when.day)


def _widths(written: list[str], when: When) -> list[int]:
    """How many digits each number has at least: those of a date share a habit, the hour has its own."""
    clock = [_width(written[-2:-1] if len(written) in (2, 5) else written[-3:-2]), 2]
    if isinstance(when, time):
        return clock
    day = _width(written[1:3])
    return [4, day, day, *clock]


def _width(written: list[str]) -> int:
    bare = any(len(number) == 1 for number in written)
    return 1 if bare and not any(len(number) == 2 and int(number) < 10 for number in written) else 2


def _digits(number: int, width: int, like: str) -> str:
    """*number* in the script of the digit *like*."""
    zero = ord(like) - int(like)
    return "".join(chr(zero + int(digit)) for digit in f"{number:0{width}}")


def _read(text: str, like: When) -> object:
    if isinstance(like, datetime):
        return read_local(text)
    return read_time(text) if isinstance(like, time) else read_date(text)


def _naive(when: When) -> When:
    return when.replace(tzinfo=None) if isinstance(when, datetime | time) else when
