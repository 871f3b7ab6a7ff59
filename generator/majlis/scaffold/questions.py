"""What is asked of the author of a new entry: its core fields, with what may be answered."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from majlis.fields import Field, FieldType, Need, Scope, codes, fields_of
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.times import Date, LocalTime
from majlis.fields.types import Choice, Ref
from majlis.kinds import Kind
from majlis.problems import Place, Problem
from majlis.source import ListNode, Node, ScalarNode
from majlis.words import Words
from majlis.workspace import Workspace

_NOT_ASKED = ("id",)
# No zone changes its clocks at this time.
_MORNING = "09:00"


class Question(NamedTuple):
    """A field to fill in. *choices* are the words that may be answered, by their label; empty if any text may.

    *default* counts where nothing is answered; empty if there is none. *many*: several answers, between commas.
    """

    key: str
    label: Words
    help: Words
    type: FieldType[Any]
    choices: Mapping[str, Words]
    default: str
    needed: bool
    many: bool


Ask = Callable[[Question, tuple[Problem, ...]], str | None]
"""Gets a question, and the problems of the last answer to it. "" takes the default, None leaves the field out."""


def questions_for(kind: Kind, workspace: Workspace, today: date) -> list[Question]:
    """What is asked about a new entry of *kind*: the core fields, and those that its first status needs."""
    return [
        question(key, spec, workspace, today, is_needed(spec, kind)) for key, spec in asked_fields(kind).items()
        if not isinstance(item_type(spec.type), Record | Keyed)
    ]


def asked_fields(kind: Kind) -> dict[str, Field]:
    """The fields that a new entry shows: the title and the owner first, without the id and the status."""
    declared = fields_of(kind.record)
    names = [key for key, spec in declared.items() if spec.core or is_needed(spec, kind)]
    first = [key for key in ("title", "lang", "owner") if key in names]
    skipped = (*_NOT_ASKED, kind.record.state_field)
    return {key: declared[key] for key in dict.fromkeys([*first, *names]) if key not in skipped}


def is_needed(spec: Field, kind: Kind) -> bool:
    """Whether an entry of *kind* can't be without the field from its first status on."""
    if spec.when is not None:
        return False
    return spec.need is Need.ALWAYS or (spec.need is Need.READY and first_state(kind) in kind.ready)


def first_state(kind: Kind) -> str:
    """The status in which an entry of *kind* begins."""
    return next(iter(kind.states))


def question(key: str, spec: Field, workspace: Workspace, today: date, needed: bool) -> Question:
    """The question after one field; only a needed one, or the language, has a default."""
    choices = _choices(item_type(spec.type), workspace)
    default = workspace.team.languages[0] if key == "lang" else _default(spec, choices, today) if needed else ""
    return Question(key, spec.label, spec.help, spec.type, choices, default, needed, isinstance(spec.type, Many))


def ask_all(questions: list[Question], ask: Ask, zone: ZoneInfo, given: Mapping[str, str]) -> dict[str, str]:
    """The answers, by key, to those *questions* that are not answered in *given*, which is part of them.

    A wrong answer is asked for again, until *ask* gives None.
    """
    answers = dict(given)
    for asked in questions:
        if asked.key not in answers and (answer := _answer(_fitted(asked, answers), ask, zone)):
            answers[asked.key] = answer
    return answers


def answer_problems(asked: Question, text: str, zone: ZoneInfo) -> tuple[Problem, ...]:
    """What is wrong with *text* as an answer; its place is the key."""
    place = Place(asked.key)
    if not text.strip():
        return (codes.MISSING_FIELD.at(place, key=asked.key, label=asked.label.en, label_ar=asked.label.ar),) \
            if asked.needed else ()
    parsed = asked.type.parse(node_of(asked.many, text), Scope(asked.key, zone))
    unknown = [named.id for named in parsed.references if asked.choices and named.id not in asked.choices]
    known = ", ".join(asked.choices)
    return parsed.problems + tuple(codes.UNKNOWN_CHOICE.at(place, text=id, known=known) for id in unknown)


def parts_of(text: str) -> list[str]:
    """The answers between commas of either script."""
    return [part.strip() for part in text.replace("،", ",").split(",") if part.strip()]


def node_of(many: bool, text: str) -> Node:
    """An answer as the value that stands for it in a file."""
    if not many:
        return ScalarNode(text, False, 1, 1)
    return ListNode(tuple(ScalarNode(part, False, 1, 1) for part in parts_of(text)), 1, 1)


def item_type(type: FieldType[Any]) -> FieldType[Any]:
    """The type of one value of a field."""
    return type.item if isinstance(type, Many) else type


def language_of(title: str, usual: str) -> str:
    """The language in which *title* seems to be written; *usual* where it does not show."""
    if any("\u0600" <= char <= "\u06ff" and char.isalpha() for char in title):
        return "ar"
    return "en" if any(char.isascii() and char.isalpha() for char in title) else usual


def _fitted(asked: Question, answers: Mapping[str, str]) -> Question:
    """The question with the default that the answers so far suggest."""
    if asked.key == "lang" and "title" in answers:
        return asked._replace(default=language_of(answers["title"], asked.default))
    if asked.key == "name_ar" and not asked.default:
        return asked._replace(default=answers.get("name_en", ""))
    return asked


def _answer(asked: Question, ask: Ask, zone: ZoneInfo) -> str:
    problems: tuple[Problem, ...] = ()
    while (text := ask(asked, problems)) is not None:
        answer = text.strip() or asked.default
        problems = answer_problems(asked, answer, zone)
        if not problems:
            return answer
    return asked.default if asked.needed else ""


def _choices(type: FieldType[Any], workspace: Workspace) -> Mapping[str, Words]:
    match type:
        case Choice(labels=labels):
            return labels
        case Ref(kind="member"):
            return {id: member.name for id, member in workspace.members.items()}
        case Ref(kind="channel"):
            return {id: channel.name for id, channel in workspace.channel_by_id.items()}
        case Ref(kind="pillar"):
            return {id: pillar.name for id, pillar in workspace.pillars.items()}
        case Ref(kind=kind):
            return {entry.id: Words(entry.title, entry.title) for entry in workspace.entries if entry.kind == kind}
    return {}


def _default(spec: Field, choices: Mapping[str, Words], today: date) -> str:
    """What a needed field holds where its author says nothing; empty if it must be told."""
    match spec.type:
        case Date():
            return today.isoformat()
        case LocalTime():
            return f"{today.isoformat()} {_MORNING}"
    return next(iter(choices), "")
