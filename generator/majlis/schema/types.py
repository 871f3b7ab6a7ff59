"""Each type of field as JSON Schema: one line a type, and an unknown type is a programming error.

A value is what YAML 1.2 makes of it, as editors see it: `version: 2.1` is a number, `publish_at: 2027-02-10 18:30` a
text, `paid_use: yes` a text, `paid_use: true` a boolean.
"""

from collections.abc import Callable
from typing import Any

from majlis.dates.clock import RANGE_FORM, TIME_FORM
from majlis.dates.durations import DURATION_FORM
from majlis.dates.reading import DATE_FORM
from majlis.fields import FieldType, codes
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.numbers import Boolean, Number, Whole
from majlis.fields.times import Clock, Date, Length, LocalTime, ZoneName
from majlis.fields.types import Choice, Id, Line, Ref, Tag, Text
from majlis.fields.visibility import LABELS, Visibility
from majlis.fields.web import Country, Currency, FilePath, Host, Url
from majlis.kinds.hours import Hours, PartOfDay
from majlis.schema import patterns
from majlis.schema.wording import both
from majlis.words import Words

Schema = dict[str, Any]
Reference = Callable[[type[Any]], str]
"""From a record to the address of its definition, `#/$defs/Media`."""
_ANY_SCALAR = ("string", "number", "boolean")
_LOCAL_TIME = Words("Write the date and the time with 24 hours: 2027-02-10 18:30",
                    "اكتب التاريخ ثم الوقت بنظام 24 ساعة: 2027-02-10 18:30")
_VISIBILITY = Words("Write team, public, private, or partner: and a partner's id.",
                    "اكتب team أو public أو private، أو partner: ثم معرّف الشريك.")


def shape(type: FieldType[Any], reference: Reference) -> Schema:
    """What a value of *type* may be that is not left out. TypeError for a type that has no line here."""
    match type:
        case Many(item=item, most=most):
            return _many(shape(item, reference), most)
        case Record(record=record):
            return {"type": ["object"], "$ref": reference(record)}
        case Keyed(key=key, value=value):
            return _keyed(shape(key, reference), shape(value, reference))
        case PartOfDay():
            return _text(patterns.HOURS, RANGE_FORM.hint, ("string", "object")) | {"$ref": reference(Hours)}
    return _time(type) or _name(type) or _count(type) or _word(type)


def optional(schema: Schema) -> Schema:
    """*schema*, or nothing: what a field may be that its author may leave empty."""
    if "enum" in schema:
        described = [*schema["markdownEnumDescriptions"], "", ""]
        return schema | {"enum": [*schema["enum"], "", None], "markdownEnumDescriptions": described}
    return schema | {"type": [*schema["type"], "null"]}


def needed(schema: Schema) -> Schema:
    """*schema*, but not an empty text, list or mapping."""
    least = {"string": "minLength", "array": "minItems", "object": "minProperties"}
    return schema | {least[name]: 1 for name in schema.get("type", ()) if name in least}


def _time(type: FieldType[Any]) -> Schema | None:
    match type:
        case Date():
            return _text(patterns.DATE, DATE_FORM.hint)
        case LocalTime():
            return _text(patterns.LOCAL_TIME, _LOCAL_TIME)
        case Clock():
            return _text(patterns.CLOCK, TIME_FORM.hint)
        case Length():
            return _text(patterns.LENGTH, DURATION_FORM.hint)
        case ZoneName():
            examples = ["Asia/Riyadh", "Asia/Dubai", "Asia/Kuwait", "Africa/Cairo", "Europe/London"]
            return _text(patterns.ZONE, codes.ZONE_UNKNOWN.hint) | {"examples": examples}
    return None


def _name(type: FieldType[Any]) -> Schema | None:
    match type:
        case Url():
            return _text(patterns.URL, codes.URL_FORM.hint)
        case Host():
            return _text(patterns.HOST, codes.HOST_FORM.hint)
        case FilePath():
            return _text(patterns.FILE_PATH, codes.PATH_FORM.hint, _ANY_SCALAR)
        case Country():
            return _text(patterns.COUNTRY, codes.COUNTRY_FORM.hint)
        case Currency():
            return _text(patterns.CURRENCY, codes.CURRENCY_FORM.hint)
    return None


def _count(type: FieldType[Any]) -> Schema | None:
    match type:
        case Boolean():
            return _text(patterns.BOOLEAN, codes.BOOLEAN_FORM.hint, ("boolean", "string"))
        case Number(low=low, high=high):
            return _number(patterns.NUMBER, codes.NUMBER_FORM.hint, "number", low, high)
        case Whole(low=low, high=high):
            return _number(patterns.WHOLE, codes.NUMBER_WHOLE.hint, "integer", low, high)
    return None


def _word(type: FieldType[Any]) -> Schema:
    match type:
        case Choice(labels=labels) if type.__class__ is not Choice:
            return {"type": [*_ANY_SCALAR], "examples": [*labels]}  # one that reads more than its words
        case Choice(labels=labels):
            return {"enum": [*labels], "markdownEnumDescriptions": [both(label) for label in labels.values()]}
        case Id() | Ref():
            return _text(patterns.ID, codes.ID_FORM.hint, _ANY_SCALAR) | {"maxLength": 65, "minimum": 0}
        case Tag():
            return _text(patterns.TAG, codes.TAG_FORM.hint, _ANY_SCALAR)
        case Line(limit=limit):
            # One more than the limit: the line end of a block (`title: >`) does not count.
            return _text(patterns.LINE, codes.TEXT_LINES.hint, _ANY_SCALAR) | {"maxLength": limit + 1}
        case Text(limit=limit):
            return {"type": [*_ANY_SCALAR], "maxLength": limit + 1}
        case Visibility():
            return _text(patterns.VISIBILITY, _VISIBILITY) | {"examples": [*LABELS]}
    raise TypeError(f"no JSON Schema for the type {type}")


def _text(pattern: str, hint: Words | None, types: tuple[str, ...] = ("string",)) -> Schema:
    message = {"patternErrorMessage": both(hint)} if hint else {}
    return {"type": [*types], "pattern": patterns.whole(pattern), **message}


def _number(pattern: str, hint: Words | None, name: str, low: float, high: float) -> Schema:
    return _text(pattern, hint, (name, "string")) | {"minimum": low, "maximum": high}


def _many(item: Schema, most: int | None) -> Schema:
    """A list of *item*, or one of it without brackets."""
    words = patterns.whole("|".join(item.get("enum", ())))
    single = {"type": ["string"], "pattern": words} if "enum" in item else item
    limit = {"maxItems": most} if most else {}
    return single | {"type": ["array", *single["type"]], "items": optional(item), **limit}


def _keyed(key: Schema, value: Schema) -> Schema:
    names = {name: key[name] for name in ("pattern", "patternErrorMessage") if name in key}
    return {"type": ["object"], "propertyNames": names, "additionalProperties": optional(value)}
