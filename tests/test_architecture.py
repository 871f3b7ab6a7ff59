"""The page on how Majlis is built names what there is, in the order of its layers."""

import re
import tomllib
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator/majlis"
PAGE = (ROOT / "generator/README.md").read_text("utf-8")
APART = {"__init__", "__main__", "__pycache__"}
MADE = {"ar/", "theme/__pycache__"}
"""Paths that it names and that no clone has."""


def rows() -> list[list[str]]:
    """The modules and packages in each row of the page's table, without their endings."""
    table = PAGE.partition("| layer | what it does |\n|---|---|\n")[2].partition("\n\n")[0]
    named = [row.split(" | ")[0] for row in table.splitlines()]
    return [[re.sub(r"\.py$|/$", "", name) for name in re.findall(r"`([^`]+)`", row)] for row in named]


def test_it_names_every_module_and_package_and_no_other() -> None:
    there = {path.stem for path in PACKAGE.iterdir() if path.is_dir() or path.suffix == ".py"} - APART
    assert sorted(name for row in rows() for name in row) == sorted(there)


def test_its_layers_are_those_that_are_held() -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][0]
    held = [layer.replace("majlis.", "").split(" | ") for layer in contract["layers"]]
    without_code = {"theme", "look"}
    assert [sorted(set(row) - without_code) for row in rows()] == [sorted(layer) for layer in held]


def test_the_files_that_it_names_are_there() -> None:
    named = set(re.findall(r"`([a-z_]+/(?:[a-z_]+/)*[a-z_]*(?:\.py|\.toml)?)`", PAGE)) - MADE
    folders = (ROOT, PACKAGE, PACKAGE / "outputs", PACKAGE / "theme", PACKAGE / "look")
    assert [name for name in sorted(named) if not any((folder / name).exists() for folder in folders)] == []


def test_what_it_names_of_a_module_is_in_it() -> None:
    named = set(re.findall(r"`([a-z_]+)\.([A-Za-z_]{3,})`", PAGE))
    found = {module: import_module(f"majlis.{module}") for module, _ in named if (PACKAGE / f"{module}.py").exists()}
    assert {("make", "APART"), ("cache", "ingredients")} <= named
    gone = [(module, name) for module, name in sorted(named) if module in found and not hasattr(found[module], name)]
    assert gone == []
