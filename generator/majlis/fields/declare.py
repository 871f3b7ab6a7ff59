"""How a record declares its fields: as a frozen dataclass whose attributes carry a `Field`.

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Phase:
        name: str = required(Choice(PHASES), Words("Phase", "المرحلة"))
        on: date | None = field(Date(), Words("From", "من"))
"""

import dataclasses
import keyword
from collections.abc import Callable, Hashable
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, TypeVar, cast

from majlis.fields.base import FieldType
from majlis.values import dataclass
from majlis.words import Words

T = TypeVar("T")
Condition = Callable[[dict[str, Any]], bool]
_NO_HELP = Words("", "")


class Need(Enum):
    """When a field must be there: always, from the kind's ready statuses on (scheduled, active), when its own
    condition holds, or never.
    """

    ALWAYS = "always"
    READY = "ready"
    CONDITION = "condition"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class Field:
    """What is known of a field besides its name. *when* is the condition over the values read, on top of *need*.

    Only the team's own build shows what is *private* (fees, legal names), and says so there, or *internal* (who does
    what, by when, how it is judged); *to_partner* also goes to the partner whom the entry names.
    """

    type: FieldType[Any]
    label: Words
    need: Need = Need.OPTIONAL
    help: Words = _NO_HELP
    when: Condition | None = None
    private: bool = False
    core: bool = False
    internal: bool = False
    to_partner: bool = False

    @property
    def for_team(self) -> bool:
        """Whether no audience but the team sees the field."""
        return self.private or self.internal


def field(
    type: FieldType[T], label: Words, need: Need = Need.OPTIONAL, *, help: Words = _NO_HELP,
    when: Condition | None = None, private: bool = False, core: bool = False,
    internal: bool = False, to_partner: bool = False,
) -> T | None:
    """A field whose value may be missing: None then."""
    spec = Field(type, label, need, help, when, private, core, internal, to_partner)
    return cast(T | None, _slot(spec, None))


def required(
    type: FieldType[T], label: Words, *, help: Words = _NO_HELP, core: bool = True, internal: bool = False
) -> T:
    """A field without which there is no record; one that is *internal* holds a text."""
    return cast(T, _slot(Field(type, label, Need.ALWAYS, help, None, False, core, internal=internal), None))


def filled(
    type: FieldType[T], label: Words, default: T, need: Need = Need.OPTIONAL, *, help: Words = _NO_HELP,
    core: bool = False, internal: bool = False,
) -> T:
    """A field with a value, *default*, where its author left it out; the reader may know a better one."""
    return cast(T, _slot(Field(type, label, need, help, None, False, core, internal=internal), default))


def many(
    type: FieldType[tuple[T, ...]], label: Words, need: Need = Need.OPTIONAL, *, help: Words = _NO_HELP,
    when: Condition | None = None, private: bool = False, core: bool = False, internal: bool = False,
) -> tuple[T, ...]:
    """A field of several values: empty when missing."""
    return cast(tuple[T, ...], _slot(Field(type, label, need, help, when, private, core, internal=internal), ()))


def _slot(declared: Field, default: object) -> object:
    return dataclasses.field(default=default, metadata={"field": declared})


def fields_of(record: type[Any]) -> dict[str, Field]:
    """The declared fields of a record by key, in the order of their declaration."""
    return plan_of(record).fields


class Plan(NamedTuple):
    """What the reader asks of a record again and again. *needed* are the fields that may have to be there, *always*
    those without which there is no record, *attributes* those whose attribute has another name than their key. Of the
    fields *one_of*, which a record declares as a class variable, exactly one must be there.
    """

    fields: dict[str, Field]
    needed: tuple[tuple[str, Field], ...]
    always: tuple[str, ...]
    attributes: dict[str, str]
    has_place: bool
    one_of: tuple[str, ...] = ()


def plan_of(record: type[Any]) -> Plan:
    """The plan for reading *record*, made once."""
    return _plan(cast(Hashable, record))


@cache
def _plan(record: Hashable) -> Plan:
    slots = dataclasses.fields(cast(Any, record))
    declared = {slot.name.rstrip("_"): slot.metadata["field"] for slot in slots if "field" in slot.metadata}
    return Plan(
        declared,
        tuple((name, spec) for name, spec in declared.items() if spec.need is not Need.OPTIONAL),
        tuple(name for name, spec in declared.items() if spec.need is Need.ALWAYS),
        {name: attribute(name) for name in declared if attribute(name) != name},
        any(slot.name == "place" for slot in slots),
        getattr(record, "one_of", ()),
    )


def attribute(key: str) -> str:
    """The attribute that holds the field *key*: `from_` for `from`, which Python keeps for itself."""
    return f"{key}_" if keyword.iskeyword(key) else key
