"""What a field's condition hangs on, found by trying: a condition is a function, an editor needs `if` and `then`."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any, NamedTuple

from majlis.fields import Field
from majlis.fields.compound import Many
from majlis.fields.declare import Condition
from majlis.fields.numbers import Boolean
from majlis.fields.types import Choice

_SOMETHING = "…"


class Reason(NamedTuple):
    """A field is needed if one of *fields* has one of its values; with *unless*, if none has. No values: any value."""

    unless: bool
    fields: Mapping[str, tuple[object, ...]]

    def holds(self, values: Mapping[str, object]) -> bool:
        """Whether the field is needed beside *values*."""
        met = any(key in values and (not known or values[key] in known) for key, known in self.fields.items())
        return met is not self.unless


def reason_of(when: Condition, declared: Mapping[str, Field]) -> Reason | None:
    """What *when* hangs on among the fields *declared*; None if it is more than one of several values."""
    try:
        usual = when({})
        fields = {key: _turning(when, key, spec, usual) for key, spec in declared.items()}
        reason = Reason(usual, {key: found for key, found in fields.items() if found is not None})
        return reason if reason.fields and _agree(when, reason, declared) else None
    except (TypeError, KeyError, AttributeError):  # it asks for more than a field's being there
        return None


def _turning(when: Condition, key: str, spec: Field, usual: bool) -> tuple[object, ...] | None:
    """The values of a field that turn *when* from *usual*; empty if any value does, None if none does."""
    tried = tuple(_values(spec))
    found = tuple(value for value in tried if when({key: value}) != usual)
    return None if not found else () if found == tried else found


def _agree(when: Condition, reason: Reason, declared: Mapping[str, Field]) -> bool:
    """Whether *reason* says the same as *when* for any two values together."""
    pairs = [(key, value) for key, spec in declared.items() for value in _values(spec)]
    return all(when(both) == reason.holds(both) for both in map(dict[str, Any], combinations(pairs, 2)))


def _values(spec: Field) -> Iterator[object]:
    """The values to try in a field: each choice, or one that stands for all."""
    match spec.type:
        case Choice(labels=labels):
            yield from labels
        case Boolean():
            yield from (True, False)
        case Many():
            yield (_SOMETHING,)
        case _:
            yield _SOMETHING
