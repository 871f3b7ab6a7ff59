"""The last look at an event before it is published: one line that a reader chokes on loses it the whole feed.

This reads the bytes by the RFC alone, not with the library that wrote them, and does not hang on `assert`.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

_INSTANT = r"\d{8}T\d{6}Z"
_TIME = rf":{_INSTANT}|;VALUE=DATE:\d{{8}}"
_VALUES = {name: re.compile(form) for name, form in {
    "BEGIN": ":VEVENT", "END": ":VEVENT", "UID": r":[\x21-\x7e]+", "DTSTAMP": f":{_INSTANT}", "DTSTART": _TIME,
    "DTEND": _TIME, "CREATED": f":{_INSTANT}", "LAST-MODIFIED": f":{_INSTANT}", "SEQUENCE": r":\d{1,9}",
    "STATUS": ":(?:TENTATIVE|CONFIRMED|CANCELLED)", "TRANSP": ":(?:OPAQUE|TRANSPARENT)", "COLOR": ":[a-z]+",
    "URL": r":https?://[\x21-\x7e]+", "SUMMARY": ":.+", "DESCRIPTION": ":.*", "CATEGORIES": ":.+",
}.items()}
_ALARM = {name: re.compile(form) for name, form in {
    "BEGIN": ":VALARM", "END": ":VALARM", "ACTION": ":DISPLAY", "DESCRIPTION": ":.+",
    "TRIGGER": r":-?P(?=\d|T\d)(?:\d{1,3}D)?(?:T(?:\d{1,2}H)?(?:\d{1,2}M)?(?:\d{1,2}S)?)?",
}.items()}
_NEEDED = frozenset(_VALUES) - {"CREATED", "LAST-MODIFIED", "URL", "CATEGORIES"}
_ESCAPE = re.compile(r"\\(.)")
_TAG = re.compile(r"(?:[^\\,]|\\.)+")
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


class Meant(NamedTuple):
    """The texts that an event must hold when it is read."""

    uid: str
    summary: str
    description: str
    categories: tuple[str, ...]
    alarm: bool = False


def assert_says(block: bytes, meant: Meant) -> None:
    """Nothing if *block* is one sound VEVENT that says what is *meant*; else ValueError with the reason."""
    lines, alarm = _parted(_unfolded(block))
    found = _properties(lines, _VALUES)
    if len(found) != len(lines) or not found.keys() >= _NEEDED:
        raise ValueError(f"properties: {', '.join(map(_name, lines))}")
    if (lines[0], lines[-1]) != ("BEGIN:VEVENT", "END:VEVENT"):
        raise ValueError("it is not one VEVENT")
    start, end = found["DTSTART"], found["DTEND"]
    if len(start) != len(end) or start >= end:
        raise ValueError(f"it does not end after it starts: {start} {end}")
    if alarm and (_properties(alarm, _ALARM).keys() != _ALARM.keys() or len(alarm) != len(_ALARM)):
        raise ValueError(f"the alarm's properties: {', '.join(map(_name, alarm))}")
    tags = _TAG.findall(found.get("CATEGORIES", ":")[1:])
    uid, summary, description = (_text(found[name][1:]) for name in ("UID", "SUMMARY", "DESCRIPTION"))
    said = Meant(uid, summary, description, tuple(_text(tag) for tag in tags), bool(alarm))
    if said != meant:
        raise ValueError(f"it says {said} where {meant} is meant")


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines of the event and, of an event with an alarm, those of its alarm, which stands at the event's end."""
    first = lines.index("BEGIN:VALARM") if "BEGIN:VALARM" in lines else len(lines) - 1
    return [*lines[:first], *lines[-1:]], lines[first:-1]


def _unfolded(block: bytes) -> list[str]:
    """The content lines of *block*: CRLF ends each, no line is longer than 75 octets, empty or cut in a character."""
    *lines, rest = block.split(b"\r\n")
    if rest or not all(map(bytes.strip, lines)) or max(map(len, lines)) > 75:
        raise ValueError("a line is empty, too long, or not ended")
    text = block.decode("utf-8")  # which no character is in that the ASCII of a line's end has cut
    if found := _FORBIDDEN.search(text.replace("\r\n", "")):
        raise ValueError(f"U+{ord(found[0]):04X} in a line")
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def _name(line: str) -> str:
    return line.partition(":")[0].partition(";")[0]


def _properties(lines: list[str], values: Mapping[str, re.Pattern[str]]) -> dict[str, str]:
    """What follows each line's name, from the colon or semicolon on, by the name; it must be one of *values*."""
    found = {}
    for line in lines:
        name = _name(line)
        found[name] = value = line[len(name):]
        if name not in values or not values[name].fullmatch(value):
            raise ValueError(f"{name} can't be '{value}'")
    return found


def _text(value: str) -> str:
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
