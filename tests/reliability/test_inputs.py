"""Hostile files through a whole build: what is broken is in no site, and no file names code, settings or secrets."""

import importlib.util
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from majlis.mkdocs_plugin import BuildStoppedError, build_site
from majlis.problems import Problem
from majlis.source import read_source

SECRET = "Not for all the neighbours to read."
PAGE = f"---\ntitle: Crisis\nvisibility: team\n---\n{SECRET}\n"
Tell = Callable[[Problem], None]


def mutations() -> dict[str, str]:
    """Those of tests/load/test_mutations.py, with a text of their own."""
    spec = importlib.util.spec_from_file_location("mutations", Path(__file__).parents[1] / "load/test_mutations.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: dict[str, str] = {name: text.replace("Not for all.", SECRET) for name, text in module.MUTATIONS.items()}
    return found


MUTATIONS = mutations()


@pytest.mark.parametrize("text", MUTATIONS.values(), ids=MUTATIONS.keys())
def test_a_page_of_the_team_that_is_broken_is_in_no_public_site(text: str, root: Path) -> None:
    """The build stops at its line, and the public's site that was there stays as it was."""
    site = root / "site-public"
    site.mkdir()
    (site / ".keep").write_text("old", "utf-8")
    (root / "content/pages/crisis.en.md").write_text(text, "utf-8", newline="")
    told: list[Problem] = []
    with pytest.raises(BuildStoppedError):
        build_site(root, site_dir=None, as_of=None, tell=told.append, audience="public")
    assert {problem.place.path for problem in told} == {"content/pages/crisis.en.md"}
    assert all(problem.place.line for problem in told)
    assert [path.name for path in site.iterdir()] == [".keep"]
    assert not any(SECRET.encode() in path.read_bytes() for path in root.rglob("*")
                   if path.is_file() and path.name != "crisis.en.md")


def test_there_are_more_than_forty() -> None:
    assert len(MUTATIONS) > 40


HOSTILE = """\
---
title: Iftar
{lines}
---
Text.
"""
NAMES = {
    "plugins": "plugins: [search, {exec: {}}]", "hooks": "hooks: [hooks.py]", "theme": "theme: {custom_dir: .}",
    "template": "template: main.html", "extends": "INHERIT: ../../../etc/passwd", "environment": "x-home: !ENV HOME",
    "python": "x-run: !!python/object/apply:os.system [touch ran]", "scripts": "extra_javascript: [//a.example/x.js]",
    "markdown": "markdown_extensions: [pymdownx.snippets]",
}


@pytest.mark.parametrize("lines", NAMES.values(), ids=NAMES.keys())
def test_content_names_no_plugin_no_hook_and_nothing_of_the_environment(
    lines: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Refused, or a value like any other: nothing of it runs."""
    monkeypatch.chdir(root)
    monkeypatch.setenv("HOME", "/home/of-somebody")
    for name in ("hooks.py", "content/hooks.py", "content/pages/hooks.py", "main.html"):
        (root / name).write_text("open('ran', 'w')\n{{ 7*7 }}", "utf-8")
    (root / "content/pages/mkdocs.yml").write_text("plugins: [exec]\nhooks: [hooks.py]\n", "utf-8")
    (root / "content/pages/more.en.md").write_text(HOSTILE.format(lines=lines), "utf-8")
    try:
        build_site(root, site_dir=None, as_of=None, tell=lambda problem: None)
    except BuildStoppedError:
        return
    assert not list(root.rglob("ran"))
    page = (root / "site/en/more/index.html").read_text("utf-8")
    assert not re.search(r"a\.example|of-somebody|>49<", page)


WORDS = (
    "مجلس القهوة", "قهوةُ الصَّباحِ",
    "الحمـــد لله", "هذا ليس إعلانًا", "١٢٬٥٠٠ عضو", "۱۲ رمضان", "لا\u200cيُنسى",
    "نلتقي عند \u20688:30 pm\u2069 تمامًا", "شكرًا\u200f!", "Sidra\u200e سدرة", "\u2067رمضان كريم\u2069", "ﷺ",
    "﴿وقل اعملوا﴾",
    "می\u200cخواهم", "گفت‌وگو", "«مجلس»، ثم؛ هل؟", "👨\u200d👩\u200d👧", "🏳️\u200d🌈", "\u202bنص\u202c", "أهلًا وسهلًا بكم",
)


def test_arabic_as_it_is_written_raises_no_alarm() -> None:
    """Ninety files of our own invention: marks, joiners, isolates in pairs, letters that are not composed."""
    for number in range(90):
        words = [WORDS[(number * 7 + at * (number % 5 + 1)) % len(WORDS)] for at in range(12)]
        text = f"---\ntitle: {words[0]}\nnotes: {words[1]} {words[2]}\n---\n{' '.join(words)}\n\nأ\u064e إ\u0654\n"
        source, problems = read_source("p.md", text.encode())
        assert (problems, source is None) == ([], False), number


def test_a_text_that_is_not_composed_is_kept_as_it_was_written(root: Path) -> None:
    """Search and comparison fold; the bytes on the page and in the file are the author's."""
    loose = "\u0627\u0654\u0647\u0644\u0627 cafe\u0301"
    path = root / "content/posts/iftar.md"
    path.write_text(path.read_text("utf-8").replace("Coffee.", loose), "utf-8")
    before = path.read_bytes()
    build_site(root, site_dir=None, as_of=None, tell=lambda problem: None)
    assert path.read_bytes() == before
    assert loose in (root / "site/ar/posts/iftar.html").read_text("utf-8")
