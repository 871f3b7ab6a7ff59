"""The schemas: one per kind of entry, for its front matter, and one for each file of settings."""

import json
from functools import cache
from typing import Any, NamedTuple

from majlis.kinds import KINDS, Kind
from majlis.kinds.channels import Channels
from majlis.kinds.keydates import FOLDER as KEY_DATES
from majlis.kinds.keydates import KeyDates
from majlis.kinds.team import Team
from majlis.schema.records import Definitions, fields_schema, ready_schema
from majlis.schema.types import Schema
from majlis.schema.wording import both, from_status
from majlis.words import Words

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Setting(NamedTuple):
    record: type[Any]
    title: Words
    files: str


_SETTINGS = {
    "team": _Setting(Team, Words("The team", "الفريق"), "content/team.yml"),
    "channels": _Setting(Channels, Words("Channels", "القنوات"), "content/channels.yml"),
    "keydates": _Setting(KeyDates, Words("Key dates", "المناسبات"), f"{KEY_DATES}/*.yml"),
}


def schema_names() -> tuple[str, ...]:
    """The names of all schemas: those of the kinds, then `team`, `channels` and `keydates`."""
    return (*(kind.name for kind in KINDS), *_SETTINGS)


def schema_of(name: str) -> Schema:
    """The schema called *name*, one of `schema_names()`; KeyError for another."""
    kind = next((kind for kind in KINDS if kind.name == name), None)
    return _of_kind(kind) if kind else _of_setting(name, _SETTINGS[name])


@cache
def schema_text(name: str) -> str:
    """The schema called *name* as JSON text, two spaces deep, with a line end: always the same for one version."""
    return json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n"


def schema_file(name: str) -> str:
    """The name of the file for the schema called *name*: `post.schema.json`."""
    return f"{name}.schema.json"


def _of_kind(kind: Kind) -> Schema:
    start = from_status(kind.ready[0], kind.states[kind.ready[0]]) if kind.ready else Words("", "")
    definitions = Definitions(start)
    fields = fields_schema(kind.record, definitions)
    fields["properties"] |= {"kind": _kind_field(kind)}
    ready = ready_schema(kind.record, definitions)
    state = {"required": [kind.record.state_field], "properties": {kind.record.state_field: {"enum": [*kind.ready]}}}
    rule = {"if": state, "then": ready} if ready else {}
    title = Words(kind.word.en.capitalize(), kind.word.ar)
    text = Words(f"Front matter of the files in {kind.folder}/", f"الحقول في أعلى ملفات {kind.folder}/")
    return _document(kind.name, title, text, fields | rule, definitions)


def _of_setting(name: str, setting: _Setting) -> Schema:
    """A file of settings has no status: all that it may need, it needs."""
    definitions = Definitions(Words("", ""))
    fields = fields_schema(setting.record, definitions)
    ready = ready_schema(setting.record, definitions)
    rules = [*fields.get("allOf", ()), *([ready] if ready else [])]
    text = Words(f"Settings in {setting.files}", f"إعدادات {setting.files}")
    return _document(name, setting.title, text, fields | ({"allOf": rules} if rules else {}), definitions)


def _document(name: str, title: Words, text: Words, fields: Schema, definitions: Definitions) -> Schema:
    head = {"$schema": DIALECT, "$id": f"urn:majlis:schema:{name}", "title": both(title), "description": both(text)}
    used = {key: schema for key, schema in sorted(definitions.schemas.items()) if schema}
    return head | {"type": "object"} | fields | ({"$defs": used} if used else {})


def _kind_field(kind: Kind) -> Schema:
    """`kind` may repeat what the folder says."""
    told = Words("May repeat what the folder says.", "قد يكرر ما يدل عليه المجلد.")
    return {"title": "Kind · النوع", "description": both(told), "enum": [kind.name, "", None]}
