"""What every type of field does: turn a node into a value, with the problems and the references found in it."""

from abc import abstractmethod
from typing import Generic, NamedTuple, TypeGuard, TypeVar
from zoneinfo import ZoneInfo

from majlis.dates.flaw import Flaw
from majlis.fields import codes
from majlis.problems import Place, Problem
from majlis.source import ListNode, MapNode, Node, ScalarNode
from majlis.source.characters import name_of, odd_character
from majlis.source.slips import quoted
from majlis.values import dataclass

T = TypeVar("T")
_CURLY = "“”„‟‘’‚«»"


@dataclass(frozen=True, slots=True)
class Scope:
    """What reading a file needs to know: its path, the zone of its local times, its state (`scheduled`) and whether
    that state asks for the fields marked `Need.READY`.
    """

    path: str
    zone: ZoneInfo
    state: str = ""
    ready: bool = True

    def at(self, node: Node) -> Place:
        """The place of *node*."""
        return Place(self.path, node.line, node.column)

    def reference(self, kind: str, id: str, node: Node) -> "Reference":
        """What *node* names: the *kind* called *id*."""
        return Reference(kind, id, self.path, node.line, node.column)


class Reference(NamedTuple):
    """A value that names something else: an entry of *kind*, a channel, a member, a pillar, a file of `media`. Where it
    stands is in it as three values, since there are five in each of thousands of files.
    """

    kind: str
    id: str
    path: str
    line: int
    column: int

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.path, self.line, self.column)


class Parsed(NamedTuple, Generic[T]):
    """What a node gave: *value* is None when nothing usable was there."""

    value: T | None
    problems: tuple[Problem, ...] = ()
    references: tuple[Reference, ...] = ()


class FieldType(Generic[T]):
    """A type of value. Types are immutable and know nothing of the field that uses them. It is no `ABC`, whose
    `isinstance` takes five times as long: that is asked of types by the ten thousand.
    """

    prose = False
    """Whether a comma is an ordinary part of the text, not the sign of a list."""

    @abstractmethod
    def parse(self, node: Node, scope: Scope) -> Parsed[T]:
        """The value that *node* stands for. Called only with nodes that are not empty."""


class ScalarType(FieldType[T]):
    """A type whose values are written as one text."""

    @abstractmethod
    def read(self, text: str, scope: Scope) -> T | Flaw:
        """The value that *text* spells, or what is wrong with it."""

    def parse(self, node: Node, scope: Scope) -> Parsed[T]:
        """The value of a text; a list or mapping here is a problem."""
        if not isinstance(node, ScalarNode):
            return Parsed(None, (_not_one_value(node, scope, self.prose),))
        text = node.text.strip()
        found = self.read(text, scope)
        if isinstance(found, Flaw):
            flaw = found if self.prose else typing_flaw(text) or found
            return Parsed(None, (flaw.code.at(scope.at(node), flaw.hint, **flaw.values),))
        return tuple.__new__(Parsed, (found, (), ()))  # twenty in a file; its own way takes three times as long


def _not_one_value(node: Node, scope: Scope, prose: bool) -> Problem:
    """A list or fields in the place of a text; `- Say: hello` is a text with a colon in it."""
    if prose and isinstance(node, MapNode) and len(node.values) == 1:
        (key, value), = node.values.items()
        if isinstance(value, ScalarNode) and value.plain and value.line == node.line and value.text:
            return codes.NOT_ONE_VALUE.at(scope.at(node), codes.COLON_IN_TEXT, quoted=quoted(f"{key}: {value.text}"))
    return codes.NOT_ONE_VALUE.at(scope.at(node))


def typing_flaw(text: str) -> Flaw | None:
    """What is wrong with a word that only looks right: curly quotes around it, a character that can't be seen in it."""
    plain = text.strip(_CURLY)
    if plain != text:
        return Flaw(codes.CURLY_QUOTES, {"text": text, "plain": plain})
    odd = odd_character(text)
    return Flaw(codes.INVISIBLE_IN_VALUE, {"text": text, "name": name_of(odd)}) if odd else None


def expect_list(node: Node, scope: Scope, prose: bool) -> tuple[tuple[Node, ...], tuple[Problem, ...]]:
    """The items of a list; a single value counts as its one item, unless commas (not in *prose*) separate several."""
    items = node.items if isinstance(node, ListNode) else (node,)
    if prose:
        return items, ()
    joined = [item for item in items if _holds_several(item)]
    if not joined:
        return items, ()
    code, listed = (codes.ITEMS_AS_TEXT if isinstance(node, ListNode) else codes.LIST_AS_TEXT), _listed(items)
    problems = (code.at(scope.at(item), text=item.text.strip(), listed=listed) for item in joined)
    return tuple(item for item in items if not _holds_several(item)), tuple(problems)


def _holds_several(item: Node) -> TypeGuard[ScalarNode]:
    """Whether commas of either script stand in one text."""
    return isinstance(item, ScalarNode) and ("," in item.text or "،" in item.text)


def _listed(items: tuple[Node, ...]) -> str:
    texts = [item.text.replace("،", ",") for item in items if isinstance(item, ScalarNode)]
    return "[" + ", ".join(part.strip() for text in texts for part in text.split(",") if part.strip()) + "]"


def expect_map(node: Node, scope: Scope) -> tuple[MapNode | None, tuple[Problem, ...]]:
    """The mapping that *node* must be."""
    if isinstance(node, MapNode):
        return node, ()
    return None, (codes.NOT_FIELDS.at(scope.at(node)),)
