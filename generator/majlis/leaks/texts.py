"""Every text in a workspace, with where its author wrote it."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import Any, NamedTuple

from majlis.fields import Field, fields_of
from majlis.fields.declare import attribute
from majlis.kinds import Entry
from majlis.kinds.prose import Prose
from majlis.leaks.opinion import Opinion
from majlis.problems import Place
from majlis.source import ListNode, MapNode, Node, ScalarNode
from majlis.workspace import Workspace

_BODY, _NAME = "body", "file name"


class Said(NamedTuple):
    """A text, the field that says it, the file, and there its line, or the front matter in which it is."""

    text: str
    field: str
    path: str
    line: int = 1
    node: MapNode | None = None

    @property
    def place(self) -> Place:
        """Where the text stands."""
        for found in _scalars(self.node) if self.node else ():
            if self.text.strip() in found.text:
                return Place(self.path, found.line, found.column)
        return Place(self.path, self.line)


def texts_of(workspace: Workspace, opinion: Opinion | None = None) -> Iterator[Said]:
    """All texts of *workspace*: entries and prose with their bodies and the names of their files, media, settings;
    with an *opinion*, only what may be read by it.
    """
    for entry in workspace.entries:
        if opinion is None or opinion.sees(entry.path):
            yield from _of_entry(entry, opinion)
    for page in workspace.prose:
        if opinion is None or opinion.sees(page.path):
            yield from _of_prose(page)
    yield from (Said(_stem(src), _NAME, f"content/{src}") for src in workspace.media)
    yield from _of_settings(workspace, opinion)


def _of_settings(workspace: Workspace, opinion: Opinion | None) -> Iterator[Said]:
    for name, settings in (("team.yml", workspace.team), ("channels.yml", workspace.channels)):
        for keys, text in _values(settings, opinion):
            yield Said(text, _key(keys), f"content/{name}")
    for day in workspace.key_dates:
        path, line, _ = day.place or Place("content/keydates")
        yield from (Said(text, _key(keys), path, line) for keys, text in _values(day, opinion))


def _of_entry(entry: Entry, opinion: Opinion | None) -> Iterator[Said]:
    for keys, text in _values(entry, opinion):
        yield Said(text, _key(keys), entry.path, entry.node.line, entry.node)
    lines = entry.body.split("\n") if opinion is None or opinion.reads_body(entry) else []
    for number, line in enumerate(lines):
        yield Said(line, _BODY, entry.path, entry.body_line + number)
    yield Said(_stem(entry.path), _NAME, entry.path)


def _of_prose(page: Prose) -> Iterator[Said]:
    for keys, text in _values(page.meta):
        yield Said(text, _key(keys), page.path)
    for line in page.body.split("\n"):
        yield Said(line, _BODY, page.path)
    yield Said(_stem(page.path), _NAME, page.path)


def written_in(entry: Entry) -> Iterator[Said]:
    """What an entry's front matter says in words, as its author typed it."""
    for key, value in entry.node.values.items():
        for scalar in _scalars(value):
            if sum(map(str.isalpha, scalar.text)) > len("yyyymm"):
                yield Said(scalar.text, key, entry.path, scalar.line, entry.node)


def strings_in(value: object) -> Iterator[str]:
    """Every text in records, lists and mappings."""
    return (text for _, text in _values(value))


def _values(
    value: Any, opinion: Opinion | None = None, keys: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], str]]:
    """The texts in *value*, which may be of any type, with the keys that lead to them."""
    if isinstance(value, str):
        yield keys, value
        return
    for name, part in _parts(value, opinion):
        below = (*keys, name) if name else keys
        if name and isinstance(value, Mapping):
            yield below, name
        yield from _values(part, opinion, below)


def _parts(value: Any, opinion: Opinion | None) -> Iterable[tuple[str, Any]]:
    """What is in a list, a mapping or a record, with its key."""
    if isinstance(value, tuple | list):
        return (("", part) for part in value)
    if isinstance(value, Mapping):
        return ((str(name), part) for name, part in value.items())
    if is_dataclass(value):
        slots = _slots(value.__class__)
        return ((key, part) for key, name, spec in slots
                if (part := getattr(value, name)) and (opinion is None or opinion.reads(spec, value)))
    return ()


@cache
def _slots(record: Hashable) -> tuple[tuple[str, str, Field], ...]:
    """The fields of a record: their keys, their attributes, what is known of them."""
    declared: Any = record
    return tuple((key, attribute(key), spec) for key, spec in fields_of(declared).items())


def _scalars(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
        return
    parts: Iterable[Node] = node.items if isinstance(node, ListNode) else node.values.values()
    for part in parts:
        yield from _scalars(part)


def _key(keys: tuple[str, ...]) -> str:
    return ".".join(keys)


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]
