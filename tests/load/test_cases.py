"""What a team writes in a workspace, and the lines it is told: cases/*.txt."""

from collections.abc import Callable

import pytest

from majlis.cli.report import as_text
from majlis.load import Loaded

Files = dict[str, str]
Load = Callable[[Files], Loaded]


@pytest.mark.cases("posts.txt", "kinds.txt", "community.txt", "settings.txt", "keydates.txt", "references.txt")
def test_a_workspace_is_told(case: tuple[Files, str], loaded: Load) -> None:
    files, expected = case
    assert as_text(loaded(files).problems) == expected.lstrip("\n")


@pytest.mark.cases("valid.txt")
def test_valid_but_odd_files_are_fine(case: tuple[Files, str], loaded: Load) -> None:
    files, _ = case
    found = loaded(files)
    assert as_text(found.problems) == ""
    assert found.workspace
    read = {item.path for item in (*found.workspace.entries, *found.workspace.prose)}
    assert read == {path for path in files if path.endswith(".md") and "/." not in path}


@pytest.mark.cases("arabic.txt")
def test_a_team_is_told_in_arabic(case: tuple[Files, str], loaded: Load) -> None:
    files, expected = case
    assert as_text(loaded(files).problems, "ar") == expected.lstrip("\n")
