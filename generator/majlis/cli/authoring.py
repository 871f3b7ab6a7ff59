"""`majlis new` and `majlis init`: what they ask at a terminal, what they say, and how they end."""

import shlex
from datetime import UTC, datetime
from pathlib import Path

import click

from majlis.cli import authoring_words as say
from majlis.cli.exits import FINE, PROBLEMS, WRONG_USE
from majlis.cli.report import as_text
from majlis.dates.zones import zone
from majlis.fields import codes
from majlis.kinds import KINDS, kind_named
from majlis.load import load
from majlis.problems import Problem
from majlis.scaffold import (
    Ask,
    NewFile,
    Question,
    ScaffoldError,
    Setup,
    ask_all,
    carry_out,
    find_original,
    init_workspace,
    kind_of,
    new_file,
    plan_reset,
    questions_for,
    read_setup,
    setup_questions,
    write_new,
)

_OPTIONS = {"name_en": "--name", "name_ar": "--name", "uid_domain": "--uid-domain"}
"""The options of `init` that are not called as the setting is."""


def run_new(root: Path, lang: str, name: str | None, like: str | None, given: dict[str, str], asking: bool) -> int:
    """Write a new entry of the kind *name*, or a copy of the entry *like*; its path goes to stdout. The exit code."""
    workspace, problems = load(root)
    if workspace is None:
        click.echo(as_text(problems, lang), nl=False)
        return PROBLEMS
    original = find_original(root, workspace, like) if like else None
    if like and original is None:
        return _wrong(say.NO_ENTRY.to(lang).format(name=like))
    if name is None and original is None:
        return _wrong(say.NAME_A_KIND.to(lang).format(kinds=", ".join(kind.name for kind in KINDS)))
    kind = kind_of(original) if original else kind_named(str(name))
    if name not in (None, kind.name):
        return _wrong(say.OTHER_KIND.to(lang).format(id=like, kind=kind.name, other=name))
    today = datetime.now(UTC).astimezone(workspace.zone).date()
    questions = questions_for(kind, workspace, today)
    answers = ask_all(questions, _asker(lang), workspace.zone, given) if asking and not original else given
    return _write(root, new_file(kind, answers, workspace, today, original), lang)


def run_init(folder: Path, lang: str, here: bool, given: dict[str, str], asking: bool) -> int:
    """Write a small workspace into *folder*, or take the example out of this copy of the repository. The exit code."""
    utc = zone("UTC")
    assert utc
    answers = ask_all(setup_questions(), _asker(lang), utc, given) if asking else given
    setup, problems = read_setup(answers)
    if setup is None:
        return _wrong("\n".join(_about_options(problems, lang)))
    try:
        return _reset(folder, setup, asking, lang) if here else _init(folder, setup, lang)
    except ScaffoldError as error:
        return _wrong(f"{error.message.to(lang)}\n    {error.hint.to(lang)}")


def _about_options(problems: list[Problem], lang: str) -> dict[str, None]:
    """What is wrong with the options of `init`, a line for each: one name may stand for both, and what is missing is
    said at once.
    """
    lines: dict[str, None] = {}
    for problem in problems:
        option = _OPTIONS.get(problem.place.path, f"--{problem.place.path}")
        told = f"{option}: {problem.message(lang)} {problem.hint(lang)}".rstrip()
        lines[say.GIVE.to(lang) if problem.code == codes.MISSING_FIELD.name else told] = None
    return lines


def _write(root: Path, file: NewFile, lang: str) -> int:
    try:
        write_new(root, file)
    except FileExistsError:
        return _wrong(say.THERE.to(lang).format(path=file.path))
    click.echo(file.path)
    click.echo(as_text(file.problems, lang), nl=False, err=True)
    for place in file.copied_dates:
        click.echo(say.LOOK.to(lang).format(place=f"{place.path}:{place.line}:{place.column}"), err=True)
    return FINE


def _init(folder: Path, setup: Setup, lang: str) -> int:
    for path in init_workspace(folder, setup):
        click.echo(path)
    click.echo(say.MADE.to(lang).format(folder=folder.resolve(), root=shlex.quote(str(folder))), err=True)
    return FINE


def _reset(root: Path, setup: Setup, asking: bool, lang: str) -> int:
    plan = plan_reset(root, setup)
    click.echo(say.GOES.to(lang).format(gone=len(plan.remove), made=len(plan.write)), err=True)
    for path in plan.remove:
        click.echo(path)
    if asking and not click.confirm(say.GO_ON.to(lang), err=True):
        return FINE
    carry_out(root, plan)
    return FINE


def _asker(lang: str) -> Ask:
    """Asks at the terminal: the label, the choices, the default; an empty line takes the default or leaves it out."""

    def ask(question: Question, wrong: tuple[Problem, ...]) -> str | None:
        for problem in wrong:
            click.echo(f"  {problem.message(lang)} {problem.hint(lang)}", err=True)
        if not wrong and question.help.to(lang):
            click.echo(f"  {question.help.to(lang)}", err=True)
        if not wrong and question.choices:
            choices = ", ".join(f"{key} ({label.to(lang)})" for key, label in question.choices.items())
            click.echo(f"  {choices}", err=True)
        asked = f"{question.label.to(lang)} [{question.key}]"
        shown = bool(question.default)
        text: str = click.prompt(asked, default=question.default, show_default=shown, err=True)
        return text

    return ask


def _wrong(message: str) -> int:
    click.echo(message, err=True)
    return WRONG_USE
