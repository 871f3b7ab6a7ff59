"""Who may see an entry: `public`, `team`, `private` or `partner:<id>`."""

from majlis.fields.base import FieldType, Parsed, Scope
from majlis.fields.types import Choice, Id, Line
from majlis.source import Node
from majlis.values import dataclass
from majlis.words import Words

LABELS = {
    "team": Words("Team", "الفريق"),
    "public": Words("Public", "عام"),
    "private": Words("Private: in no output", "خاص: لا يظهر في أي مخرج"),
    "partner:<id>": Words("One partner", "شريك واحد"),
}


@dataclass(frozen=True)
class Visibility(FieldType[str]):
    """One of the three words, or `partner:` and the id of a partner."""

    def parse(self, node: Node, scope: Scope) -> Parsed[str]:
        text = _LINE.parse(node, scope)
        if text.value is None or not text.value.startswith("partner:"):
            return _WORD.parse(node, scope) if text.value is not None else text
        partner = Id().read(text.value.removeprefix("partner:").strip(), scope)
        if not isinstance(partner, str):
            return Parsed(None, (partner.code.at(scope.at(node), partner.hint, **partner.values),))
        return Parsed(f"partner:{partner}", (), (scope.reference("partner", partner, node),))


_LINE, _WORD = Line(), Choice(LABELS)
