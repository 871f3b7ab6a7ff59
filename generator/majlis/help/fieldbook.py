"""Every field of a record as the help tells it, with the records inside it."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple, cast

from markupsafe import Markup

from majlis.fields import Field, fields_of
from majlis.help.order import in_order
from majlis.help.values import Value, example_of, value_of
from majlis.render.say import Say
from majlis.schema.conditions import reason_of
from majlis.schema.wording import described
from majlis.values import dataclass
from majlis.words import Words

_NOTHING = Words("", "")


@dataclass(frozen=True, slots=True)
class Told:
    """A field: *key* is its path (`media.alt`), which is its anchor too; *inside* that of the record it holds."""

    key: str
    label: str
    value: Value
    help: Markup
    need: Markup
    example: str
    private: bool
    internal: bool
    core: bool
    inside: str


class Part(NamedTuple):
    """The fields of a record; *key* is the field that holds it, empty for the file itself. Of *one_of* exactly one is
    written.
    """

    key: str
    fields: tuple[Told, ...]
    one_of: tuple[str, ...]


class Asker(NamedTuple):
    """For whom the fields are told: the language, from which status on a file is ready, what there is to refer to."""

    say: Say
    ready: Words
    ids: Mapping[str, str]


def parts(record: type[Any], asker: Asker, key: str = "") -> Iterator[Part]:
    """The fields of *record*, then those of each record in them."""
    told = tuple(_told(key, name, spec, record, asker) for name, spec in fields_of(record).items())
    yield Part(key, told, getattr(record, "one_of", ()))
    for field in told:
        if field.value.record:
            yield from parts(field.value.record, asker, field.key)


def _told(above: str, name: str, spec: Field, record: type[Any], asker: Asker) -> Told:
    key, value = f"{above}.{name}" if above else name, value_of(spec.type, asker.say)
    lang = asker.say.lang
    return Told(
        key, spec.label.to(lang), value, in_order(spec.help.to(lang), lang),
        in_order(_need(cast(Hashable, record), name, asker.ready).to(lang), lang),
        "" if value.record else example_of(spec.type, asker.ids), spec.private, spec.internal, spec.core,
        f"in-{key}" if value.record else "",
    )


@cache
def _need(record: Hashable, name: str, ready: Words) -> Words:
    """When the field *name* is needed, in both languages; empty for one that never is."""
    declared = fields_of(cast(type[Any], record))
    spec = declared[name]
    reason = reason_of(spec.when, declared) if spec.when else None
    lines = described(replace(spec, help=_NOTHING, private=False), ready, reason).splitlines()
    return Words(*lines) if lines else _NOTHING
