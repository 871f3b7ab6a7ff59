"""Copying an entry: its text as it stands, with comments and order, but for what belongs to the one entry alone."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from majlis.fields import FieldType, fields_of
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.times import Date, LocalTime
from majlis.kinds import Entry, Kind, kind_named
from majlis.load.files import read_bytes
from majlis.problems import Place
from majlis.scaffold.edits import edited
from majlis.source import ListNode, MapNode, Node, Source, read_source
from majlis.source.encoding import decode
from majlis.workspace import Workspace

_OWN = ("translation_of", "approvals", "approved_by", "published", "result", "cancel_reason")


class Original(NamedTuple):
    """An entry to copy: as it was loaded, and as its file stands now."""

    entry: Entry
    text: str
    source: Source


def find_original(root: Path, workspace: Workspace, id: str) -> Original | None:
    """The entry *id* with its file below *root*; None if there is none, or its file can no longer be read."""
    entry = workspace.by_id.get(id)
    data, _ = read_bytes(root, entry.path) if entry else (None, [])
    source, _ = read_source(entry.path, data) if entry and data else (None, [])
    if entry is None or data is None or source is None or source.front is None:
        return None
    return Original(entry, decode(entry.path, data)[0], source)


def kind_of(original: Original) -> Kind:
    """The kind of the entry to copy, which is that of its copy."""
    return kind_named(original.entry.kind)


def copied(original: Original, kind: Kind, values: Mapping[str, str], defaults: Mapping[str, str]) -> str:
    """The text of the copy with *values*, YAML by key, in place of the original's.

    Its dates, translation, approvals, publication, results and reason are taken out; where the kind can't be without
    one of them, its default stands there.
    """
    assert original.source.front is not None
    changes: dict[str, str | None] = {
        key: defaults.get(key) for key in original.source.front.values if key in own_fields(kind)}
    return edited(original.text, original.source, changes | dict(values))


def own_fields(kind: Kind) -> frozenset[str]:
    """The fields that a copy does not take over."""
    declared = fields_of(kind.record)
    dated = {key for key, spec in declared.items() if isinstance(spec.type, Date | LocalTime)}
    return frozenset(dated | {key for key in _OWN if key in declared})


def copied_dates(path: str, text: str, kind: Kind) -> tuple[Place, ...]:
    """The places of the dates inside of lists and records, which came with the copy."""
    source, _ = read_source(path, text.encode())
    if source is None or source.front is None:
        return ()
    nodes = _of_record(kind.record, source.front, own_fields(kind))
    return tuple(sorted(Place(path, node.line, node.column) for node in nodes))


def _of_record(record: type[Any], node: Node, without: frozenset[str] = frozenset()) -> Iterator[Node]:
    for key, spec in fields_of(record).items():
        if isinstance(node, MapNode) and key in node.values and key not in without:
            yield from _dates(spec.type, node.values[key])


def _dates(type: FieldType[Any], node: Node) -> Iterator[Node]:
    match type:
        case Date() | LocalTime():
            yield from () if node.empty else (node,)
        case Many(item=item):
            for one in node.items if isinstance(node, ListNode) else (node,):
                yield from _dates(item, one)
        case Keyed(value=value):
            for one in node.values.values() if isinstance(node, MapNode) else ():
                yield from _dates(value, one)
        case Record(record=record):
            yield from _of_record(record, node)
