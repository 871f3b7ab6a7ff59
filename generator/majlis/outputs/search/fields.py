"""The texts in an entry's fields: what its author wrote in words, not ids, times, addresses or numbers."""

from collections.abc import Hashable, Iterator
from functools import cache
from typing import Any

from majlis.fields import FieldType, fields_of
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.declare import attribute
from majlis.fields.types import Line, Text
from majlis.values import dataclass


@dataclass(frozen=True)
class _Slot:
    """A field that may hold words."""

    name: str
    type: FieldType[Any]


def texts_in(record: object, without: frozenset[str] = frozenset()) -> Iterator[str]:
    """The texts in *record* and the records in it, in the order of the fields; not in its own fields *without*."""
    given: Any = record
    for slot in _slots(given.__class__):
        if slot.name not in without and (value := getattr(record, slot.name)):
            yield from _texts(slot.type, value)


@cache
def _slots(record: Hashable) -> tuple[_Slot, ...]:
    declared: Any = record
    found = (_Slot(attribute(key), spec.type) for key, spec in fields_of(declared).items())
    return tuple(slot for slot in found if _has_words(slot.type))


def _has_words(type: FieldType[Any]) -> bool:
    match type:
        case Many(item) | Keyed(_, item):
            return _has_words(item)
        case Record():
            return True
    return isinstance(type, Line | Text) and type.prose


def _texts(type: FieldType[Any], value: Any) -> Iterator[str]:
    match type:
        case Many(item):
            for one in value:
                yield from _texts(item, one)
        case Keyed(_, item):
            for one in value.values():
                yield from _texts(item, one)
        case Record():
            yield from texts_in(value)
        case _:
            yield value
