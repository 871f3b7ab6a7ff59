"""What commands do not wait for: importing takes most of the time of a short one."""

import subprocess
import sys

import pytest


def imported(module: str) -> set[str]:
    """The first names of all modules that *module* brings along, those of Majlis with their second."""
    asked = f"import sys, {module}; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    return {".".join(name.split(".")[:2 if name.startswith("majlis.") else 1]) for name in told.split()}


@pytest.mark.parametrize("module", ["majlis.cli.main", "majlis.cli.checking"])
def test_help_and_a_check_of_unchanged_files_load_no_rules(module: str) -> None:
    rules = {"majlis.kinds", "majlis.fields", "majlis.load", "majlis.mend", "majlis.plan", "majlis.history"}
    theirs = {"babel", "jinja2", "mkdocs", "yaml"}
    assert imported(module) & (rules | theirs) == set()


def test_a_build_loads_no_server_and_what_writes_feeds_only_to_write_one() -> None:
    assert imported("majlis.cli.site") & {"icalendar", "watchdog", "http.server", "typst"} == set()


def test_a_check_loads_nothing_that_pages_and_sheets_are_made_with() -> None:
    assert imported("majlis.checking") & {"jinja2", "mkdocs", "typst", "majlis.edition", "majlis.look"} == set()
