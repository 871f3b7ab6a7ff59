"""Parts of the day: quiet hours, shifts. Written `09:00-17:00` or `{from: "09:00", to: "17:00"}`."""

from datetime import time

from majlis.dates.clock import RANGE_FORM, read_range
from majlis.dates.flaw import Flaw
from majlis.fields import FieldType, Parsed, Scope, required
from majlis.fields.compound import Record
from majlis.fields.times import Clock
from majlis.source import Node, ScalarNode
from majlis.values import dataclass
from majlis.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """A part of the day; it runs over midnight when *to* is earlier than *from_*."""

    from_: time = required(Clock(), Words("From", "من"))
    to: time = required(Clock(), Words("To", "إلى"))

    def __str__(self) -> str:
        return f"{self.from_:%H:%M}-{self.to:%H:%M}"


@dataclass(frozen=True)
class PartOfDay(FieldType[Hours]):
    """Hours as one text or as two fields."""

    def parse(self, node: Node, scope: Scope) -> Parsed[Hours]:
        if not isinstance(node, ScalarNode):
            parsed = _FIELDS.parse(node, scope)
            if parsed.value is None or parsed.value.from_ != parsed.value.to:
                return parsed
            return Parsed(None, (RANGE_FORM.at(scope.at(node), text=parsed.value),))
        found = read_range(node.text.strip())
        if isinstance(found, Flaw):
            return Parsed(None, (found.code.at(scope.at(node), found.hint, **found.values),))
        return Parsed(Hours(from_=found[0], to=found[1]))


_FIELDS = Record(Hours, Words("the hours", "الساعات"))
