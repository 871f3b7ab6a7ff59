"""Reading a mapping into a record: every key known, every needed field there, every problem told."""

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar

from majlis.fields import codes
from majlis.fields.base import Parsed, Reference, Scope
from majlis.fields.declare import Field, Need, Plan, plan_of
from majlis.fields.synonyms import OUR_NAME
from majlis.problems import DID_YOU_MEAN, Problem
from majlis.source import MapNode
from majlis.text.guess import nearest
from majlis.words import Words

R = TypeVar("R")
# A list of more names than this is no help in a message.
_FEW = 12


def read_record(
    record: type[R], node: MapNode, scope: Scope, owner: Words, *, extra: dict[str, Any] | None = None
) -> Parsed[R]:
    """A record from a mapping; its value is None if a field that it can't be without is missing or can't be read.

    *owner* names the record in messages ("a post"). *extra* holds attributes that are not fields, and values for
    fields that are missing. A record with an attribute `place` is told where it stands.
    """
    plan = plan_of(record)
    found = _read_values(plan, node, scope, owner)
    problems = (*found.problems, *_missing(plan, found, node, scope))
    if plan.one_of:
        problems += tuple(_not_one(plan, found, node, scope))
    without_any = plan.one_of and found.values.keys().isdisjoint(plan.one_of)
    if without_any or not all(name in found.values for name in plan.always):
        return Parsed(None, problems, tuple(found.references))
    attributes = (extra or {}) | found.values
    for name in plan.attributes.keys() & found.values.keys():
        attributes[plan.attributes[name]] = attributes.pop(name)
    if plan.has_place:
        attributes["place"] = scope.at(node)
    return Parsed(record(**attributes), problems, tuple(found.references))


class _Found(NamedTuple):
    """What the keys of a mapping gave; *meant* are the fields whose keys are mistyped."""

    values: dict[str, Any]
    problems: list[Problem]
    references: list[Reference]
    meant: set[str | None]


def _read_values(plan: Plan, node: MapNode, scope: Scope, owner: Words) -> _Found:
    found = _Found({}, [], [], set())
    values, problems, references, meant = found
    for name, value_node in node.values.items():
        spec = plan.fields.get(name)
        if spec is None:
            meant.add(guess := _meant(name, plan.fields))
            problems.append(_unknown_key(name, node, guess, plan, scope, owner))
        elif not value_node.empty:
            value, told, named = spec.type.parse(value_node, scope)
            problems += told
            references += named
            if value is not None:
                values[name] = value
    return found


def _unknown_key(name: str, node: MapNode, guess: str | None, plan: Plan, scope: Scope, owner: Words) -> Problem:
    core = [key for key, spec in plan.fields.items() if spec.core]
    many = len(plan.fields) > _FEW
    hint = DID_YOU_MEAN if guess else codes.UNKNOWN_KEY_OF_MANY if many else None
    if _behind_comma(name, node):
        hint = codes.COMMA_IN_BRACES
    return codes.UNKNOWN_KEY.at(
        scope.at(node.keys[name]), hint, key=name, owner=owner.en, owner_ar=owner.ar, guess=guess,
        known=", ".join(core if many else plan.fields),
    )


def _meant(name: str, declared: dict[str, Field]) -> str | None:
    """The field that *name* stands for: by its label in either language, by its name in other tools, by its looks."""
    folded = name.casefold().replace(" ", "_").replace("-", "_")
    for key, spec in declared.items():
        if name == spec.label.ar or folded in (key, spec.label.en.casefold().replace(" ", "_")):
            return key
    ours = OUR_NAME.get(folded)
    return ours if ours in declared else nearest(name, declared, 0.75)


def _behind_comma(name: str, node: MapNode) -> bool:
    """Whether *name* is a key only because of a comma in `{followers: 38,400}`."""
    first = next(iter(node.keys.values()))
    return node.values[name].empty and name != first.text and node.keys[name].line == first.line


def _missing(plan: Plan, found: _Found, node: MapNode, scope: Scope) -> Iterator[Problem]:
    """The fields that are needed and not there; one whose key is only mistyped is not told again."""
    for name, spec in plan.needed:
        if name in found.values or name in found.meant or not _needed(spec, found.values, scope.ready):
            continue
        written = name in node.values
        if written and not node.values[name].empty:
            continue
        place = scope.at(node.keys[name] if written else node)
        if spec.need is Need.READY and scope.state:
            yield codes.MISSING_FIELD_STATUS.at(place, **_labels(name, spec), status=scope.state)
        else:
            yield codes.MISSING_FIELD.at(place, **_labels(name, spec))


def _not_one(plan: Plan, found: _Found, node: MapNode, scope: Scope) -> Iterator[Problem]:
    """None or several of the fields of which there must be one; one that is mistyped counts as there."""
    if found.meant.intersection(plan.one_of):
        return
    there = [name for name in plan.one_of if name in node.values and not node.values[name].empty]
    named = ", ".join(plan.one_of)
    if not there:
        yield codes.NONE_OF.at(scope.at(node), keys=named)
    for name in there[1:]:
        yield codes.TOO_MANY_OF.at(scope.at(node.keys[name]), key=name, first=there[0], keys=named)


def _needed(spec: Field, values: dict[str, Any], ready: bool) -> bool:
    if spec.need is Need.READY and not ready:
        return False
    return spec.when is None or spec.when(values)


def _labels(name: str, spec: Field) -> dict[str, str]:
    return {"key": name, "label": spec.label.en, "label_ar": spec.label.ar}
