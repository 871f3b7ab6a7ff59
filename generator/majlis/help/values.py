"""What a value of each type is, in words, with an example of how it is written."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from markupsafe import Markup

from majlis.fields import FieldType
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.numbers import Number, Whole
from majlis.fields.types import Choice, Ref
from majlis.fields.visibility import LABELS, Visibility
from majlis.kinds.repeat import RepeatDay
from majlis.render.say import Say
from majlis.words import Words

_MOST_SHOWN = 10**9
"""A greatest number beyond this is no limit that anybody meets."""
EXAMPLES: Mapping[str, str] = {
    "id": "summer-2027", "tag": "ramadan", "date": "2027-02-10", "localtime": "2027-02-10 18:30", "clock": "18:30",
    "length": "3d", "zonename": "Asia/Riyadh", "yearday": "09-23", "hijriday": "09-01",
    "yearrule": "second sunday of may", "shift": "-7d", "url": "https://example.com/page", "host": "example.com",
    "filepath": "media/cup.png", "country": "SA", "region": "GB-SCT", "currency": "SAR", "boolean": "true",
    "partofday": '"09:00-17:00"', "clause": "community-conduct#respect", "repeatday": "last_thursday",
}
"""How a value of a type is written, by the type's name in small letters."""
_NUMBERS = {"number": ("12.5",), "whole": ("3", "2027")}
"""The same for numbers: the first that its type allows."""


class Choices(NamedTuple):
    """A word that may be written, and what it is called."""

    word: str
    label: str


class Value(NamedTuple):
    """What a field holds, in sentences, with the words to choose from."""

    text: Markup
    choices: tuple[Choices, ...]
    record: type[Any] | None


def value_of(type: FieldType[Any], say: Say) -> Value:
    """What a value of *type* is; *record* is there where it has fields of its own. KeyError for an unknown type."""
    inner = innermost(type)
    return Value(Markup(" ").join(_sentences(type, say)), tuple(_choices(inner, say.lang)),
                 inner.record if isinstance(inner, Record) else None)


def innermost(type: FieldType[Any]) -> FieldType[Any]:
    """The type of one value in *type*: of an item of a list, of a value with a name."""
    match type:
        case Many(item=item):
            return innermost(item)
        case Keyed(value=value):
            return innermost(value)
    return type


def example_of(type: FieldType[Any], ids: Mapping[str, str]) -> str:
    """How a value of *type* is written, as a list if it is one; *ids* are there to refer to, by kind. Empty if only
    its author can say, or where all the words to choose from are told.
    """
    if isinstance(type, Many):
        item = example_of(type.item, ids)
        return f"[{item}]" if item else ""
    if isinstance(type, Ref):
        return ids.get(type.kind, "")
    if isinstance(type, Number | Whole):
        return next((text for text in _NUMBERS[_name(type)] if type.low <= float(text) <= type.high), "")
    return EXAMPLES.get(_name(type), "")


def _name(type: FieldType[Any]) -> str:
    return type.__class__.__name__.lower()


def _sentences(type: FieldType[Any], say: Say) -> Iterator[Markup]:
    match type:
        case Many(item=item, most=most):
            yield say("help.type.many_most", most=most) if most else say("help.type.many")
            yield say("help.type.each")
            yield from _sentences(item, say)
        case Keyed(key=key, value=value):
            yield say("help.type.keyed")
            yield say("help.type.keyed_key")
            yield from _sentences(key, say)
            yield say("help.type.keyed_value")
            yield from _sentences(value, say)
        case Ref(kind=kind):
            yield say("help.type.ref", what=say(f"help.ref.{kind}"))
        case Number(low=low, high=high) | Whole(low=low, high=high) if high < _MOST_SHOWN:
            yield say(f"help.type.{_name(type)}_range", low=say.number(low), high=say.number(high))
        case _:
            yield say(f"help.type.{_name(type)}")


def _choices(type: FieldType[Any], lang: str) -> Iterator[Choices]:
    labels: Mapping[str, Words] = {}
    if isinstance(type, Choice) and not isinstance(type, RepeatDay):
        labels = type.labels
    elif isinstance(type, Visibility):
        labels = LABELS
    for word, label in labels.items():
        yield Choices(word, label.to(lang))
