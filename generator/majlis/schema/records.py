"""Records as JSON Schema: their fields, and two sorts of need: always, and from a status on."""

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from majlis.fields import Field, FieldType, Need, fields_of
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.declare import attribute
from majlis.schema.conditions import Reason, reason_of
from majlis.schema.types import Schema, needed, optional, shape
from majlis.schema.wording import both, described
from majlis.words import Words

_FILLED = "#/$defs/filled"
_RULES = ("required", "allOf", "oneOf")


class Definitions:
    """The records that a schema names, each written once below `$defs`; *ready* says when `Need.READY` binds."""

    def __init__(self, ready: Words) -> None:
        self.ready = ready
        self.schemas: dict[str, Schema] = {}
        self._records: dict[str, type[Any]] = {}

    def reference(self, record: type[Any]) -> str:
        """The address of the fields of *record*."""
        name = self._name(record)
        if name not in self.schemas:
            self.schemas[name] = {}
            self.schemas[name] = _unless_empty(fields_schema(record, self))
        return f"#/$defs/{name}"

    def ready_reference(self, record: type[Any]) -> str | None:
        """The address of what *record* needs in an entry that is ready; None if that is nothing more than always."""
        name = f"{self._name(record)}.ready"
        if name not in self.schemas:
            self.schemas[name] = _unless_empty(ready_schema(record, self))
        return f"#/$defs/{name}" if self.schemas[name] else None

    def filled(self) -> Schema:
        """A value that is not left empty."""
        self.schemas["filled"] = needed({"type": ["string", "number", "boolean", "array", "object"]})
        return {"$ref": _FILLED}

    def _name(self, record: type[Any]) -> str:
        """The name of a record, with its module's where two have the same."""
        name = record.__name__
        if self._records.setdefault(name, record) is not record:
            name = f"{record.__module__.rpartition('.')[2]}.{name}"
            self._records[name] = record
        return name


def fields_schema(record: type[Any], definitions: Definitions) -> Schema:
    """The fields of *record*: those always needed, those that a condition asks for, those of which one is needed."""
    declared = fields_of(record)
    schema: Schema = {"properties": {
        key: _property(record, key, spec, declared, definitions) for key, spec in declared.items()}}
    always = [key for key, spec in declared.items() if spec.need is Need.ALWAYS]
    if always:
        schema["required"] = always
    conditions = [*_conditions(declared, Need.CONDITION, definitions)]
    if conditions:
        schema["allOf"] = conditions
    if choice := getattr(record, "one_of", ()):
        schema["oneOf"] = [_there(key, definitions) for key in choice]
    return schema | {"additionalProperties": False}


def ready_schema(record: type[Any], definitions: Definitions) -> Schema:
    """What *record* needs besides, in an entry that is ready: nothing is an empty schema."""
    declared = fields_of(record)
    required = [key for key, spec in declared.items() if spec.need is Need.READY and spec.when is None]
    properties = {key: more for key, spec in declared.items() if (more := _more(spec, key in required, definitions))}
    conditions = [*_conditions(declared, Need.READY, definitions)]
    parts = {"required": required, "properties": properties, "allOf": conditions}
    return {name: part for name, part in parts.items() if part}


def _unless_empty(schema: Schema) -> Schema:
    """*schema* whose rules spare an empty record, which counts as left out, and lists, whose items they are for."""
    rules = {name: part for name, part in schema.items() if name in _RULES}
    kept = {name: part for name, part in schema.items() if name not in _RULES}
    return kept | ({"if": {"type": "object", "minProperties": 1}, "then": rules} if rules else {})


def _property(
    record: type[Any], key: str, spec: Field, declared: Mapping[str, Field], definitions: Definitions
) -> Schema:
    values = shape(spec.type, definitions.reference)
    values = needed(values) if spec.need is Need.ALWAYS else optional(values)
    text = described(spec, definitions.ready, _reason(spec, declared))
    shown = {"title": both(spec.label)} | ({"description": text} if text else {})
    return shown | values | _default(record, key) | ({"x-private": True} if spec.private else {})


def _default(record: type[Any], key: str) -> Schema:
    slots = {slot.name: slot.default for slot in dataclasses.fields(record)}
    found = slots[attribute(key)]
    return {"default": found} if isinstance(found, (str, int)) and found != "" else {}


def _more(spec: Field, required: bool, definitions: Definitions) -> Schema:
    """What a field must be in an entry that is ready."""
    inner = _inner(spec.type)
    address = definitions.ready_reference(inner) if inner else None
    parts = [definitions.filled()] if required else []
    if address:
        parts += [_deeper(spec.type, address)]
    return {"allOf": parts} if len(parts) > 1 else parts[0] if parts else {}


def _deeper(type: FieldType[Any], address: str) -> Schema:
    """The definition at *address*, for each record in a value of *type*."""
    match type:
        case Many():
            return {"$ref": address, "items": {"$ref": address}}
        case Keyed():
            return {"additionalProperties": {"$ref": address}}
    return {"$ref": address}


def _inner(type: FieldType[Any]) -> type[Any] | None:
    """The record in a field's type, if it is one."""
    match type:
        case Record(record=record):
            return record
        case Many(item=item):
            return _inner(item)
        case Keyed(value=value):
            return _inner(value)
    return None


def _reason(spec: Field, declared: Mapping[str, Field]) -> Reason | None:
    return reason_of(spec.when, declared) if spec.when else None


def _conditions(declared: Mapping[str, Field], need: Need, definitions: Definitions) -> Iterator[Schema]:
    """`if` and `then` of each field whose need is *need* and has a condition that can be told."""
    for key, spec in declared.items():
        reason = _reason(spec, declared) if spec.need is need else None
        if reason:
            yield {"if": _given(reason, definitions), "then": _there(key, definitions)}


def _given(reason: Reason, definitions: Definitions) -> Schema:
    """Values among which a field is needed."""
    cases = [
        {"required": [key], "properties": {key: {"enum": [*values]}}} if values else _there(key, definitions)
        for key, values in reason.fields.items()
    ]
    met = cases[0] if len(cases) == 1 else {"anyOf": cases}
    return {"not": met} if reason.unless else met


def _there(key: str, definitions: Definitions) -> Schema:
    """That a field is there and not empty."""
    return {"required": [key], "properties": {key: definitions.filled()}}
