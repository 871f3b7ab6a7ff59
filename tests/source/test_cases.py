"""What people write in files, and the lines they are told: cases/*.txt."""

import pytest
import yaml

from majlis.cli.report import as_text
from majlis.problems import in_order
from majlis.source import read_source
from majlis.source.compose import LOADER, Loader

Case = tuple[dict[str, str], str]


@pytest.mark.cases("fences.txt", "slips.txt", "characters.txt")
@pytest.mark.parametrize("loader", [LOADER, yaml.SafeLoader], ids=["libyaml", "python"])
def test_a_file_is_told(case: Case, loader: Loader) -> None:
    files, expected = case
    ((path, text),) = files.items()
    _, problems = read_source(path, text.encode(), loader)
    assert as_text(in_order(problems)) == expected.lstrip("\n")
