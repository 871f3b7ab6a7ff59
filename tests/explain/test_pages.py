"""Every code has its page, and every page says what is true.

`MAJLIS_FILL_PAGES=1 pytest tests/explain` writes the lines that are printed into the pages: read what it changed.
"""

import importlib
import os
import pkgutil
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import majlis
from majlis import explain
from majlis.cli.report import as_text
from majlis.explain.codes import ALL
from majlis.explain.page import Block, Page, page_named, page_names, read_page
from majlis.problems import Code, Problem
from majlis.words import LANGUAGES, Words

Check = Callable[[tuple[Block, ...]], list[Problem]]
PAGES = Path(explain.__file__).parent / "pages"
# No file of the content alone can show these: tests/outputs/feeds, mend, leaks and checks/test_stale.py do.
BY_HAND = (
    "feed-shallow", "feed-event", "feed-nearly-full", "file-changed", "file-unwritable", "idea-stale", "draft-stale",
    "leak",
)
BY_EXAMPLE = [name for name in page_names() if name not in BY_HAND]


def named(name: str) -> Page:
    page = page_named(name)
    assert page
    return page


def declared() -> Iterator[Code]:
    """Every code that a module of Majlis holds."""
    for found in pkgutil.walk_packages(majlis.__path__, "majlis."):
        if not found.name.endswith("__main__"):
            values = vars(importlib.import_module(found.name)).values()
            yield from (value for value in values if isinstance(value, Code))


def fill(name: str, problems: list[Problem]) -> None:
    """Write the lines that *problems* print into the page *name*, where that is asked for."""
    if not os.environ.get("MAJLIS_FILL_PAGES"):
        return
    text = PAGES.joinpath(f"{name}.md").read_text("utf-8")
    for lang in LANGUAGES:
        before, start, rest = text.partition(f"```problems {lang}\n")
        text = before + start + as_text(problems, lang) + "```\n" + rest.partition("```\n")[2]
    PAGES.joinpath(f"{name}.md").write_text(text, "utf-8")


def test_every_declared_code_is_listed_once() -> None:
    assert [code for code in declared() if code not in ALL] == []
    assert len(set(ALL)) == len(ALL)


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert sorted({code.name for code in ALL}) == list(page_names())


@pytest.mark.parametrize("name", page_names())
def test_a_page_speaks_both_languages(name: str) -> None:
    page = named(name)
    assert page.name == name
    assert {code.severity.value for code in ALL if code.name == name} == {page.severity}
    for text in (page.title, page.text, page.said):
        assert re.search(r"[a-z]{3}", text.en)
        assert not re.search(r"[\u0621-\u064a]{3}", re.sub(r"'[^']*'|⁨.*⁩", "", text.en)) or text is page.said
        assert len(re.findall(r"[\u0621-\u064a]", text.ar)) > len(text.ar) / 4 or text is page.said
    assert not page.title.en.endswith(".")
    assert not page.title.ar.endswith(".")
    assert all(2 <= len(re.findall(r"[.:؛](?=\s|$)", text)) <= 7 for text in page.text)


@pytest.mark.parametrize("name", BY_EXAMPLE)
def test_the_failing_example_gives_this_code_at_this_place_and_no_other(name: str, check: Check) -> None:
    problems = check(named(name).fails)
    assert {problem.code for problem in problems} == {name}
    fill(name, problems)
    assert Words(as_text(problems), as_text(problems, "ar")) == named(name).said, "see MAJLIS_FILL_PAGES above"


@pytest.mark.parametrize("name", BY_EXAMPLE)
def test_the_passing_example_has_no_problem(name: str, check: Check) -> None:
    assert as_text(check(named(name).passes)) == ""


@pytest.mark.parametrize("name", BY_HAND)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_lines_that_no_example_gives_have_the_words_of_the_code(name: str, lang: str) -> None:
    (code,) = [code for code in ALL if code.name == name]
    head, *hints = named(name).said.to(lang).splitlines()
    words = re.sub(r"\\\{\w+\\\}", ".+", re.escape(code.message.to(lang)))
    assert re.fullmatch(rf"\S+:\d+:\d+: {code.severity} {name} {words}", head)
    assert code.hint
    assert [line.strip() for line in hints] == code.hint.to(lang).splitlines()


def test_a_page_in_another_form_is_a_defect_of_ours() -> None:
    text = PAGES.joinpath("listed-twice.md").read_text("utf-8")
    assert read_page(text) == page_named("listed-twice")
    for missing in ("## Passes", "## Fails", "# listed-twice"):
        with pytest.raises(ValueError, match="not the form of a page"):
            read_page(text.replace(missing, "", 1))
