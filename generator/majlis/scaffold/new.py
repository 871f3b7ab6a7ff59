"""A new entry: a file with its core fields, which `majlis check` passes at its first status."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, NamedTuple

from majlis.checks import run_checks
from majlis.fields import Field, FieldType, Need, fields_of
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.types import Choice, Line, Text, is_id
from majlis.kinds import Kind
from majlis.kinds.read import read_entry
from majlis.mend.writing import write_fresh
from majlis.plan import Plan
from majlis.problems import Place, Problem, in_order
from majlis.scaffold.ids import new_id
from majlis.scaffold.like import Original, copied, copied_dates
from majlis.scaffold.questions import (
    Question,
    asked_fields,
    first_state,
    item_type,
    language_of,
    parts_of,
    questions_for,
)
from majlis.scaffold.quoting import listed, scalar
from majlis.source import read_source
from majlis.words import Words
from majlis.workspace import Workspace

_COPY_OF = Words("Copy of {title}", "نسخة من {title}")
_FROM = Words(", from '{status}' on", "، من «{status}» فصاعدًا")


class NewFile(NamedTuple):
    """A file to write: its path from the root, its text, what `majlis check` will say of it.

    *copied_dates* are the places of dates inside of copied fields, which somebody must look at.
    """

    path: str
    text: str
    problems: tuple[Problem, ...] = ()
    copied_dates: tuple[Place, ...] = ()


def new_file(
    kind: Kind, answers: Mapping[str, str], workspace: Workspace, today: date, like: Original | None = None
) -> NewFile:
    """The file of a new entry of *kind* from *answers*, texts by key; lists are texts with commas.

    What is not answered takes its default, where it has one; an id that is answered names the file too. *like* is the
    entry to copy, of the same kind: its front matter and body stay as they are but for the id, the title, the status,
    the dates and what happened to it.
    """
    questions = {asked.key: asked for asked in questions_for(kind, workspace, today)}
    title = answers.get("title") or (_copy_title(like) if like else "")
    id = _own_id(answers) or new_id(kind.name, title, today, taken_ids(kind, workspace))
    given = {"id": id, "title": title, kind.record.state_field: first_state(kind)} | dict(answers)
    types = {key: spec.type for key, spec in fields_of(kind.record).items()}
    values = {key: written(types.get(key), text) for key, text in given.items() if text.strip()}
    if like:
        text = copied(like, kind, values, _defaults(questions))
    else:
        text = _fresh(kind, values, _defaults(questions, title), workspace.team.languages[0])
    path = f"{kind.folder}/{id}.md"
    dates = copied_dates(path, text, kind) if like else ()
    return NewFile(path, text, tuple(_problems(path, text, kind, workspace, today)), dates)


def write_new(root: Path, file: NewFile) -> None:
    """Write *file* below *root*, whole or not at all. FileExistsError if there is one of that name already, which
    stays as it is, or a link on the way to it; OSError if it can't be written.
    """
    if not write_fresh(root, file.path, file.text.encode()):
        raise FileExistsError(17, "File exists", file.path)


def written(type: FieldType[Any] | None, text: str) -> str:
    """An answer as YAML, for a field of *type*, None for one that is not known."""
    several = isinstance(type, Many) and not isinstance(type.item, Record | Keyed)
    return listed(parts_of(text)) if several else scalar(text)


def _fresh(kind: Kind, values: Mapping[str, str], defaults: Mapping[str, str], lang: str) -> str:
    """The core fields with their values; those without one as comments in *lang* that say what they are."""
    head = ["id", "title", "lang", kind.record.state_field, "owner"]
    fields = asked_fields(kind)
    filled = {**defaults, **values}
    lines = [f"{key}: {filled[key]}" for key in head if key in filled]
    for key, spec in fields.items():
        if key not in head:
            lines.append(f"{key}: {filled[key]}" if key in filled else _comment(key, spec, kind, lang))
    lines += [f"{key}: {value}" for key, value in values.items() if key not in head and key not in fields]
    return "\n".join(["---", *lines, "---", ""])


def _comment(key: str, spec: Field, kind: Kind, lang: str) -> str:
    """`# publish_at:  # Publish at, from 'scheduled' on`: without its first # it is a field left empty."""
    need = _FROM.to(lang).format(status=kind.ready[0]) if spec.need is Need.READY and kind.ready else ""
    about = [spec.label.to(lang) + need, spec.help.to(lang), *_words_of(spec)]
    return f"# {key}:  # {' · '.join(filter(None, about))}"


def _words_of(spec: Field) -> Iterator[str]:
    type = item_type(spec.type)
    if isinstance(type, Choice):
        yield " ".join(type.labels)


def _defaults(questions: Mapping[str, Question], title: str = "") -> dict[str, str]:
    """The values of needed fields whose author says nothing; with a *title*, the language that it is written in, and
    the title itself for other texts.
    """
    found = {key: asked.default for key, asked in questions.items() if asked.default}
    if title:
        texts = (key for key, asked in questions.items() if asked.needed and isinstance(asked.type, Line | Text))
        found |= {key: title for key in texts if key not in found}
        found["lang"] = language_of(title, found["lang"])
    return {key: written(questions[key].type, text) for key, text in found.items()}


def _own_id(answers: Mapping[str, str]) -> str:
    """The id that is answered; empty where none is, or where it can be none."""
    id = answers.get("id", "").strip()
    return id if is_id(id) else ""


def _copy_title(like: Original) -> str:
    return _COPY_OF.to(like.entry.lang).format(title=like.entry.title)


def taken_ids(kind: Kind, workspace: Workspace) -> frozenset[str]:
    """The ids that entries have, and the names that files of the kind's folder have."""
    start = f"{kind.folder}/"
    paths = (entry.path for entry in workspace.entries if entry.path.startswith(start))
    names = (path.removeprefix(start).removesuffix(".md").casefold() for path in paths)
    return frozenset([*workspace.by_id, *workspace.unread, *names])


def _problems(path: str, text: str, kind: Kind, workspace: Workspace, today: date) -> list[Problem]:
    """What `majlis check` will say of the file, once it stands in the workspace."""
    source, problems = read_source(path, text.encode())
    if source is None:
        return problems
    read = read_entry(source, kind, workspace.zone, workspace.team.languages[0])
    if read.entry is None:
        return in_order([*problems, *read.problems])
    entries = sorted((*workspace.entries, read.entry), key=lambda entry: entry.path)
    grown = replace(workspace, entries=tuple(entries), references=read.references)
    checked = run_checks(Plan(grown, datetime.combine(today, time(), workspace.zone))).problems
    return in_order([*problems, *read.problems, *(found for found in checked if found.place.path == path)])
