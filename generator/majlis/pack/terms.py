"""What is agreed with a partner, part by part."""

from typing import NamedTuple

from babel.numbers import get_currency_name

from majlis.fields import fields_of
from majlis.kinds import Brief
from majlis.kinds.brief import Compensation
from majlis.outputs.pages.details import Row, Shown, show
from majlis.pack.view import PackView

_TERMS = ("usage_rights", "compensation", "cancellation", "reporting")


class Agreed(NamedTuple):
    """A part of what is agreed, with its name; *key* is its field."""

    key: str
    label: str
    value: Shown


def agreed(view: PackView, brief: Brief, key: str) -> Agreed | None:
    """What the brief says in one of its fields; None where that is nothing."""
    spec, value = fields_of(Brief)[key], getattr(brief, key)
    found = show(view, spec.type, value, key) if value else None
    return Agreed(key, spec.label.to(view.lang), found) if found else None


def terms(view: PackView, brief: Brief) -> list[Agreed]:
    """The terms in their order."""
    found = [part for key in _TERMS if (part := agreed(view, brief, key))]
    pay = brief.compensation
    return [part._replace(value=_with_sum(view, part.value, pay)) if part.key == "compensation" and pay else part
            for part in found]


def _with_sum(view: PackView, shown: Shown, pay: Compensation) -> Shown:
    """The compensation with its amount and currency as one sum: `SAR 12,000`."""
    if pay.amount is None or pay.currency is None:
        return shown
    number = view.say.number(pay.amount)
    name = get_currency_name(pay.currency, locale="ar")
    whole = Shown("text", f"{number} {name}" if view.lang == "ar" else f"{pay.currency} {number}")
    return Shown(shown.form, rows=tuple(_sum(row, whole) for row in shown.rows if row.key != "currency"))


def _sum(row: Row, whole: Shown) -> Row:
    return row._replace(value=whole) if row.key == "amount" else row
