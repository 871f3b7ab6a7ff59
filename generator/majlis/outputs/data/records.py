"""A record as JSON: its fields by the names of the schema, in the order in which they are declared.

A day is `2027-02-03`, a moment ISO 8601 with its offset from UTC, a time of day `20:30`, a length of time as its author
writes it (`6mo`). What is empty is left out; so is what the audience may not see, since its records do not hold it.
"""

import json
from collections.abc import Callable, Hashable
from functools import cache
from typing import Any, NamedTuple

from majlis.fields import FieldType, fields_of
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.declare import attribute
from majlis.fields.times import Clock, Date, Length, LocalTime
from majlis.kinds.hours import PartOfDay

Write = Callable[[Any], Any]
Object = dict[str, Any]
line = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
"""An object on one line, as people read it: only what JSON asks for is an escape."""


class _Column(NamedTuple):
    """A field of a record: its key, its attribute, what writes its value; None where it is written as it is."""

    key: str
    attribute: str
    write: Write | None


def as_json(record: Any) -> Object:
    """The fields of *record* that are not empty."""
    found: Object = {}
    for key, name, write in _columns(record.__class__):
        value = getattr(record, name)
        if value is not None and value != () and value != "":
            found[key] = write(value) if write else value
    return found


@cache
def _columns(record: Hashable) -> tuple[_Column, ...]:
    declared: Any = record
    return tuple(_Column(key, attribute(key), _write(spec.type)) for key, spec in fields_of(declared).items())


def _write(type: FieldType[Any]) -> Write | None:
    """What makes JSON of values of *type*."""
    match type:
        case Many(item):
            return _list(_write(item))
        case Keyed(_, item):
            return _object(_write(item))
        case Record():
            return as_json
        case Date() | LocalTime():
            return lambda value: value.isoformat()
        case Clock():
            return lambda value: f"{value:%H:%M}"
        case Length() | PartOfDay():
            return str
    return None


def _list(write: Write | None) -> Write:
    return (lambda values: [write(value) for value in values]) if write else list


def _object(write: Write | None) -> Write:
    return (lambda values: {key: write(value) for key, value in values.items()}) if write else dict
