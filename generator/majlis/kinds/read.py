"""From a source to an entry of its kind."""

import hashlib
import re
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from majlis.dates.zones import zone
from majlis.fields import Parsed, Reference, Scope, read_record
from majlis.fields.types import is_id
from majlis.kinds.disclosed import suspects
from majlis.kinds.entry import Entry
from majlis.kinds.kind import Kind
from majlis.problems import Code, Place, Problem
from majlis.source import MapNode, ScalarNode, Source
from majlis.words import Words

KIND_DIFFERS = Code(
    "kind-differs",
    Words("'kind: {text}' contradicts the folder, which is for '{kind}'.",
          "السطر «kind: {text}» يخالف المجلد، وهو مجلد النوع «{kind}»."),
    Words("Delete the line, or move the file into the folder of its kind.", "احذف السطر أو انقل الملف إلى مجلد نوعه."),
)
CODES = (KIND_DIFFERS,)


class EntryRead(NamedTuple):
    """What a source gave. *id* is the entry's id even when there is no entry, which others may name."""

    entry: Entry | None
    id: str
    problems: tuple[Problem, ...]
    references: tuple[Reference, ...]


def read_entry(source: Source, kind: Kind, project_zone: ZoneInfo, language: str) -> EntryRead:
    """The entry in *source*, which has front matter. *language* is that of files without `lang`."""
    node = source.front or MapNode({}, {}, 1, 1)
    fields, differs = _without_kind(node, source.path, kind)
    state = _written(fields, kind.record.state_field) or ""
    scope = Scope(source.path, _zone(fields) or project_zone, state, state in kind.ready)
    written = _written(fields, "id")
    given = {
        "kind": kind.name, "path": source.path, "body": source.body, "body_line": source.body_line,
        "digest": source.digest, "front": source.front_text, "lang": language,
        "suspects": tuple(suspects(node, source.body, source.body_line)),
        "id": written if written and is_id(written) else fallback_id(source.path, kind),
    }
    parsed: Parsed[Any] = read_record(kind.record, fields, scope, _owner(kind), extra=given)
    return EntryRead(parsed.value, written or str(given["id"]), (*differs, *parsed.problems), parsed.references)


def fallback_id(path: str, kind: Kind) -> str:
    """The id of a file that does not give one: its name, or a name made from its path where that is not ASCII."""
    stem = path.rpartition("/")[2].rpartition(".")[0]
    plain = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") if stem.isascii() else ""
    if is_id(plain):
        return plain
    return f"{kind.name}-{hashlib.blake2b(path.encode(), digest_size=5).hexdigest()}"


def _owner(kind: Kind) -> Words:
    article = "an" if kind.word.en[0] in "aeiou" else "a"
    return Words(f"{article} {kind.word.en}", kind.word.ar)


def _without_kind(node: MapNode, path: str, kind: Kind) -> tuple[MapNode, list[Problem]]:
    """The fields but `kind`, which only repeats the folder."""
    if "kind" not in node.values:
        return node, []
    values = {name: value for name, value in node.values.items() if name != "kind"}
    keys = {name: key for name, key in node.keys.items() if name != "kind"}
    text, value = _written(node, "kind"), node.values["kind"]
    wrong = not value.empty and text != kind.name
    problem = KIND_DIFFERS.at(Place(path, value.line, value.column), text=text or "…", kind=kind.name)
    return MapNode(values, keys, node.line, node.column), [problem] if wrong else []


def _zone(node: MapNode) -> ZoneInfo | None:
    name = _written(node, "timezone")
    return zone(name) if name else None


def _written(node: MapNode, key: str) -> str | None:
    value = node.values.get(key)
    return value.text.strip() if isinstance(value, ScalarNode) and not value.empty else None
