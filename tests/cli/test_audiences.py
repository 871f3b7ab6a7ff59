"""`majlis build --audience` and `--all`: what is printed, where it goes, how it ends."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

TEAM = """\
name_en: Sidra
name_ar: سدرة
uid_domain: sidra.example
languages: [en]
timezone: Asia/Riyadh
as_of: 2027-02-03 09:00
members: [{id: huda, name_en: Huda, name_ar: هدى, role: lead}]
"""
CHANNELS = "channels: [{id: x, platform: x, name_en: X, name_ar: إكس, owner: huda}]\n"
POLICY = """\
---
id: ID
title: Conduct
status: active
owner: huda
visibility: SEEN
policy_area: privacy
applies_to: [members]
effective_from: 2026-01-01
approved_by: huda
approved_on: 2025-12-20
rules: [{id: c1, rule: Argue about the coffee.}]
---
"""
NOURA = "---\nid: noura\ntitle: Noura\ndisplay_name: نورة\nrelationship_stage: prospect\nowner: huda\n---\n"
MKDOCS = "site_name: Sidra\ndocs_dir: content/pages\ntheme: {name: majlis}\nplugins: [majlis]\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {
        "mkdocs.yml": MKDOCS, "content/team.yml": TEAM, "content/channels.yml": CHANNELS, "partners/noura.md": NOURA,
        "content/policies/a.md": POLICY.replace("ID", "a").replace("SEEN", "public"),
        "content/policies/b.md": POLICY.replace("ID", "b").replace("SEEN", "partner:noura"),
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def build(root: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "majlis", "build", "--root", str(root), *map(str, arguments)],
        capture_output=True, text=True, check=False, encoding="utf-8",
    )


def told(done: subprocess.CompletedProcess[str]) -> list[str]:
    """The lines that say what was built."""
    return re.findall(r"^Built (.*?): \d+ files", done.stderr, re.MULTILINE)


def test_it_says_for_whom_it_built(root: Path) -> None:
    public = build(root, "--audience", "public")
    assert told(public) == [f"{root}/site-public for the public"]
    assert "  No public_url in content/team.yml: there is no map for search engines" in public.stderr
    assert told(build(root, "--audience", "partner:noura")) == [f"{root}/site-partner-noura for نورة"]
    assert told(build(root)) == [f"{root}/site for the team"]


def test_all_stand_side_by_side_and_problems_are_told_once(root: Path) -> None:
    done = build(root, "--all")
    assert done.returncode == 0, done.stderr
    assert told(done) == [f"{root}/site for the team", f"{root}/site-public for the public",
                          f"{root}/site-partner-noura for نورة"]
    assert len(set(done.stdout.splitlines())) == len(done.stdout.splitlines())
    pages = {name: sorted(path.name for path in (root / name / "en/policies").glob("?.html"))
             for name in ("site", "site-public", "site-partner-noura")}
    assert pages == {"site": ["a.html", "b.html"], "site-public": ["a.html"],
                     "site-partner-noura": ["a.html", "b.html"]}


def test_another_folder(root: Path) -> None:
    assert told(build(root, "--audience", "public", "--site-dir", root / "www")) == [f"{root}/www for the public"]
    assert told(build(root, "--all", "--site-dir", root / "out")) == [
        f"{root}/out for the team", f"{root}/out-public for the public", f"{root}/out-partner-noura for نورة"]


@pytest.mark.parametrize("arguments", [
    ("--audience", "partners"), ("--audience", "partner:"), ("--audience", "partner:nobody"),
    ("--audience", "public", "--all"), ("--audience", "public", "--site-dir", "SITE"),
])
def test_wrong_use_ends_with_2_and_writes_nothing(root: Path, arguments: tuple[str, ...]) -> None:
    done = build(root, *(str(root / "site") if word == "SITE" else word for word in arguments))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not (root / "site").exists()
