"""What every problem means: one page for the codes of each letter, so that a code's address hangs on its name alone,
and a list of all by what they are about.
"""

from collections.abc import Iterator
from functools import cache, partial
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from majlis import addresses
from majlis.explain.page import Block, Page, page_named
from majlis.explain.show import SORTS, signs
from majlis.help.leaf import Way, at, help_page, kept, to_page
from majlis.help.order import code as typed
from majlis.help.order import in_order, marked
from majlis.help.said import Said, said_in
from majlis.help.subjects import subjects
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.view import View
from majlis.problems import Code

_TYPED = {"checks": typed("checks:"), "file": typed("team.yml"), "exempt": typed("exempt:")}


class Sample(NamedTuple):
    """A file of an example: what is above it, what is special about it, what is in it."""

    caption: str
    note: str
    text: str


class Told(NamedTuple):
    """All that the help says of a problem. *passes* are the files that differ; *rest* says that others stay."""

    code: str
    title: Markup
    severity: str
    text: Markup
    overrule: Markup
    fails: tuple[Sample, ...]
    signs: tuple[Markup, ...]
    said: tuple[Said, ...]
    passes: tuple[Sample, ...]
    rest: bool


class Row(NamedTuple):
    """A problem in the list of all."""

    code: str
    href: str
    title: Markup
    severity: str


class Group(NamedTuple):
    """The problems of one subject."""

    name: str
    rows: tuple[Row, ...]


def problem_pages(view: View) -> Iterator[Artifact]:
    """The list of all problems, then those of each letter."""
    yield kept(view, "problems", partial(_list, view))
    for letter in by_letter():
        yield kept(view, f"problems-{letter}", partial(_page, view, letter))


def _list(view: View) -> Artifact:
    listed = at(view, "problems")
    groups = tuple(_group(listed, name, codes) for name, codes in subjects().items())
    return help_page(view, "problems", "help_problems", str(view.say("help.problems.title")), groups=groups)


def _page(view: View, letter: str) -> Artifact:
    name, title = f"problems-{letter}", str(view.say("help.problems.letter", letter=letter.upper()))
    return help_page(view, name, "help_letter", title, told=tuple(told(view, code) for code in by_letter()[letter]),
                     letters=_letters(view, name))


@cache
def by_letter() -> dict[str, tuple[Code, ...]]:
    """All codes by the letter that they begin with."""
    codes = sorted((code for codes in subjects().values() for code in codes), key=lambda code: code.name)
    return {letter: tuple(found) for letter, found in groupby(codes, key=lambda code: code.name[0])}


@cache
def page_of(name: str) -> Page:
    """The page of the code *name*; each has one."""
    page = page_named(name)
    assert page
    return page


def told(view: View, code: Code) -> Told:
    """What the help says of *code*."""
    page, lang = page_of(code.name), view.lang
    changed = tuple(block for block in page.passes if block not in page.fails) or page.passes
    return Told(
        code.name, in_order(page.title.to(lang), lang), page.severity, marked(page.text.to(lang), lang),
        view.say(f"help.problems.overrule.{code.latitude.name.lower()}", **_TYPED), _samples(page.fails, lang),
        tuple(in_order(sign, lang) for sign in signs(page.fails, lang) if sign),
        tuple(said_in(page.said.to(lang), lang)), _samples(changed, lang), changed != page.passes,
    )


def _letters(view: View, name: str) -> tuple[Way, ...]:
    here = at(view, name)
    return tuple(Way(to_page(here, f"problems-{letter}"), letter.upper(), name == f"problems-{letter}")
                 for letter in by_letter())


def _group(view: View, name: str, codes: list[Code]) -> Group:
    rows = (Row(code.name, view.to(addresses.problem(code.name, view.lang)),
                in_order(page_of(code.name).title.to(view.lang), view.lang), page_of(code.name).severity)
            for code in codes)
    return Group(name, tuple(rows))


def _samples(blocks: tuple[Block, ...], lang: str) -> tuple[Sample, ...]:
    return tuple(
        Sample("" if block.sort == "console" else block.what,
               SORTS[block.sort].to(lang) if block.sort in SORTS else "", block.text.rstrip("\n"))
        for block in blocks)
