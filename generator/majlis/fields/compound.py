"""The types of several values: lists, records, mappings with keys of their own."""

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from majlis.fields import codes
from majlis.fields.base import FieldType, Parsed, Reference, Scope, expect_list, expect_map
from majlis.fields.record import read_record
from majlis.problems import Problem
from majlis.source import Node
from majlis.values import dataclass
from majlis.words import Words

T = TypeVar("T")


@dataclass(frozen=True)
class Many(FieldType[tuple[T, ...]], Generic[T]):
    """A list of values of one type, *most* at the most; a single value counts as a list of one."""

    item: FieldType[T]
    most: int | None = None

    def parse(self, node: Node, scope: Scope) -> Parsed[tuple[T, ...]]:
        items, problems = expect_list(node, scope, self.item.prose)
        values: list[T] = []
        seen: set[str] = set()
        found: list[Problem] = list(problems)
        references: list[Reference] = []
        for item in items:
            if item.empty:
                continue
            value, told, named = self.item.parse(item, scope)
            found += told
            references += named
            if value is None:
                continue
            values.append(value)
            if isinstance(value, str):
                if value in seen:
                    found.append(codes.NOT_IN_LIST_TWICE.at(scope.at(item), text=value))
                seen.add(value)
        if self.most and len(values) > self.most:
            found.append(codes.LIST_TOO_LONG.at(scope.at(node), size=len(values), limit=self.most))
        return Parsed(tuple(values) or None, tuple(found), tuple(references))


@dataclass(frozen=True)
class Record(FieldType[T], Generic[T]):
    """Several named fields: a record declared with `majlis.fields.field`. *name* stands in messages."""

    record: type[T]
    name: Words

    def parse(self, node: Node, scope: Scope) -> Parsed[T]:
        mapping, problems = expect_map(node, scope)
        if mapping is None:
            return Parsed(None, problems)
        return read_record(self.record, mapping, scope, self.name)


@dataclass(frozen=True)
class Keyed(FieldType[Mapping[str, T]], Generic[T]):
    """A mapping whose keys the author chooses, or that are ids (*key* checks them)."""

    key: FieldType[str]
    value: FieldType[T]

    def parse(self, node: Node, scope: Scope) -> Parsed[Mapping[str, T]]:
        mapping, problems = expect_map(node, scope)
        if mapping is None:
            return Parsed(None, problems)
        values: dict[str, T] = {}
        results: list[Parsed[Any]] = []
        for name, value_node in mapping.values.items():
            key = self.key.parse(mapping.keys[name], scope)
            value: Parsed[T] = Parsed(None) if value_node.empty else self.value.parse(value_node, scope)
            results += [key, value]
            if key.value is not None and value.value is not None:
                values[key.value] = value.value
        found = tuple(problem for result in results for problem in result.problems)
        return Parsed(values or None, found, tuple(ref for result in results for ref in result.references))
