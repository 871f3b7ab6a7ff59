"""The reference of the commands is what they say of themselves, in both languages."""

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import pytest

import majlis.help
from majlis.cli.main import main
from majlis.help.commands import GROUPS, anchor, written
from majlis.words import LANGUAGES

FILE = Path(majlis.help.__file__).with_name("commands.toml")
ARABIC = re.compile(r"[\u0621-\u064a]{2}")
EXTRA = re.compile(r"\s+\[((?:default: |required|\d+<=)[^\]]*)\]")
"""What is printed behind the help of an option: `[default: en]`."""
Table = dict[str, Any]


def told(command: click.Command, context: click.Context) -> Table:
    """How a command is typed, what it does, and its options."""
    paragraphs = (command.help or "").split("\n\n")
    options = {typed(option, context): english(option, context) for option in command.params
               if isinstance(option, click.Option)}
    help_option = command.get_help_option(context)
    assert help_option
    return {"usage": command.get_usage(context).removeprefix("Usage: "),
            "en": "\n\n".join(" ".join(text.split()) for text in paragraphs),
            "options": options | {"-h, --help": help_option.help}}


def typed(option: click.Option, context: click.Context) -> str:
    record = option.get_help_record(context)
    assert record
    return record[0]


def english(option: click.Option, context: click.Context) -> str:
    """What is said of an option, with its usual value and whether it must be there, in sentences."""
    record = option.get_help_record(context)
    assert record
    extra = "; ".join(EXTRA.findall(record[1]))
    usual, limits = re.search(r"default: \(?([^;()]+)", extra), re.search(r"(\d+)<=x<=(\d+)", extra)
    said = [EXTRA.sub("", record[1]), f"Usually {usual[1]}." if usual else "",
            f"From {limits[1]} to {limits[2]}." if limits else "", "It must be there." if "required" in extra else ""]
    return " ".join(filter(None, said))


def from_click() -> Table:
    """The whole reference in English; options that several commands have in common stand once."""
    context = click.Context(main, info_name="majlis")
    every = {name: told(command, click.Context(command, info_name=f"majlis {name}"))
             for name, command in main.commands.items()}
    counts = Counter(option for one in every.values() for option in one["options"].items())
    shared = {option: text for (option, text), count in counts.items() if count > 1}
    for one in every.values():
        one["shared"] = [option for option, text in one["options"].items() if shared.get(option) == text]
        one["options"] = {option: text for option, text in one["options"].items() if option not in one["shared"]}
    return {"shared": shared, "majlis": told(main, context) | {"shared": []}, **every}


def as_toml(reference: Table, known: Table) -> str:
    """The file, with the Arabic that stands in it already."""
    lines = ["[shared]", *options(reference["shared"], known.get("shared", {}))]
    for name, one in reference.items():
        if name != "shared":
            was = known.get(name, {})
            lines += ["", f"[{name}]", f"usage = {quoted(one['usage'])}", f"en = {quoted(one['en'])}",
                      f"ar = {quoted(was.get('ar', ''))}", f"shared = {quoted(one['shared'])}"]
            if one["options"]:
                lines += ["", f"[{name}.options]", *options(one["options"], was.get("options", {}))]
    return "\n".join(lines) + "\n"


def options(those: dict[str, str], known: Table) -> list[str]:
    return [f"{quoted(option)} = {{ en = {quoted(text)}, ar = {quoted(known.get(option, {}).get('ar', ''))} }}"
            for option, text in those.items()]


def quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def english_of(known: Table) -> Table:
    """What stands in the file, without the Arabic."""
    def plain(those: Table) -> dict[str, str]:
        return {option: text["en"] for option, text in those.items()}
    return {name: plain(one) if name == "shared" else
            {"usage": one["usage"], "en": one["en"], "shared": one["shared"], "options": plain(one.get("options", {}))}
            for name, one in known.items()}


def test_reference_says_what_the_commands_say_of_themselves() -> None:
    if os.environ.get("MAJLIS_FILL_PAGES"):
        FILE.write_text(as_toml(from_click(), written() if FILE.exists() else {}), "utf-8")
        written.cache_clear()
    assert english_of(written()) == from_click()


def those() -> Iterator[tuple[str, str, str]]:
    """Where each text stands, with the text in both languages."""
    for name, one in written().items():
        if name != "shared":
            yield name, one["en"], one["ar"]
        for option, text in (one if name == "shared" else one.get("options", {})).items():
            yield f"{name} {option}", text["en"], text["ar"]


@pytest.mark.parametrize(("where", "en", "ar"), [pytest.param(*one, id=one[0]) for one in those()])
def test_every_text_speaks_arabic_and_names_the_same_things(where: str, en: str, ar: str) -> None:
    assert ARABIC.search(ar)
    named = set(re.findall(r"\b[A-Z]{4,}\b|--[a-z-]+|\w+\.yml|'[^']*\d[^']*'|\b\d{4}-\d\d-\d\d", en))
    assert {name for name in named - {"JSON"} if name not in ar} == set()


def test_every_command_is_in_a_group_and_in_none_twice() -> None:
    assert Counter(name for names in GROUPS.values() for name in names) == Counter(list(main.commands))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_command_argument_and_option_is_on_the_page(helped: Callable[..., dict[str, str]], lang: str) -> None:
    page = helped({})[f"{lang}/help/commands.html"].replace("&lt;", "<")
    for name, command in main.commands.items():
        start = page.index(f'<section class="case" id="{name}"')
        part = page[start:page.index("</section>", start)]
        context = click.Context(command, info_name=f"majlis {name}")
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                own, flag = f'<code dir="ltr">{typed(parameter, context)}</code>', parameter.opts[-1]
                assert own in part or f'"><code dir="ltr">{flag}</code></a>' in part, (name, flag)
            else:
                assert parameter.make_metavar(context) in part.partition("</h3>")[0], name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_shared_options_are_told_once(helped: Callable[..., dict[str, str]], lang: str) -> None:
    page = helped({})[f"{lang}/help/commands.html"]
    for option in written()["shared"]:
        assert page.count(f'<div id="{anchor(option)}"><dt><code dir="ltr">{option}</code></dt>') == 1
