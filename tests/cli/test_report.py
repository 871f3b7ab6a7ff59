"""Problems as lines, as annotations, as JSON, and in the Problems panel of Visual Studio Code."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from majlis.cli.report import as_github, as_json, as_text, summary
from majlis.load import Loaded
from majlis.problems import Code, Place, Severity
from majlis.words import Words

CODE = Code(
    "unknown-key", Words("'{key}' is not a field.", "«{key}» ليس حقلًا."), Words("Delete it.\nOr not.", "احذفه.")
)
SOFT = Code("listed-twice", Words("Twice.", "مكرر."), None, Severity.WARNING)
PLACE = Place("content/posts/إفطار.md", 3, 7)


def test_text_has_place_severity_code_message_and_then_the_hint() -> None:
    assert as_text([CODE.at(PLACE, key="titel"), SOFT.at(PLACE)]) == (
        "content/posts/إفطار.md:3:7: error unknown-key 'titel' is not a field.\n"
        "    Delete it.\n"
        "    Or not.\n"
        "content/posts/إفطار.md:3:7: warning listed-twice Twice.\n"
    )


def test_arabic_leaves_path_severity_and_code_alone() -> None:
    assert as_text([CODE.at(PLACE, key="titel")], "ar") == (
        "content/posts/إفطار.md:3:7: error unknown-key «titel» ليس حقلًا.\n    احذفه.\n"
    )


def test_a_value_can_neither_break_a_line_nor_colour_a_terminal() -> None:
    problem = CODE.at(Place("a\n.md", 1, 1), key="\x1b[31m\nb.md:1:1: error")
    assert as_text([problem]).splitlines()[0] == (
        "a\\n.md:1:1: error unknown-key '\\x1b[31m\\nb.md:1:1: error' is not a field."
    )


def test_github_annotations_escape_what_would_end_them() -> None:
    problem = CODE.at(Place("a,b:c.md", 3, 7), key="50%")
    assert as_github([problem]) == (
        "::error file=a%2Cb%3Ac.md,line=3,col=7,title=unknown-key::'50%25' is not a field.%0ADelete it.%0AOr not.\n"
    )


def test_the_summary_counts() -> None:
    assert summary([]) == "0 errors, 0 warnings"
    assert summary([CODE.at(PLACE, key="a"), SOFT.at(PLACE)]) == "1 error, 1 warning"
    assert summary([CODE.at(PLACE, key="a"), SOFT.at(PLACE)], "ar") == "الأخطاء: 1، التنبيهات: 1"


def test_json_is_one_object_a_line_in_a_fixed_order() -> None:
    assert as_json([]) == "[]\n"
    of_a_policy = replace(SOFT.at(PLACE), clause="conduct#respect")
    assert as_json([CODE.at(PLACE, key="titel"), of_a_policy], "ar") == (
        "[\n"
        '{"path": "content/posts/إفطار.md", "line": 3, "column": 7, "severity": "error", "code": "unknown-key", '
        '"message": "«titel» ليس حقلًا.", "hint": "احذفه.", "clause": ""},\n'
        '{"path": "content/posts/إفطار.md", "line": 3, "column": 7, "severity": "warning", "code": "listed-twice", '
        '"message": "مكرر.", "hint": "", "clause": "conduct#respect"}\n'
        "]\n"
    )


@pytest.mark.parametrize("path", ["a\n.md", "a\u202eb.md", "a\x7f\x9b.md", "\U000e0041.md", "\ud800.md", 'a"\\.md'])
def test_json_gives_the_path_as_it_is_and_only_what_can_be_printed(path: str) -> None:
    written = as_json([CODE.at(Place(path), key="\x1b")])
    assert json.loads(written)[0]["path"] == path
    assert all(char.isprintable() for line in written.splitlines() for char in line)
    assert "\\\\x1b" in written


def matched(line: str) -> tuple[str, ...] | None:
    """What the problem matcher of the repository finds in *line*: file, line, column, severity, code, message."""
    tasks = json.loads(Path(__file__).parents[2].joinpath(".vscode/tasks.json").read_text("utf-8"))
    (pattern,) = [task["problemMatcher"]["pattern"] for task in tasks["tasks"]]
    found = re.match(pattern["regexp"], line)
    order = ("file", "line", "column", "severity", "code", "message")
    return tuple(found[pattern[name]] for name in order) if found else None


@pytest.mark.parametrize(
    "path",
    ["content/posts/إفطار رمضان.md", r"C:\team\content\posts\a.md", "C:/a.md", "a:1: b.md", "a.md:2:3: errors.md"],
)
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_problem_matcher_reads_every_line_with_a_place(path: str, lang: str) -> None:
    problem = CODE.at(Place(path, 3, 7), key="b.md:1:1: error x y")
    first, *hints = as_text([problem], lang).splitlines()
    assert matched(first) == (path, "3", "7", "error", "unknown-key", problem.message(lang))
    assert hints
    assert [matched(hint) for hint in hints] == [None] * len(hints)


def test_the_problem_matcher_reads_what_check_prints(loaded: Callable[[dict[str, str]], Loaded]) -> None:
    problems = loaded({"content/posts/إفطار.md": "---\ntitle: a: b\n---\n", "content/posts/b.txt": "x"}).problems
    told = list(filter(None, map(matched, as_text(problems).splitlines())))
    assert told == [
        (p.place.path, str(p.place.line), str(p.place.column), p.severity.value, p.code, p.message()) for p in problems
    ]
    assert len(told) == 2
