"""Styles and scripts."""

import gzip
import re
from importlib import resources

import pytest

from majlis.outputs.artifact import Artifact
from majlis.outputs.assets import assets


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return {one.path: one.data.decode() for one in assets(None, {})}  # type: ignore[arg-type]  # the same for every edition


def test_what_every_page_needs_is_small(files: dict[str, str]) -> None:
    shared = [files["assets/majlis.css"], files["assets/majlis.js"]]
    assert sum(len(gzip.compress(text.encode())) for text in shared) <= 8 * 1024


def test_styles_know_no_left_or_right_and_fetch_nothing(files: dict[str, str]) -> None:
    sheets = [text for path, text in files.items() if path.endswith(".css")]
    assert len(sheets) > 1
    sides = "left|right|top|bottom"
    physical = rf"[;{{\n](?:(?:margin|padding|border)-(?:{sides})|{sides}|width|height|float)\s*:"
    assert [found for sheet in sheets for found in re.findall(physical, sheet)] == []
    assert [found for sheet in sheets for found in re.findall(r"url\(|@import", sheet)] == []


def test_a_style_is_written_without_comments_and_indentation(files: dict[str, str]) -> None:
    sheet = files["assets/majlis.css"]
    assert "/*" not in sheet
    assert "\n " not in sheet
    assert "@media print {\n@page { margin: 16mm 16mm 18mm }" in sheet


def test_classes_of_entries_pages_are_not_those_of_others() -> None:
    """Its styles come with every page: a calendar whose days were `.phone` had a card around each."""
    looks, theme = resources.files("majlis.look"), resources.files("majlis.theme")
    entries = set(re.findall(r"\.([a-z][\w-]*)", looks.joinpath("shared/entry.css").read_text("utf-8")))
    common = {name for sheet in ("base", "shell", "parts", "print")
              for name in re.findall(r"\.([a-z][\w-]*)", looks.joinpath(f"shared/{sheet}.css").read_text("utf-8"))}
    for page in ("month", "calendar", "agenda", "board", "home", "welcome", "listing"):
        text = theme.joinpath(f"pages/{page}.html").read_text("utf-8")
        parts = re.findall(r'"(parts/\w+\.html)"', text)
        text += "".join(theme.joinpath(part).read_text("utf-8") for part in parts)
        used = {name for names in re.findall(r'class="([^"]*)"', text) for name in names.split()}
        assert used & (entries - common) == set(), page


def test_paths_are_those_that_the_pages_ask_for() -> None:
    made = [one.path for one in assets(None, {})]  # type: ignore[arg-type]  # the same for every edition
    assert made[:3] == ["assets/majlis.css", "assets/majlis.js", "assets/icon.svg"]
    assert isinstance(next(assets(None, {})), Artifact)  # type: ignore[arg-type]  # the same
