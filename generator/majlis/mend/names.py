"""The names of all fields that a record declares, at any depth: what stands before a colon is surely a key then."""

from collections.abc import Iterator
from typing import Any

from majlis.fields import FieldType, fields_of
from majlis.fields.compound import Keyed, Many, Record


def names_of(record: type[Any]) -> frozenset[str]:
    """The keys of *record* and of the records in it."""
    return frozenset(_names(record))


def _names(record: type[Any]) -> Iterator[str]:
    for name, declared in fields_of(record).items():
        yield name
        yield from _below(declared.type)


def _below(type: FieldType[Any]) -> Iterator[str]:
    if isinstance(type, Many):
        yield from _below(type.item)
    elif isinstance(type, Keyed):
        yield from _below(type.value)
    elif isinstance(type, Record):
        yield from _names(type.record)
