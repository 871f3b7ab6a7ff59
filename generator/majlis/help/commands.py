"""The commands, for those who have the repository on their machine: read from `commands.toml`, which a test holds in
step with what the commands say of themselves (`MAJLIS_FILL_PAGES=1 pytest tests/help` writes its English anew).
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, partial
from importlib import resources
from typing import Any, NamedTuple

from markupsafe import Markup

from majlis.help.leaf import help_page, kept
from majlis.help.order import in_order
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.view import View
from majlis.words import Words

GROUPS: Mapping[str, tuple[str, ...]] = {
    "see": ("today", "agenda", "status"),
    "write": ("new", "approve", "published", "move", "hold"),
    "check": ("check", "explain", "fmt", "diff"),
    "make": ("build", "serve", "print", "pack", "schema", "init"),
}
"""The commands by what they are for."""


class Told(NamedTuple):
    """An option: how it is typed, and what it does."""

    typed: str
    does: Words


class Command(NamedTuple):
    """A command: how it is typed without options, what it does, in paragraphs, its options. *also* are those that
    several share.
    """

    name: str
    usage: str
    does: Words
    options: tuple[Told, ...]
    also: tuple[str, ...]


class Row(NamedTuple):
    """An option in one language."""

    typed: str
    text: Markup


class Shown(NamedTuple):
    """A command in one language; *also* are its shared options, each with its anchor."""

    name: str
    usage: str
    paragraphs: tuple[Markup, ...]
    options: tuple[Row, ...]
    also: tuple[tuple[str, str], ...]


@cache
def written() -> dict[str, Any]:
    """All that stands in `commands.toml`: the shared options as `shared`, then each command by its name."""
    return tomllib.loads(resources.files(__package__).joinpath("commands.toml").read_text("utf-8"))


@cache
def commands() -> Mapping[str, Command]:
    """The commands by their names; `majlis` is what goes for all."""
    return {name: _command(name, table) for name, table in written().items() if name != "shared"}


@cache
def shared() -> tuple[Told, ...]:
    """The options that several commands share."""
    return tuple(_options(written()["shared"]))


def commands_page(view: View) -> Artifact:
    """The commands in the groups in which somebody looks for them, then the options that they share."""
    return kept(view, "commands", partial(_page, view))


def _page(view: View) -> Artifact:
    known = commands()
    groups = {group: tuple(_shown(known[name], view.lang) for name in names) for group, names in GROUPS.items()}
    return help_page(view, "commands", "help_commands", str(view.say("help.commands.title")), groups=groups,
                     whole=_shown(known["majlis"], view.lang), shared=_rows(shared(), view.lang), anchor=anchor)


def anchor(typed: str) -> str:
    """The anchor of a shared option: `option-as-of`."""
    return "option-" + typed.split(", ")[-1].split()[0].strip("-")


def _command(name: str, table: Mapping[str, Any]) -> Command:
    usage = table["usage"].replace(" [OPTIONS]", "")
    return Command(name, usage, Words(table["en"], table["ar"]), tuple(_options(table.get("options", {}))),
                   tuple(table.get("shared", ())))


def _options(table: Mapping[str, Mapping[str, str]]) -> Iterator[Told]:
    for typed, text in table.items():
        yield Told(typed, Words(text["en"], text["ar"]))


def _shown(command: Command, lang: str) -> Shown:
    paragraphs = tuple(in_order(text, lang) for text in command.does.to(lang).split("\n\n"))
    also = tuple((typed.split(", ")[-1].split()[0], anchor(typed)) for typed in command.also)
    return Shown(command.name, command.usage, paragraphs, _rows(command.options, lang), also)


def _rows(options: tuple[Told, ...], lang: str) -> tuple[Row, ...]:
    return tuple(Row(option.typed, in_order(option.does.to(lang), lang)) for option in options)
