"""What print can't hold is told with its place in the author's file, in whole lines."""

from collections.abc import Callable
from pathlib import Path

import pytest

from majlis.cli.report import as_text
from majlis.load import load
from majlis.outputs.print.checks import CODES, check_sheets
from majlis.problems import in_order

Files = dict[str, str | bytes]


@pytest.mark.cases("checks.txt")
def test_problems_of_print(case: tuple[Files, str], workspace: Callable[[Files], Path]) -> None:
    files, expected = case
    found = load(workspace(files)).workspace
    assert found
    assert as_text(in_order(check_sheets(found))).strip() == expected.strip()


def test_each_code_speaks_both_languages() -> None:
    for code in CODES:
        assert code.message.ar
        assert code.hint
        assert code.hint.ar
