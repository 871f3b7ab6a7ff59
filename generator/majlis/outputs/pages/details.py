"""From a field's declaration to how its value is shown: what makes a new kind's page without a template of its own."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from datetime import date, datetime, time
from functools import cache
from typing import Any, NamedTuple, cast

from majlis.dates.durations import Duration
from majlis.fields import FieldType, fields_of
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.declare import Field, attribute
from majlis.fields.types import Choice, Line, Ref, Tag, Text
from majlis.fields.visibility import LABELS, Visibility
from majlis.kinds.reply import Clause
from majlis.outputs.pages.findings import clause_link
from majlis.outputs.pages.view import View

_NAMES_SOMEBODY = frozenset({
    "applies_to", "approver", "backup", "by", "channel", "channels", "from", "notify", "tell", "to", "who",
})
_MEASURES = frozenset({"kpi", "metrics", "result"})
_HANDLES = ("#", "@")
_SHORT, _WORD = 80, 24
_COLUMNS, _WITH_TEXTS = 5, 3
"""How many columns a table may have, and how many where there are texts among them that take several lines."""
_IN_ARABIC, _IN_ENGLISH = "_ar", "_en"


class Row(NamedTuple):
    """A labelled value; *private* ones are for the team alone, and say so."""

    key: str
    label: str
    value: "Shown"
    private: bool = False


class Shown(NamedTuple):
    """A value in one of the forms that the macro `shown` of macros.html knows.

    text, lines (several, as typed), day, moment, link, entry, list (of texts), many (of values), fields, table, cards.
    *own* says that the author wrote it: in *lang*, where the field's name says so, else in the language of the file.
    """

    form: str
    value: Any = None
    rows: tuple[Row, ...] = ()
    many: tuple["Shown", ...] = ()
    heads: tuple[str, ...] = ()
    own: bool = False
    lang: str = ""

    @property
    def short(self) -> bool:
        """Whether it fits beside its label."""
        if self.form == "text":
            return len(str(self.value)) <= _SHORT
        return self.form in ("day", "moment", "link", "entry") or (
            self.form == "many" and all(item.form in ("entry", "text") and item.short for item in self.many))


_FORMS: tuple[tuple[type[Any], Callable[[View, Any], Shown]], ...] = (
    (bool, lambda view, value: Shown("text", view.say("value.yes" if value else "value.no"))),
    (datetime, lambda view, value: Shown("moment", value)),
    (date, lambda view, value: Shown("day", value)),
    (time, lambda view, value: Shown("text", f"{value:%H:%M}")),
    (Duration, lambda view, value: Shown("text", view.dates.length(value))),
    (int, lambda view, value: Shown("text", view.say.number(value))),
    (float, lambda view, value: Shown("text", view.say.number(value))),
)
"""How values of each sort are shown; a bool is an int and a datetime a date, so these come first."""


def rows(view: View, record: Any, without: frozenset[str] = frozenset()) -> Iterator[Row]:
    """The values of *record* in the order of their declaration, but for what is empty: what is not for this audience
    was emptied before.
    """
    for key, name, spec in _fields(cast(Hashable, type(record)), without):
        value = getattr(record, name)
        if value not in (None, (), "") and (shown := show(view, spec.type, value, key)):
            yield Row(key, spec.label.to(view.lang), shown, spec.private)


@cache
def _fields(record: Hashable, without: frozenset[str]) -> tuple[tuple[str, str, Field], ...]:
    """The fields of *record*, a type: the key, attribute and declaration of each."""
    declared = fields_of(cast(type[Any], record)).items()
    return tuple((key, attribute(key), spec) for key, spec in declared if key not in without)


def show(view: View, type: FieldType[Any], value: Any, key: str) -> Shown | None:
    """*value* as its *type* wants to be shown; None if there is nothing that this audience may see."""
    match type:
        case Many(item):
            return _many(view, item, value, key)
        case Record():
            return _record(view, value)
        case Keyed():
            return _keyed(view, type, value, key)
        case Ref(kind):
            return _reference(view, kind, value)
    return _one(view, type, value, key)


def _one(view: View, type: FieldType[Any], value: Any, key: str) -> Shown:
    match type:
        case Choice(labels):
            return Shown("text", labels[value].to(view.lang))
        case Tag():
            return Shown("text", f"#{value}")
        case Visibility():
            partner = view.by_id(value.partition(":")[2])
            return Shown("entry", view.entry_link(partner)) if partner else Shown("text", _visible_to(view, value))
        case Text():
            return Shown("lines", value, own=True, lang=_lang(key))
        case Clause():
            link = clause_link(view, value)
            return Shown("entry", link) if link else Shown("text", value)
        case Line() if _named(view, key, value) != value:
            return Shown("text", _named(view, key, value))
    return next((form(view, value) for sort, form in _FORMS if isinstance(value, sort)), None) or _text(str(value), key)


def _text(text: str, key: str) -> Shown:
    if text.startswith(("http://", "https://")):
        return Shown("link", text)
    return Shown("text", text, own=not text.startswith(_HANDLES), lang=_lang(key))


def _visible_to(view: View, value: str) -> str:
    return LABELS[value].to(view.lang) if value in LABELS else value


def _lang(key: str) -> str:
    """The language that a field is for by its name: `body_ar`; empty for that of the file."""
    return key[-2:] if key.endswith((_IN_ARABIC, _IN_ENGLISH)) else ""


def _named(view: View, key: str, text: str) -> str:
    """The name of a member, a channel, a group of people or a KPI, where a text is the id of one."""
    if key in _MEASURES:
        return view.say.name("kpi", text)
    return view.say.name("group", view.somebody(text)) if key in _NAMES_SOMEBODY else text


def _reference(view: View, kind: str, id: str) -> Shown | None:
    """The name of what *id* stands for; nothing of an entry that this audience may not see."""
    if kind in ("member", "channel"):
        return Shown("text", view.somebody(id))
    if kind == "exemption":
        return Shown("text", id)
    if kind == "pillar":
        pillar = view.edition.workspace.pillars.get(id)
        return Shown("text", pillar.name.to(view.lang) if pillar else id)
    entry = view.by_id(id)
    return Shown("entry", view.entry_link(entry)) if entry else None


def _many(view: View, item: FieldType[Any], values: tuple[Any, ...], key: str) -> Shown | None:
    if isinstance(item, Record):
        return _records(view, values)
    found = tuple(shown for value in values if (shown := show(view, item, value, key)))
    if not found:
        return None
    sentences = any(shown.own and len(str(shown.value)) > _WORD for shown in found)
    return Shown("list", values, lang=_lang(key)) if sentences else Shown("many", many=found)


def _record(view: View, value: Any) -> Shown | None:
    found = tuple(rows(view, value))
    return Shown("fields", rows=found) if found else None


def _records(view: View, values: tuple[Any, ...]) -> Shown | None:
    """A table where few and short columns are used, else a card for each."""
    found = tuple(card for value in values if (card := tuple(rows(view, value))))
    if not found:
        return None
    keys = list(dict.fromkeys((row.key, row.label) for card in found for row in card))
    simple = all(row.value.short for card in found for row in card)
    if len(keys) > (_COLUMNS if simple else _WITH_TEXTS):
        return Shown("cards", many=tuple(Shown("fields", rows=card) for card in found))
    return Shown("table", heads=tuple(label for _, label in keys), many=tuple(_cells(card, keys) for card in found))


def _cells(card: tuple[Row, ...], keys: list[tuple[str, str]]) -> Shown:
    known = {row.key: row for row in card}
    empty = Shown("text", "")
    return Shown("fields", rows=tuple(known.get(key, Row(key, label, empty)) for key, label in keys))


def _keyed(view: View, type: Keyed[Any], values: Mapping[str, Any], key: str) -> Shown:
    found = (
        Row(name, view.somebody(name) if isinstance(type.key, Ref) else _named(view, key, name), shown)
        for name, value in values.items() if (shown := show(view, type.value, value, key))
    )
    return Shown("fields", rows=tuple(found))

