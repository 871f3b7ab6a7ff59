"""Problems as values: their order, their texts, what in them can't be printed."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import majlis
from majlis.problems import Code, Place, Severity, has_errors, in_order, visible
from majlis.words import Words

CODE = Code("some-code", Words("It is '{text}'.", "إنه «{text}»."), Words("Write {guess}.", "اكتب {guess}."))
SOFT = Code("soft-code", Words("Mind.", "انتبه."), None, Severity.WARNING)


def texts() -> Iterator[tuple[str, object]]:
    """Every code and every text in two languages that a module of the reader, the model and the checks holds."""
    for package in ("source", "dates", "fields", "kinds", "load", "checks"):
        for found in pkgutil.iter_modules(importlib.import_module(f"majlis.{package}").__path__, f"majlis.{package}."):
            for name, value in vars(importlib.import_module(found.name)).items():
                if isinstance(value, (Code, Words)):
                    yield f"{found.name}.{name}", value


ALL = dict(texts())
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def plain(text: str) -> list[str]:
    return sorted(name.removesuffix("_ar") for name in PLACEHOLDER.findall(text))


def test_a_problem_fills_its_texts_in_both_languages() -> None:
    problem = CODE.at(Place("a.md", 2, 3), text="x", guess="y")
    assert (problem.message(), problem.hint()) == ("It is 'x'.", "Write y.")
    assert (problem.message("ar"), problem.hint("ar")) == ("إنه «x».", "اكتب y.")
    assert SOFT.at(Place("a.md")).hint() == ""


def test_a_hint_can_be_replaced() -> None:
    assert CODE.at(Place("a.md"), Words("No: {text}", "لا: {text}"), text="x").hint("ar") == "لا: x"


def test_braces_in_a_value_are_only_text() -> None:
    assert CODE.at(Place("a.md"), text="{guess} {0} {", guess="y").message() == "It is '{guess} {0} {'."


def test_a_value_can_neither_break_a_line_nor_colour_a_terminal_nor_fill_a_screen() -> None:
    problem = CODE.at(Place("a.md"), text="\x1b[31m\nb.md:1:1: \u202e" + "x" * 10_000, guess="")
    assert problem.message().startswith("It is '\\x1b[31m\\nb.md:1:1: \\u202exxx")
    assert len(problem.message()) < 600


def test_problems_stand_in_the_order_of_places_each_once() -> None:
    first, second, third = SOFT.at(Place("a.md", 2)), SOFT.at(Place("a.md", 10)), SOFT.at(Place("b.md", 1))
    assert in_order([third, second, first, second]) == [first, second, third]


def test_only_errors_stop_a_build() -> None:
    assert not has_errors([SOFT.at(Place("a.md"))])
    assert has_errors([SOFT.at(Place("a.md")), CODE.at(Place("a.md"), text="", guess="")])


@given(st.text())
def test_what_is_shown_can_be_printed_on_one_line(text: str) -> None:
    shown = visible(text)
    assert all(char.isprintable() or char in "\u200c\u200d\u200e\u200f" for char in shown)
    assert shown == text or not text.isprintable()


@pytest.mark.parametrize("name", [name for name, value in ALL.items() if isinstance(value, Code)])
def test_a_code_reads_well_in_both_languages(name: str) -> None:
    code = ALL[name]
    assert isinstance(code, Code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.name)
    assert re.search(r"[\u0621-\u064a]", code.message.ar)
    assert code.message.en.endswith(".")
    assert code.message.ar.endswith((".", ".md"))
    assert not re.search(r"\b(None|str|int|bool|dict|mapping|scalar|NoneType|parse|YAML)\b", code.message.en)
    assert code.hint, "a problem says what to do"


@pytest.mark.parametrize("name", ALL)
def test_both_languages_tell_the_same_values(name: str) -> None:
    value = ALL[name]
    for words in (value.message, value.hint or value.message) if isinstance(value, Code) else (value,):
        assert isinstance(words, Words)
        assert plain(words.en) == plain(words.ar)


def test_one_name_is_one_sort_of_problem() -> None:
    severities: dict[str, set[Severity]] = {}
    for value in ALL.values():
        if isinstance(value, Code):
            severities.setdefault(value.name, set()).add(value.severity)
    assert all(len(found) == 1 for found in severities.values())
    assert majlis.__version__
