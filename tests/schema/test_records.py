"""Records: what is always needed, what from a status on, and what beside another field."""

from dataclasses import dataclass
from typing import ClassVar

from majlis.fields import Need, field, filled, many, required
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.times import LocalTime
from majlis.fields.types import Choice, Line, Text
from majlis.schema.records import Definitions, fields_schema, ready_schema
from majlis.words import Words

FROM = Words(" from status 'live' on", " من الحالة «live» فصاعدًا")
NAME = Words("Name", "الاسم")
TEXT = {"type": ["string", "number", "boolean", "null"], "maxLength": 20_001}
FILLED = {"$ref": "#/$defs/filled"}


@dataclass(frozen=True, kw_only=True)
class Picture:
    src: str = required(Text(), NAME)
    alt: str | None = field(Text(), NAME, Need.READY)


@dataclass(frozen=True, kw_only=True)
class Plain:
    from_: str = filled(Text(), NAME, "a")
    fee: str | None = field(Text(), NAME, private=True, help=Words("What it costs.", "كلفته."))


@dataclass(frozen=True, kw_only=True)
class Post:
    at: object = field(LocalTime(), Words("At", "في"), Need.READY)
    format: str | None = field(Choice({"poll": NAME, "text": NAME}), NAME)
    poll: str | None = field(Text(), NAME, Need.READY, when=lambda values: values.get("format") == "poll")
    reason: str | None = field(Text(), NAME, Need.CONDITION, when=lambda values: "poll" not in values)
    media: tuple[Picture, ...] = many(Many(Record(Picture, NAME)), NAME, Need.READY)
    variants: object = field(Keyed(Line(), Record(Picture, NAME)), NAME)


@dataclass(frozen=True, kw_only=True)
class Anchor:
    one_of: ClassVar = ("hijri", "event")
    hijri: str | None = field(Text(), NAME)
    event: str | None = field(Text(), NAME)


def test_fields_have_names_help_and_needs_and_no_others_are_known() -> None:
    assert fields_schema(Plain, Definitions(FROM)) == {
        "properties": {
            "from": {"title": "Name · الاسم", **TEXT, "default": "a"},
            "fee": {"title": "Name · الاسم", "description": "What it costs. Private: never leaves the team.\n"
                    "كلفته. خاص: لا يخرج من الفريق.", **TEXT, "x-private": True},
        },
        "additionalProperties": False,
    }
    assert ready_schema(Plain, Definitions(FROM)) == {}


def test_what_is_always_needed_may_not_be_empty() -> None:
    schema = fields_schema(Picture, Definitions(FROM))
    assert schema["required"] == ["src"]
    assert schema["properties"]["src"] == {
        "title": "Name · الاسم", "description": "Always needed.\nمطلوب دائمًا.",
        "type": ["string", "number", "boolean"], "maxLength": 20_001, "minLength": 1,
    }
    assert schema["properties"]["alt"]["description"] == (
        "Needed from status 'live' on.\nمطلوب من الحالة «live» فصاعدًا.")


def test_what_is_needed_from_a_status_on_reaches_the_records_inside() -> None:
    definitions = Definitions(FROM)
    assert ready_schema(Post, definitions) == {
        "required": ["at", "media"],
        "properties": {
            "at": FILLED,
            "media": {"allOf": [FILLED, {"$ref": "#/$defs/Picture.ready", "items": {"$ref": "#/$defs/Picture.ready"}}]},
            "variants": {"additionalProperties": {"$ref": "#/$defs/Picture.ready"}},
        },
        "allOf": [{
            "if": {"required": ["format"], "properties": {"format": {"enum": ["poll"]}}},
            "then": {"required": ["poll"], "properties": {"poll": FILLED}},
        }],
    }
    assert definitions.schemas["Picture.ready"] == {
        "properties": {"alt": FILLED}, "if": {"type": "object", "minProperties": 1}, "then": {"required": ["alt"]}}
    assert definitions.schemas["filled"] == {
        "type": ["string", "number", "boolean", "array", "object"], "minLength": 1, "minItems": 1, "minProperties": 1}


def test_a_condition_binds_in_every_status() -> None:
    schema = fields_schema(Post, Definitions(FROM))
    there = {"required": ["poll"], "properties": {"poll": FILLED}}
    assert schema["allOf"] == [
        {"if": {"not": there}, "then": {"required": ["reason"], "properties": {"reason": FILLED}}}]
    assert schema["properties"]["reason"]["description"] == "Needed unless 'poll' is given.\nمطلوب إلا إذا ذُكر «poll»."
    assert schema["properties"]["poll"]["description"] == (
        "Needed from status 'live' on if 'format' is poll.\nمطلوب من الحالة «live» فصاعدًا إذا كان «format» \u200fpoll.")


def test_one_of_several_fields_is_needed() -> None:
    assert fields_schema(Anchor, Definitions(FROM))["oneOf"] == [
        {"required": ["hijri"], "properties": {"hijri": FILLED}},
        {"required": ["event"], "properties": {"event": FILLED}},
    ]


def test_an_empty_record_counts_as_left_out() -> None:
    definitions = Definitions(FROM)
    assert definitions.reference(Picture) == "#/$defs/Picture"
    schema = definitions.schemas["Picture"]
    assert (schema["if"], schema["then"], "required" in schema) == (
        {"type": "object", "minProperties": 1}, {"required": ["src"]}, False)
    assert definitions.ready_reference(Plain) is None


def test_records_of_one_name_are_kept_apart() -> None:
    definitions = Definitions(FROM)
    other = type("Picture", (Plain,), {"__module__": "majlis.kinds.campaign"})
    assert definitions.reference(Picture) == "#/$defs/Picture"
    assert definitions.reference(other) == "#/$defs/campaign.Picture"
    assert definitions.reference(Picture) == "#/$defs/Picture"
    assert set(definitions.schemas["campaign.Picture"]["properties"]) == {"from", "fee"}
